/**
 * The rows of a CSV file, read by RFC 4180 and by none of the site's own code: cells apart by
 * commas, rows by CRLF, quotes around a cell and doubled within it.
 *
 * @throws when a line ends in another way, or a quote is not closed
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (!match) throw new Error(`no CSV at ${JSON.stringify(text.slice(at, at + 40))}`);
    const [whole, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ',' && at < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows of a CSV file with a header, by column. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = csvRows(text);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** Rows as a CSV file, every cell in quotes. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}
