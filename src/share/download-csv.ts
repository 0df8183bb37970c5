import Papa from 'papaparse';
import { publishedColumns, type TableName } from '../data/csv/schema.ts';
import { readRecords } from '../data/csv/table.ts';

/** The column of a table's file that the database itself has not. */
export const termsField = {
  name: 'terms',
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

/**
 * A table of the database as a file to download: the columns that its description names, and
 * in each row the terms, which name the licence and where the sources are listed.
 */
export function downloadTable(name: TableName, content: string, terms: string): string {
  const columns = publishedColumns(name);
  const rows = readRecords(name, content).map((record) => [
    ...columns.map((column) => record[column] ?? ''),
    terms,
  ]);
  return csvFile([[...columns, termsField.name], ...rows]);
}
