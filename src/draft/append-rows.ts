import Papa from 'papaparse';
import { separatorOf, withoutSeparatorLine } from '../data/csv/csv.ts';
import { decode } from '../data/csv/encoding.ts';
import { encode } from './encode.ts';

/** A text put into a file, which otherwise stays as it is. */
interface Insertion {
  at: number;
  text: string;
}

/**
 * A CSV text with rows appended in its own separator, line ends and order of
 * columns; a column that the header lacks is added to it. All that stood there
 * stays as it was.
 */
export function withRows(text: string, rows: readonly Readonly<Record<string, string>>[]): string {
  return insertions(text, rows).reduceRight(
    (whole, { at, text: added }) => whole.slice(0, at) + added + whole.slice(at),
    text,
  );
}

/**
 * The same for a file's bytes, in the file's own encoding; undefined when that has
 * no letter for a part of the rows.
 */
export function withRowsInBytes(
  bytes: Uint8Array,
  rows: readonly Readonly<Record<string, string>>[],
): Uint8Array | undefined {
  const { text, encoding } = decode(bytes);
  const mark = encoding.startsWith('utf-16') && hasWideMark(bytes) ? 2 : 0;
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { at, text: added } of insertions(text, rows)) {
    const before = encode(text.slice(0, at), encoding);
    const encoded = encode(added, encoding);
    if (!before || !encoded) return undefined;
    const to = at === text.length ? bytes.length : mark + before.length;
    parts.push(bytes.subarray(from, to), encoded);
    from = to;
  }
  parts.push(bytes.subarray(from));
  return new Uint8Array(Buffer.concat(parts));
}

function insertions(text: string, rows: readonly Readonly<Record<string, string>>[]): Insertion[] {
  if (rows.length === 0) return [];
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
  const tail = { at: text.length, text: `${isOpen ? newline : ''}${added}${newline}` };
  if (absent.length === 0) return [tail];
  return [{ at: end, text: absent.map((column) => separator + column).join('') }, tail];
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

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
