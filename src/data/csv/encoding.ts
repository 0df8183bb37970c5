/** How a file's letters were written as bytes; `unknown` when no reading of them is certain. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'unknown';

export interface Decoded {
  /** A byte order mark of UTF-8 is kept, so that offsets are those of the file. */
  text: string;
  encoding: Encoding;
}

/**
 * Reads the bytes of a spreadsheet's file: UTF-8, UTF-16 of either order (with a
 * byte order mark, or where every other byte is zero), and Windows-1258 where all
 * of it is Vietnamese. What is none of them for certain is given as UTF-8 with
 * U+FFFD for each byte that has no reading, and `letters.ts` refuses it there.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: lossy(bytes, wide), encoding: wide };
  const text = strict(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (isVietnamese(vietnamese)) return { text: vietnamese, encoding: 'windows-1258' };
  return { text: decodeUtf8(bytes), encoding: 'unknown' };
}

/** Reads a file that has to be UTF-8: U+FFFD stands for each byte that is not. */
export function decodeUtf8(bytes: Uint8Array): string {
  return lossy(bytes, 'utf-8');
}

function lossy(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' }).decode(bytes);
}

function strict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by zero bytes at the high half of letters and nowhere else. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most === 0 || Math.min(even, odd) > 0 || most < bytes.length / 4) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

const syllablesAtLeast = 3;

/** Beside letters: what a Vietnamese text in Windows-1258 may hold beyond ASCII. */
const otherSigns = /^[\x20-\x7E\t\r\n–—“”‘’…«»€₫°·×\u00A0]$/u;

const initial = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvxq])?';
const final = '(?:ch|ng|nh|[cmnpt])?';
const syllable = new RegExp(`^${initial}[aăâeêioôơuưy]{1,3}${final}$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * True when a text read as Windows-1258 can be nothing else: every word with a
 * letter beyond ASCII is one Vietnamese syllable with one tone at most, there
 * are several, and no other sign stands there.
 */
function isVietnamese(text: string): boolean {
  let syllables = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    const decomposed = word.toLowerCase().normalize('NFD');
    const plain = decomposed.replace(tones, '').normalize('NFC');
    if ((decomposed.match(tones)?.length ?? 0) > 1 || !syllable.test(plain)) return false;
    syllables += 1;
  }
  if (syllables < syllablesAtLeast) return false;
  return Array.from(text.replace(/[\p{L}\p{M}]+/gu, '')).every((sign) => otherSigns.test(sign));
}
