import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes several files, all or none: each is first written whole beside its place,
 * then all are moved there. When anything fails, every file is as it was, and the
 * error is thrown on.
 */
export function writeAll(files: ReadonlyMap<string, Uint8Array>): void {
  const parts = [...files.keys()].map((path) => ({ path, part: `${path}.${process.pid}.part` }));
  const before = new Map<string, Uint8Array | undefined>();
  try {
    for (const { path, part } of parts) {
      const mode = existsSync(path) ? statSync(path).mode : undefined;
      writeFileSync(part, files.get(path) ?? new Uint8Array(), { flag: 'wx', mode });
    }
    for (const { path, part } of parts) {
      before.set(path, existsSync(path) ? readFileSync(path) : undefined);
      renameSync(part, path);
    }
  } catch (error) {
    for (const [path, bytes] of before) putBack(path, bytes);
    for (const { part } of parts) rmSync(part, { force: true });
    throw error;
  }
}

function putBack(path: string, bytes: Uint8Array | undefined): void {
  if (!bytes) return rmSync(path, { force: true });
  if (readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
}
