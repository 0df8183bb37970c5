import type { Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/vocabulary.ts';

/**
 * The word of a unit after a number: `hộ`, in English `household` or `households`. Empty for
 * percent, whose sign belongs to the number.
 */
export function unitWord(unit: Unit, lang: Lang, value: number): string {
  if (unit.id === '%') return '';
  if (lang === 'vi') return unit.id;
  return Math.abs(value) === 1 ? unit.one_en : unit.many_en;
}

/** What figures of a unit are counted in, for the head of a column: `hộ`, `VND`; empty for percent. */
export function unitName(unit: Unit, lang: Lang): string {
  if (lang === 'vi' || unit.counts !== 'money') return unitWord(unit, lang, 2);
  return `${unit.currency}${unit.one_en.includes(' per ') ? ` ${unit.one_en.slice(unit.one_en.indexOf('per '))}` : ''}`;
}
