import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seal, unseal } from './sealed.ts';

const folder = '.cache';

const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * What `make` makes, kept in a file named by its content's version: the next
 * build finds it there and makes nothing. A file appears whole or not at all, is
 * made once when it is asked for twice at a time, and again when it was damaged.
 */
export function cached(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const making = underWay.get(name);
  if (making) return making;
  const made = readOrMake(name, make).finally(() => underWay.delete(name));
  underWay.set(name, made);
  return made;
}

async function readOrMake(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(process.cwd(), folder, name);
  const kept = await readFile(path).catch(() => undefined);
  const whole = kept && unseal(kept);
  if (whole) return whole;
  const made = await make();
  const written = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(written, seal(made));
    await rename(written, path);
  } catch {
    // A cache that cannot be written costs time and nothing else.
  }
  return made;
}
