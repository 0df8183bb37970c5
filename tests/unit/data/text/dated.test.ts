import { describe, expect, it } from 'vitest';
import { datedWordIn, lunarYears } from '../../../../src/data/text/dated.ts';

describe('datedWordIn(text, lang)', () => {
  it('knows the sixty names of lunar years, in their order', () => {
    expect(lunarYears).toHaveLength(60);
    expect(new Set(lunarYears).size).toBe(60);
    const of = (year: number) => lunarYears[(year - 1984) % 60];
    expect([2021, 2022, 2023, 2024, 2025, 2043].map(of)).toEqual([
      'Tân Sửu',
      'Nhâm Dần',
      'Quý Mão',
      'Giáp Thìn',
      'Ất Tỵ',
      'Quý Hợi',
    ]);
  });

  it.each(lunarYears)('finds Tết %s', (name) => {
    expect(datedWordIn(`chăm lo Tết ${name} cho hộ nghèo`, 'vi')).toBe(name);
  });

  it.each([
    ['vi', 'Năm nay phường có nhiều hộ nghèo.', 'Năm nay'],
    ['vi', 'Hiện nay nguồn không nêu.', 'Hiện nay'],
    ['vi', 'số hộ hiện còn', 'hiện còn'],
    ['vi', 'trong năm vừa qua', 'năm vừa qua'],
    ['vi', 'tính đến nay', 'đến nay'],
    ['vi', 'TẾT NHÂM DẦN', 'NHÂM DẦN'],
    ['vi', 'Tết Ất Tị', 'Ất Tị'],
    ['en', 'Tết of the Year of the Tiger', 'Year of the Tiger'],
    ['en', 'households that are currently poor', 'currently'],
    ['en', 'posts of this year', 'this year'],
  ] as const)('finds what is once true (%s): %s', (lang, text, word) => {
    expect(datedWordIn(text, lang)).toBe(word);
  });

  it.each([
    ['vi', 'so với đầu năm'],
    ['vi', 'Số hộ nghèo được chăm lo dịp Tết Nguyên đán.'],
    ['vi', 'hàng quý'],
    ['vi', 'khi tổng kết năm'],
    ['en', 'at the start of the year'],
    ['en', 'Tết (the lunar new year)'],
  ] as const)('passes what is right in any year (%s): %s', (lang, text) => {
    expect(datedWordIn(text, lang)).toBe('');
  });
});
