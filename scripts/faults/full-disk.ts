/**
 * Loaded before the code of each process of a build (`node --import`): after the bytes that DISK_LEFT
 * names the disk is full. The write that meets its end leaves what still found room, as disks do.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.DISK_LEFT ?? Infinity);

const { writeFileSync } = fs;
const writeFileLater = fs.promises.writeFile;

class DiskFullError extends Error {
  readonly code = 'ENOSPC';
  readonly path: string;

  constructor(path: string) {
    super(`ENOSPC: no space left on device, write '${path}'`);
    this.path = path;
  }
}

/** What of a content finds room, and whether that is all of it. */
function roomFor(content: unknown): { part: Uint8Array; isAll: boolean } {
  const bytes = Buffer.from(content as string);
  const part = bytes.subarray(0, left);
  left -= part.length;
  return { part, isAll: part.length === bytes.length };
}

Object.assign(fs, {
  writeFileSync: (...[path, content, options]: Parameters<typeof writeFileSync>) => {
    const { part, isAll } = roomFor(content);
    writeFileSync(path, part, options);
    if (!isAll) throw new DiskFullError(String(path));
  },
});
Object.assign(fs.promises, {
  writeFile: async (...[path, content, options]: Parameters<typeof writeFileLater>) => {
    const { part, isAll } = roomFor(content);
    await writeFileLater(path, part, options);
    if (!isAll) throw new DiskFullError(String(path));
  },
});
syncBuiltinESMExports();
