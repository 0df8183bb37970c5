import type { z } from 'astro/zod';
import { readCsv, type Row } from './csv.ts';
import { lostLetterIn } from './letters.ts';
import { losing } from '../problem/causes.ts';
import { findNumerals } from '../text/numeral.ts';
import { nearMiss } from '../text/near-miss.ts';
import {
  clipped,
  problemAt,
  type Place,
  type Problem,
  type ProblemCode,
} from '../problem/problem.ts';
import { fileOf, tableOf, type NamedTable, type TableOf } from './schema.ts';
import { noVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { readDateCell } from './table-date.ts';

/** A row that its schema accepted, and where each of its cells stands. */
export interface Located<T> {
  row: T;
  at: (column: string) => Place;
}

export type RowOf<N extends string> = z.output<ReturnType<TableOf<N>['row']>>;

/** The rows of each named table, and those of all tables of observations. */
export type Rows = { [N in NamedTable | 'observations']: Located<RowOf<N>>[] };

/**
 * Reads one table: every row that its schema accepts, and a problem for every
 * cell that it refuses and every row whose key stands above already.
 */
export function readTable<N extends string>(
  name: N,
  content: string,
  vocabulary: Vocabulary = noVocabulary,
): { rows: Located<RowOf<N>>[]; problems: Problem[] } {
  const { columns, row: schemaBy, key } = tableOf<string>(name);
  const schema = schemaBy(vocabulary);
  const { table, problems } = readCsv(fileOf(name), content, columnsOf(columns));
  const rows: Located<RowOf<N>>[] = [];
  const seen = new Map<string, number>();
  const { optional } = columnsOf(columns);
  const needed = key.filter((column) => !optional.includes(column));
  // A column that the header lacks is one problem, not one a row.
  const absent = new Set(
    problems.filter(({ code }) => code === 'column-missing').map(({ args }) => args.column),
  );
  const shifted = new Set<number>();
  for (const row of table.rows) {
    const { record, unclear } = recordOf(row);
    const rowKey = keyOf(key, record);
    const tell = (problem: Problem) => problems.push({ ...problem, row: clipped(rowKey) });
    for (const cell of row.cells.values()) {
      const letters = lostLetterIn(cell.text);
      if (letters !== '') tell(problemAt(cell, 'letter-lost', letters));
    }
    const hasKey = needed.every((column) => record[column]);
    const first = hasKey ? seen.get(rowKey) : undefined;
    if (first !== undefined) {
      const place = row.cells.get(key[0]) ?? row;
      tell(problemAt(place, 'row-twice', rowKey, { line: `${row.file}:${first}` }));
      continue;
    }
    seen.set(rowKey, row.line);
    const result = schema.safeParse(record);
    if (result.success) {
      rows.push({ row: result.data as RowOf<N>, at: (column) => row.cells.get(column) ?? row });
      continue;
    }
    const issues = result.error.issues.filter(({ path }) => !absent.has(String(path[0] ?? '')));
    const loses = lossesOf(name, record);
    if (row.beyond > 0 && issues[0]) {
      shifted.add(row.line);
      tell({ ...commaProblem(row, table.columns, issues[0]), loses });
      continue;
    }
    const told = new Set<string>();
    for (const issue of issues) {
      const column = String(issue.path[0] ?? '');
      if (told.has(column)) continue;
      told.add(column);
      const cell = row.cells.get(column);
      const [place, found] = [cell ?? row, cell?.text ?? ''];
      const choices = unclear.get(column)?.join(' | ');
      const problem =
        choices === undefined
          ? problemOf(issue, place, found, column)
          : problemAt(place, 'date-ambiguous', found, { column, choices });
      tell({ ...problem, loses });
    }
  }
  const isOfShifted = ({ code, line }: Problem) => code === 'csv-cells' && shifted.has(line);
  return { rows, problems: problems.filter((one) => !isOfShifted(one)) };
}

/** A refused row with more cells than its header: most likely a cell that a comma has cut in two. */
function commaProblem(row: Row, columns: number, issue: z.core.$ZodIssue): Problem {
  const cell = row.cells.get(String(issue.path[0] ?? ''));
  const args = { count: String(columns), cells: String(columns + row.beyond) };
  return problemAt(cell ?? row, 'csv-comma', cell?.text ?? '', args);
}

/** What nobody knows when a row is refused (see `causes.ts`). */
function lossesOf(name: string, record: Readonly<Record<string, string>>): string[] {
  const { id = '', indicator = '', period = '' } = record;
  switch (name) {
    case 'indicators':
      return [losing.indicator(id)];
    case 'sources':
      return [
        losing.source(id),
        losing.sources,
        ...['published', 'event_date'].map((column) => losing.date(record[column] ?? '')),
      ];
    case 'units':
      return [losing.unit(id)];
    case 'words':
      return [losing.tables];
    case 'places':
      return [losing.place(id)];
    case 'corrections':
    case 'reviews':
    case 'not-statistics':
      return [];
    default: {
      const text = `${record['value'] ?? ''} ${record['wording'] ?? ''}`;
      const numbers = findNumerals(text).flatMap((numeral) =>
        numeral.kind === 'number' && numeral.reading.ok
          ? [losing.number(numeral.reading.value)]
          : [],
      );
      return [
        losing.datum(indicator, period),
        losing.dataOf(indicator),
        losing.date(period),
        losing.rows,
        ...numbers,
      ];
    }
  }
}

/**
 * The rows of one file as plain text by column, each with its key as `id`: dates in
 * ISO 8601, values in plain digits, however the file writes them.
 */
export function readRecords(
  name: string,
  content: string,
  vocabulary: Vocabulary = noVocabulary,
): Record<string, string>[] {
  const { columns, row: schemaBy, key } = tableOf<string>(name);
  const schema = schemaBy(vocabulary);
  const { table } = readCsv(fileOf(name), content, columnsOf(columns));
  return table.rows.map((row) => {
    const { record } = recordOf(row);
    const read = schema.safeParse(record).data;
    const plain = read && 'amount' in read ? { value: String(read.amount) } : {};
    return { ...record, ...plain, id: keyOf(key, record) };
  });
}

function columnsOf(schema: { shape: Record<string, z.ZodType> }): {
  required: string[];
  optional: string[];
} {
  const names = Object.keys(schema.shape);
  const optional = names.filter((name) => schema.shape[name]?.safeParse('').success);
  return { required: names.filter((name) => !optional.includes(name)), optional };
}

const dateColumns = {
  period: 'period',
  date: 'day',
  published: 'day',
  read: 'day',
  event_date: 'day',
  ended: 'day',
  source_date: 'day',
} as const;

/**
 * A row's cells by column, a line break in them a space, dates in ISO 8601; and of
 * each date that may be several, which those are.
 */
function recordOf(row: Row): { record: Record<string, string>; unclear: Map<string, string[]> } {
  const record: Record<string, string> = Object.fromEntries(
    [...row.cells].map(([name, { text }]) => [name, text.replace(/\s+/gu, ' ')]),
  );
  const unclear = new Map<string, string[]>();
  for (const [column, precision] of Object.entries(dateColumns)) {
    const text = record[column];
    if (text === undefined || text === '') continue;
    const date = readDateCell(text, precision, record['wording']);
    if (date.ok) record[column] = date.iso;
    else if (date.choices.length > 0) unclear.set(column, date.choices);
  }
  return { record, unclear };
}

function keyOf(columns: readonly string[], record: Record<string, string>): string {
  return columns.map((column) => record[column] ?? '').join(' ');
}

function problemOf(issue: z.core.$ZodIssue, place: Place, found: string, column: string): Problem {
  if (found === '') return problemAt(place, 'cell-empty', found, { column });
  if (issue.code === 'custom') {
    const { problem, ...args } = (issue.params ?? {}) as { problem?: ProblemCode } & Record<
      string,
      string
    >;
    // The schema gives each problem that it names what fills its words.
    return problemAt(place, problem ?? 'cell-form', found, { column, ...args } as never);
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const near = nearMiss(found, choices);
    return problemAt(place, 'cell-choice', found, { column, choices: choices.join(', '), near });
  }
  return problemAt(place, 'cell-form', found, { column });
}
