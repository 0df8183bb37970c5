import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  NotWholeError,
  missingPage,
  placesOf,
  recover,
  removeLeftovers,
  swap,
  type Moves,
  type Places,
} from '../../scripts/swap.ts';
import { PROJECT } from '../support/project.ts';
import { runCode } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

const swapModule = pathToFileURL(join(PROJECT, 'scripts', 'swap.ts')).href;

function makeSite(folder: string, version: string): string {
  mkdirSync(join(folder, '2022'), { recursive: true });
  for (const page of ['index.html', '404.html', '2022/index.html']) {
    writeFileSync(join(folder, page), version);
  }
  return folder;
}

/** The version of a site whose pages all agree, or undefined when there is no site. */
function versionOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const pages = ['index.html', '404.html', '2022/index.html'];
  const versions = new Set(pages.map((page) => readFileSync(join(folder, page), 'utf8')));
  expect(versions.size).toBe(1);
  return [...versions][0];
}

function placesWithSite(version?: string): Places {
  const places = placesOf(join(tempFolder(), 'dist'));
  mkdirSync(places.work);
  if (version !== undefined) makeSite(places.dist, version);
  return places;
}

const withFailure = (moveThatFails: number): Moves => {
  let count = 0;
  return {
    rename: async (from, to) => {
      count += 1;
      if (count === moveThatFails) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      await rename(from, to);
    },
    remove: (folder) => rm(folder, { recursive: true, force: true }),
  };
};

describe('swap()', () => {
  it('puts the new site in its place and leaves nothing else', async () => {
    const places = placesWithSite('old');
    await swap(makeSite(join(places.work, 'new'), 'new'), places);
    expect(versionOf(places.dist)).toBe('new');
    expect(readdirSync(places.work)).toEqual(['swap.lock']);
  });

  it('puts the first site in an empty place', async () => {
    const places = placesWithSite();
    await swap(makeSite(join(places.work, 'new'), 'new'), places);
    expect(versionOf(places.dist)).toBe('new');
  });

  it('leaves the old site when the new one is not whole', async () => {
    const places = placesWithSite('old');
    const fresh = makeSite(join(places.work, 'new'), 'new');
    writeFileSync(join(fresh, '404.html'), '');
    await expect(swap(fresh, places)).rejects.toThrow(NotWholeError);
    await expect(swap(join(places.work, 'none'), places)).rejects.toThrow('index.html');
    expect(versionOf(places.dist)).toBe('old');
  });

  it.each([1, 2])('puts the old site back when move %i fails', async (move) => {
    const places = placesWithSite('old');
    const fresh = makeSite(join(places.work, 'new'), 'new');
    await expect(swap(fresh, places, withFailure(move))).rejects.toThrow('EIO');
    expect(versionOf(places.dist)).toBe('old');
    await swap(fresh, places);
    expect(versionOf(places.dist)).toBe('new');
  });

  it('succeeds when only the old site cannot be cleared away', async () => {
    const places = placesWithSite('old');
    await swap(makeSite(join(places.work, 'new'), 'new'), places, withFailure(3));
    expect(versionOf(places.dist)).toBe('new');
    await swap(makeSite(join(places.work, 'newer'), 'newer'), places);
    expect(versionOf(places.dist)).toBe('newer');
    expect(readdirSync(places.work)).toEqual(['swap.lock']);
  });

  it('loses no site to processes that swap at the same time', async () => {
    const places = placesWithSite('0');
    const code = (first: number) => `
      import { cpSync } from 'node:fs';
      import { placesOf, swap } from '${swapModule}';
      const places = placesOf(${JSON.stringify(places.dist)});
      for (let version = ${first}; version < ${first} + 10; version += 1) {
        await swap(${JSON.stringify(places.work)} + '/fresh-' + version, places);
      }`;
    const firsts = [100, 200, 300];
    for (const first of firsts) {
      for (let version = first; version < first + 10; version += 1) {
        makeSite(join(places.work, `fresh-${version}`), String(version));
      }
    }
    const ends = await Promise.all(firsts.map((first) => runCode(code(first))));
    expect(ends.map(({ status, stderr }) => [status, stderr])).toEqual(firsts.map(() => [0, '']));
    expect(firsts.map((first) => String(first + 9))).toContain(versionOf(places.dist));
    expect(readdirSync(places.work)).toEqual(['swap.lock']);
  });
});

describe('recover()', () => {
  it.each([
    ['before the first move', 1, 'old'],
    ['between the two moves', 2, 'old'],
    ['after the new site arrived', 3, 'new'],
    ['while the old site is removed', 4, 'new'],
  ])('finds a whole site after a kill %s', async (_, move, expected) => {
    const places = placesWithSite('old');
    makeSite(join(places.work, 'fresh'), 'new');
    const code = `
      import { rename } from 'node:fs/promises';
      import { placesOf, swap } from '${swapModule}';
      const places = placesOf(${JSON.stringify(places.dist)});
      let count = 0;
      const step = (go) => async (...paths) => {
        count += 1;
        if (count === ${move}) process.kill(process.pid, 'SIGKILL');
        await go(...paths);
      };
      await swap(places.work + '/fresh', places, { rename: step(rename), remove: step(() => {}) });`;
    expect((await runCode(code)).signal).toBe('SIGKILL');
    expect(await recover(places)).toBe(move === 2);
    expect(versionOf(places.dist)).toBe(expected);
    await swap(makeSite(join(places.work, 'next'), 'next'), places);
    expect(versionOf(places.dist)).toBe('next');
  });

  it('does nothing, and makes nothing, where no swap was cut off', async () => {
    const places = placesOf(join(tempFolder(), 'dist'));
    expect(await recover(places)).toBe(false);
    expect(existsSync(places.work)).toBe(false);
  });
});

describe('removeLeftovers()', () => {
  it('removes the folders of dead processes and keeps those of living ones', async () => {
    const places = placesWithSite('old');
    const dead = 2 ** 31 - 1;
    const kept = [`${process.pid}-1`, 'test', 'previous'];
    for (const name of [...kept, `${dead}-1`, `discarded-${dead}-2`]) {
      mkdirSync(join(places.work, name, 'site'), { recursive: true });
    }
    await removeLeftovers(places);
    expect(readdirSync(places.work).sort()).toEqual(kept.sort());
  });
});

describe('missingPage()', () => {
  it('names the first page that is absent, empty or no file', () => {
    const folder = makeSite(join(tempFolder(), 'site'), 'x');
    expect(missingPage(folder)).toBeUndefined();
    rmSync(join(folder, '404.html'));
    mkdirSync(join(folder, '404.html'));
    expect(missingPage(folder)).toBe('404.html');
  });
});
