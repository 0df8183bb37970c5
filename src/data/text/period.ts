/**
 * A period or date at the precision its source gives: a year, a month or a day.
 * Written in ISO 8601 (`2022`, `2022-12`, `2022-12-31`).
 */
export interface Period {
  year: number;
  month?: number;
  day?: number;
}

/** Parts of a date as prose may give them: `ngày 31/12` has no year. */
export type DateMention = { [part in keyof Period]?: number | undefined };

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads an ISO period; undefined when it is none, or names a day that never was. */
export function readPeriod(text: string): Period | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const period: Period = { year: Number(match[1]) };
  if (match[2] !== undefined) period.month = Number(match[2]);
  if (match[3] !== undefined) period.day = Number(match[3]);
  return exists(period) ? period : undefined;
}

/** True for a day (or month, or year) that the calendar has. */
export function exists({ year, month, day }: Period): boolean {
  if (month === undefined) return year >= 1000;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** True when every part that the mention gives is given alike by the period. */
export function accounts(period: Period, mention: DateMention): boolean {
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
