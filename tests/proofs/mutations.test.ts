import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProject } from '../../src/project/read-project.ts';
import { PROJECT } from '../support/project.ts';
import { mutationOf, type Files } from './mutations.ts';
import { oracleOf, type Outcome } from './oracle.ts';
import { isLong, seed } from './size.ts';

const files: Files = new Map(
  [...readProject(PROJECT).keys()].map((path) => [path, readFileSync(join(PROJECT, path))]),
);
const judge = oracleOf(files);
const article = 'src/content/articles/2022.mdx';

/** The files with a text replaced wherever it stands in some of them. */
function replaced(from: string, to: string, ...paths: string[]): Files {
  const changed = paths.map((path): [string, Uint8Array] => [
    path,
    Buffer.from(
      Buffer.from(files.get(path) ?? [])
        .toString()
        .replaceAll(from, to),
    ),
  ]);
  return new Map([...files, ...changed]);
}

describe('the check', () => {
  it('lets no mutation of tables and articles change a number unseen', () => {
    const counts: Record<Outcome, number> = {
      refused: 0,
      'refused-by-record': 0,
      same: 0,
      agreed: 0,
    };
    const numRuns = Number(process.env.RUNS ?? (isLong ? 10_000 : 250));
    const property = fc.property(mutationOf(files), ({ files: changed }) => {
      counts[judge(changed)] += 1;
    });
    fc.assert(property, { numRuns, seed });
    expect(counts.refused).toBeGreaterThan(numRuns / 3);
    expect(counts.same).toBeGreaterThan(numRuns / 10);
    expect(counts.agreed).toBeGreaterThan(numRuns / 100);
    if (isLong) console.log(`${numRuns} mutations:`, counts);
  });
});

describe('the judge of mutations', () => {
  it('finds the files as they are the same', () => {
    expect(judge(files)).toBe('same');
  });

  it('finds a change of one side refused, of both sides agreed', () => {
    const table = 'data/activities.csv';
    expect(judge(replaced('42', '43', article))).toBe('refused');
    expect(judge(replaced('42', '43', table))).toBe('refused');
    expect(judge(replaced('42', '43', table, article))).toBe('agreed');
  });

  it('throws where the files are refused as they are', () => {
    expect(() => oracleOf(new Map())).toThrow(/refused/);
  });
});
