import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * What `make` makes, kept in a file whose path names the version of its content: the next
 * build finds it there and makes nothing. A file appears whole or not at all, is
 * made once when it is asked for twice at a time, and again when it was damaged.
 */
export function cached(
  path: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const making = underWay.get(path);
  if (making) return making;
  const made = readOrMake(path, make).finally(() => underWay.delete(path));
  underWay.set(path, made);
  return made;
}

async function readOrMake(
  path: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
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

const sealLength = 32;

/** Bytes behind their own hash. */
function seal(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([sealOf(content), content]));
}

/** The bytes that were sealed; undefined when any of them, or of the seal, is another or gone. */
function unseal(sealed: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const content = new Uint8Array(sealed.subarray(sealLength));
  return sealOf(content).equals(sealed.subarray(0, sealLength)) ? content : undefined;
}

function sealOf(content: Uint8Array): Buffer {
  return hash('sha256', content, 'buffer');
}
