/**
 * The formats of a date that a page may show, in lower case, from its ISO form at
 * its own precision and coarser: a day has also those of its month and year. A
 * day or month without its year is among them only with the word that makes it a
 * date (`ngày 31/12`, `tháng 12`). A stretch has those of its two ends.
 */
export function dateFormats(iso: string): Set<string> {
  if (iso.includes('/'))
    return new Set([iso, ...iso.split('/').flatMap((end) => [...dateFormats(end)])]);
  const [year = '', month, day] = iso.split('-');
  const formats = new Set([year]);
  if (month === undefined) return formats;
  const m = String(Number(month));
  const names = monthNames[Number(month) - 1] ?? [];
  formats.add(`${year}-${month}`);
  for (const number of new Set([m, month])) {
    formats.add(`${number}/${year}`);
    for (const joint of yearJoints) formats.add(`tháng ${number}${joint}${year}`);
    formats.add(`tháng ${number}`);
  }
  for (const name of names) formats.add(`${name} ${year}`);
  if (day === undefined) return formats;
  const d = String(Number(day));
  for (const time of ['', ...midnights]) formats.add(`${year}-${month}-${day}${time}`);
  for (const [dd, mm] of [
    [d, m],
    [day, m],
    [d, month],
    [day, month],
  ]) {
    formats.add(`${dd}/${mm}/${year}`);
    formats.add(`ngày ${dd}/${mm}`);
    formats.add(`${dd} tháng ${mm}`);
    for (const joint of yearJoints) formats.add(`${dd} tháng ${mm}${joint}${year}`);
  }
  for (const name of names) {
    formats.add(`${d} ${name}`);
    formats.add(`${name} ${d}`);
    formats.add(`${d} ${name} ${year}`);
    formats.add(`${name} ${d}, ${year}`);
  }
  return formats;
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
