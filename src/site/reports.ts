import { matterOf, type ChartSpec } from '../data/check/charts.ts';
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { correctedOn, correctionsOf, correctionsOnReport } from '../data/model/corrections.ts';
import { dataOfChart } from '../data/model/drawn-data.ts';
import {
  referencesOf,
  type ArticleMatter,
  type EnglishMatter,
} from '../data/model/content-schema.ts';
import type { TopicRow } from '../data/csv/schema.ts';
import { filledFrom, settingOf, type Dataset } from '../data/model/dataset.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { fill, resolve, type Segment } from '../data/model/template.ts';
import { boundText } from '../data/article/bound-text.ts';
import { validProjectIn } from '../project/project-in.ts';

/** A chart of one year, with its explanation. */
export interface PageChart extends YearChart {
  /** The day on which its article or a figure of it was last changed, ISO 8601. */
  modified: string;
  topic: TopicRow;
  /** The day of the newest correction of a figure of it; empty when there is none. */
  corrected: string;
  /** Its explanation; where there is no English edition, `en` is never shown. */
  entry: {
    vi: CollectionEntry<'charts' | 'chartsOfYears'>;
    en: CollectionEntry<'charts' | 'chartsEn' | 'chartsOfYears'>;
  };
}

/** A year's article in one language; its title and description with their figures apart. */
export interface Edition {
  matter: ArticleMatter | EnglishMatter;
  title: Segment[];
  description: Segment[];
  entry: CollectionEntry<'articles'> | CollectionEntry<'articlesEn'>;
}

/** What a year's pages are made of. */
export interface PageReport extends Report {
  charts: PageChart[];
  /** The charts of the report before, and those of which it has some data, that it lacks data for. */
  leftOut: readonly ChartSpec[];
  article: {
    published: string;
    /** The day on which it or a figure of it was last changed, ISO 8601. */
    modified: string;
    vi: Edition;
    /** The Vietnamese where there is no English edition; never shown then. */
    en: Edition;
  };
}

export interface Site {
  dataset: Dataset;
  /** The names of the project's tables. */
  tables: readonly string[];
  /** Oldest first. */
  reports: PageReport[];
  byYear: ReadonlyMap<number, PageReport>;
  /** The report of each datum, by the datum's id. */
  byDatum: ReadonlyMap<string, PageReport>;
}

let assembled: Promise<Site> | undefined;

/**
 * The whole site's data, joined once a build from what the check read and the texts to show.
 *
 * @throws the check's report when it finds an error
 */
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

/** The newest report; undefined as long as no article is written. */
export async function newestReport(): Promise<PageReport | undefined> {
  return (await loadSite()).reports.at(-1);
}

async function assembleSite(): Promise<Site> {
  const { dataset, tables, articles, english, charts } = validProjectIn(process.cwd());
  const corrections = correctionsOf(dataset);
  const entries = {
    articles: await entriesOf('articles'),
    articlesEn: await entriesOf('articlesEn'),
    charts: await entriesOf('charts'),
    chartsEn: await entriesOf('chartsEn'),
    ofYears: await entriesOf('chartsOfYears'),
  };
  const all = [...dataset.reports.values()];
  const reports = all.flatMap(({ year, sources, data }, index) => {
    const matter = articles.find((one) => one.year === year)?.matter;
    const englishMatter = english.find((one) => one.year === year)?.matter;
    const entry = entries.articles.get(String(year));
    const englishEntry = entries.articlesEn.get(String(year));
    if (!matter || !entry) return [];
    const written = matter.modified ?? matter.published;
    const bound = { data, dates: [], exceptions: [], setting: settingOf(dataset) };
    const filled = filledFrom(dataset, year);
    const vi = {
      matter,
      title: boundText(matter.title, bound),
      description: boundText(matter.description, bound),
      entry,
    };
    const en = englishMatter &&
      englishEntry && {
        matter: englishMatter,
        title: fill(englishMatter.title, filled, 'en').segments,
        description: fill(englishMatter.description, filled, 'en').segments,
        entry: englishEntry,
      };
    return {
      ...filled,
      sources,
      charts: charts.flatMap((chart) => {
        const drawn = dataOfChart(chart.matter, data);
        const { slug } = chart;
        const hasOwn = chart.own.get(year)?.hasBody === true;
        const ownEntry = (path: string) => (hasOwn ? entries.ofYears.get(path) : undefined);
        const vi = ownEntry(`${year}/${slug}`) ?? entries.charts.get(slug);
        const en = ownEntry(`${year}/en/${slug}`) ?? entries.chartsEn.get(slug);
        const topic = dataset.topics.get(chart.matter.topic);
        if (!drawn || !vi || !topic) return [];
        const matter = matterOf(chart, year);
        const corrected = correctedOn(drawn, corrections);
        const modified = newest(written, corrected);
        return [
          { slug, matter, data: drawn, modified, corrected, topic, entry: { vi, en: en ?? vi } },
        ];
      }),
      leftOut: charts.filter(
        ({ matter }) =>
          !dataOfChart(matter, data) &&
          (referencesOf(matter).some((reference) => resolve(reference, data)) ||
            dataOfChart(matter, all[index - 1]?.data ?? []) !== undefined),
      ),
      article: {
        published: matter.published,
        modified: newest(
          written,
          ...correctionsOnReport(dataset, year, corrections).map(({ date }) => date),
        ),
        vi,
        en: en ?? vi,
      },
    };
  });
  return {
    dataset,
    tables,
    reports,
    byYear: new Map(reports.map((report) => [report.year, report])),
    byDatum: new Map(reports.flatMap((report) => report.data.map(({ id }) => [id, report]))),
  };
}

async function entriesOf<C extends CollectionKey>(
  name: C,
): Promise<Map<string, CollectionEntry<C>>> {
  const entries = await getCollection(name);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The newest of some days. */
function newest(...days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '');
}
