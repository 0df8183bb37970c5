import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { figureWords } from '../i18n/figure.ts';
import { periodWords } from '../i18n/period.ts';

const say: Record<Lang, { source: string; computed: string }> = {
  vi: { source: 'Nguồn', computed: ', trang tính từ số của nguồn' },
  en: { source: 'Source', computed: ', computed from its figures' },
};

/** A figure to paste into a text, with what it is, its source and its address. */
export function figureQuote(
  datum: Datum,
  source: SourceRow | undefined,
  url: string,
  lang: Lang,
): string {
  const figure = figureWords(datum, lang).replaceAll('\u00A0', ' ');
  const label = datum.indicator[`label_${lang}`];
  const what = `${figure} (${label}, ${periodWords(datum.period, lang)})`;
  const computed = datum.kind === 'derived' ? say[lang].computed : '';
  const from = source ? `${say[lang].source}: ${source.issuer}, “${source.title}”${computed}` : '';
  return `${what} – ${from}. ${url}`;
}
