import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { KnownWord } from '../data/text/vocabulary.ts';

/**
 * The words by which a page says that a figure is limited (`hơn`, `nearly`), by what they mean. Read
 * on its own, more simply than the texts are: a word of the datum's hedge stands just before the
 * number, an estimate in the same sentence; one that follows its number stands just behind it.
 */
export class HedgeWords {
  readonly #before = new Map<string, RegExp>();
  readonly #behind = new Map<string, RegExp>();

  constructor(words: readonly KnownWord[]) {
    const told = words.filter(({ kind }) => kind === 'hedge' || kind === 'hedge-after');
    const byMeaning = Map.groupBy(told, keyOf);
    for (const [key, own] of byMeaning) {
      const any = own
        .map(({ word }) => word)
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|');
      const isBehind = own[0]?.kind === 'hedge-after';
      const near = isBehind
        ? `^ ?(?:[\\p{L}/%]+ ){0,4}(?:${any})(?!\\p{L})`
        : `(?<!\\p{L})(?:${any})${own[0]?.means === 'estimate' ? '[^.!?;]*' : `(?: ${filler}){0,3} ?`}$`;
      (isBehind ? this.#behind : this.#before).set(key, new RegExp(near, 'iu'));
    }
  }

  /** True when a datum is not hedged, or its hedge stands beside a number of it. */
  stand({ hedge }: Datum, before: string, after: string, lang: Lang): boolean {
    const heard = before.replace(comparison, '');
    return partsOf(hedge).every((part) => {
      const isBefore = this.#before.get(`${lang} ${part} hedge`)?.test(heard);
      return isBefore || this.#behind.get(`${lang} ${part} hedge-after`)?.test(after);
    });
  }
}

/** What may stand between a hedge and its number: a currency, another hedge, a few small words. */
const filler = String.raw`[\p{L}-]+`;

/** `ít hơn`, `more than at`: these compare, and hedge nothing. */
const comparison = /(?:ít|nhiều|cao|thấp|lớn|nhỏ) hơn(?= \p{L})/giu;

function keyOf({ lang, means, kind }: KnownWord): string {
  return `${lang} ${means} ${kind}`;
}

/** `estimate-nearly` says both. */
function partsOf(hedge: Datum['hedge']): string[] {
  if (!hedge.startsWith('estimate-')) return hedge === '' ? [] : [hedge];
  return ['estimate', hedge.slice('estimate-'.length)];
}
