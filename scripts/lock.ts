import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a waiting process looks at the lock again, in milliseconds. */
const POLL = 100;

/** SQLite's number for "another connection holds the lock". */
const SQLITE_BUSY = 5;

/** Thrown when a lock is still held after the longest wait. */
export class LockBusyError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is held by another process`);
    this.name = 'LockBusyError';
    this.path = path;
  }
}

/**
 * Takes a lock, waiting for its holder. The lock is that of an empty SQLite database: the system
 * frees it when its holder ends, however it ends.
 *
 * @param path the lock file; it and its folder are made when missing, and stay
 * @param options wait: longest wait in milliseconds; onWait: called once when waiting begins
 * @returns releases the lock; calling it again does nothing
 * @throws {LockBusyError} when another holds the lock for longer than `wait`
 */
export async function acquireLock(
  path: string,
  { wait = 0, onWait }: { wait?: number; onWait?: () => void } = {},
): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  // A place that cannot be written to is refused by the file system's own words.
  if (existsSync(path)) accessSync(path, constants.W_OK);
  else writeFileSync(path, '');
  const database = new DatabaseSync(path);
  const release = () => database.isOpen && database.close();
  const deadline = Date.now() + wait;
  for (let told = false; !take(database); told = true) {
    if (Date.now() >= deadline) {
      release();
      throw new LockBusyError(path);
    }
    if (!told) onWait?.();
    await sleep(POLL);
  }
  return release;
}

function take(database: DatabaseSync): boolean {
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
