import { drawChart, narrow, svgOf, svgText, wide, type Drawing } from '../charts/index.ts';
import type { Lang } from '../data/text/number.ts';
import { endText } from '../i18n/place.ts';
import { pageWords } from '../i18n/page-words.ts';
import type { PageChart, PageReport } from './reports.ts';
import {
  address,
  chartFileIn,
  chartFiles,
  localised,
  type ChartExtension,
} from '../share/address.ts';
import { plain, unbroken } from '../data/model/template.ts';
import { wordsOfChart } from '../share/chart-words.ts';
import { embedBox } from '../share/embed-box.ts';
import { measure, measureAtMost } from '../share/measure.ts';
import { shortSource, toldSource } from '../share/source-line.ts';
import { versionOf } from '../share/version.ts';
import { site } from '../site.ts';
import { cardOfChart } from './cards.ts';
import { absolute } from './origin.ts';
import { endedPlacesOf } from './places.ts';

type Layout = 'wide' | 'narrow';

/** A chart with all that travels with it; addresses are absolute. */
export const publishedChart = once(publish);

/**
 * The chart as SVG text for pages: the wide layout and the narrow one, of which one is shown; its
 * label is the chart's summary where the page has none of its own.
 */
export function chartSvgs(
  report: PageReport,
  chart: PageChart,
  lang: Lang,
  label = publishedChart(report, chart, lang).words[lang].summary,
): string {
  return bothLayouts(drawingsOf(report, chart, lang), label);
}

/**
 * A drawing in both layouts, of which pages show one. Browsers that draw neither read two lines
 * of words, with a space between any two texts.
 */
export function bothLayouts(drawings: Record<Layout, Drawing>, label: string): string {
  // Where no style sheet chooses, the wide one is shown.
  return [svgOf(drawings.wide, label, 'wide'), svgOf(drawings.narrow, label, 'narrow', true)]
    .map(svgText)
    .join('<br>')
    .replaceAll(/(<\/text>|<\/tspan>(?=<tspan))/g, '$1 ');
}

/** The chart drawn for a desk and for a phone. */
export const drawingsOf = once((report, chart, lang) => ({
  wide: drawingOf(report, chart, wide, lang),
  narrow: drawingOf(report, chart, narrow, lang),
}));

/** The chart drawn for a width. */
export function drawingOf(
  report: PageReport,
  chart: PageChart,
  width: number,
  lang: Lang,
): Drawing {
  return drawChart(chart.matter, report, { width, lang, measure: measureAtMost, detail: 'full' });
}

function publish(report: PageReport, chart: PageChart, lang: Lang) {
  const { year } = report;
  const { slug } = chart;
  const words = { vi: wordsOfChart(chart, report, 'vi'), en: wordsOfChart(chart, report, 'en') };
  const url = absolute(localised(address.chart(year, slug), lang));
  /** Names the state of the data, words and sources; the pinned embed shows that state for ever. */
  const version = versionOf(
    JSON.stringify([
      words[lang].finding,
      words[lang].summary,
      chart.data.map(stateOf),
      chart.matter,
      report.sources.map((source) => [toldSource(source, lang), source.url]),
    ]),
  );
  const { published } = report.article;
  const { modified } = chart;
  const foot = [
    ...endedPlacesOf([report]).map(({ place, years }) => endText(place, lang, years)),
    ...report.sources.map((source) => `${shortSource(source, lang)}.`),
    `${pageWords[lang].embedBack} · ${site.name[lang]}`,
  ].join(' ');
  const box = embedBox(
    { finding: plain(unbroken(words[lang].findingSegments)), foot },
    drawingsOf(report, chart, lang),
    measure,
  );
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
    card: cardOfChart(chart, report, lang),
    box,
    published,
    modified,
    cited: {
      title: words.vi.finding,
      titleEn: words.en.finding,
      siteName: site.name.vi.replaceAll('\u00A0', ' '),
      publisher: site.publisher.vi,
      published: modified,
      url,
      key: `${site.slug}-${year}-${slug}`,
      sources: report.sources,
      licence: site.licence,
    },
  };
}

/** Keeps what is made of each chart for the rest of a build, in which nothing changes. */
function once<T>(make: (report: PageReport, chart: PageChart, lang: Lang) => T): typeof make {
  const kept = new Map<string, T>();
  return (report, chart, lang) => {
    const key = `${lang} ${report.year} ${chart.slug}`;
    const made = kept.get(key) ?? make(report, chart, lang);
    if (!import.meta.env.DEV) kept.set(key, made);
    return made;
  };
}

function stateOf(datum: PageChart['data'][number]): unknown {
  return [
    datum.id,
    datum.value,
    datum.step,
    datum.kind === 'observed' ? datum.wording : datum.operation,
  ];
}
