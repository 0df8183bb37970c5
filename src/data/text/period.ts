/**
 * A period or date at the precision its source gives: a year, a month or a day, or a stretch from one
 * of them to another. Written in ISO 8601 (`2022`, `2022-12`, `2022-12-31`, `2023-01/2023-06`).
 */
export interface Period {
  /** Of a stretch, those of its end. */
  year: number;
  month?: number;
  day?: number;
  /** Where a stretch begins; it ends with the parts above, at the same precision. */
  from?: Period;
}

/** Parts of a date as prose may give them: `ngày 31/12` has no year. */
export type DateMention = Partial<Record<'year' | 'month' | 'day', number | undefined>>;

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads an ISO period; undefined when it is none, names a day that never was, or ends before it begins. */
export function readPeriod(text: string): Period | undefined {
  const [first = '', last, ...more] = text.split('/');
  if (last === undefined) return readPoint(first);
  const [from, to] = [readPoint(first), readPoint(last)];
  const isStretch = more.length === 0 && first.length === last.length && first < last;
  return from && to && isStretch ? { ...to, from } : undefined;
}

function readPoint(text: string): Period | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const period: Period = { year: Number(match[1]) };
  if (match[2] !== undefined) period.month = Number(match[2]);
  if (match[3] !== undefined) period.day = Number(match[3]);
  return exists(period) ? period : undefined;
}

/** True for one day in ISO 8601. */
export function isDay(text: string): boolean {
  return !text.includes('/') && readPeriod(text)?.day !== undefined;
}

/** True for a day or month that stands for a point of time, and no year or stretch. */
export function isPoint(text: string): boolean {
  return text.length > 4 && !text.includes('/');
}

/** The year of a period, in which it ends: `2023` for `2022-12-15/2023-12-14`. */
export function yearOfPeriod(text: string): string {
  return endOfPeriod(text).slice(0, 4);
}

/** A period's end, which is the whole of it where it is no stretch. */
export function endOfPeriod(text: string): string {
  return text.slice(text.indexOf('/') + 1);
}

/** By their ends, then by their beginnings, for sorting. */
export function comparePeriods(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => `${endOfPeriod(text)} ${text}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/**
 * What part of its year a period covers, the year left out, so that those of two years can be held
 * against each other: `0-01-01/0-end` for a year, `0-10-31/0-10-31` for a day.
 */
export function spanOf(text: string): string {
  const last = Number(yearOfPeriod(text));
  const [first = '', end = first] = text.split('/');
  return `${edgeOf(first, '01', last)}/${edgeOf(end, 'end', last)}`;
}

/** The first or the last day of a point, `end` for that of its month, and how many years it is before. */
function edgeOf(point: string, side: '01' | 'end', last: number): string {
  const { year, month = side === '01' ? 1 : 12, day } = readPoint(point) ?? { year: last };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dayText = day === undefined ? side : day === lastDay ? 'end' : String(day);
  return `${year - last}-${month}-${dayText.padStart(2, '0')}`;
}

/** True for a day (or month, or year) that the calendar has. */
export function exists({ year, month, day }: Period): boolean {
  if (month === undefined) return year >= 1000;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** True when every part that the mention gives is given alike by the period, or by its beginning. */
export function accounts(period: Period, mention: DateMention): boolean {
  if (period.from && accounts(period.from, mention)) return true;
  return (
    (mention.year === undefined || mention.year === period.year) &&
    (mention.month === undefined || mention.month === period.month) &&
    (mention.day === undefined || mention.day === period.day)
  );
}

const hour = 3_600_000;

/** The day in Vietnam (UTC+7, without summer time) at an instant, ISO 8601. */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * hour).toISOString().slice(0, 10);
}
