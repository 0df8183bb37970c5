import { describe, expect, it } from 'vitest';
import { findPhrases, isWithin, phrasesOver } from '../../../../src/data/text/phrase.ts';

describe('findPhrases(text, phrases)', () => {
  it('findPhrases(text, phrases) finds each occurrence, from left to right', () => {
    const found = findPhrases('Quận 1 và Covid-19 ở Quận 1', ['Covid-19', 'Quận 1']);
    expect(found).toEqual([
      { phrase: 'Quận 1', start: 0, end: 6 },
      { phrase: 'Covid-19', start: 10, end: 18 },
      { phrase: 'Quận 1', start: 21, end: 27 },
    ]);
  });

  it.each(['Quận 10', 'Quận 1.5', 'Quận 1,5', 'XQuận 1', '2Quận 1'])(
    'findPhrases(%o, [Quận 1]) finds none: a phrase is of whole words',
    (text) => {
      expect(findPhrases(text, ['Quận 1'])).toEqual([]);
    },
  );

  it.each(['Quận 1.', 'Quận 1, ', '(Quận 1)', '“Quận 1”'])(
    'findPhrases(%o, [Quận 1]) finds it beside punctuation',
    (text) => {
      expect(findPhrases(text, ['Quận 1'])).toHaveLength(1);
    },
  );

  it('findPhrases(text, phrases) takes any white space and decomposed letters in a phrase', () => {
    expect(findPhrases('Quận 1', ['Quận\u00A0\n1', 'Quận 1'.normalize('NFD')])).toHaveLength(2);
  });

  it('findPhrases(text, phrases) passes an empty phrase over', () => {
    expect(findPhrases('Quận 1', ['', ' '])).toEqual([]);
  });
});

describe('phrasesOver(part, found) and isWithin(part, found)', () => {
  const text = 'Nghị quyết số 43, ngày 9 tháng 2 năm 2022';
  const found = findPhrases(text, [text, 'số 43']);
  const at43 = { start: text.indexOf('43'), end: text.indexOf('43') + 2 };

  it('phrasesOver(part, found) is every phrase that covers the part', () => {
    expect(phrasesOver(at43, found).map(({ phrase }) => phrase)).toEqual([text, 'số 43']);
  });

  it('isWithin(part, found) is false for a part that a phrase only touches', () => {
    expect(isWithin({ start: at43.start, end: at43.end + 10 }, findPhrases(text, ['số 43']))).toBe(
      false,
    );
  });
});
