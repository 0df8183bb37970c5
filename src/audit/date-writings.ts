/**
 * The writings of a date that a page may show, in lower case, from its ISO form at
 * its own precision and coarser: a day has also those of its month and year. A
 * day or month without its year is among them only with the word that makes it a
 * date (`ngày 31/12`, `tháng 12`).
 */
export function dateWritings(iso: string): Set<string> {
  const [year = '', month, day] = iso.split('-');
  const writings = new Set([year]);
  if (month === undefined) return writings;
  const m = String(Number(month));
  const names = monthNames[Number(month) - 1] ?? [];
  writings.add(`${year}-${month}`);
  for (const number of new Set([m, month])) {
    writings.add(`${number}/${year}`);
    for (const joint of yearJoints) writings.add(`tháng ${number}${joint}${year}`);
    writings.add(`tháng ${number}`);
  }
  for (const name of names) writings.add(`${name} ${year}`);
  if (day === undefined) return writings;
  const d = String(Number(day));
  for (const time of ['', ...midnights]) writings.add(`${year}-${month}-${day}${time}`);
  for (const [dd, mm] of [
    [d, m],
    [day, m],
    [d, month],
    [day, month],
  ]) {
    writings.add(`${dd}/${mm}/${year}`);
    writings.add(`ngày ${dd}/${mm}`);
    writings.add(`${dd} tháng ${mm}`);
    for (const joint of yearJoints) writings.add(`${dd} tháng ${mm}${joint}${year}`);
  }
  for (const name of names) {
    writings.add(`${d} ${name}`);
    writings.add(`${name} ${d}`);
    writings.add(`${d} ${name} ${year}`);
    writings.add(`${name} ${d}, ${year}`);
  }
  return writings;
}

/** English names of the months, long and short, in lower case; January is the first. */
export const monthNames: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => {
  const date = new Date(Date.UTC(2000, month, 1));
  const names = (['en-GB', 'en-US'] as const).flatMap((locale) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date),
    ),
  );
  return [...new Set(names.map((name) => name.toLowerCase()))];
});

const yearJoints = [' năm ', '/', ', '];
const midnights = ['z', '+07:00'].flatMap((zone) => [`t00:00:00${zone}`, `t00:00:00.000${zone}`]);
