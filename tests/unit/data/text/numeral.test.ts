import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals } from '../../../../src/data/text/numeral.ts';

const seed = 20221231;

function kinds(text: string, counted: readonly string[] = []): string[] {
  return findNumerals(text, counted).map((numeral) => `${numeral.kind} ${numeral.text}`);
}

function dateIn(text: string): unknown {
  const [numeral] = findNumerals(text);
  return numeral?.kind === 'date' ? numeral.dates : numeral;
}

describe('findNumerals(text)', () => {
  it.each([
    ['có 185 hộ nghèo', ['number 185']],
    ['được 209.376.000 đồng.', ['number 209.376.000']],
    ['đạt 9 tỷ, còn 1,6 tỷ đồng', ['number 9 tỷ', 'number 1,6 tỷ']],
    ['1,2 nghìn tỷ đồng', ['number 1,2 nghìn tỷ']],
    ['giảm 19,9% so với', ['number 19,9%']],
    ['giảm 19,9 % so với', ['number 19,9 %']],
    ['từ 18-20 hộ', ['number 18', 'number 20']],
    ['âm -5 và −6', ['number -5', 'number −6']],
    ['12 triệuphú', ['number 12']],
    ['Covid-19', ['number 19']],
    ['Quận 1;', ['number 1']],
    ['185hộ', ['number 185']],
    ['A4', ['number 4']],
    ['9\u00A0tỷ', ['number 9\u00A0tỷ']],
    ['1\u200B85', ['number 1', 'number 85']],
    [
      '½ và ② và １８５ và 18５ và m²',
      ['unreadable ½', 'unreadable ②', 'unreadable １８５', 'unreadable 18５', 'unreadable ²'],
    ],
    ['không có số', []],
    ['', []],
  ])('findNumerals(%o) is %o', (text, found) => {
    expect(kinds(text)).toEqual(found);
  });

  it.each([
    ['ngày 31/12/2022', [{ year: 2022, month: 12, day: 31 }]],
    ['31-12-2022', [{ year: 2022, month: 12, day: 31 }]],
    ['31.12.2022', [{ year: 2022, month: 12, day: 31 }]],
    ['2022-12-31', [{ year: 2022, month: 12, day: 31 }]],
    ['ngày 9 tháng 2 năm 2022', [{ year: 2022, month: 2, day: 9 }]],
    ['ngày 9 tháng 2, năm 2022', [{ year: 2022, month: 2, day: 9 }]],
    ['ngày 9 tháng 2', [{ month: 2, day: 9 }]],
    ['10 January 2023', [{ year: 2023, month: 1, day: 10 }]],
    ['ngày 31/12', [{ month: 12, day: 31 }]],
    ['mùng 1/1', [{ month: 1, day: 1 }]],
    ['tháng 12/2022', [{ year: 2022, month: 12 }]],
    ['tháng 12-2022', [{ year: 2022, month: 12 }]],
    ['tháng 12 năm 2022', [{ year: 2022, month: 12 }]],
    ['tháng 12, năm 2022', [{ year: 2022, month: 12 }]],
    ['Tháng 12', [{ month: 12 }]],
    ['năm 2022', [{ year: 2022 }]],
    ['Năm 1022', [{ year: 1022 }]],
    ['giai đoạn 2021–2025', [{ year: 2021 }, { year: 2025 }]],
    ['giai đoạn 2021 – 2025', [{ year: 2021 }, { year: 2025 }]],
    ['giai đoạn 2021-2025', [{ year: 2021 }, { year: 2025 }]],
  ])('findNumerals(%o) is a date', (text, dates) => {
    expect(dateIn(text)).toEqual(dates);
  });

  it('findNumerals(text) takes a date whole', () => {
    expect(kinds('từ ngày 9 tháng 2 năm 2022, đến 31/12/2022.')).toEqual([
      'date 9 tháng 2 năm 2022',
      'date 31/12/2022',
    ]);
  });

  it('findNumerals(text, countedWords) takes a four-digit number before such a word as a count', () => {
    expect(kinds('2022 bài viết', ['bài viết'])).toEqual(['number 2022']);
    expect(kinds('2022 bài viếtt', ['bài viết'])).toEqual(['date 2022']);
    expect(kinds('2022\u00A0bài viết', ['bài viết'])).toEqual(['number 2022']);
    expect(kinds('2022 tỷ đồng')).toEqual(['number 2022 tỷ']);
    expect(kinds('2022%')).toEqual(['number 2022%']);
    expect(kinds('năm 2022 phường có', ['hộ'])).toEqual(['date 2022']);
  });

  it.each(['31/12/20225', '1/2', '20221', '1.2022', '2022.376'])(
    'findNumerals(%o) is not a date',
    (text) => {
      expect(findNumerals(text).every(({ kind }) => kind === 'number')).toBe(true);
    },
  );

  const prose = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'0123456789.,/-– %²½', ' tháng ', ' năm ', 'ngày ', ' tỷ', 'hộ '),
      maxLength: 40,
    }),
  );

  it('findNumerals(text) finds every digit of the text, once and in order', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, text: own } of findNumerals(text)) {
          expect(text.slice(last, start)).not.toMatch(/\p{N}/u);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(own).toBe(text.slice(start, end));
          last = end;
        }
        expect(text.slice(last)).not.toMatch(/\p{N}/u);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it.each([
    ['digits', '7'.repeat(100_000)],
    ['years', '2022 '.repeat(20_000)],
    ['signs', '-−'.repeat(50_000)],
    ['groups', '1.'.repeat(50_000)],
  ])('findNumerals(text) reads 100 kB of %s in time', (_, text) => {
    const start = performance.now();
    findNumerals(text, ['hộ']);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
