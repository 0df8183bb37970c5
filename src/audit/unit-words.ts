import type { Lang } from '../data/text/number.ts';
import { units, type Unit } from '../data/text/unit.ts';
import { unitWord } from '../i18n/units.ts';

/**
 * How the words after a number stand to a unit: they name it, they name another, or
 * they name none.
 */
export type Agreement = 'own' | 'foreign' | 'none';

/**
 * Compares a unit with what stands beside a number: `before` and `after`, texts with
 * single spaces. Percent belongs to the number itself. Vietnamese puts the unit right after the number; English lets up to
 * two words come between (`185 poor households`), and `VND` before a number is đồng.
 */
export function agreementOf(unit: Unit, before: string, after: string, lang: Lang): Agreement {
  if (unit === '%') return 'own';
  if (/(?<!\p{L})VND ?$/u.test(before)) return isMoney(unit) ? 'own' : 'foreign';
  if (/^ ?(?:đ|₫|VND|VNĐ)(?![\p{L}\p{N}])/u.test(after)) return isMoney(unit) ? 'own' : 'foreign';
  return lang === 'vi' ? agreementInVietnamese(unit, after) : agreementInEnglish(unit, after);
}

function isMoney(unit: Unit): boolean {
  return unit === 'đồng' || unit === 'đồng/hộ';
}

const spellings = Object.fromEntries(
  units.map((unit) => [unit, [...new Set([unit, unit.split('/')[0] ?? unit])]]),
) as Record<Unit, string[]>;

/** Longest first, so that `hội nghị` is not taken for `hộ`. */
const vietnamese = [...new Set(Object.values(spellings).flat())]
  .filter((word) => word !== '%')
  .sort((a, b) => b.length - a.length);

function agreementInVietnamese(unit: Unit, after: string): Agreement {
  const text = after.toLowerCase().replace(/^ /, '');
  const word = vietnamese.find(
    (one) => text.startsWith(one) && !/^[\p{L}\p{N}]/u.test(text.slice(one.length)),
  );
  if (word === undefined) return 'none';
  return spellings[unit].includes(word) ? 'own' : 'foreign';
}

const english = Object.fromEntries(
  units.map((unit) => {
    const words = [1, 2].flatMap((value) => unitWord(unit, 'en', value).split(' per '));
    return [unit, new Set(words.filter((word) => word !== ''))];
  }),
) as Record<Unit, Set<string>>;

const allEnglish = new Set(Object.values(english).flatMap((words) => [...words]));
const reach = 3;

function agreementInEnglish(unit: Unit, after: string): Agreement {
  const clause = /^[^.,;:!?()\d]*/u.exec(after)?.[0] ?? '';
  const words = clause.toLowerCase().match(/\p{L}+/gu) ?? [];
  const word = words.slice(0, reach).find((one) => allEnglish.has(one));
  if (word === undefined) return 'none';
  return english[unit].has(word) ? 'own' : 'foreign';
}
