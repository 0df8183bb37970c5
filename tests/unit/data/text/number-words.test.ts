import fc from 'fast-check';
import { toCardinal as english } from 'n2words/en-US';
import { toCardinal as vietnamese } from 'n2words/vi-VN';
import { describe, expect, it } from 'vitest';
import { readSpelled } from '../../../../src/data/text/number-words.ts';
import type { Lang } from '../../../../src/data/text/number.ts';
import { tokensOf, type TextToken } from '../../../../src/data/text/vocabulary.ts';

const seed = 20221231;

/** The tokens of a text; a hyphen parts words. */
function words(text: string): TextToken[] {
  return tokensOf(text).filter((token) => token.text !== '-');
}

function read(text: string, lang: Lang = 'vi'): unknown {
  return readSpelled(words(text), 0, lang);
}

describe('readSpelled(words, at, lang)', () => {
  it.each([
    ['một trăm năm mươi hộ', 150, 1, 4],
    ['mười tám chỉ tiêu', 18, 1, 2],
    ['ba mươi nhăm tỷ', 35e9, 1e9, 4],
    ['hai trăm linh năm', 205, 1, 4],
    ['hai trăm lẻ năm', 205, 1, 4],
    ['hai lăm hộ', 25, 1, 2],
    ['một trăm rưỡi', 150, 1, 3],
    ['hai tỷ rưỡi đồng', 2.5e9, 1e8, 3],
    ['một phẩy sáu tỷ', 1.6e9, 1e8, 4],
    ['chín tỷ bốn trăm triệu', 9.4e9, 1e6, 5],
    ['ba chục hộ', 30, 1, 2],
    ['năm trăm', 500, 1, 2],
    ['mười năm trước', 10, 1, 1],
  ])('readSpelled(%o) is %d to %d in %d words', (text, value, step, count) => {
    expect(read(text)).toEqual({ value, step, count });
  });

  it.each([
    ['two hundred households', 200, 2],
    ['one hundred and eighty-six', 186, 5],
    ['a thousand', 1000, 2],
    ['nine billion', 9e9, 2],
    ['twenty-one', 21, 2],
  ])('readSpelled(%o) in English is %d in %d words', (text, value, count) => {
    expect(readSpelled(words(text), 0, 'en')).toMatchObject({ value, count });
  });

  it.each(['hộ nghèo', 'trăm năm', 'linh năm', 'rưỡi', ''])(
    'readSpelled(%o) is no number',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('readSpelled(words) reads back any number that n2words writes, whole', () => {
    const any = fc.oneof(
      fc.nat(20_000),
      fc.maxSafeNat().map((value) => value % 1e15),
    );
    fc.assert(
      fc.property(any, (value) => {
        fc.pre(value > 0);
        for (const [text, lang] of [
          [vietnamese(value), 'vi'],
          [english(value), 'en'],
        ] as const) {
          const own = words(text);
          expect(readSpelled(own, 0, lang), text).toMatchObject({ value, count: own.length });
        }
      }),
      { seed, numRuns: 2000 },
    );
  });
});
