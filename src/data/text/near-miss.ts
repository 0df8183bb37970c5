import { closest, distance } from 'fastest-levenshtein';

const knownAtMost = 500;

/**
 * The nearest of `known` to a word that is in none of them, for "did you mean";
 * empty when none is near, or when there are too many to look at each.
 */
export function nearMiss(word: string, known: readonly string[]): string {
  if (known.length === 0 || known.length > knownAtMost || word.length > 100) return '';
  const nearest = closest(word, known as string[]);
  return distance(word, nearest) <= Math.max(2, word.length / 3) ? nearest : '';
}
