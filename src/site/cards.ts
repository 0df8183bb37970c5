import { LRUCache } from 'lru-cache';
import { drawChart } from '../charts/index.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import type { Lang } from '../data/text/number.ts';
import { pageWords } from '../i18n/page-words.ts';
import { periodWords } from '../i18n/period.ts';
import { cached } from '../project/file-cache.ts';
import { card, cardTitleBand, type CardContent } from '../share/card.ts';
import { wordsOfChart } from '../share/chart-words.ts';
import { address, localised } from '../share/address.ts';
import { measure } from '../share/measure.ts';
import { versionOf } from '../share/version.ts';
import { site } from '../site.ts';
import { light } from '../theme/tokens.ts';
import { origin } from './origin.ts';
import { drawPng } from './png-pool.ts';

/** A card: what it draws, the version of that, and what it says to who cannot see it. */
export interface Card {
  svg: () => string;
  version: string;
  alt: string;
}

const made = new Map<string, Card>();

/** The drawings of the cards that were asked for last: all of them would be a build's largest part. */
const drawings = new LRUCache<string, string>({ max: 64 });

/** The card of a chart. */
export function cardOfChart(chart: YearChart, report: Report, lang: Lang): Card {
  const words = wordsOfChart(chart, report, lang);
  const path = localised(address.chart(report.year, chart.slug), lang);
  return cardOf(path, lang, `${words.finding}. ${words.summary}`, {
    finding: words.finding,
    source: sourceOf(report, lang),
    mark: light.topics[chart.matter.topic],
    draw: (frame) => drawChart(chart.matter, report, { ...frame, lang }),
  });
}

/** The card of a year's article, or of the first page, with the year's first chart. */
export function cardOfPage(
  path: string,
  title: string,
  report: Report,
  first: YearChart | undefined,
  lang: Lang,
): Card {
  return cardOf(path, lang, title, {
    finding: title,
    source: sourceOf(report, lang),
    mark: light.topics[first?.matter.topic ?? 'cong-tac-dang'],
    ...(first && {
      draw: (frame) => drawChart(first.matter, report, { ...frame, lang }),
    }),
  });
}

/** The card as PNG, drawn once for what it shows. */
export function cardImage({ svg, version }: Card): Promise<Uint8Array<ArrayBuffer>> {
  return cached(`.cache/cards/${version}.png`, () =>
    drawPng({ svg: svg(), titleBand: cardTitleBand }),
  );
}

function cardOf(
  path: string,
  lang: Lang,
  alt: string,
  content: Omit<CardContent, 'address' | 'siteName'>,
): Card {
  const key = `${path}\n${alt}`;
  const known = made.get(key);
  if (known) return known;
  const shown = `${origin}${path}`.replace(/^https?:\/\//, '');
  const svg = () => {
    const known = drawings.get(key);
    if (known !== undefined) return known;
    const drawn = card({ ...content, address: shown, siteName: site.name[lang] }, light, measure);
    drawings.set(key, drawn);
    return drawn;
  };
  const one = { svg, version: versionOf(svg()), alt };
  made.set(key, one);
  return one;
}

function sourceOf({ sources }: Report, lang: Lang): string {
  const named = sources.map(({ issuer, date }) => `${issuer} (${periodWords(date, lang)})`);
  return `${pageWords[lang].source}: ${named.join('; ')}. ${site.licence.name}`;
}
