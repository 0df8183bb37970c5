import Papa from 'papaparse';
import { separatorOf, withoutSeparatorLine } from '../data/csv/csv.ts';

/**
 * A CSV text with rows appended in its own separator, line ends and order of
 * columns; a column that the header lacks is added to it. All that stood there
 * stays as it was.
 */
export function withRows(text: string, rows: readonly Readonly<Record<string, string>>[]): string {
  if (rows.length === 0) return text;
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const { line, end, separator } = headerOf(text);
  const header = (Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? []).map((name) =>
    name.trim().toLowerCase(),
  );
  const absent = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (column) => !header.includes(column) && rows.some((row) => row[column]),
  );
  const columns = [...header, ...absent];
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  const added = Papa.unparse(cells, { delimiter: separator, newline });
  const isOpen = !/[\r\n]$/.test(text);
  const newColumns = absent.map((column) => separator + column).join('');
  const body = `${text.slice(end)}${isOpen ? newline : ''}${added}${newline}`;
  return text.slice(0, end) + newColumns + body;
}

/** The header line, where it ends, and the separator that it holds or a line `sep=;` above names. */
function headerOf(text: string): { line: string; end: number; separator: string } {
  let named: string | undefined;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/^\uFEFF/, '');
    const own = named === undefined ? withoutSeparatorLine(line).separator : undefined;
    if (own !== undefined) named = own;
    else if (line.trim() !== '') {
      return { line, end: match.index + match[0].length, separator: named ?? separatorOf(line) };
    }
  }
  return { line: '', end: 0, separator: named ?? ',' };
}
