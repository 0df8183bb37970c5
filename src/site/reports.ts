import { getCollection, type CollectionEntry } from 'astro:content';
import { dataOfChart } from '../data/check/load-project.ts';
import { correctionsOf, correctionsOn, type Correction } from '../data/model/corrections.ts';
import { assemble, type Dataset } from '../data/model/dataset.ts';
import type { Datum } from '../data/model/datum.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { fill, type Segment } from '../data/model/template.ts';
import { boundText } from '../data/article/bound-text.ts';
import { tables, type TableName } from '../data/csv/schema.ts';
import type { Located, Rows } from '../data/csv/table.ts';

/** A chart of one year, with its explanation. */
export interface PageChart extends YearChart {
  /** The day on which its article or a figure of it was last changed, ISO 8601. */
  modified: string;
  entry: { vi: CollectionEntry<'charts'>; en: CollectionEntry<'chartsEn'> };
}

/** A year's article in one language; its title and description with their figures apart. */
export interface Edition {
  title: Segment[];
  description: Segment[];
  entry: CollectionEntry<'articles'> | CollectionEntry<'articlesEn'>;
}

/** What a year's pages are made of. */
export interface PageReport extends Report {
  charts: PageChart[];
  article: {
    published: string;
    /** The day on which it or a figure of it was last changed, ISO 8601. */
    modified: string;
    vi: Edition;
    en: Edition;
  };
}

export interface Site {
  dataset: Dataset;
  /** Oldest first. */
  reports: PageReport[];
  byYear: ReadonlyMap<number, PageReport>;
  /** The report of each datum, by the datum's id. */
  byDatum: ReadonlyMap<string, PageReport>;
}

let assembled: Promise<Site> | undefined;

/** The whole site's data, joined once a build from the content collections. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return assembleSite();
  assembled ??= assembleSite();
  return assembled;
}

/** The report of a year; throws a RangeError when there is none. */
export async function reportOf(year: number): Promise<PageReport> {
  const report = (await loadSite()).byYear.get(year);
  if (!report) throw new RangeError(`no report: ${year}`);
  return report;
}

/** The newest report. */
export async function newestReport(): Promise<PageReport> {
  const newest = (await loadSite()).reports.at(-1);
  if (!newest) throw new RangeError('no report');
  return newest;
}

async function assembleSite(): Promise<Site> {
  const rows = {} as Record<TableName, Located<unknown>[]>;
  for (const name of Object.keys(tables) as TableName[]) rows[name] = await rowsOf(name);
  const { dataset } = assemble(rows as Rows);
  const corrections = correctionsOf(dataset);
  const charts = (await getCollection('charts')).sort((a, b) => a.data.order - b.data.order);
  const articles = new Map((await getCollection('articles')).map((entry) => [entry.id, entry]));
  const articlesEn = new Map((await getCollection('articlesEn')).map((entry) => [entry.id, entry]));
  const chartsEn = new Map((await getCollection('chartsEn')).map((entry) => [entry.id, entry]));
  const reports = [...dataset.reports.values()].flatMap(({ year, sources, data }) => {
    const entry = articles.get(String(year));
    const english = articlesEn.get(String(year));
    if (!entry || !english) return [];
    const written = entry.data.modified ?? entry.data.published;
    return {
      year,
      data,
      sources,
      charts: charts.flatMap((chart) => {
        const drawn = dataOfChart(chart.data, data);
        const translation = chartsEn.get(chart.id);
        if (!drawn || !translation) return [];
        const entry = { vi: chart, en: translation };
        const modified = lastChange(written, drawn, corrections);
        return [{ slug: chart.id, matter: chart.data, data: drawn, modified, entry }];
      }),
      article: {
        published: entry.data.published,
        modified: lastChange(written, data, corrections),
        vi: {
          title: boundText(entry.data.title, { data, dates: [], exceptions: [] }),
          description: boundText(entry.data.description, { data, dates: [], exceptions: [] }),
          entry,
        },
        en: {
          title: fill(english.data.title, { year, data }, 'en').segments,
          description: fill(english.data.description, { year, data }, 'en').segments,
          entry: english,
        },
      },
    };
  });
  return {
    dataset,
    reports,
    byYear: new Map(reports.map((report) => [report.year, report])),
    byDatum: new Map(reports.flatMap((report) => report.data.map(({ id }) => [id, report]))),
  };
}

/** The newest of the day on which a text was written and those of the corrections of its data. */
function lastChange(
  written: string,
  data: readonly Datum[],
  corrections: readonly Correction[],
): string {
  const corrected = correctionsOn(data, corrections).map(({ date }) => date);
  return [written, ...corrected].reduce((newest, day) => (day > newest ? day : newest));
}

async function rowsOf(name: TableName): Promise<Located<unknown>[]> {
  const entries = await getCollection(name);
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data, filePath }) => ({
      row: data.row,
      at: () => ({ file: filePath ?? name, line: data.order + 2, column: 1 }),
    }));
}
