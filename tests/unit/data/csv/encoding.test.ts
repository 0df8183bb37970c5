import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeUtf8, type Encoding } from '../../../../src/data/csv/encoding.ts';
import { ownFiles } from '../../project-files.ts';

const seed = 20221231;
const table = ownFiles.get('data/poverty.csv') ?? '';

const utf8 = (text: string) => new TextEncoder().encode(text);

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

/** Windows-1258 as Windows writes it: base letter, then its tone as a byte of its own. */
function windows1258(text: string): Uint8Array {
  const letters = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    letters.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  }
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
  const split = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (letters.has(letter)) return [letter];
    const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
    const own = base + marks.filter((mark) => !tone.test(mark)).join('');
    return [own.normalize('NFC'), ...marks.filter((mark) => tone.test(mark))];
  });
  return Uint8Array.from(
    split.map((letter) => {
      const byte = letters.get(letter);
      if (byte === undefined) throw new Error(`Windows-1258 has no ${letter}`);
      return byte;
    }),
  );
}

describe('decode(bytes)', () => {
  it.each<[string, Uint8Array, Encoding, string]>([
    ['UTF-8', utf8(table), 'utf-8', table],
    ['UTF-8 with its mark, which is kept', utf8(`\uFEFF${table}`), 'utf-8', `\uFEFF${table}`],
    ['UTF-16 LE with its mark', wide(`\uFEFF${table}`, true), 'utf-16le', table],
    ['UTF-16 BE with its mark', wide(`\uFEFF${table}`, false), 'utf-16be', table],
    ['UTF-16 LE without a mark', wide(table, true), 'utf-16le', table],
    ['UTF-16 BE without a mark', wide(table, false), 'utf-16be', table],
    ['Windows-1258', windows1258(table), 'windows-1258', table.normalize('NFC')],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('decode(bytes) reads %s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ encoding, text });
  });

  it.each([
    ['one letter that may be Windows-1252', 'a,b\ncaf\xE9,1\n'],
    ['Portuguese in Windows-1252', 'a,b\nS\xE3o Jo\xE3o, cora\xE7\xE3o, n\xE3o\n'],
    ['the Vietnamese of VNI fonts', 'a,b\nHoä ngheøo, phöôøng Caàu Kho\n'],
    ['the Vietnamese of TCVN3 fonts', 'a,b\nhé nghÌo, ph\xADêng C\xC7u Kho\n'],
    ['a byte of neither', 'a,b\n\x81\x82\n'],
  ])('decode(bytes) is sure of nothing in %s, and marks it', (_, binary) => {
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const { encoding, text } = decode(bytes);
    expect(encoding).toBe('unknown');
    expect(text).toContain('\uFFFD');
  });

  it('decode(bytes) marks UTF-16 that ends within a letter', () => {
    expect(decode(wide(`\uFEFF${table}`, true).slice(0, -1)).text.endsWith('\uFFFD')).toBe(true);
  });

  it('decode(bytes) is the text of any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && text.isWellFormed());
        expect(decode(utf8(text)).text).toBe(text);
      }),
      { seed },
    );
  });

  it('decode(bytes) throws at no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { encoding, text } = decode(bytes);
        if (encoding === 'unknown') expect(text).toContain('\uFFFD');
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('decodeUtf8(bytes)', () => {
  it('decodeUtf8(bytes) marks what is not UTF-8', () => {
    expect(decodeUtf8(utf8('hộ'))).toBe('hộ');
    expect(decodeUtf8(wide('\uFEFFhộ', true))).toContain('\uFFFD');
  });
});
