import { leadOf, plain, unbroken, type Segment } from '../data/model/template.ts';

/** A sentence as a card sets it: the figure that it begins with, with its unit, apart from the rest. */
export interface Sentence {
  /** `figure` with the hedge or currency `before` it and the unit `after`, spaces with them. */
  lead?: { before: string; figure: string; after: string };
  text: string;
}

/** Sets apart the figure with which a sentence begins; one that begins with something else stays whole. */
export function cardSentence(segments: readonly Segment[]): Sentence {
  const kept = unbroken(segments);
  const { lead, rest } = leadOf(kept);
  const at = lead.findIndex(({ kind }) => kind === 'figure');
  const before = lead.slice(0, Math.max(at, 0));
  const isFirst = before.every(({ kind, text }) => kind === 'hedge' || /^[A-Z]{3}\s$/.test(text));
  if (at < 0 || !isFirst) return { text: plain(kept) };
  return {
    lead: {
      before: plain(before),
      figure: lead[at]?.text ?? '',
      after: plain(lead.slice(at + 1)),
    },
    text: plain(rest).replace(/^[\s,;:]+/, ''),
  };
}
