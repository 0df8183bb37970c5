import type { ChartExtension } from './address.ts';

/** The media type of each file of a chart. */
export const mediaTypes: Record<ChartExtension, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  'vuong.png': 'image/png',
  'doc.png': 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};
