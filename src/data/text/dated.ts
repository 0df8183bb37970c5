import type { Lang } from './number.ts';

const stems = 'Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý'.split(' ');
const branches = 'Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi'.split(' ');

/** The sixty names of lunar years, in their order: `Giáp Tý` to `Quý Hợi`. */
export const lunarYears: readonly string[] = Array.from(
  { length: 60 },
  (_, index) => `${stems[index % stems.length]} ${branches[index % branches.length]}`,
);

const animals =
  'rat|mouse|ox|buffalo|tiger|cat|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig';

/** Words that are true for a time alone: of a text for all years, most of the years make them false. */
const passing: Record<Lang, readonly string[]> = {
  vi: [
    'năm nay',
    'năm ngoái',
    'năm vừa qua',
    'năm tới',
    'hiện nay',
    'hiện còn',
    'hiện có',
    'mới đây',
    'gần đây',
    'vừa qua',
    'sắp tới',
    'đến nay',
  ],
  en: [
    'this year',
    'last year',
    'next year',
    'currently',
    'at present',
    'nowadays',
    'recently',
    'so far',
    'to date',
  ],
};

const patterns: Record<Lang, RegExp> = {
  vi: anyOf([
    ...lunarYears,
    ...lunarYears.map((name) => name.replace('ỷ', 'ỉ').replace('ỵ', 'ị')),
    ...passing.vi,
  ]),
  en: anyOf([...lunarYears, ...passing.en, `year of the (?:${animals})`]),
};

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...new Set(words)].join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
}

/**
 * What in a text binds it to one year: the name of a lunar year, or a word such as `năm nay`; empty
 * where nothing does. Years and dates in digits are numerals, which are asked for elsewhere.
 */
export function datedWordIn(text: string, lang: Lang): string {
  return patterns[lang].exec(text)?.[0] ?? '';
}
