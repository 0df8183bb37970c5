import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { randomEdit, randomOf } from '../fixtures/random-edits.ts';
import { TwoBuilds } from '../support/incremental.ts';

const seed = 7;
const MINUTE = 60_000;

const two = new TwoBuilds([2021, 2022]);
afterAll(() => two.remove());

/** The folders of the kept years. */
function keptYears(): string[] {
  const cache = join(two.root, '.cache', 'years');
  return readdirSync(cache).map((name) => join(cache, name));
}

function largestIn(folder: string): string {
  const files = readdirSync(folder).map((name) => join(folder, name));
  return files.reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b));
}

describe('a build upon what earlier builds kept', () => {
  // One edit here; `npm run verify-incremental` makes each, and many more.
  const { what, state: edited } = randomEdit(two.start(), randomOf(seed));

  test(
    `gives the same bytes as a clean one after an edit: ${what}`,
    async () => {
      await two.build(two.start());
      expect(await two.compare(edited)).toEqual({ faults: [], kept: 1 });
    },
    5 * MINUTE,
  );

  test(
    'makes every year again whose kept files are no longer whole',
    async () => {
      const [cut = '', flipped = '', ...others] = keptYears();
      truncateSync(largestIn(cut), 100);
      const list = join(flipped, 'list.json');
      writeFileSync(list, readFileSync(list, 'utf8').replace('index.html', 'index.htm1'));
      expect(await two.compare(edited)).toEqual({ faults: [], kept: others.length });
    },
    2 * MINUTE,
  );
});
