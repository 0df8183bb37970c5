import { unbroken, plain, type Segment } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { unitWord } from '../i18n/units.ts';

/** A sentence as a card sets it: the figure that it begins with, with its unit, apart from the rest. */
export interface Sentence {
  /** `figure` with the hedge or currency `before` it and the unit `after`, spaces with them. */
  lead?: { before: string; figure: string; after: string };
  text: string;
}

/** How far into the words after a figure its unit is looked for, in words: `185 poor households`. */
const unitWithin = 3;

/**
 * Takes the figure with which a sentence begins, and the words up to the end of its unit, from the
 * rest. A sentence that begins with something else stays whole.
 */
export function cardSentence(segments: readonly Segment[], lang: Lang): Sentence {
  const kept = unbroken(segments);
  const at = kept.findIndex(({ kind }) => kind === 'figure');
  const figure = kept[at];
  const before = plain(kept.slice(0, Math.max(at, 0)));
  const isFirst = kept
    .slice(0, Math.max(at, 0))
    .every(({ kind, text }) => kind === 'hedge' || /^(?:[A-Z]{3}\s)?$/.test(text));
  if (figure?.kind !== 'figure' || !isFirst) return { text: plain(kept) };
  const rest = plain(kept.slice(at + 1));
  const { measure, unit } = figure.datum.indicator;
  const after = unit === '%' ? '' : wordsTo(rest, unitWord(measure, lang, figure.datum.value));
  const text = rest.slice(after.length).replace(/^[\s,;:]+/, '');
  return { lead: { before, figure: figure.text, after }, text };
}

/** The beginning of a text up to the end of a word in it, and of what is kept on a line with it. */
function wordsTo(text: string, word: string): string {
  const spaced = text.replaceAll('\u00A0', ' ').toLowerCase();
  const at = spaced.indexOf(` ${word.toLowerCase()}`);
  const isNear = at >= 0 && spaced.slice(0, at).split(' ').length <= unitWithin;
  const end = isNear
    ? text.slice(at + word.length + 1).search(/[ ,;:]|$/) + at + word.length + 1
    : -1;
  if (end >= 0) return text.slice(0, end);
  // What is kept on the figure's own line.
  return /^\u00A0\S+/.exec(text)?.[0] ?? '';
}
