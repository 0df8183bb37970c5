import Papa from 'papaparse';

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

/** A file of the database as one to download. */
export function downloadCsv(content: string): string {
  const { data } = Papa.parse<string[]>(content.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  return csvFile(data);
}
