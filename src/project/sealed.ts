import { hash } from 'node:crypto';

const sealLength = 32;

/** Bytes behind their own hash, as a cache keeps them. */
export function seal(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([sealOf(content), content]));
}

/** The bytes that were sealed; undefined when any of them, or of the seal, is another or gone. */
export function unseal(sealed: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const content = new Uint8Array(sealed.subarray(sealLength));
  return sealOf(content).equals(sealed.subarray(0, sealLength)) ? content : undefined;
}

function sealOf(content: Uint8Array): Buffer {
  return hash('sha256', content, 'buffer');
}
