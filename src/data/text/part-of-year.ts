import { readPeriod, spanOf } from './period.ts';

const counts: Readonly<Record<number, { vi: string; en: string }>> = {
  1: { vi: 'một', en: 'one' },
  2: { vi: 'hai', en: 'two' },
  3: { vi: 'ba', en: 'three' },
  4: { vi: 'bốn', en: 'four' },
  5: { vi: 'năm', en: 'five' },
  6: { vi: 'sáu', en: 'six' },
  7: { vi: 'bảy', en: 'seven' },
  8: { vi: 'tám', en: 'eight' },
  9: { vi: 'chín', en: 'nine' },
  10: { vi: 'mười', en: 'ten' },
  11: { vi: 'mười một', en: 'eleven' },
};

/** How many months are counted, in words: `mười`, `ten`; of no year's part otherwise. */
export function monthsInWords(count: number): { vi: string; en: string } | undefined {
  return counts[count];
}

/**
 * The whole months of one year that a stretch covers, from the first to the last; undefined for
 * what is no stretch, covers its year, or does not begin and end with a month.
 */
export function monthsOf(period: string): { first: number; last: number } | undefined {
  const { from, year, month, day } = readPeriod(period) ?? {};
  if (!from || month === undefined || from.month === undefined || from.year !== year)
    return undefined;
  const isWhole = day === undefined || /-01\/.*-end$/.test(spanOf(period));
  const isYear = from.month === 1 && month === 12;
  return isWhole && !isYear ? { first: from.month, last: month } : undefined;
}

const quarters = [
  ['quý i', 'quý 1', 'quý đầu', 'first quarter'],
  ['quý ii', 'quý 2', 'second quarter'],
  ['quý iii', 'quý 3', 'third quarter'],
  ['quý iv', 'quý 4', 'fourth quarter'],
];

/**
 * By what words texts call the part of a year that a stretch covers (`mười tháng đầu năm`, `9 tháng`,
 * `first half`); empty where there are none. Undefined for what is no part of a year.
 */
export function partNames(period: string): readonly string[] | undefined {
  const { from, year } = readPeriod(period) ?? {};
  if (!from || from.year !== year || spanOf(period) === spanOf(String(year))) return undefined;
  const months = monthsOf(period);
  if (!months) return [];
  const { first, last } = months;
  const count = last - first + 1;
  const words = counts[count];
  const edge = first === 1 ? ' đầu năm' : last === 12 ? ' cuối năm' : '';
  const named = [words?.vi, String(count)].flatMap((number) =>
    number === undefined
      ? []
      : [`${number} tháng`, ...(edge === '' ? [] : [`${number} tháng${edge}`])],
  );
  const half = first === 1 ? ['nửa đầu năm', 'first half'] : ['nửa cuối năm', 'second half'];
  return [
    ...named,
    ...(words ? [`${words.en} months`] : []),
    ...(count === 6 && edge !== '' ? [...half, 'nửa năm', 'in the first half'] : []),
    ...(count === 3 ? [...(quarters[(first - 1) / 3] ?? []), 'trong quý', 'in the quarter'] : []),
  ];
}
