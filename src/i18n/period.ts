import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { readPeriod } from '../data/text/period.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO period in words: `2022` → `năm 2022` (`2022`), `2022-12` → `tháng
 * 12/2022` (`December 2022`), `2022-12-31` → `31/12/2022` (`31 December 2022`).
 * Throws a RangeError for what is not a period.
 */
export function periodWords(iso: string, lang: Lang): string {
  const period = readPeriod(iso);
  if (!period) throw new RangeError(`no period: ${iso}`);
  const { year, month, day } = period;
  if (lang === 'vi') {
    if (month === undefined) return `năm ${year}`;
    return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
  }
  const named = month === undefined ? '' : `${months[month - 1]} `;
  return `${day === undefined ? '' : `${day} `}${named}${year}`;
}

/** The same, to go on from a figure: `năm 2022`, `ngày 1/1/2023`; `in 2022`, `on 1 January 2023`. */
export function momentWords(datum: Datum, lang: Lang): string {
  const words = whenWords(datum, lang);
  if (datum[`when_${lang}`] !== '') return words;
  const isDay = readPeriod(datum.period)?.day !== undefined;
  if (lang === 'vi') return isDay ? `ngày ${words}` : words;
  return `${isDay ? 'on' : 'in'} ${words}`;
}

/**
 * When a datum is of, in words: its date, or what its row calls it where the source names none
 * (`khi tổng kết năm 2022`, `at the 2022 review`).
 */
export function whenWords(datum: Datum, lang: Lang): string {
  const called = datum[`when_${lang}`];
  if (called === '') return periodWords(datum.period, lang);
  return called.replace('{year}', datum.period.slice(0, 4));
}
