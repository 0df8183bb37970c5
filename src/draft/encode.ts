import type { Encoding } from '../data/csv/encoding.ts';

/**
 * A text as bytes in an encoding, without a byte order mark of its own; undefined
 * when the encoding has no letter for a part of it.
 */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    case 'windows-1258':
      return encodeVietnamese(text);
    case 'unknown':
      return undefined;
  }
}

let letters: Map<string, number> | undefined;

/** Windows-1258 writes most tones as a mark of their own after the letter. */
function encodeVietnamese(text: string): Uint8Array | undefined {
  letters ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    for (const part of letters.has(letter) ? [letter] : toneApart(letter)) {
      const byte = letters.get(part);
      if (byte === undefined) return undefined;
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;

function toneApart(letter: string): string[] {
  const decomposed = letter.normalize('NFD');
  const mark = tone.exec(decomposed)?.[0];
  if (mark === undefined) return [letter];
  return [decomposed.replace(mark, '').normalize('NFC'), mark];
}
