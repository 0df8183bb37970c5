import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { labelledFigure } from '../i18n/figure.ts';
import { whenWords } from '../i18n/period.ts';
import { citedSource } from './source-line.ts';

const say: Record<Lang, { source: string; computed: string }> = {
  vi: { source: 'Nguồn', computed: '; số do trang web này tính từ số của nguồn' },
  en: { source: 'Source', computed: '; calculated by this site from its figures' },
};

/** A figure to paste into a text, with what it is, its source and its address. */
export function figureQuote(
  datum: Datum,
  source: SourceRow | undefined,
  url: string,
  lang: Lang,
): string {
  const { figure, label, isPhrase } = labelledFigure(datum, lang);
  const named = `${label}, ${whenWords(datum, lang)}`;
  const what = `${figure} ${isPhrase ? named : `(${named})`}`.replaceAll('\u00A0', ' ');
  const computed = datum.kind === 'derived' ? say[lang].computed : '';
  const from = source
    ? `${say[lang].source}: ${citedSource(source, lang)}${computed}`.replaceAll('\u00A0', ' ')
    : '';
  return `${what} – ${from}. ${url}`;
}
