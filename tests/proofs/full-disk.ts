/**
 * Loaded before the code of a build (`node --import`): after the bytes that DISK_LEFT names the
 * disk is full. The write that meets its end leaves what still found room, as disks do.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.DISK_LEFT);

/** The part of a content that finds room, and the error that its writing then ends with. */
function fitted(path: unknown, content: unknown): { part: Uint8Array; error?: Error } {
  const bytes = Buffer.from(content as string);
  const part = bytes.subarray(0, left);
  left -= part.length;
  if (part.length === bytes.length) return { part };
  const message = `ENOSPC: no space left on device, write '${path}'`;
  return { part, error: Object.assign(new Error(message), { code: 'ENOSPC', path }) };
}

const { writeFileSync } = fs;
const writeFileLater = fs.promises.writeFile;

Object.assign(fs, {
  writeFileSync: (...[path, content, options]: Parameters<typeof writeFileSync>) => {
    const { part, error } = fitted(path, content);
    writeFileSync(path, part, options);
    if (error) throw error;
  },
});
Object.assign(fs.promises, {
  writeFile: async (...[path, content, options]: Parameters<typeof writeFileLater>) => {
    const { part, error } = fitted(path, content);
    await writeFileLater(path, part, options);
    if (error) throw error;
  },
});
syncBuiltinESMExports();
