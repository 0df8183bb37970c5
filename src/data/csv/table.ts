import type { z } from 'astro/zod';
import { readCsv, type Row } from './csv.ts';
import { lostLetterIn } from './letters.ts';
import { nearMiss } from '../text/near-miss.ts';
import {
  clipped,
  problemAt,
  type Place,
  type Problem,
  type ProblemCode,
} from '../problem/problem.ts';
import { tables, type TableName } from './schema.ts';
import { noVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { readDateCell } from './table-date.ts';

/** A row that its schema accepted, and where each of its cells stands. */
export interface Located<T> {
  row: T;
  at: (column: string) => Place;
}

export type RowOf<N extends TableName> = z.output<ReturnType<(typeof tables)[N]['row']>>;

export type Rows = { [N in TableName]: Located<RowOf<N>>[] };

/** The path of a table's file from the project's root. */
export function fileOf(name: TableName): string {
  return `data/${name}.csv`;
}

/**
 * Reads one table: every row that its schema accepts, and a problem for every
 * cell that it refuses and every row whose key stands above already.
 */
export function readTable<N extends TableName>(
  name: N,
  content: string,
  vocabulary: Vocabulary = noVocabulary,
): { rows: Located<RowOf<N>>[]; problems: Problem[] } {
  const { columns, row: schemaBy, key } = tables[name];
  const schema = schemaBy(vocabulary);
  const { table, problems } = readCsv(fileOf(name), content, columnsOf(columns));
  const rows: Located<RowOf<N>>[] = [];
  const seen = new Map<string, number>();
  // A column that the header lacks is one problem, not one a row.
  const absent = new Set(
    problems.filter(({ code }) => code === 'column-missing').map(({ args }) => args.column),
  );
  for (const row of table.rows) {
    const { record, unclear } = recordOf(row);
    const rowKey = keyOf(key, record);
    for (const cell of row.cells.values()) {
      const lost = lostLetterIn(cell.text);
      if (lost === '') continue;
      problems.push({ ...problemAt(cell, 'letter-lost', lost), row: clipped(rowKey) });
    }
    const hasKey = key.every((column) => record[column]);
    const first = hasKey ? seen.get(rowKey) : undefined;
    if (first !== undefined) {
      const place = row.cells.get(key[0]) ?? row;
      problems.push({
        ...problemAt(place, 'row-twice', rowKey, { line: `${row.file}:${first}` }),
        row: clipped(rowKey),
      });
      continue;
    }
    seen.set(rowKey, row.line);
    const result = schema.safeParse(record);
    if (result.success) {
      rows.push({ row: result.data as RowOf<N>, at: (column) => row.cells.get(column) ?? row });
    } else {
      const told = new Set<string>();
      for (const issue of result.error.issues) {
        const column = String(issue.path[0] ?? '');
        if (absent.has(column) || told.has(column)) continue;
        told.add(column);
        const cell = row.cells.get(column);
        const choices = unclear.get(column);
        if (choices) {
          problems.push({
            ...problemAt(cell ?? row, 'date-ambiguous', cell?.text ?? '', {
              column,
              choices: choices.join(' | '),
            }),
            row: clipped(rowKey),
          });
          continue;
        }
        problems.push({
          ...problemOf(issue, cell ?? row, cell?.text ?? '', column),
          row: clipped(rowKey),
        });
      }
    }
  }
  return { rows, problems };
}

/**
 * The rows of one file as plain text by column, each with its key as `id`: dates in
 * ISO 8601, values in plain digits, however the file writes them.
 */
export function readRecords(
  name: TableName,
  content: string,
  vocabulary: Vocabulary = noVocabulary,
): Record<string, string>[] {
  const { columns, row: schemaBy, key } = tables[name];
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

const dateColumns = { period: 'period', date: 'day' } as const;

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
