import { drawChart, isCounted } from '../charts/index.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { plain, type Segment } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { cached } from '../project/file-cache.ts';
import { address, chartFileIn, localised } from '../share/address.ts';
import { cardSentence } from '../share/card-sentence.ts';
import {
  card,
  cardShapes,
  type CardContent,
  type CardShape,
  type CardShapeName,
} from '../share/card.ts';
import { wordsOfChart } from '../share/chart-words.ts';
import { measure } from '../share/measure.ts';
import { renderPng } from '../share/png.ts';
import { pageWords } from '../i18n/page-words.ts';
import { periodWords } from '../i18n/period.ts';
import { shortSource } from '../share/source-line.ts';
import { site } from '../site.ts';
import { versionOf } from '../share/version.ts';
import { light, ofNoTopic } from '../theme/tokens.ts';
import { absolute, origin } from './origin.ts';
import type { PageChart, PageReport } from './reports.ts';

/** A social card: the picture that a page unfurls as. */
export interface Card {
  svg: string;
  shape: CardShape;
  /**
   * The absolute address of its PNG. The query names what is drawn: networks keep pictures by their
   * address, and fetch another when the card changes. Servers ignore it, so that the address of
   * every earlier state leads to the card of today.
   */
  url: string;
  /** What it says to who cannot see it. */
  alt: string;
}

/** The card of a chart in a shape; the wide one is that of its page. */
export function cardOfChart(
  chart: DrawnChart,
  report: Report,
  lang: Lang,
  shape: CardShapeName = 'wide',
): Card {
  const words = wordsOfChart(chart, report, lang);
  return cardOf(
    {
      file: chartFileIn(lang, report.year, chart.slug, shapeFiles[shape]),
      page: localised(address.chart(report.year, chart.slug), lang),
      alt: `${words.finding}. ${words.summary}`,
      says: words.briefSegments,
      chart,
      shape,
    },
    report,
    lang,
  );
}

/** The card of a year's article, with the year's first chart. */
export function cardOfReport(report: PageReport, lang: Lang): Card {
  const { title } = report.article[lang];
  return cardOf(
    {
      file: localised(address.reportCard(report.year), lang),
      page: localised(address.report(report.year), lang),
      alt: plain(title),
      says: title,
      chart: report.charts[0],
    },
    report,
    lang,
  );
}

/** The card of the first page, which shows the newest report: the finding of its first chart. */
export function cardOfHome(report: PageReport, lang: Lang): Card {
  const [chart] = report.charts;
  const words = chart && wordsOfChart(chart, report, lang);
  const { title } = report.article[lang];
  return cardOf(
    {
      file: localised(address.homeCard, lang),
      page: localised(address.home, lang),
      alt: words?.finding ?? plain(title),
      says: words?.briefSegments ?? title,
      chart,
    },
    report,
    lang,
  );
}

/** The card as PNG, drawn once for what it shows. */
export function cardImage({ svg, shape: { top } }: Card): Promise<Uint8Array<ArrayBuffer>> {
  return cached(`.cache/cards/${versionOf(svg)}.png`, () =>
    renderPng(svg, { top, bottom: top + 44 }),
  );
}

/** A chart, and the day of the newest correction of it; empty when there is none. */
type DrawnChart = YearChart & Pick<PageChart, 'corrected' | 'topic'>;

/** A card's file and page, by their paths, and what it says and draws. */
interface Shown {
  file: string;
  page: string;
  alt: string;
  says: readonly Segment[];
  chart: DrawnChart | undefined;
  shape?: CardShapeName;
}

const made = new Map<string, Card>();

function cardOf(
  { file, page, alt, says, chart, shape = 'wide' }: Shown,
  report: Report,
  lang: Lang,
): Card {
  const corrected = chart?.corrected ?? '';
  const key = `${file}\n${alt}\n${corrected}`;
  const known = made.get(key);
  if (known) return known;
  // A chat shows the wide card at a third of its size: there, marks that are counted go without words.
  const isWordless = shape === 'wide' && chart && isCounted(chart.matter);
  const detail = isWordless ? 'marks' : 'poster';
  const content: CardContent = {
    sentence: cardSentence(says),
    source: [
      ...report.sources.map((source) => `${shortSource(source, lang)}.`),
      ...(corrected === ''
        ? []
        : [`${pageWords[lang].correctedOn(periodWords(corrected, lang))}.`]),
      `${site.name[lang]}, ${site.licence.name.replaceAll(' ', '\u00A0')}.`,
    ].join(' '),
    mark: chart?.topic.colour_light ?? ofNoTopic,
    // Beside a social card stands its link; the others travel alone.
    ...(shape !== 'wide' && { address: `${origin}${page}`.replace(/^https?:\/\//, '') }),
    ...(chart && {
      draw: (frame) => drawChart(chart.matter, report, { ...frame, lang, detail }),
    }),
  };
  const svg = card(content, light, measure, cardShapes[shape]);
  const one = { svg, shape: cardShapes[shape], url: `${absolute(file)}?v=${versionOf(svg)}`, alt };
  made.set(key, one);
  return one;
}

/** The file of each shape. */
const shapeFiles = { wide: 'png', square: 'vuong.png', tall: 'doc.png' } as const;
