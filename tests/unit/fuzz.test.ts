import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutate, type Files } from '../../scripts/fuzz/mutations.ts';
import { Oracle } from '../../scripts/fuzz/oracle.ts';
import { randomOf } from '../../scripts/fuzz/random.ts';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { readProject } from '../../src/project/read-project.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files: Files = new Map(
  [...readProject(root).keys()].map((path) => [
    path,
    new Uint8Array(readFileSync(join(root, path))),
  ]),
);
const article = 'src/content/articles/2022.mdx';

/** The files with a text replaced wherever it stands, in some of them. */
function replaced(from: string, to: string, ...paths: string[]): Files {
  return new Map(
    [...files].map(([path, bytes]) => {
      if (!paths.includes(path)) return [path, bytes];
      const text = new TextDecoder().decode(bytes);
      return [path, new TextEncoder().encode(text.replaceAll(from, to))];
    }),
  );
}

describe('fuzz(files, { seed, count })', () => {
  it('300 changes of the real files are refused, change no number, or are agreed on', () => {
    const { violations, counts } = fuzz(files, { seed: 20221231, count: 300 });
    expect(violations).toEqual([]);
    expect(counts.refused).toBeGreaterThan(100);
    expect(counts.same).toBeGreaterThan(30);
    expect(counts.agreed).toBeGreaterThan(3);
  }, 120_000);
});

describe('mutate(files, random)', () => {
  it('is the same change for the same seed and case, and another for another', () => {
    const bytes = (seed: number, index: number) =>
      JSON.stringify([...mutate(files, randomOf(seed, index)).files].map(([, one]) => one.join()));
    expect(bytes(1, 5)).toBe(bytes(1, 5));
    expect(bytes(1, 5)).not.toBe(bytes(1, 6));
    expect(bytes(1, 5)).not.toBe(bytes(2, 5));
  });
});

describe('oracle.judge(files)', () => {
  const oracle = new Oracle(files);

  it('finds the files as they are the same', () => {
    expect(oracle.judge(files)).toEqual({ kind: 'same' });
  });

  it('finds a change of one side refused, of both sides agreed', () => {
    const sides = ['data/activities.csv', article];
    expect(oracle.judge(replaced('42', '43', article)).kind).toBe('refused');
    expect(oracle.judge(replaced('42', '43', 'data/activities.csv')).kind).toBe('refused');
    expect(oracle.judge(replaced('42', '43', ...sides)).kind).toBe('agreed');
  });

  it('throws where the files are refused as they are', () => {
    expect(() => new Oracle(new Map())).toThrow(/refused/);
  });
});
