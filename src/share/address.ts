import type { Lang } from '../data/text/number.ts';
import type { Datum } from '../data/model/datum.ts';
import type { YearChart } from '../data/model/report.ts';

/** The addresses of the site, from its root; pages end in a slash. */
export const address = {
  home: '/',
  data: '/du-lieu/',
  /** All figures in one file. */
  allFigures: (extension: 'csv' | 'xlsx') => `/du-lieu.${extension}`,
  about: '/gioi-thieu/',
  corrections: '/dinh-chinh/',
  notFound: '/404.html',
  report: (year: number) => `/${year}/`,
  /** How each figure of a year was compared with its source. */
  review: (year: number) => `/${year}/doi-chieu/`,
  chart: (year: number, slug: string) => `/${year}/${slug}/`,
  chartFile: (year: number, slug: string, extension: ChartExtension) =>
    `/${year}/${slug}.${extension}`,
  /** One chart over all years. */
  allYears: (slug: string) => `/${slug}/`,
  /** The chart as one A3 page. */
  poster: (year: number, slug: string) => `/${year}/${slug}/a3/`,
  embed: (year: number, slug: string) => `/embed/${year}/${slug}/`,
  pinnedEmbed: (year: number, slug: string, version: string) =>
    `/embed/${year}/${slug}/${version}/`,
  embedPreview: '/embed/',
  oembed: (year: number, slug: string) => `/oembed/${year}/${slug}.json`,
  /** The oEmbed answer of a year's article. */
  reportOembed: (year: number) => `/oembed/${year}.json`,
  homeCard: '/card.png',
  reportCard: (year: number) => `/${year}.png`,
  feed: '/feed.xml',
  datapackage: '/datapackage.json',
  /** Every file of the site with its hash. */
  manifest: '/manifest.sha256',
  licences: '/giay-phep.txt',
  script: '/site.js',
  embedScript: '/embed.js',
};

/** The anchor of a correction on the page of all corrections. */
export function correctionAnchor(id: string, date: string): string {
  return `dinh-chinh-${id}-${date}`;
}

/** The anchor of a figure in a text, to which its note closes. */
export function figureAnchor(datumId: string): string {
  return `f-${datumId}`;
}

/** A page's address in an edition: `/2022/` is `/en/2022/` in English. */
export function localised(path: string, lang: Lang): string {
  return lang === 'en' ? `/en${path}` : path;
}

/** The files of a chart, in the order in which a page offers them; its card in three shapes. */
export const chartFiles = [
  'svg',
  'png',
  'vuong.png',
  'doc.png',
  'xlsx',
  'csv',
  'json',
  'bib',
  'ris',
] as const;

export type ChartExtension = (typeof chartFiles)[number];

/** A chart's file in an edition: the pictures speak its language, the data speak both. */
export function chartFileIn(
  lang: Lang,
  year: number,
  slug: string,
  extension: ChartExtension,
): string {
  const path = address.chartFile(year, slug, extension);
  return extension === 'svg' || extension.endsWith('png') ? localised(path, lang) : path;
}

/** Where a figure is at home: at its chart's page, else in the list of all data. */
export function addressOfDatum(
  datum: Datum,
  charts: readonly YearChart[],
  year: number,
  lang: Lang,
): string {
  const chart = charts.find(({ data }) => data.some(({ id }) => id === datum.id));
  const page = chart ? address.chart(year, chart.slug) : address.data;
  return `${localised(page, lang)}#${datum.id}`;
}
