import { describe, expect, it } from 'vitest';
import { isoDay, movedPeriod, movedYears, periodFor } from '../../../src/draft/moved-period.ts';

describe('movedPeriod(iso, years)', () => {
  it.each([
    ['2022', 1, '2023'],
    ['2022-12', 2, '2024-12'],
    ['2022-12-31', -1, '2021-12-31'],
    ['2024-02-29', 1, '2025-02'],
  ])('movedPeriod(%s, %d) is %s', (iso, years, moved) => {
    expect(movedPeriod(iso, years)).toBe(moved);
  });
});

describe('movedYears(text, years)', () => {
  it('movedYears moves years and no other number', () => {
    expect(movedYears('tong_ket_2022: 12022, 20223, năm 2022–2025', 1)).toBe(
      'tong_ket_2023: 12022, 20223, năm 2023–2026',
    );
  });
});

describe('periodFor(before, years, named)', () => {
  const none = { inArticle: [], inSentence: [] };
  const day = (year: number, month: number, day: number) => ({ year, month, day });

  it('periodFor moves a year or month on, whatever is named', () => {
    expect(periodFor('2022-12', 1, none)).toBe('2023-12');
  });

  it('periodFor keeps a day that the article names', () => {
    const named = { inArticle: [day(2023, 12, 31)], inSentence: [] };
    expect(periodFor('2022-12-31', 1, named)).toBe('2023-12-31');
  });

  it('periodFor takes the only day of the year in the sentence, else the year', () => {
    const one = { inArticle: [], inSentence: [day(2023, 11, 30), day(2024, 1, 2)] };
    expect(periodFor('2022-12-31', 1, one)).toBe('2023-11-30');
    const two = { inArticle: [], inSentence: [day(2023, 11, 30), day(2023, 10, 1)] };
    expect(periodFor('2022-12-31', 1, two)).toBe('2023');
    expect(periodFor('2022-12-31', 1, none)).toBe('2023');
  });
});

describe('isoDay(date)', () => {
  it('isoDay gives a whole day that exists', () => {
    expect(isoDay({ year: 2023, month: 1, day: 9 })).toBe('2023-01-09');
    expect(isoDay({ year: 2023, month: 2, day: 30 })).toBeUndefined();
    expect(isoDay({ month: 2, day: 3 })).toBeUndefined();
  });
});
