import { readCsv } from '../data/csv/csv.ts';
import type { Place } from '../data/problem/problem.ts';

/**
 * The tables of the record: of each thing that was published, by its `key`, what it said, part by
 * part, and the day on which that was first recorded. A row is added for each new state; none ever
 * changes or goes.
 */
export const recordTables = {
  figures: {
    file: 'published/figures.csv',
    key: ['indicator', 'period'],
    parts: ['figure', 'hedge', 'when', 'wording', 'source', 'note'],
  },
  indicators: {
    file: 'published/indicators.csv',
    key: ['indicator'],
    parts: ['unit', 'label_vi', 'label_en', 'definition_vi', 'definition_en'],
  },
  texts: { file: 'published/texts.csv', key: ['text'], parts: ['dates', 'digest'] },
} as const;

export type RecordTable = keyof typeof recordTables;

/** What something says, by part. */
export type Parts = Readonly<Record<string, string>>;

/** What something said when it was recorded; a part that was not recorded then is undefined. */
export interface RecordedState {
  key: readonly string[];
  parts: Readonly<Partial<Record<string, string>>>;
  /** ISO 8601. */
  recorded: string;
  place: Place;
}

/** What is published now: of each table, the parts by the key's cells joined by a space. */
export type Published = Readonly<Record<RecordTable, ReadonlyMap<string, Parts>>>;

/** The name of a row of the record: its key's cells. */
export function nameOfKey(key: readonly string[]): string {
  return key.join(' ');
}

/** Reads a table of the record, oldest first. */
export function readStates(name: RecordTable, content: string): RecordedState[] {
  const { file, key, parts } = recordTables[name];
  // A column that the file has not yet leaves its cells undefined.
  const { table } = readCsv(file, content, { required: key, optional: [] });
  return table.rows.map(({ cells, ...place }) => {
    const text = (column: string) => cells.get(column)?.text;
    return {
      key: key.map((column) => text(column) ?? ''),
      parts: Object.fromEntries(parts.map((part) => [part, text(part)])),
      recorded: text('recorded') ?? '',
      place,
    };
  });
}

/** Those of what is published now that are not as they were last recorded, by name, with the row to add. */
export function newStates(
  name: RecordTable,
  content: string,
  published: Published,
): { name: string; before: RecordedState | undefined; now: Parts }[] {
  const last = new Map(readStates(name, content).map((one) => [nameOfKey(one.key), one]));
  return [...published[name]].flatMap(([key, now]) => {
    const before = last.get(key);
    const isSame =
      before && Object.entries(now).every(([part, text]) => before.parts[part] === text);
    return isSame ? [] : [{ name: key, before, now }];
  });
}

/** The table with a row added for each state that is new today. */
export function recordStates(
  name: RecordTable,
  content: string,
  published: Published,
  today: string,
): string {
  const { key, parts } = recordTables[name];
  const columns = [...key, ...parts, 'recorded'];
  const known = readStates(name, content).map((one) => [
    ...one.key,
    ...parts.map((part) => one.parts[part] ?? ''),
    one.recorded,
  ]);
  const fresh = newStates(name, content, published).map((one) => [
    ...one.name.split(' '),
    ...parts.map((part) => one.now[part] ?? ''),
    today,
  ]);
  return [columns, ...known, ...fresh].map(csvRow).join('');
}

/** Cells as one line of a CSV file. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\n`;
}
