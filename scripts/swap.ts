import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { acquireLock } from './lock.ts';

/** Where a site stands, and the folder beside it where builds are made. */
export interface Places {
  /** The folder of the published site, for example `dist`. */
  readonly dist: string;
  /** `.build` beside it, on the same file system. */
  readonly work: string;
}

/** The moves that swap makes, so that a test can let one of them fail or be the last. */
export interface Moves {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (folder: string) => Promise<void>;
}

/** Files without which a folder is not a site. */
const REQUIRED_PAGES = ['index.html', '404.html'];

/** Longest wait for another process between two renames, in milliseconds. */
const LONGEST_SWAP = 30_000;

const realMoves: Moves = {
  rename,
  remove: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
};

/** The new site lacks a page that every site has; `missing` names it. */
export class NotWholeError extends Error {
  readonly missing: string;

  constructor(missing: string) {
    super(`the new site lacks ${missing}`);
    this.name = 'NotWholeError';
    this.missing = missing;
  }
}

/** The places that belong to a site folder: `.build` stands beside it. */
export function placesOf(dist: string): Places {
  return { dist, work: join(dirname(dist), '.build') };
}

/** The first required page that is absent or empty, or undefined when the folder is whole. */
export function missingPage(folder: string): string | undefined {
  return REQUIRED_PAGES.find((page) => {
    const stat = statSync(join(folder, page), { throwIfNoEntry: false });
    return !stat?.isFile() || stat.size === 0;
  });
}

/**
 * Puts a freshly built site in the place of the old one with two renames. Whatever fails, and
 * wherever the process is killed, the old site stands or `recover()` brings it back.
 *
 * @throws {NotWholeError} before anything is moved
 * @throws the file system's error, after the old site is back in its place
 */
export async function swap(fresh: string, places: Places, moves = realMoves): Promise<void> {
  const missing = missingPage(fresh);
  if (missing !== undefined) throw new NotWholeError(missing);
  await alone(places, async () => {
    await settle(places, moves);
    const arrival = await beside(fresh, places);
    const previous = previousOf(places);
    const replaces = existsSync(places.dist);
    if (replaces) await moves.rename(places.dist, previous);
    try {
      await moves.rename(arrival, places.dist);
    } catch (error) {
      if (replaces) await moves.rename(previous, places.dist);
      throw error;
    }
    if (replaces) await discard(places, moves).catch(() => undefined);
  });
}

/**
 * Finishes what a killed swap left behind: puts the old site back when the killed process had
 * moved it away, and removes it when the new one had already arrived.
 *
 * @returns whether the old site had to be put back
 */
export async function recover(places: Places, moves = realMoves): Promise<boolean> {
  if (!existsSync(previousOf(places))) return false;
  return alone(places, () => settle(places, moves));
}

/** Removes the build folders (`<pid>-<time>`, `discarded-<pid>-<time>`) of dead processes. */
export async function removeLeftovers({ work }: Places): Promise<void> {
  if (!existsSync(work)) return;
  for (const name of readdirSync(work)) {
    const pid = /^(?:discarded-)?(\d+)-\d+$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await realMoves.remove(join(work, name)).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder name that no other living process uses: `<pid>-<time>`. */
export function ownName(): string {
  return `${process.pid}-${Date.now()}`;
}

async function alone<T>(places: Places, task: () => Promise<T>): Promise<T> {
  const release = await acquireLock(join(places.work, 'swap.lock'), { wait: LONGEST_SWAP });
  try {
    return await task();
  } finally {
    release();
  }
}

async function settle(places: Places, moves: Moves): Promise<boolean> {
  const previous = previousOf(places);
  if (!existsSync(previous)) return false;
  if (existsSync(places.dist)) {
    await discard(places, moves);
    return false;
  }
  await moves.rename(previous, places.dist);
  return true;
}

/** The new site on the file system of its place, copied there if need be: then a rename moves it. */
async function beside(fresh: string, { work }: Places): Promise<string> {
  if (statSync(fresh).dev === statSync(work).dev) return fresh;
  const copy = join(work, ownName());
  await cp(fresh, copy, { recursive: true });
  return copy;
}

/**
 * The old site gets another name before it is removed, so that a folder named `previous` is
 * always whole. A removal that fails costs disk space only; a later build tries again.
 */
async function discard(places: Places, moves: Moves): Promise<void> {
  const discarded = join(places.work, `discarded-${ownName()}`);
  await moves.rename(previousOf(places), discarded);
  await moves.remove(discarded).catch(() => undefined);
}

/** Where the old site waits while the new one takes its place. */
export function previousOf({ work }: Places): string {
  return join(work, 'previous');
}
