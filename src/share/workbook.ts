import { escaped } from './escaped.ts';
import JSZip from 'jszip';

/** A sheet of a workbook: its first row is its head, and stays in sight. */
export interface Sheet {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  /** Of each column, in letters. */
  widths: readonly number[];
}

/**
 * A workbook that Excel, LibreOffice and Google Sheets open (`.xlsx`, by ECMA-376): numbers as numbers,
 * which each program writes in its reader's way, and all else as text, which none runs as a formula.
 * The same sheets give the same bytes, with no day of making in them.
 */
export function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const add = (path: string, xml: string) =>
    zip.file(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, {
      date: noDate,
      createFolders: false,
    });
  const sheetPath = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<Relationships xmlns="${packages}/relationships">${all}</Relationships>`;
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('workbook.xml', 'sheet.main') +
      part('styles.xml', 'styles') +
      sheets.map((_, index) => part(sheetPath(index), 'worksheet')).join('') +
      '</Types>',
  );
  add('_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml')));
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${named.join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    relations(
      sheets.map((_, index) => relation(`r${index + 1}`, 'worksheet', sheetPath(index))).join('') +
        relation('styles', 'styles', 'styles.xml'),
    ),
  );
  add('xl/styles.xml', stylesXml);
  sheets.forEach((sheet, index) => add(`xl/${sheetPath(index)}`, sheetXml(sheet)));
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  }) as Promise<Uint8Array<ArrayBuffer>>;
}

/** The first day that a zip archive can write. */
const noDate = new Date(Date.UTC(1980, 0, 1));

const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of cells, by their place in `cellXfs`: text, heads, whole numbers, other numbers. */
const style = { text: 0, head: 1, whole: 2, fraction: 3 } as const;

const top = '<alignment vertical="top"/>';
const wrapped = '<alignment vertical="top" wrapText="1"/>';

/** Number formats: 3 is `#,##0`, which groups thousands as the reader's language does. */
const stylesXml =
  `<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.####"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4">' +
  [
    ['numFmtId="49" fontId="0"', wrapped],
    ['numFmtId="49" fontId="1"', wrapped],
    ['numFmtId="3" fontId="0"', top],
    ['numFmtId="164" fontId="0"', top],
  ]
    .map(
      ([format, alignment]) =>
        `<xf ${format} fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`,
    )
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function sheetXml({ rows, widths }: Sheet): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const written = rows.map((cells, row) => {
    const all = cells.map((cell, column) =>
      cellXml(cell, `${letters(column)}${row + 1}`, row === 0),
    );
    return `<row r="${row + 1}"${heightOf(cells, widths)}>${all.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols>` +
    `<sheetData>${written.join('')}</sheetData>` +
    // On A4, as wide as the sheet and as many pages as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

const lineHeight = 15;

/** How high a row is whose texts wrap, in points: not every program works it out when it opens a file. */
function heightOf(cells: readonly (string | number)[], widths: readonly number[]): string {
  const lines = cells.map((cell, column) => Math.ceil(String(cell).length / (widths[column] ?? 1)));
  const most = Math.max(...lines);
  return most > 1 ? ` ht="${most * lineHeight}" customHeight="1"` : '';
}

function cellXml(cell: string | number, place: string, isHead: boolean): string {
  if (typeof cell === 'number') {
    const format = Number.isInteger(cell) ? style.whole : style.fraction;
    return `<c r="${place}" s="${format}"><v>${cell}</v></c>`;
  }
  const format = isHead ? style.head : style.text;
  if (cell === '') return '';
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** The letters of a column, which counts from 0: `A` … `Z`. */
function letters(column: number): string {
  if (column > 25) throw new RangeError(`no letter for the column ${column}`);
  return String.fromCharCode('A'.charCodeAt(0) + column);
}
