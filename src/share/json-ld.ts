import { hedgeWords, type Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { unitWord } from '../i18n/units.ts';
import type { ChartWords } from './chart-words.ts';
import { citedSource } from './source-line.ts';

/** schema.org's descriptions of the site's pages, as objects to write as JSON-LD. */
export interface Publisher {
  name: string;
  url: string;
}

type Described = Record<string, unknown>;

export function datasetLd(parts: {
  chart: YearChart;
  report: Report;
  words: ChartWords;
  url: string;
  card: string;
  downloads: { url: string; mediaType: string }[];
  published: string;
  modified: string;
  licenceUrl: string;
  publisher: Publisher;
  lang: Lang;
}): Described {
  const { chart, report, words, publisher, lang } = parts;
  const measured = chart.data.map((datum) => ({
    '@type': 'PropertyValue',
    name: datum.indicator[`label_${lang}`],
    description: datum.indicator[`definition_${lang}`],
    value: datum.value,
    ...(datum.hedge === '' ? {} : { valueReference: hedgeLd(datum, lang) }),
    unitText: unitWord(datum.indicator.measure, lang, datum.value) || '%',
    url: `${parts.url}#${datum.id}`,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: words.finding,
    description: words.summary,
    url: parts.url,
    identifier: parts.url,
    inLanguage: lang,
    isAccessibleForFree: true,
    license: parts.licenceUrl,
    creator: organisation(publisher),
    publisher: organisation(publisher),
    datePublished: parts.published,
    dateModified: parts.modified,
    temporalCoverage: coverageOf(chart, report.year),
    image: parts.card,
    citation: report.sources.map((source) => citedSource(source, lang)),
    isBasedOn: sourcesOf(report, lang),
    variableMeasured: measured,
    distribution: parts.downloads.map(({ url, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: mediaType,
      license: parts.licenceUrl,
    })),
  };
}

/** How a value is limited: it is more than what stands beside it, or nearly that. */
function hedgeLd(datum: Datum, lang: Lang): Described {
  return { '@type': 'DefinedTerm', name: hedgeWords(datum, lang), termCode: datum.hedge };
}

export function newsArticleLd(parts: {
  title: string;
  description: string;
  url: string;
  card: string;
  published: string;
  modified: string;
  licenceUrl: string;
  publisher: Publisher;
  report: Report;
  lang: Lang;
}): Described {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: parts.title,
    description: parts.description,
    url: parts.url,
    mainEntityOfPage: parts.url,
    inLanguage: parts.lang,
    datePublished: parts.published,
    dateModified: parts.modified,
    author: organisation(parts.publisher),
    publisher: organisation(parts.publisher),
    license: parts.licenceUrl,
    image: parts.card,
    isBasedOn: sourcesOf(parts.report, parts.lang),
  };
}

/** Where a page stands: from the first page down to itself. */
export function breadcrumbLd(steps: readonly { name: string; url: string }[]): Described {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/**
 * JSON to stand in a `<script>`: no `<` that could end it, no line that
 * JavaScript of old would break at.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function organisation({ name, url }: Publisher): Described {
  return { '@type': 'Organization', name, url };
}

const workOf = { report: 'Report', news: 'NewsArticle', document: 'CreativeWork' } as const;

/** The documents that a report rests on, each with the event that it tells of; what is not known is left out. */
function sourcesOf({ sources }: Report, lang: Lang): Described[] {
  return sources.map((source) => {
    const { kind, title, url, archived, author, publisher, published, event_date } = source;
    const event = source[`event_${lang}`];
    const maker = kind === 'news' ? 'Person' : 'Organization';
    const day = event_date === '' ? {} : { startDate: event_date };
    return {
      '@type': workOf[kind],
      name: title,
      ...(url === '' ? {} : { url }),
      ...(archived === '' ? {} : { archivedAt: archived }),
      ...(author === '' ? {} : { author: { '@type': maker, name: author } }),
      publisher: { '@type': 'Organization', name: publisher },
      ...(published === '' ? {} : { datePublished: published }),
      ...(event === '' ? {} : { about: { '@type': 'Event', name: event, ...day } }),
    };
  });
}

/** The years of the data in ISO 8601: `2022`, or `2022/2023`. */
function coverageOf(chart: YearChart, year: number): string {
  const years = chart.data
    .map(({ period }) => period.split('/').map((point) => point.slice(0, 4)))
    .flat()
    .sort();
  const first = years[0] ?? String(year);
  const last = years.at(-1) ?? first;
  return first === last ? first : `${first}/${last}`;
}
