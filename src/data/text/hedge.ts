import type { Lang } from './number.ts';
import { limits, type Hedge, type Limit, type Statement } from './statement.ts';

/** The word for each limit, and for an estimate that has none; the reader reads each back. */
const canonical: Record<Limit | 'estimate', Record<Lang, string>> = {
  more: { vi: 'hơn', en: 'more than' },
  nearly: { vi: 'gần', en: 'nearly' },
  under: { vi: 'dưới', en: 'under' },
  about: { vi: 'khoảng', en: 'about' },
  'at-most': { vi: 'tối đa', en: 'at most' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  vague: { vi: 'hàng', en: 'in the order of' },
  estimate: { vi: 'ước', en: 'an estimated' },
};

/** An estimate that another word follows: `by estimate nearly VND 6 billion`. */
const estimateBefore: Record<Lang, string> = { vi: 'ước', en: 'by estimate' };

/** Every hedge but none, for those who list them. */
export const hedges: readonly Exclude<Hedge, ''>[] = [
  ...limits,
  'estimate',
  ...limits.map((limit) => `estimate-${limit}` as const),
];

/** The limit that a hedge sets; undefined for none and for a mere estimate. */
export function limitOf(hedge: Hedge): Limit | undefined {
  return limits.find((limit) => hedge === limit || hedge === `estimate-${limit}`);
}

export function isEstimate(hedge: Hedge): boolean {
  return hedge.startsWith('estimate');
}

/**
 * The words of a hedge, to stand before its figure: `hơn`, `by estimate nearly`; empty for none.
 * `own` is what a source says in place of the limit's usual word (`ngót`).
 */
export function wordsOfHedge(hedge: Hedge, lang: Lang, own = ''): string {
  const limit = limitOf(hedge);
  if (!limit) return hedge === 'estimate' ? canonical.estimate[lang] : '';
  const word = own === '' ? canonical[limit][lang] : own;
  return isEstimate(hedge) ? `${estimateBefore[lang]} ${word}` : word;
}

/** The words of a source's own hedge in Vietnamese; one that stood behind its figure goes before. */
export function wordsOfStated({ hedge }: Pick<Statement, 'hedge'>): string {
  const own = hedge.lead.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();
  return wordsOfHedge(hedge.means, 'vi', own);
}

/** A hedge turned round, as that of what is taken away or divided by is. */
export function turned(hedge: Hedge): Hedge {
  const limit = limitOf(hedge);
  return limit === undefined ? hedge : opposite[limit];
}

const opposite: Record<Limit, Limit> = {
  more: 'under',
  nearly: 'more',
  under: 'more',
  'at-most': 'at-least',
  'at-least': 'at-most',
  about: 'about',
  vague: 'about',
};

/**
 * The hedge of what is made of two hedged values that both raise it: theirs where they go one way,
 * the stricter of two alike; about where they go opposite ways or one of them goes none.
 */
export function joined(one: Hedge, other: Hedge): Hedge {
  const [a, b] = [one, other].map((hedge) =>
    isEstimate(hedge) || hedge === 'vague' ? 'about' : hedge,
  ) as [Hedge, Hedge];
  if (a === '' || a === b) return b;
  if (b === '') return a;
  const sides = [a, b].map(sideOf);
  if (sides.every((side) => side === 1)) return 'more';
  return sides.every((side) => side === -1) ? 'under' : 'about';
}

/** 1 where the true value is above what is written, −1 where it is below, 0 where it may be both. */
export function sideOf(hedge: Hedge): 1 | -1 | 0 {
  switch (limitOf(hedge)) {
    case 'more':
    case 'at-least':
      return 1;
    case 'nearly':
    case 'under':
    case 'at-most':
      return -1;
    default:
      return 0;
  }
}
