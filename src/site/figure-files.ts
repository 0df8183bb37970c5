import type { Datum } from '../data/model/datum.ts';
import { csvFile } from '../share/download-csv.ts';
import { figureFields, figureRecords, sourcesBehind } from '../share/figure-records.ts';
import { figureWorkbook } from '../share/figure-workbook.ts';
import { site } from '../site.ts';
import { loadSite } from './reports.ts';

const siteName = site.name.vi.replaceAll('\u00A0', ' ');
const licence = `${site.name.vi}, ${site.licence.name}`;

/** Figures as a CSV file, whose columns are `figureFields`. */
export async function figuresCsv(
  data: readonly Datum[],
  form: { isForExcel: boolean },
): Promise<string> {
  const { dataset } = await loadSite();
  const columns = figureFields.map(({ name }) => name);
  return csvFile(columns, figureRecords(data, dataset, licence), form);
}

/** All figures of the site, by indicator in the order of their table, and by period. */
export async function allFigures(): Promise<Datum[]> {
  const { dataset } = await loadSite();
  const data = [...dataset.data.values()];
  return [...dataset.indicators.keys()].flatMap((id) =>
    data
      .filter(({ indicator }) => indicator.id === id)
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  );
}

/** Figures as a workbook in Vietnamese; `about` are the title and the address of what shows them. */
export async function figuresWorkbook(
  data: readonly Datum[],
  about: { title: string; url: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { dataset } = await loadSite();
  return figureWorkbook(figureRecords(data, dataset, licence), {
    ...about,
    siteName,
    sources: sourcesBehind(data, dataset),
    licence: site.licence,
  });
}
