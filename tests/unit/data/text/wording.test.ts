import { describe, expect, it } from 'vitest';
import {
  contextOf,
  readWording,
  startOfClause,
  wordsOf,
} from '../../../../src/data/text/wording.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

describe('readWording(wording, vocabulary)', () => {
  it('readWording(wording) gives value, step, place and the words around', () => {
    expect(readWording('thuế phi nông nghiệp thu được 1,6 tỷ đồng', vocabulary)).toMatchObject([
      {
        value: 1.6e9,
        step: 1e8,
        percent: false,
        text: '1,6 tỷ',
        start: 30,
        end: 36,
        before: ['được', 'thu', 'nghiệp', 'nông', 'phi', 'thuế'],
        after: ['đồng'],
      },
    ]);
  });

  it('readWording(wording) gives each of several figures', () => {
    const stated = readWording(
      'cho 468 thành viên hộ nghèo, 24 thành viên hộ cận nghèo',
      vocabulary,
    );
    expect(stated.map(({ value }) => value)).toEqual([468, 24]);
  });

  it('readWording(wording, vocabulary) gives what the words around say', () => {
    const [figure] = readWording('ước thu hơn 2 tỷ rưỡi đồng', vocabulary);
    expect(figure).toMatchObject({ value: 2.5e9, text: '2 tỷ rưỡi' });
    expect(figure?.statement).toMatchObject({
      unit: { id: 'đồng' },
      hedge: { words: 'ước hơn' },
      kind: { means: 'fact' },
    });
  });

  it('readWording(wording, vocabulary) reads a figure in words', () => {
    const [figure] = readWording('còn một trăm năm mươi hộ nghèo', vocabulary);
    expect(figure).toMatchObject({ value: 150, step: 1, text: 'một trăm năm mươi' });
  });

  it('readWording(wording) passes dates over', () => {
    const stated = readWording('thu được 209.376.000 đồng, tính đến ngày 31/12/2022', vocabulary);
    expect(stated.map(({ value }) => value)).toEqual([209_376_000]);
  });

  it('readWording(wording) takes a four-digit number with a unit as a figure', () => {
    expect(readWording('đăng 2022 bài viết', vocabulary).map(({ value }) => value)).toEqual([2022]);
  });

  it.each(['', 'không có số', '½ số hộ', '12,000 hộ', 'một nửa số hộ', '25–30 hộ'])(
    'readWording(%o) has no figure',
    (wording) => {
      expect(readWording(wording, vocabulary)).toEqual([]);
    },
  );
});

describe('contextOf(text, numeral)', () => {
  it('contextOf(text, numeral) ends at punctuation and at other numerals', () => {
    const text = 'Năm ấy (cả quận), phường có 185 hộ nghèo và 24 hộ';
    const start = text.indexOf('185');
    expect(contextOf(text, { start, end: start + 3 })).toEqual({
      before: ['có', 'phường'],
      after: ['hộ', 'nghèo', 'và'],
    });
  });

  it('contextOf(text, numeral) is in lower case and at most twelve words', () => {
    const text = `185 ${'HỘ '.repeat(20)}`;
    expect(contextOf(text, { start: 0, end: 3 }).after).toEqual(Array(12).fill('hộ'));
  });
});

describe('startOfClause(text, end, ends, reach)', () => {
  it('startOfClause goes back to what ends the clause, or as far as it reaches', () => {
    expect(startOfClause('a. bc', 5, /\./, 10)).toBe(2);
    expect(startOfClause('abcdef', 6, /\./, 4)).toBe(2);
  });
});

describe('wordsOf(text)', () => {
  it('wordsOf(text) is of letters only', () => {
    expect(wordsOf('Lượt/bài viết, 12 LẦN!')).toEqual(['lượt', 'bài', 'viết', 'lần']);
  });
});
