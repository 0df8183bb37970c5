import { readCsv } from '../data/csv/csv.ts';
import { correctionColumns, type CorrectionRow } from '../data/csv/schema.ts';
import type { Place } from '../data/problem/problem.ts';
import { csvRow } from './record-tables.ts';

/** The corrections that were published, as `data/corrections.csv` had them. */
export const correctionsFile = 'published/corrections.csv';

const columns = Object.keys(correctionColumns.shape) as (keyof CorrectionRow)[];

/** Reads `published/corrections.csv`. */
export function readCorrections(content: string): { row: CorrectionRow; place: Place }[] {
  const { table } = readCsv(correctionsFile, content, { required: columns, optional: [] });
  return table.rows.map(({ cells, ...place }) => {
    const row = Object.fromEntries(columns.map((one) => [one, cells.get(one)?.text ?? '']));
    return { row: row as CorrectionRow, place };
  });
}

/** A correction as a line of the file. */
export function correctionRow(row: CorrectionRow): string {
  return csvRow(columns.map((column) => row[column]));
}

/** The file with the corrections that are not in it yet added at its end. */
export function recordCorrections(content: string, rows: readonly CorrectionRow[]): string {
  const known = readCorrections(content).map(({ row }) => correctionRow(row));
  const fresh = rows.map(correctionRow).filter((row) => !known.includes(row));
  return [csvRow(columns), ...known, ...fresh].join('');
}
