import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A whole file that waits to be moved to its place. */
interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes several files, all or none: each is first written whole into `waiting`, with a list of the
 * moves to come, then all are moved to their places. When anything fails, every file is as it was,
 * and the error is thrown on; after a kill `finishWrites()` makes it all or none.
 *
 * @param waiting a folder of its own on the same file system; made here, removed at the end
 */
export function writeAll(files: ReadonlyMap<string, Uint8Array>, waiting: string): void {
  const before = new Map<string, Uint8Array | undefined>();
  mkdirSync(waiting);
  try {
    const moves = [...files].map(([to, bytes], index) => {
      const from = join(waiting, String(index));
      const mode = existsSync(to) ? statSync(to).mode : undefined;
      writeFileSync(from, bytes, { flush: true, mode });
      return { from, to };
    });
    const draft = join(waiting, 'draft');
    writeFileSync(draft, JSON.stringify(moves), { flush: true });
    renameSync(draft, listIn(waiting));
    for (const { from, to } of moves) {
      before.set(to, existsSync(to) ? readFileSync(to) : undefined);
      renameSync(from, to);
    }
  } catch (error) {
    for (const [path, bytes] of before) putBack(path, bytes);
    throw error;
  } finally {
    rmSync(waiting, { recursive: true, force: true });
  }
}

/**
 * Ends what a killed `writeAll()` left in `waiting`: moves the files that still wait when all of them
 * had been written, else forgets them, as none had been moved.
 *
 * @returns whether files were moved
 */
export function finishWrites(waiting: string): boolean {
  const list = listIn(waiting);
  const moves = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Move[]) : [];
  for (const { from, to } of moves) {
    if (existsSync(from)) renameSync(from, to);
  }
  rmSync(waiting, { recursive: true, force: true });
  return moves.length > 0;
}

function listIn(waiting: string): string {
  return join(waiting, 'moves.json');
}

function putBack(path: string, bytes: Uint8Array | undefined): void {
  if (!bytes) return rmSync(path, { force: true });
  if (readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
}
