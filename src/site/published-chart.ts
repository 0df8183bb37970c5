import { LRUCache } from 'lru-cache';
import { drawChart, narrow, svgOf, svgText, wide, type Drawing } from '../charts/index.ts';
import type { Lang } from '../data/text/number.ts';
import type { PageChart, PageReport } from './reports.ts';
import {
  address,
  chartFileIn,
  chartFiles,
  localised,
  type ChartExtension,
} from '../share/address.ts';
import { wordsOfChart, type ChartWords } from '../share/chart-words.ts';
import type { Cited } from '../share/citation.ts';
import type { EmbedBox } from '../share/embed-code.ts';
import { embedHeight } from '../share/embed-box.ts';
import { measure } from '../share/measure.ts';
import { versionOf } from '../share/version.ts';
import { site } from '../site.ts';
import { cardOfChart, type Card } from './cards.ts';
import { absolute } from './origin.ts';

/** A chart with all that travels with it; addresses are absolute. */
export interface PublishedChart {
  words: Record<'vi' | 'en', ChartWords>;
  url: string;
  files: Record<ChartExtension, string>;
  embedUrl: string;
  /** Names the state of the data and words; the pinned embed shows that state for ever. */
  version: string;
  pinnedUrl: string;
  oembedUrl: string;
  card: Card;
  cardUrl: string;
  box: EmbedBox;
  published: string;
  modified: string;
  cited: Cited;
}

export const publishedChart = once(publish, new Map<string, PublishedChart>());

/** The chart as SVG text for pages: the wide layout and the narrow one, of which one is shown. */
export const chartSvgs = once(
  (report, chart, lang) => {
    const { summary } = publishedChart(report, chart, lang).words[lang];
    return bothLayouts((width) => drawingOf(report, chart, width, lang), summary);
  },
  new LRUCache<string, string>({ max: 64 }),
);

/**
 * A drawing in both layouts, of which pages show one. Browsers that draw neither read two lines
 * of words, with a space between any two texts.
 */
export function bothLayouts(draw: (width: number) => Drawing, label: string): string {
  return [wide, narrow]
    .map((width) => svgText(svgOf(draw(width), label, width === wide ? 'wide' : 'narrow')))
    .join('<br>')
    .replaceAll(/(<\/text>|<\/tspan>(?=<tspan))/g, '$1 ');
}

/** The chart drawn for a width. */
export function drawingOf(
  report: PageReport,
  chart: PageChart,
  width: number,
  lang: Lang,
): Drawing {
  return drawChart(chart.matter, report, { width, lang, measure, detail: 'full' });
}

function publish(report: PageReport, chart: PageChart, lang: Lang): PublishedChart {
  const { year } = report;
  const { slug } = chart;
  const words = { vi: wordsOfChart(chart, report, 'vi'), en: wordsOfChart(chart, report, 'en') };
  const url = absolute(localised(address.chart(year, slug), lang));
  const version = versionOf(
    JSON.stringify([
      words[lang].finding,
      words[lang].summary,
      chart.data.map(stateOf),
      chart.matter,
    ]),
  );
  const { published } = report.article;
  const { modified } = chart;
  const boxHeight = (width: number) =>
    embedHeight(words[lang].finding, drawingOf(report, chart, width, lang), measure);
  const card = lazily(() => cardOfChart(chart, report, lang));
  const box = lazily((): EmbedBox => ({
    ratio: [wide, boxHeight(wide)],
    minHeight: boxHeight(narrow),
  }));
  return {
    words,
    url,
    files: Object.fromEntries(
      chartFiles.map((extension) => [
        extension,
        absolute(chartFileIn(lang, year, slug, extension)),
      ]),
    ) as Record<ChartExtension, string>,
    embedUrl: absolute(localised(address.embed(year, slug), lang)),
    version,
    pinnedUrl: absolute(localised(address.pinnedEmbed(year, slug, version), lang)),
    oembedUrl: absolute(localised(address.oembed(year, slug), lang)),
    get card() {
      return card();
    },
    get cardUrl() {
      return absolute(address.hashed(chartFileIn(lang, year, slug, 'png'), card().version));
    },
    get box() {
      return box();
    },
    published,
    modified,
    cited: {
      title: words.vi.finding,
      titleEn: words.en.finding,
      siteName: site.name.vi.replaceAll('\u00A0', ' '),
      publisher: site.publisher.vi,
      published: modified,
      url,
      key: `cau-kho-${year}-${slug}`,
      sources: report.sources,
      licence: site.licence,
    },
  };
}

/**
 * Keeps what is made of each chart for the rest of a build, in which nothing changes, or while it
 * is among those asked for last: pages are made by years.
 */
function once<T extends object | string>(
  make: (report: PageReport, chart: PageChart, lang: Lang) => T,
  kept: Map<string, T> | LRUCache<string, T>,
) {
  return (report: PageReport, chart: PageChart, lang: Lang): T => {
    const key = `${lang} ${report.year} ${chart.slug}`;
    const made = kept.get(key) ?? make(report, chart, lang);
    if (!import.meta.env.DEV) kept.set(key, made);
    return made;
  };
}

/** What is drawn is drawn when a page asks for it: pages over all years read words alone. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function stateOf(datum: PageChart['data'][number]): unknown {
  return [
    datum.id,
    datum.value,
    datum.step,
    datum.kind === 'observed' ? datum.wording : datum.operation,
  ];
}
