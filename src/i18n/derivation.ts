import type { Datum, DerivedDatum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { sizeWords } from './figure.ts';

/**
 * How a derived value was computed, with its figures: `185 hộ + 46 hộ`. What is below zero is
 * written with its sign, and added or taken away by its size: `hơn 160 hộ − 25 hộ`. Divided is `:` in
 * Vietnamese and `÷` in English.
 */
export function derivationWords({ operation, left, right }: DerivedDatum, lang: Lang): string {
  const [a, b] = [signed(left, lang), signed(right, lang)];
  const over = lang === 'vi' ? ':' : '÷';
  switch (operation) {
    case 'sum':
      return `${a} ${right.value < 0 ? '−' : '+'} ${sizeWords(right, lang)}`;
    case 'difference':
      return `${a} ${right.value < 0 ? '+' : '−'} ${sizeWords(right, lang)}`;
    case 'ratio':
      return `${a} ${over} ${b}`;
    case 'change':
      return `(${a} ${right.value < 0 ? '+' : '−'} ${sizeWords(right, lang)}) ${over} ${b}`;
  }
}

function signed(datum: Datum, lang: Lang): string {
  return `${datum.value < 0 ? '−' : ''}${sizeWords(datum, lang)}`;
}
