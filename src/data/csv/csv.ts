import Papa from 'papaparse';
import { Positions } from '../problem/position.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';

/** One cell: its text (NFC, every space a plain one, none outside) and where it stands. */
export interface Cell extends Place {
  text: string;
}

/** One row: its cells by column name, and the place of its first cell. */
export interface Row extends Place {
  cells: ReadonlyMap<string, Cell>;
  /** How many cells it has beyond its header, empty ones too. */
  beyond: number;
}

export interface Table {
  file: string;
  /** How many columns the header has. */
  columns: number;
  rows: Row[];
}

interface Field {
  text: string;
  offset: number;
}

const separators = [',', ';', '\t'] as const;

/**
 * Reads one CSV file with a header row. Accepts a byte order mark, any line
 * ending and `,` `;` or tab (the one that the header line holds, or that a first
 * line `sep=;` names, as Excel has it); empty rows are passed over. Cells stay text: what they mean is `schema.ts`'s to say. Columns
 * count from the first letter after the byte order mark.
 *
 * Problems: a quote that is not closed where its cell ends, a row with cells
 * beyond its header, a column that is missing, unknown or named twice.
 */
export function readCsv(
  file: string,
  content: string,
  columns: { required: readonly string[]; optional: readonly string[] },
): { table: Table; problems: Problem[] } {
  const whole = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { text, separator } = withoutSeparatorLine(whole);
  const positions = new Positions(file, whole);
  const { records, badQuotes } = readRecords(text, separator ?? separatorOf(text));
  const problems = badQuotes.map((offset) =>
    problemAt(positions.at(offset), 'csv-quote', lineFrom(text, offset)),
  );
  const [[, header] = [0, []], ...body] = [...records.entries()].filter(([, fields]) =>
    fields.some((field) => field.text),
  );
  const names = header.map((field) => field.text.toLowerCase());
  const places = header.map((field) => positions.at(field.offset));
  problems.push(...headerProblems(names, places, columns, positions.at(0)));
  const known = [...columns.required, ...columns.optional];
  const rows = body.map(([record, fields]): Row => {
    const cells = new Map<string, Cell>();
    fields.forEach((field, index) => {
      const name = names[index] ?? '';
      const place = inCell(positions.at(field.offset), record + 1, name);
      if (name === '') {
        if (field.text === '') return;
        problems.push(problemAt(place, 'csv-cells', field.text, { count: String(names.length) }));
      } else if (!cells.has(name)) {
        cells.set(name, { ...place, text: field.text });
      }
    });
    const start = inCell(positions.at(fields[0]?.offset ?? 0), record + 1, names[0] ?? '');
    for (const name of known) {
      if (!cells.has(name)) cells.set(name, { ...inCell(start, record + 1, name), text: '' });
    }
    return { ...start, cells, beyond: Math.max(0, fields.length - names.length) };
  });
  return { table: { file, columns: names.length, rows }, problems };
}

function inCell({ file, line, column }: Place, row: number, name: string): Place {
  return { file, line, column, cell: { row, column: name } };
}

function headerProblems(
  names: readonly string[],
  places: readonly Place[],
  columns: { required: readonly string[]; optional: readonly string[] },
  start: Place,
): Problem[] {
  const problems: Problem[] = [];
  const known = new Set([...columns.required, ...columns.optional]);
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (name === '') return;
    const place = places[index] ?? start;
    if (seen.has(name)) problems.push(problemAt(place, 'column-twice', name));
    else if (!known.has(name)) {
      const args = { columns: [...known].join(', '), near: nearMiss(name, [...known]) };
      problems.push(problemAt(place, 'column-unknown', name, args));
    }
    seen.add(name);
  });
  for (const column of columns.required) {
    if (!seen.has(column)) {
      problems.push(problemAt(start, 'column-missing', names.join(', '), { column }));
    }
  }
  return problems;
}

/**
 * A file that begins with `sep=;` names its separator; that line is made empty, and
 * its letters spaces, so that offsets stay those of the file.
 */
export function withoutSeparatorLine(text: string): { text: string; separator?: string } {
  const match = /^"?sep=([,;\t])"?[,;\t]*(?=\n|$)/i.exec(text);
  if (!match) return { text };
  const [line, separator = ','] = match;
  return { text: ' '.repeat(line.length) + text.slice(line.length), separator };
}

/** The separator that stands most often in the header line. */
export function separatorOf(text: string): string {
  const header = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const counted = separators.map((separator) => ({
    separator,
    count: header.split(separator).length - 1,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

/**
 * papaparse reads the cells; where each one starts is found again by walking
 * the text in step with them, since papaparse reports rows and not columns.
 */
function readRecords(text: string, delimiter: string): { records: Field[][]; badQuotes: number[] } {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const badQuotes: number[] = [];
  let offset = 0;
  const records = data.map((values) =>
    values.map((value) => {
      const field = { text: clean(value), offset };
      const { end, isBroken } = endOfField(text, offset, delimiter);
      if (isBroken) badQuotes.push(offset);
      offset = end + 1;
      return field;
    }),
  );
  return { records, badQuotes };
}

/** Where the field that starts at `start` ends, by papaparse's own rules. */
function endOfField(
  text: string,
  start: number,
  delimiter: string,
): { end: number; isBroken: boolean } {
  if (text[start] !== '"') return { end: plainEnd(text, start, delimiter), isBroken: false };
  let isBroken = false;
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    const end = endOfSpaces(text, quote + 1, delimiter);
    const next = text[end];
    if (next === delimiter || next === '\n') return { end, isBroken };
    if (next === undefined && end === quote + 1) return { end, isBroken };
    isBroken = true;
  }
  return { end: text.length, isBroken: true };
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}

function endOfSpaces(text: string, start: number, delimiter: string): number {
  let end = start;
  while (text[end] !== delimiter && /[^\S\n]/.test(text[end] ?? '')) end += 1;
  return end;
}

/** NFC, plain spaces, no outer white space. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
    .trim();
}

function lineFrom(text: string, offset: number): string {
  return text.slice(offset, offset + 80).split('\n', 1)[0] ?? '';
}
