import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { monthsInWords, monthsOf } from '../data/text/part-of-year.ts';
import { isDay, readPeriod, yearOfPeriod, type Period } from '../data/text/period.ts';

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
 * 12/2022` (`December 2022`), `2022-12-31` → `31/12/2022` (`31 December 2022`),
 * `2023-01/2023-06` → `sáu tháng đầu năm 2023` (`the first six months of 2023`),
 * `2023-03-01/2023-10-31` → `từ ngày 1/3 đến ngày 31/10/2023`. Throws a RangeError for what is not a period.
 */
export function periodWords(iso: string, lang: Lang): string {
  const period = readPeriod(iso);
  if (!period) throw new RangeError(`no period: ${iso}`);
  if (period.from) return stretchWords(iso, period.from, period, lang);
  const { year, month, day } = period;
  if (lang === 'vi') {
    if (month === undefined) return `năm ${year}`;
    return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
  }
  const named = month === undefined ? '' : `${months[month - 1]} `;
  return `${day === undefined ? '' : `${day} `}${named}${year}`;
}

function stretchWords(iso: string, from: Period, to: Period, lang: Lang): string {
  const months = monthsOf(iso);
  const count = months && monthsInWords(months.last - months.first + 1)?.[lang];
  if (months?.first === 1 && months.last > 1 && count !== undefined) {
    return lang === 'vi'
      ? `${count} tháng đầu năm ${to.year}`
      : `the first ${count} months of ${to.year}`;
  }
  const [first = '', last = ''] = iso.split('/');
  const end = periodWords(last, lang);
  if (lang === 'vi') {
    const dated = to.day === undefined ? '' : 'ngày ';
    const begin = periodWords(first, lang);
    const short = from.year === to.year ? begin.replace(`/${from.year}`, '') : begin;
    return `từ ${dated}${short} đến ${dated}${end}`;
  }
  const begin = periodWords(first, lang);
  return `${from.year === to.year ? begin.replace(` ${from.year}`, '') : begin} to ${end}`;
}

/** The same, to go on from a figure: `năm 2022`, `ngày 1/1/2023`; `in 2022`, `on 1 January 2023`. */
export function momentWords(datum: Datum, lang: Lang): string {
  const words = whenWords(datum, lang);
  if (datum[`when_${lang}`] !== '') return words;
  const isOneDay = isDay(datum.period);
  if (lang === 'vi') return isOneDay ? `ngày ${words}` : words;
  return `${isOneDay ? 'on' : 'in'} ${words}`;
}

/**
 * When a datum is of, in words: its date, or what its row calls it where the source names none
 * (`khi tổng kết năm 2022`, `at the 2022 review`).
 */
export function whenWords(datum: Datum, lang: Lang): string {
  const called = datum[`when_${lang}`];
  if (called === '') return periodWords(datum.period, lang);
  return called.replace('{year}', yearOfPeriod(datum.period));
}
