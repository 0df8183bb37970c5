import { readCsv, type Row } from '../data/csv/csv.ts';
import { fileOf } from '../data/csv/schema.ts';
import { problemAt, type Place, type Problem, type RecordFlaw } from '../data/problem/problem.ts';

/** Files by their path from the project's root. */
export type Bytes = ReadonlyMap<string, Uint8Array>;

/** How many lost rows of one file are told, each at its place. */
const mostRows = 10;

/** True for the files of the record and for the signatures, which only grow; what explains them may change. */
export function isOfRecord(path: string): boolean {
  return path === fileOf('reviews') || /^published\/.*(?<!\.md)$/.test(path);
}

/**
 * Holds the record against an earlier state of it, which `base` names. Problems: a file that is
 * gone, an archived file with other bytes, a row that is gone or changed, a row of a table that
 * stands before or among those of then.
 */
export function checkGrowth(before: Bytes, now: Bytes, base: string): Problem[] {
  return [...before].flatMap(([file, bytes]) => {
    if (!isOfRecord(file)) return [];
    const own = now.get(file);
    if (!own) return [flaw({ file, line: 1, column: 1 }, 'file', file, base)];
    if (Buffer.compare(bytes, own) === 0) return [];
    if (!isList(file)) return [flaw({ file, line: 1, column: 1 }, 'bytes', file, base)];
    return checkRows(file, textOf(bytes), textOf(own), base);
  });
}

function checkRows(file: string, before: string, now: string, base: string): Problem[] {
  const columns = columnsOf(file, before);
  const old = rowsOf(file, before, columns);
  const own = rowsOf(file, now, columns);
  const count = new Map<string, number>();
  for (const { text } of own) count.set(text, (count.get(text) ?? 0) + 1);
  const lost = old.filter(({ text }) => {
    const left = (count.get(text) ?? 0) - 1;
    count.set(text, left);
    return left < 0;
  });
  if (lost.length > 0) {
    const told = lost.slice(0, mostRows).map(({ text, line }) => {
      const last = own.at(-1)?.line ?? 1;
      return flaw({ file, line: Math.min(line, last), column: 1 }, 'row', text, base);
    });
    const more = lost.length - told.length;
    if (more > 0) told.push(flaw({ file, line: 1, column: 1 }, 'rows', String(more), base));
    return told;
  }
  // Addresses are kept in the order of the alphabet, all else in that of time.
  const stranger = isTable(file)
    ? own.find(({ text }, index) => old[index] && old[index].text !== text)
    : undefined;
  return stranger
    ? [flaw({ file, line: stranger.line, column: 1 }, 'order', stranger.text, base)]
    : [];
}

/** A row as one text: its cells in the columns that the table had then. */
function rowsOf(
  file: string,
  content: string,
  columns: readonly string[],
): { text: string; line: number }[] {
  if (isTable(file)) {
    return tableOf(file, content).map(({ cells, line }) => ({
      text: columns.map((column) => cells.get(column)?.text ?? '').join(','),
      line,
    }));
  }
  return content
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
}

function columnsOf(file: string, content: string): string[] {
  const [first] = isTable(file) ? tableOf(file, content) : [];
  return first ? [...first.cells.keys()] : [];
}

function tableOf(file: string, content: string): Row[] {
  return readCsv(file, content, { required: [], optional: [] }).table.rows;
}

function flaw(place: Place, why: RecordFlaw, found: string, base: string): Problem {
  return problemAt(place, 'record-changed', found, { why, base });
}

function isTable(file: string): boolean {
  return file.endsWith('.csv');
}

function isList(file: string): boolean {
  return file === fileOf('reviews') || /^published\/[^/]+\.(?:csv|txt|sha256)$/.test(file);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
