import { describe, expect, it } from 'vitest';
import { changedLetters } from '../../../../src/data/csv/changed-letters.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { edited, ownFiles } from '../../project-files.ts';

const activities = 'data/activities.csv';
const article = 'src/content/articles/2022.mdx';

/** Made-up files: a table and an article with these words. */
function told(table: string, text: string, old: string[] = []): string[] {
  const files = new Map([
    [activities, table],
    [article, text],
  ]);
  return changedLetters(files, old).map(
    ({ severity, line, column, args }) =>
      `${severity} ${line}:${column} ${args['stands']} ${args['other']} ${args['where']}`,
  );
}

describe('changedLetters(files, old)', () => {
  it('names both readings of a wording that a save changed', () => {
    const files = edited([activities, 'thời sự hàng quý', 'thời sự hàng quỳ']);
    const [first, ...more] = loadProject(files).problems.filter(
      ({ code }) => code === 'letter-changed',
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({ file: activities, severity: 'error' });
    expect(first?.args).toMatchObject({ stands: 'hàng quỳ', other: 'hàng quý' });
  });

  it.each<[string, string, string[]]>([
    ['x\nTheo quỳ', 'Theo quý, phường họp.', ['error 2:6 theo quỳ theo quý ' + article + ':1']],
    ['x\nNGƯỜI QUỲ', 'Người quý nhau.', ['error 2:7 người quỳ người quý ' + article + ':1']],
    ['x\ncùng kỳ năm trước', 'Phường ký kết. Cùng năm ấy.', []],
    ['x\nnhiệm kỳ này', 'Chữ ký này là của phường; trong nhiệm kỳ này.', []],
    ['x\nquỳ gối', 'Quý nhau.', []],
    ['x\nhàng quý', 'Hàng quý.', []],
  ])('reads %j beside %j', (table, text, expected) => {
    expect(told(table, text)).toEqual(expected);
  });

  it('warns of a word alone in a table that was saved so, once', () => {
    const table = 'x\nquỳ gối\nquỳ xuống';
    const warning = `warning 2:1 quỳ quý ${article}:1`;
    expect(told(table, 'Quý nhau.', [activities])).toEqual([warning]);
    expect(told(table, 'Quý nhau, quỳ.', [activities])).toEqual([]);
  });

  it('finds nothing in the project as it is', () => {
    for (const file of ['data/activities.csv', 'data/poverty.csv', 'data/indicators.csv']) {
      expect(changedLetters(ownFiles, [file])).toEqual([]);
    }
  });
});

describe('loadProject(files, { old })', () => {
  it('warns of each table that was saved in Windows-1258', () => {
    const { problems } = loadProject(ownFiles, { old: [activities] });
    expect(problems.map(({ file, code, severity }) => `${file} ${code} ${severity}`)).toEqual([
      `${activities} encoding-old warning`,
    ]);
  });
});
