import Papa from 'papaparse';
import { publishedColumns } from '../data/csv/schema.ts';
import { readRecords } from '../data/csv/table.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';

/** The column of a table's file that the database itself has not. */
export const termsField = {
  name: 'licence',
  type: 'string',
  description: 'Giấy phép, và nơi ghi các nguồn.',
} as const;

const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula at the start of a cell. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Rows as a CSV file for Excel: UTF-8 with a byte order mark, CRLF, and no text
 * cell that a spreadsheet would run as a formula (numbers may be negative).
 */
export function csvFile(rows: Record<string, string | number>[] | string[][]): string {
  const escaped = { newline: '\r\n', escapeFormulae: formula };
  return `${byteOrderMark}${Papa.unparse(rows as string[][], escaped)}\r\n`;
}

/** The column of a table of observations that the database itself has not: how each is hedged. */
export const hedgeColumn = 'hedge';

/** The columns of a table's file, but for the terms: each value has its hedge beside it. */
export function downloadColumns(name: string): string[] {
  return publishedColumns(name).flatMap((column) =>
    column === 'value' ? [column, hedgeColumn] : [column],
  );
}

/**
 * A table of the database as a file to download: the columns that its description names, and
 * in each row the terms, which name the licence and where the sources are listed.
 */
export function downloadTable(
  name: string,
  content: string,
  terms: string,
  { data, vocabulary }: Pick<Dataset, 'data' | 'vocabulary'>,
): string {
  const columns = downloadColumns(name);
  const rows = readRecords(name, content, vocabulary).map((record) => {
    const { indicator = '', period = '' } = record;
    const hedge = data.get(pointerOf(indicator, period))?.hedge ?? '';
    const cells: Partial<Record<string, string>> = { ...record, [hedgeColumn]: hedge };
    return [...columns.map((column) => cells[column] ?? ''), terms];
  });
  return csvFile([[...columns, termsField.name], ...rows]);
}
