import type { Datum } from '../data/datum.ts';
import type { SourceRow } from '../data/schema.ts';
import { figureWords } from '../i18n/figure.ts';
import { periodWords } from '../i18n/period.ts';

/** A figure to paste into a text, with what it is, its source and its address. */
export function figureQuote(datum: Datum, source: SourceRow | undefined, url: string): string {
  const figure = figureWords(datum, 'vi').replaceAll('\u00A0', ' ');
  const what = `${figure} (${datum.indicator.label_vi}, ${periodWords(datum.period, 'vi')})`;
  const computed = datum.kind === 'derived' ? ', trang tính từ số của nguồn' : '';
  const from = source ? `Nguồn: ${source.issuer}, “${source.title}”${computed}` : '';
  return `${what} – ${from}. ${url}`;
}
