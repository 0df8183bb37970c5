import { readNumber, type Reading } from './number.ts';
import { findNumerals, type Numeral } from './numeral.ts';
import { units } from './unit.ts';

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
}

/** The figures that a Vietnamese reader reads in a wording; dates are none. */
export function readWording(wording: string): StatedFigure[] {
  const figures: StatedFigure[] = [];
  for (const numeral of findNumerals(wording, units)) {
    const reading = numeral.kind === 'number' ? readNumber(numeral.text) : undefined;
    if (!reading?.ok) continue;
    const { value, step, percent } = reading;
    const { start, end, text } = numeral;
    figures.push({ value, step, percent, text, start, end, ...contextOf(wording, numeral) });
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
  { start, end }: Pick<Numeral, 'start' | 'end'>,
): { before: string[]; after: string[] } {
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
