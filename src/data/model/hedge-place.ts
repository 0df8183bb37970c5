import type { Lang } from '../text/number.ts';
import { readAround } from '../text/statement.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { hedgeWords, type Datum } from './datum.ts';

/**
 * What is still to be written of a hedge where a figure is inserted into a text: the words, and how
 * many letters before the figure they stand (`VND ` goes between); or the hedge that the text says
 * itself and that is not the figure's.
 */
export type HedgePlace =
  { isRight: true; words: string; back: number } | { isRight: false; said: string };

/** Reads what a text says before and after a place where a figure is inserted. */
export function hedgeBeside(
  datum: Datum,
  { before, after }: { before: string; after: string },
  lang: Lang,
  vocabulary: Vocabulary,
): HedgePlace {
  const back = currencyAtEnd(before, vocabulary).length;
  const head = before.slice(0, before.length - back);
  const { hedge } = readAround(head + after, head.length, { vocabulary, lang });
  if (hedge.means === datum.hedge) return { isRight: true, words: '', back };
  if (hedge.means !== '') return { isRight: false, said: hedge.words };
  const words = hedgeWords(datum, lang);
  return { isRight: true, words: isSentenceStart(head) ? capitalised(words) : words, back };
}

/** The fault of a text that says another hedge than the figure's. */
export function hedgeFault(
  datum: Datum,
  said: string,
  reference: string,
  at: number,
  lang: Lang,
): HedgeFault {
  return { why: 'hedge', reference, at, said, own: hedgeWords(datum, lang) };
}

/** A text says `said` of a figure at an offset, where its datum is hedged by `own`. */
export interface HedgeFault {
  why: 'hedge';
  reference: string;
  at: number;
  said: string;
  own: string;
}

/** The currency that stands before a figure, with its space: `VND `; else empty. */
function currencyAtEnd(text: string, { units }: Vocabulary): string {
  const [written = '', code] = /(?<!\p{L})([A-Z]{3})\s+$/u.exec(text) ?? [];
  return code !== undefined && units.some(({ currency }) => currency === code) ? written : '';
}

function isSentenceStart(before: string): boolean {
  return /(?:^|[.!?…])\s*$/u.test(before);
}

/** With a capital first letter, as at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
