import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { manifestName, manifestOf } from '../../scripts/finish.ts';
import { placesOf, previousOf } from '../../scripts/swap.ts';
import { copyProject } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';
import type { RunOptions } from '../support/run-node.ts';
import { tinyProject } from '../support/tiny-project.ts';
import { isLong, seed } from './size.ts';

/** Builds that are stopped; of every four, three are killed and one finds the disk full. */
const trials = isLong ? 100 : 4;

/** Stopped builds after which one must get through. */
const inARow = isLong ? 10 : 2;

test('a build that is killed or finds the disk full costs no site, and the next one works', async () => {
  const root = isLong ? longProject() : tinyProject({ 'src/version.ts': version });
  const places = placesOf(join(root, 'dist'));
  // All pages of the two sites differ, and what each must be is known byte by byte.
  const origins = ['https://one.example', 'https://two.example'];
  const manifests = new Map<string, string>();
  const build = (origin: string, { env, ...options }: RunOptions = {}) =>
    runBuild(root, places.dist, [], { ...options, env: { ...env, SITE_URL: origin } });

  /** The manifest of the site that readers have, or that the next build puts back for them. */
  const standing = async () => {
    const folder = existsSync(places.dist) ? places.dist : previousOf(places);
    const manifest = readFileSync(join(folder, manifestName), 'utf8');
    expect(manifestOf(folder)).toBe(manifest);
    return manifest;
  };
  const otherOrigin = async () => {
    const manifest = await standing();
    return origins.find((origin) => manifests.get(origin) !== manifest) ?? '';
  };
  const buildWhole = async (origin: string) => {
    const { status, stderr } = await build(origin);
    expect(status, stderr).toBe(0);
    return standing();
  };

  let buildTime = Infinity;
  for (const origin of origins) {
    const began = performance.now();
    manifests.set(origin, await buildWhole(origin));
    buildTime = Math.min(buildTime, performance.now() - began);
  }
  expect(new Set(manifests.values()).size).toBe(2);

  const bytes = sizeOf(places.dist);
  const stopped = { killed: 0, full: 0 };
  const moments = fc.sample(fc.noBias(fc.nat(999)), { numRuns: trials, seed });
  for (const [index, moment] of moments.entries()) {
    const fault = (index + 1) % 4 === 0 ? 'full' : 'killed';
    const share = moment / 1000;
    const options =
      fault === 'killed'
        ? { killAfter: Math.ceil(share * buildTime) }
        : { env: { NODE_OPTIONS: fullDisk, DISK_LEFT: String(Math.floor((share * bytes) / 2)) } };
    const { status } = await build(await otherOrigin(), options);
    if (status !== 0) stopped[fault] += 1;
    expect([...manifests.values()]).toContain(await standing());
    if ((index + 1) % inARow > 0) continue;
    const origin = await otherOrigin();
    expect(await buildWhole(origin)).toBe(manifests.get(origin));
  }
  expect(stopped.killed).toBeGreaterThan(0);
  expect(stopped.full).toBe(Math.floor(trials / 4));
  if (isLong) console.log(`of ${trials} builds were stopped:`, stopped);

  // What is not whole is seen.
  writeFileSync(join(places.dist, '404.html'), '');
  await expect(standing()).rejects.toThrow();
});

const version = 'export const VERSION = process.env.SITE_URL;';
const fullDisk = `--import=${new URL('full-disk.ts', import.meta.url).href}`;

function longProject(): string {
  const root = copyProject();
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  return root;
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.reduce((sum, entry) => sum + statSync(join(folder, entry)).size, 0);
}
