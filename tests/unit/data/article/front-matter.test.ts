import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readMatter } from '../../../../src/data/article/front-matter.ts';

const schema = z.strictObject({ title: z.string(), list: z.array(z.string()).default([]) });

function read(content: string) {
  return readMatter('x.mdx', content, schema);
}

function told(content: string): string[] {
  return read(content).problems.map(
    ({ line, column, code, args }) => `${line}:${column} ${code} ${args['path']}`,
  );
}

describe('readMatter(file, content, schema)', () => {
  it.each([
    ['LF', '---\ntitle: a\n---\nbody'],
    ['CRLF', '---\r\ntitle: a\r\n---\r\nbody'],
    ['a byte order mark', '\uFEFF---\ntitle: a\n---\nbody'],
    ['spaces after the fences', '--- \ntitle: a\n---\t\nbody'],
  ])('readMatter takes a file with %s apart', (_, content) => {
    const matter = read(content);
    expect(matter.problems).toEqual([]);
    expect(matter.data).toEqual({ title: 'a', list: [] });
    expect(matter.body).toBe('body');
    expect(content.slice(matter.bodyStart)).toBe('body');
  });

  it('readMatter(…).at(path) is the place of the value, or of the nearest thing above it', () => {
    const matter = read("---\ntitle: 'a'\nlist:\n  - b\n  - c\n---\n");
    expect(matter.at(['title'])).toEqual({ file: 'x.mdx', line: 2, column: 8 });
    expect(matter.at(['list', 1])).toEqual({ file: 'x.mdx', line: 5, column: 5 });
    expect(matter.at(['list', 7])).toEqual({ file: 'x.mdx', line: 4, column: 3 });
    expect(matter.at(['nothing'])).toEqual({ file: 'x.mdx', line: 2, column: 1 });
  });

  it('readMatter(…).at(path) counts a repeated text where it stands', () => {
    const matter = read('---\ntitle: ---a\nlist: [---a]\n---\n');
    expect(matter.at(['title'])).toMatchObject({ line: 2, column: 8 });
    expect(matter.at(['list', 0])).toMatchObject({ line: 3, column: 8 });
  });

  it.each([
    ['no fence', 'body', ['1:1 front-matter ---']],
    ['no second fence', '---\ntitle: a\n', ['1:1 front-matter ---']],
    ['words before the fence', 'x\n---\ntitle: a\n---\n', ['1:1 front-matter ---']],
    ['an empty front matter', '---\n---\n', ['2:1 front-matter ']],
    ['a key that is missing', '---\nlist: []\n---\n', ['2:1 front-matter title']],
    ['a key that is unknown', '---\ntitle: a\nx: 1\n---\n', ['2:1 front-matter ']],
    ['a value of another type', '---\ntitle: 12\n---\n', ['2:8 front-matter title']],
    ['an item of another type', '---\ntitle: a\nlist:\n  - 5\n---\n', ['4:5 front-matter list.0']],
    ['a key named twice', '---\ntitle: a\ntitle: b\n---\n', ['3:1 front-matter ']],
    ['broken YAML', '---\ntitle: "a\n---\n', ['3:1 front-matter ']],
  ])('readMatter names %s', (_, content, problems) => {
    expect(told(content)).toEqual(problems);
    expect(read(content).data).toBeUndefined();
  });
});
