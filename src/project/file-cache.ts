import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folder = '.cache';

/**
 * What `make` makes, kept in a file named by its content's version: the next
 * build finds it there and makes nothing. A file appears whole or not at all.
 */
export async function cached(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(process.cwd(), folder, name);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const made = await make();
  const written = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(written, made);
    await rename(written, path);
  } catch {
    // A cache that cannot be written costs time and nothing else.
  }
  return made;
}
