import type { Reading } from './number.ts';
import type { Numeral } from './numeral.ts';
import { readStatements, type Statement } from './statement.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A figure as a source words it: where it stands in the wording, how it is
 * written (`9 tỷ`), and the words around it in its clause, nearest first.
 */
export interface StatedFigure extends Reading {
  text: string;
  start: number;
  end: number;
  before: string[];
  after: string[];
  /** What the words round it say of it. */
  statement: Statement;
}

/** The figures that a Vietnamese reader reads in a wording; dates are none. */
export function readWording(wording: string, vocabulary: Vocabulary): StatedFigure[] {
  const figures: StatedFigure[] = [];
  for (const statement of readStatements(wording, { vocabulary, lang: 'vi' })) {
    const { reading, start, end, text } = statement.numeral;
    if (!reading.ok) continue;
    const { value, step, percent } = reading;
    const context = contextOf(wording, statement.numeral);
    figures.push({ value, step, percent, text, start, end, ...context, statement });
  }
  return figures;
}

const reach = 12;
const reachInLetters = 160;

/**
 * The words before (nearest first) and after a numeral, as far as its clause
 * goes, in lower case; another numeral or punctuation ends the clause.
 */
export function contextOf(
  text: string,
  numeral: Pick<Numeral & { kind: 'number' }, 'start' | 'end' | 'pair'>,
): { before: string[]; after: string[] } {
  const { start, end } = numeral.pair ?? numeral;
  const farthest = Math.min(text.length, end + reachInLetters);
  let to = end;
  while (to < farthest && !clauseEnd.test(text[to] ?? '')) to += 1;
  const from = startOfClause(text, start, clauseEnd, reachInLetters);
  return {
    before: wordsOf(text.slice(from, start)).reverse().slice(0, reach),
    after: wordsOf(text.slice(end, to)).slice(0, reach),
  };
}

const clauseEnd = /[.,;:!?()\d]/;

/** Where the words before `end` begin, back to a letter that `ends` them, at most `reach` letters. */
export function startOfClause(text: string, end: number, ends: RegExp, reach: number): number {
  const farthest = Math.max(0, end - reach);
  let from = end;
  while (from > farthest && !ends.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
