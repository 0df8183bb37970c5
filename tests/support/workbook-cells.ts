import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';

/** A sheet as a program reads it: its name, and its cells by row and column, both from 0. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['sheet', 'row', 'c'].includes(name),
});

interface XmlCell {
  r: string;
  t?: string;
  v?: string;
  is?: { t: string | { '#text': string } };
}

/**
 * The sheets of a workbook, read by the words of ECMA-376 and by none of the site's own code: texts stand in
 * their cells, everything else is a number.
 */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadSheet[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = async (path: string): Promise<unknown> =>
    parser.parse((await zip.file(path)?.async('string')) ?? '');
  const { workbook } = (await xml('xl/workbook.xml')) as {
    workbook: { sheets: { sheet: { name: string; sheetId: string }[] } };
  };
  return Promise.all(
    workbook.sheets.sheet.map(async ({ name, sheetId }) => {
      const { worksheet } = (await xml(`xl/worksheets/sheet${sheetId}.xml`)) as {
        worksheet: { sheetData: { row: { c: XmlCell[] }[] } };
      };
      return { name, rows: worksheet.sheetData.row.map(({ c }) => rowOf(c)) };
    }),
  );
}

function rowOf(cells: readonly XmlCell[]): (string | number)[] {
  const row: (string | number)[] = [];
  for (const { r, t, v, is } of cells) {
    const text = typeof is?.t === 'object' ? is.t['#text'] : (is?.t ?? '');
    row[r.charCodeAt(0) - 'A'.charCodeAt(0)] = t === 'inlineStr' ? text : Number(v);
  }
  return Array.from(row, (cell) => cell ?? '');
}
