import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a waiting process looks at the lock again, in milliseconds. */
const POLL = 100;

/** A takeover lasts microseconds; one this old (milliseconds) belongs to a killed process. */
const STALE_TAKEOVER = 5_000;

/** Thrown when a lock is still held by a living process after the longest wait. */
export class LockBusyError extends Error {
  /**
   * @param {string} path
   * @param {number} pid
   */
  constructor(path, pid) {
    super(`${path} is held by process ${pid}`);
    this.name = 'LockBusyError';
    this.path = path;
    this.pid = pid;
  }
}

/**
 * Takes a lock file that names its holder, waiting for a living holder and taking over from a
 * dead one, so that a killed process blocks nobody.
 *
 * @param {string} path the lock file; its folder is made when missing
 * @param {{ wait?: number, onWait?: (pid: number) => void }} [options]
 *   wait: longest wait in milliseconds (default 0); onWait: called once when waiting begins
 * @returns {Promise<() => void>} releases the lock; calling it again does nothing
 * @throws {LockBusyError} when a living process holds the lock for longer than `wait`
 */
export async function acquireLock(path, { wait = 0, onWait } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: statOf(process.pid)?.started ?? null });
  const draft = `${path}.${process.pid}`;
  const deadline = Date.now() + wait;
  let told = false;
  for (;;) {
    if (create(path, draft, mine)) return () => release(path, mine);
    const holder = read(path);
    if (!holder) continue;
    if (!isAlive(holder)) {
      removeDead(path);
      continue;
    }
    if (Date.now() >= deadline) throw new LockBusyError(path, holder.pid);
    if (!told) onWait?.(holder.pid);
    told = true;
    await sleep(POLL);
  }
}

/**
 * Whether the process that wrote this record still runs. Where the system tells when a process
 * started, another process that got the same id later does not count.
 *
 * @param {{ pid: number, started?: string | null }} holder
 */
export function isAlive({ pid, started = null }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const seen = statOf(pid);
  if (seen === null) return true;
  return seen.state !== 'Z' && (started === null || seen.started === started);
}

/** A hard link is made whole or not at all: no reader ever sees a half-written lock. */
function create(path, draft, content) {
  try {
    writeFileSync(draft, content);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Only one process at a time may remove a dead holder's lock, and it looks again first. */
function removeDead(path) {
  const takeover = `${path}.takeover`;
  try {
    mkdirSync(takeover);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropStale(takeover);
    return;
  }
  try {
    const holder = read(path);
    if (holder && !isAlive(holder)) rmSync(path, { force: true });
  } finally {
    rmdirSync(takeover);
  }
}

function dropStale(takeover) {
  try {
    if (Date.now() - statSync(takeover).mtimeMs > STALE_TAKEOVER) rmdirSync(takeover);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function release(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function read(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { pid, started } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, started } : DEAD;
  } catch {
    return DEAD;
  }
}

/** What a lock file with unreadable content stands for: no process has this id. */
const DEAD = { pid: 2 ** 31 - 1, started: null };

/**
 * State and start time (kernel ticks) of a process, or null where /proc does not tell. A killed
 * process that nobody has waited for stays in state Z, and holds nothing.
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], started: fields[19] };
  } catch {
    return null;
  }
}
