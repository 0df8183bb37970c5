import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryFault } from '../../scripts/faults/faults.ts';
import { Harness } from '../../scripts/faults/harness.ts';
import { standingSite } from '../../scripts/faults/standing-site.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { tinyProject } from '../support/tiny-project.ts';

/** How often each fault is tried here; `npm run faults` tries more, on the real project. */
const tried = {
  killed: 5,
  failingWrites: 1,
  wrongClock: 2,
  noNetwork: 1,
  readOnlySite: 1,
} as const;

it('a build that is killed, without room, without network or in another year loses no site', async () => {
  const root = tinyProject({ 'src/version.ts': 'export const VERSION = process.env.SITE_URL;' });
  const harness = await Harness.make(root);
  const chance = new Random(1);
  const found = new Map<string, unknown>();
  const stopped = new Map<string, number | undefined>();
  for (const name of Object.keys(tried) as (keyof typeof tried)[]) {
    const result = await tryFault(name, harness, { chance, tries: tried[name] });
    found.set(name, result?.findings ?? []);
    stopped.set(name, result?.stopped);
  }
  expect(found).toEqual(new Map(Object.keys(tried).map((name) => [name, []])));
  expect([stopped.get('failingWrites'), stopped.get('readOnlySite')]).toEqual([1, 1]);

  expect(await standingSite(harness.places)).toMatchObject({ isWhole: true, isAside: false });
  const page = join(harness.places.dist, '404.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('404', '405'));
  expect(await standingSite(harness.places)).toMatchObject({ isWhole: false });
}, 180_000);
