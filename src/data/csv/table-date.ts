import { findNumerals } from '../text/numeral.ts';
import { accounts, exists, readPeriod, type DateMention, type Period } from '../text/period.ts';

/** A date or period as a spreadsheet wrote it: read, or refused with what it may be. */
export type DateResult = { ok: true; iso: string } | { ok: false; choices: string[] };

/** What a column takes: a day, or a period at any precision. */
export type Precision = 'day' | 'period';

/**
 * Reads a date cell in the forms that spreadsheets write: ISO 8601, with midnight
 * or without, `31/12/2022`, `12/31/2022`, `12/2022`, `Dec-22`, `Thg12-22`, or the
 * serial number of a day. One reading is certain; of several, the one day or month
 * that the row's `wording` names is taken, else all are offered as `choices` (none
 * where the text is not a date).
 *
 * A spreadsheet turns the month `2022-12` into the first day of it, so a first day
 * that is not written in ISO 8601 may be its month.
 */
export function readDateCell(text: string, precision: Precision, wording = ''): DateResult {
  const plain = text.replace(midnight, '');
  if (readPeriod(plain) && plain === text) return { ok: true, iso: text };
  const readings = readingsOf(plain).filter(exists);
  const choices = [
    ...new Set(
      readings.flatMap((period) => {
        if (precision === 'day') return period.day === undefined ? [] : [isoOf(period)];
        const { year, month } = period;
        const mayBeMonth = period.day === 1 && month !== undefined;
        return mayBeMonth ? [isoOf(period), isoOf({ year, month })] : [isoOf(period)];
      }),
    ),
  ];
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return { ok: true, iso: only };
  const named = choices.filter((iso) => isNamed(iso, wording));
  const [decided] = named;
  if (decided !== undefined && named.length === 1) return { ok: true, iso: decided };
  return { ok: false, choices };
}

const midnight = /[ T](?:0?0:00(?::00(?:\.0+)?)?Z?|12:00(?::00)? AM)$/i;
const threeParts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/;
const monthAndYear = /^(\d{1,2})[/-](\d{4})$/;
const monthName = /^(?:(\d{1,2})[- ])?(\p{L}+\.?\s?\d{0,2})[- ](\d{4}|\d{2})$/u;
const serial = /^[2-6]\d{4}$/;

function readingsOf(text: string): Period[] {
  const three = threeParts.exec(text);
  if (three) {
    const [first = 0, second = 0] = [three[1], three[3]].map(Number);
    const last = three[4] ?? '';
    if (last.length === 4) return dayAndMonth(Number(last), first, second);
    return [
      ...dayAndMonth(century(last), first, second),
      { year: century(three[1] ?? ''), month: second, day: Number(last) },
    ];
  }
  const ordered = yearFirst.exec(text);
  if (ordered) {
    const [, year, , month, day] = ordered;
    return [period(Number(year), Number(month), day === undefined ? undefined : Number(day))];
  }
  const short = monthAndYear.exec(text);
  if (short) return [{ year: Number(short[2]), month: Number(short[1]) }];
  const named = monthName.exec(text);
  if (named) return namedReadings(named[1], named[2] ?? '', named[3] ?? '');
  if (serial.test(text)) return [dayOfSerial(Number(text), 1900), dayOfSerial(Number(text), 1904)];
  return [];
}

function dayAndMonth(year: number, first: number, second: number): Period[] {
  return [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
}

function period(year: number, month: number, day: number | undefined): Period {
  return day === undefined ? { year, month } : { year, month, day };
}

function namedReadings(day: string | undefined, name: string, year: string): Period[] {
  const month = monthOf(name);
  if (month === 0) return [];
  const own = period(century(year), month, day === undefined ? undefined : Number(day));
  if (day === undefined || year.length === 4) return [own];
  return [own, { year: century(day), month, day: Number(year) }];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const vietnameseMonth = /^(?:tháng|thg|th|t)\.?\s?(\d{1,2})$/i;

/** The month of `Dec`, `December` or `Thg12`; 0 for another word. */
function monthOf(name: string): number {
  const numbered = vietnameseMonth.exec(name);
  if (numbered) return Number(numbered[1]);
  const word = name.toLowerCase().replace(/\.$/, '');
  if (
    !/^(?:[a-z]{3}|sept|january|february|march|april|june|july|august|september|october|november|december)$/.test(
      word,
    )
  ) {
    return 0;
  }
  return months.indexOf(word.slice(0, 3)) + 1;
}

/** Two digits of a year as spreadsheets write those of this century. */
function century(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year);
}

/** The day of a serial number: Windows counts from 1900, old Macs from 1904. */
function dayOfSerial(serial: number, system: 1900 | 1904): Period {
  const epoch = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const date = new Date(epoch + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function isoOf({ year, month, day }: Period): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** True when the wording gives a date at just the precision of `iso`. */
function isNamed(iso: string, wording: string): boolean {
  const sought = readPeriod(iso);
  if (!sought) return false;
  return findNumerals(wording).some(
    (numeral) => numeral.kind === 'date' && numeral.dates.some((date) => isSame(sought, date)),
  );
}

function isSame(period: Period, date: DateMention): boolean {
  return (
    accounts(period, date) &&
    date.year !== undefined &&
    (date.month === undefined) === (period.month === undefined) &&
    (date.day === undefined) === (period.day === undefined)
  );
}
