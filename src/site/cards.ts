import { drawChart } from '../charts/index.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { plain, unbroken } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { pageWords } from '../i18n/page-words.ts';
import { periodWords } from '../i18n/period.ts';
import { cached } from '../project/file-cache.ts';
import { address, chartFileIn, localised } from '../share/address.ts';
import { card, cardTitleBand, type CardContent } from '../share/card.ts';
import { wordsOfChart } from '../share/chart-words.ts';
import { measure } from '../share/measure.ts';
import { renderPng } from '../share/png.ts';
import { versionOf } from '../share/version.ts';
import { site } from '../site.ts';
import { light } from '../theme/tokens.ts';
import { absolute, origin } from './origin.ts';
import type { PageChart, PageReport } from './reports.ts';

/** A social card: the picture that a page unfurls as. */
export interface Card {
  svg: string;
  /**
   * The absolute address of its PNG. The query names what is drawn: networks keep pictures by their
   * address, and fetch another when the card changes. Servers ignore it, so that the address of
   * every earlier state leads to the card of today.
   */
  url: string;
  /** What it says to who cannot see it. */
  alt: string;
}

/** The card of a chart. */
export function cardOfChart(chart: DrawnChart, report: Report, lang: Lang): Card {
  const words = wordsOfChart(chart, report, lang);
  return cardOf(
    {
      file: chartFileIn(lang, report.year, chart.slug, 'png'),
      page: localised(address.chart(report.year, chart.slug), lang),
      alt: `${words.finding}. ${words.summary}`,
      finding: plain(unbroken(words.findingSegments)),
      chart,
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
      finding: plain(unbroken(title)),
      chart: report.charts[0],
    },
    report,
    lang,
  );
}

/** The card of the first page, which shows the newest report. */
export function cardOfHome(report: PageReport, lang: Lang): Card {
  const title = pageWords[lang].homeTitle(site.place[lang], report.year);
  return cardOf(
    {
      file: localised(address.homeCard, lang),
      page: localised(address.home, lang),
      alt: title,
      finding: title,
      chart: report.charts[0],
    },
    report,
    lang,
  );
}

/** The card as PNG, drawn once for what it shows. */
export function cardImage({ svg }: Card): Promise<Uint8Array<ArrayBuffer>> {
  return cached(`.cache/cards/${versionOf(svg)}.png`, () => renderPng(svg, cardTitleBand));
}

/** A chart, and the day of the newest correction of it; empty when there is none. */
type DrawnChart = YearChart & Pick<PageChart, 'corrected'>;

/** A card's file and page, by their paths, and what it says and draws. */
interface Shown {
  file: string;
  page: string;
  alt: string;
  finding: string;
  chart: DrawnChart | undefined;
}

const made = new Map<string, Card>();

function cardOf({ file, page, alt, finding, chart }: Shown, report: Report, lang: Lang): Card {
  const key = `${file}\n${alt}\n${chart?.corrected ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const content: CardContent = {
    finding,
    source: sourceOf(report, chart, lang),
    address: `${origin}${page}`.replace(/^https?:\/\//, ''),
    siteName: site.name[lang],
    mark: light.topics[chart?.matter.topic ?? 'cong-tac-dang'],
    ...(chart && {
      draw: (frame) => drawChart(chart.matter, report, { ...frame, lang }),
    }),
  };
  const svg = card(content, light, measure);
  const one = { svg, url: `${absolute(file)}?v=${versionOf(svg)}`, alt };
  made.set(key, one);
  return one;
}

function sourceOf({ sources }: Report, chart: DrawnChart | undefined, lang: Lang): string {
  const say = pageWords[lang];
  const named = sources.map(({ issuer, date }) => `${issuer} (${periodWords(date, lang)})`);
  const corrected = chart?.corrected
    ? ` ${say.correctedOn(periodWords(chart.corrected, lang))}.`
    : '';
  return `${say.source}: ${named.join('; ')}.${corrected} ${site.licence.name}`;
}
