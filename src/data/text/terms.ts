import type { Statement } from './statement.ts';
import { tokensOf } from './vocabulary.ts';

/** One way to name an indicator: parts that a text says of it, in any order, other words between them. */
export type Term = readonly (readonly string[])[];

/**
 * Reads the names by which sources call a thing: alternatives parted by `;`, the parts of one by `…`
 * (`chăm lo … hộ nghèo; quà Tết … hộ nghèo`).
 */
export function readTerms(cell: string): Term[] {
  return cell
    .split(';')
    .map((one) => one.split(/…|\.\.\./).map(wordsOf))
    .map((parts) => parts.filter((part) => part.length > 0))
    .filter((parts) => parts.length > 0);
}

/** How a term is said round a figure. */
export interface TermMatch {
  /** How many words of the text it takes. */
  readonly words: number;
  /** True when all that stands before the figure is in its own clause. */
  readonly isInClause: boolean;
  /** How far before the figure it begins, in words; 0 when all of it stands behind. */
  readonly distance: number;
  /** True when the text counts it right behind the number: `185 hộ nghèo`. */
  readonly isCounted: boolean;
}

/**
 * The best match of some terms round a statement: each part is said in its sentence before the
 * figure or in its clause behind it, a part that begins with the unit right behind the number (the
 * unit in the form of `unit`) or before. Undefined when the text says none of them whole.
 */
export function matchTerms(
  statement: Statement,
  terms: readonly Term[],
  unit: string,
): TermMatch | undefined {
  const unitWords = wordsOf(unit);
  const behind = statement.unit ? [...unitWords, ...statement.after] : statement.after;
  let best: TermMatch | undefined;
  for (const term of terms) {
    const match = matchTerm(term, statement, behind, unitWords);
    if (match && (!best || isBetter(match, best))) best = match;
  }
  return best;
}

function isBetter(one: TermMatch, other: TermMatch): boolean {
  if (one.words !== other.words) return one.words > other.words;
  return one.distance < other.distance;
}

function matchTerm(
  term: Term,
  { before, clauseBefore, unit, rest }: Statement,
  behind: readonly string[],
  unitWords: readonly string[],
): TermMatch | undefined {
  const slack = unit?.counts === 'share' ? slackOfShare : slackOfCount;
  let distance = 0;
  let words = 0;
  let isCounted = false;
  for (const part of term) {
    const isOfUnit = unitWords.every((word, index) => part[index] === word);
    const isAnchored = isOfUnit || term.length === 1;
    const at = indexOf(isAnchored ? behind : rest, part, 0);
    words += part.length;
    // What a text counts, it names at once: `185 hộ nghèo`.
    if (at >= 0 && (at <= slack || !isAnchored)) {
      isCounted ||= isOfUnit;
      continue;
    }
    const earlier = lastIndexOf(before, part, before.length);
    if (earlier < 0) return undefined;
    distance = Math.max(distance, before.length - earlier);
  }
  return { words, isInClause: distance <= clauseBefore, distance, isCounted };
}

/** Words that may stand between a figure's number and what is named behind it. */
const slackOfCount = 3;
/** A share names whose it is first: `95% người dân tham gia bảo hiểm y tế`. */
const slackOfShare = 9;

function lastIndexOf(words: readonly string[], part: readonly string[], before: number): number {
  for (let at = before - part.length; at >= 0; at -= 1) {
    if (part.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

function indexOf(words: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= words.length; at += 1) {
    if (part.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

/** Things by the terms that name them, to ask which of them a statement may speak of. */
export class TermIndex<T extends { readonly names: readonly Term[] }> {
  readonly #byFirst = new Map<string, T[]>();

  constructor(things: Iterable<T>) {
    for (const thing of things) {
      const firsts = new Set(thing.names.map((term) => term[0]?.[0] ?? ''));
      for (const first of firsts) {
        const list = this.#byFirst.get(first);
        if (list) list.push(thing);
        else this.#byFirst.set(first, [thing]);
      }
    }
  }

  /** The things of which a term may be said: the first word of one stands round the figure. */
  near({ before, rest, unit }: Statement): Set<T> {
    const words = new Set([...before, ...rest, ...(unit ? wordsOf(unit.id) : [])]);
    return new Set([...words].flatMap((word) => this.#byFirst.get(word) ?? []));
  }
}

function wordsOf(text: string): string[] {
  return tokensOf(text.normalize('NFC'))
    .filter(({ text: word }) => /[\p{L}\d%]/u.test(word))
    .map(({ text: word }) => word);
}
