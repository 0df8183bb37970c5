import type { DerivedDatum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { figureWords } from './figure.ts';

/** How a derived value was computed, with its figures: `185 hộ + 46 hộ`. */
export function derivationWords({ operation, left, right }: DerivedDatum, lang: Lang): string {
  const [a, b] = [figureWords(left, lang), figureWords(right, lang)];
  switch (operation) {
    case 'sum':
      return `${a} + ${b}`;
    case 'difference':
      return `${a} − ${b}`;
    case 'ratio':
      return `${a} : ${b}`;
    case 'change':
      return `(${a} − ${b}) : ${b}`;
  }
}
