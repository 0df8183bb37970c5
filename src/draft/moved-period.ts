import { accounts, readPeriod, type DateMention } from '../data/text/period.ts';

/**
 * An ISO period moved on by some years; a day that the new year lacks (29
 * February) becomes its month. What is not a period stays as it is.
 */
export function movedPeriod(iso: string, years: number): string {
  const moved = iso.replace(/(?<=^|\/)\d{4}/g, (year) =>
    String(Number(year) + years).padStart(4, '0'),
  );
  return readPeriod(moved) ? moved : moved.replace(/(?<=\d{4}-\d{2})-\d{2}/g, '');
}

/** A text in which every year that stands alone is moved on: `tong_ket_2022` → `tong_ket_2023`. */
export function movedYears(text: string, years: number): string {
  return text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) => String(Number(year) + years));
}

/**
 * The period of a figure that was of `before` a report earlier: moved on, and,
 * where it is a day, one that the article names: that very day, else the only day
 * of its year that the figure's sentence names, else no day but the year.
 */
export function periodFor(
  before: string,
  years: number,
  named: { inArticle: readonly DateMention[]; inSentence: readonly DateMention[] },
): string {
  const moved = movedPeriod(before, years);
  const period = readPeriod(moved);
  if (period?.day === undefined) return moved;
  const isNamed = named.inArticle.some((date) => date.day !== undefined && accounts(period, date));
  if (isNamed) return moved;
  const days = new Set(
    named.inSentence
      .filter(({ year }) => year === period.year)
      .flatMap((date) => isoDay(date) ?? []),
  );
  const [only, other] = days;
  return only && other === undefined ? only : String(period.year);
}

/** A day in full as ISO 8601; undefined when a part is missing or there is no such day. */
export function isoDay({ year, month, day }: DateMention): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return readPeriod(iso) ? iso : undefined;
}
