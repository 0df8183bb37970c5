import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/data/csv/encoding.ts';
import { letterProblems, lostLetterIn } from '../../../../src/data/csv/letters.ts';

function told(text: string): string[] {
  return letterProblems('x.csv', text).map(
    ({ line, column, code, found }) => `${line}:${column} ${code} ${found}`,
  );
}

describe('letterProblems(file, text)', () => {
  it.each([
    ['.xlsx and .ods', [0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xaf, 0xd5]],
    ['.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0x3e, 0, 3, 0]],
  ])('names a workbook (%s) in place of a table, and nothing else of it', (_, bytes) => {
    const { text } = decode(Uint8Array.from(bytes));
    expect(told(text)).toEqual(['1:1 table-workbook x.csv']);
  });

  it.each([
    ['plain text', 'a,b\r\n\t“hộ nghèo” – 1,6 tỷ\n'],
    ['a byte order mark', '\uFEFFa\n'],
    ['decomposed letters', 'hộ nghèo'.normalize('NFD')],
    ['every kind of space', 'a\u00A0b\u2009c\u202Fd\u3000e'],
  ])('letterProblems takes %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['a byte without reading', 'a\nb\uFFFD', ['2:2 encoding-unknown U+FFFD']],
    ['NUL', 'a\0b', ['1:2 encoding-unknown U+0000']],
    ['unreadable bytes, the first of them', '\uFFFD\uFFFD\0', ['1:1 encoding-unknown U+FFFD']],
    ['a letter of no width in a number', '1\u200B85', ['1:2 letter-odd U+200B']],
    ['a mark of direction', '\u202E185', ['1:1 letter-odd U+202E']],
    ['a soft hyphen', 'hộ\u00AD', ['1:3 letter-odd U+00AD']],
    ['a control letter', '\u0007', ['1:1 letter-odd U+0007']],
    ['an old line end', 'a\u2028b', ['1:2 letter-odd U+2028']],
    ['a mark over a digit', '1\u033685', ['1:2 letter-odd U+0336']],
    ['a byte order mark within', '\uFEFFa\uFEFF', ['1:2 letter-odd U+FEFF']],
  ])('letterProblems names %s', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  it('letterProblems names at most twenty', () => {
    expect(told('\u200B'.repeat(100))).toHaveLength(20);
  });
});

describe('lostLetterIn(text)', () => {
  it.each([
    ['Hi?n nay', 'Hi?n'],
    ['185 h? nghèo', 'h?'],
    ['9 t? ?ồng', '?ồng'],
    ['1,6 ?ồng', '?ồng'],
    ['Vì sao? Không rõ.', ''],
    ['Vì sao?', ''],
    ['(?)', ''],
    ['hộ nghèo', ''],
  ])('lostLetterIn(%o) is %o', (text, lost) => {
    expect(lostLetterIn(text)).toBe(lost);
  });
});
