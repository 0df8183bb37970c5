import type { SourceRow } from '../data/csv/schema.ts';
import { wordsOfHedge } from '../data/text/hedge.ts';
import { pageWords } from '../i18n/page-words.ts';
import { figureFields, type FigureRecord } from './figure-records.ts';
import { citedSource } from './source-line.ts';
import { workbook, type Sheet } from './workbook.ts';

/** The columns of the sheet of figures, in a reader's order, and their widths in letters. */
const columns = [
  ['label_vi', 48],
  ['period', 12],
  ['value', 16],
  ['unit', 14],
  ['hedge', 12],
  ['rounded_to', 16],
  ['kind', 16],
  ['wording', 70],
  ['source_id', 20],
  ['corrected', 18],
  ['indicator', 22],
] as const satisfies readonly (readonly [keyof FigureRecord, number])[];

/**
 * Figures as a workbook in Vietnamese, a figure a row; what they are of, their sources and the licence
 * stand on its second sheet.
 */
export function figureWorkbook(
  records: readonly FigureRecord[],
  about: {
    title: string;
    url: string;
    siteName: string;
    sources: readonly SourceRow[];
    licence: { name: string; url: string };
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const heads = columns.map(
    ([name]) => figureFields.find((one) => one.name === name)?.title ?? name,
  );
  const { title, url, siteName, sources, licence } = about;
  const terms: [string, string][] = [
    ['Mục', 'Nội dung'],
    ['Bảng này', title],
    ['Địa chỉ', url],
    ['Trang', siteName],
    ...sources.flatMap((source): [string, string][] => [
      [`Nguồn ${source.id}`, citedSource(source, 'vi')],
      ['Địa chỉ của nguồn', source.url],
    ]),
    ['Giấy phép', pageWords.vi.licence.join(licence.name)],
    ['Địa chỉ của giấy phép', licence.url],
  ];
  const told = terms.filter(([, text]) => text !== '');
  const sheets: Sheet[] = [
    {
      name: 'Số liệu',
      rows: [heads, ...records.map((record) => columns.map(([name]) => cellOf(record, name)))],
      widths: columns.map(([, width]) => width),
    },
    {
      name: 'Nguồn và giấy phép',
      rows: told.map((row) => row.map((cell) => cell.replaceAll('\u00A0', ' '))),
      widths: [30, 110],
    },
  ];
  return workbook(sheets);
}

/** A cell in words where the record has a code; a calculated value has no rounding of a source. */
function cellOf(record: FigureRecord, name: keyof FigureRecord): string | number {
  switch (name) {
    case 'hedge':
      return wordsOfHedge(record.hedge, 'vi');
    case 'kind':
      return record.kind === 'observed' ? 'số của nguồn' : pageWords.vi.computed.toLowerCase();
    case 'rounded_to':
      return record.kind === 'observed' ? record.rounded_to : '';
    default:
      return record[name];
  }
}
