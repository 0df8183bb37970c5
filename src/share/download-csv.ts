import Papa from 'papaparse';
import { publishedColumns } from '../data/csv/schema.ts';
import { readRecords } from '../data/csv/table.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import { hedgeField } from './figure-records.ts';

/** The column of a table's file that the database itself has not. */
export const termsField = {
  name: 'licence',
  type: 'string',
  description: 'Giấy phép, và nơi ghi các nguồn.',
} as const;

const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula at the start of a cell; a plain number may be negative. */
const formula = /^(?:[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|-(?!\d+(?:\.\d+)?$))/;

/** To what a decimal is written: the rest is what computing in binary adds. */
const significantDigits = 12;

/**
 * A number for a CSV file: plain digits with a decimal point, and never exactly three after it, which
 * a Vietnamese spreadsheet takes for thousands (`41.125`).
 */
export function csvNumber(value: number): string {
  const text = String(Number(value.toPrecision(significantDigits)));
  if (Number.isInteger(value)) return String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/**
 * Rows as a CSV file under their columns: UTF-8, CRLF, and no text cell that a spreadsheet would run as a formula. What
 * people open has a byte order mark, by which Excel knows UTF-8; what programs read, as those of
 * Data Packages do, has none, since many take it for a part of the first column's name.
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly Readonly<Partial<Record<string, string | number>>>[],
  { isForExcel }: { isForExcel: boolean },
): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column] ?? '';
      return typeof cell === 'number' ? csvNumber(cell) : cell;
    }),
  );
  const options = { newline: '\r\n', escapeFormulae: formula };
  const text = Papa.unparse([[...columns], ...cells], options);
  return `${isForExcel ? byteOrderMark : ''}${text}\r\n`;
}

/** The columns of a table's file, but for the terms: each value has its hedge beside it. */
export function downloadColumns(name: string): string[] {
  return publishedColumns(name).flatMap((column) =>
    column === 'value' ? [column, hedgeField.name] : [column],
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
  const rows = readRecords(name, content, vocabulary).map((record) => {
    const { indicator = '', period = '', value } = record;
    return {
      ...record,
      ...(value !== undefined && { value: Number(value) }),
      [hedgeField.name]: data.get(pointerOf(indicator, period))?.hedge ?? '',
      [termsField.name]: terms,
    };
  });
  return csvFile([...downloadColumns(name), termsField.name], rows, { isForExcel: false });
}
