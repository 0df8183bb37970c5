/** A text as bytes, by hand: the fuzz shares no code with what it tests. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** UTF-16 in either order, a letter of two units as it stands. */
export function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * A text in an encoding of one byte a letter, `?` for what it has not: as Windows
 * does it, or with tones as letters of their own (`isSplit`).
 */
export function oneByte(
  text: string,
  encoding: 'windows-1258' | 'windows-1252',
  isSplit: boolean,
): Uint8Array {
  const bytes = byteOf(encoding);
  const letters = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (bytes.has(letter) || !isSplit) return [letter];
    const parts = Array.from(letter.normalize('NFD'));
    const base = parts
      .filter((part) => !tone.test(part))
      .join('')
      .normalize('NFC');
    return [base, ...parts.filter((part) => tone.test(part))];
  });
  return Uint8Array.from(letters, (letter) => bytes.get(letter) ?? 0x3f);
}

const known = new Map<string, Map<string, number>>();

function byteOf(encoding: string): Map<string, number> {
  const made = known.get(encoding) ?? new Map<string, number>();
  if (made.size > 0) return made;
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) made.set(decoder.decode(Uint8Array.of(byte)), byte);
  known.set(encoding, made);
  return made;
}
