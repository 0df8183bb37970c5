/**
 * The size of a PNG in px, read from its first chunk (IHDR).
 *
 * @throws when the bytes are no PNG
 */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error('no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
