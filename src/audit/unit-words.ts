import type { Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/vocabulary.ts';

/**
 * How the words after a number stand to a unit: they name it, they name another, or
 * they name none.
 */
export type Agreement = 'own' | 'foreign' | 'none';

/** The words of all units that the site counts in, longest first, so that `hội nghị` is not `hộ`. */
export class UnitWords {
  readonly #vietnamese: readonly string[];
  readonly #english: ReadonlySet<string>;

  constructor(units: readonly Unit[]) {
    this.#vietnamese = [...new Set(units.flatMap(formsOf))]
      .filter((word) => word !== '%')
      .sort((a, b) => b.length - a.length);
    this.#english = new Set(units.flatMap((unit) => [...englishOf(unit)]));
  }

  /**
   * Compares a unit with what stands beside a number: `before` and `after`, texts with single
   * spaces. Percent belongs to the number itself. Vietnamese puts the unit right after the number;
   * English lets up to two words come between (`185 poor households`), and a currency before a
   * number is that money. A part is counted in the unit of its whole (`17 trong 18 chỉ tiêu`).
   */
  agreement(unit: Unit, before: string, after: string, lang: Lang): Agreement {
    if (unit.id === '%') return 'own';
    const currency = /(?<!\p{L})([A-Z]{3}) ?$/u.exec(before)?.[1] ?? currencyAfter(after);
    if (currency === 'VND' || currency === 'USD' || currency === 'EUR') {
      return unit.currency === currency ? 'own' : 'foreign';
    }
    const behind = after.replace(wholeBehind, '');
    return lang === 'vi' ? this.#inVietnamese(unit, behind) : this.#inEnglish(unit, behind);
  }

  /** True where a Vietnamese text goes on with the word of a unit. */
  isBehind(after: string): boolean {
    return this.#unitIn(after) !== undefined;
  }

  #inVietnamese(unit: Unit, after: string): Agreement {
    const word = this.#unitIn(after);
    if (word === undefined) return 'none';
    return formsOf(unit).includes(word) ? 'own' : 'foreign';
  }

  #unitIn(after: string): string | undefined {
    const text = after.toLowerCase().replace(/^ /, '');
    return this.#vietnamese.find(
      (one) => text.startsWith(one) && !/^[\p{L}\p{N}]/u.test(text.slice(one.length)),
    );
  }

  #inEnglish(unit: Unit, after: string): Agreement {
    const clause = /^[^.,;:!?()\d]*/u.exec(after)?.[0] ?? '';
    const words = clause.toLowerCase().match(/\p{L}+/gu) ?? [];
    const word = words.slice(0, reach).find((one) => this.#english.has(one));
    if (word === undefined) return 'none';
    return englishOf(unit).has(word) ? 'own' : 'foreign';
  }
}

const reach = 3;

/** The whole of which a number is a part, up to its unit. */
const wholeBehind = /^(?: ?\/ ?| (?:trong|trên|of|out of) )\d[\d.,]*/u;

function currencyAfter(after: string): string | undefined {
  if (/^ ?(?:đ|₫|VND|VNĐ)(?![\p{L}\p{N}])/u.test(after)) return 'VND';
  return /^ ?(USD|EUR)(?!\p{L})/u.exec(after)?.[1];
}

function formsOf({ id, forms }: Unit): string[] {
  return [...new Set([id, id.split('/')[0] ?? id, ...forms])].map((form) => form.toLowerCase());
}

/** The single words of a unit in English: `interactions per post` says both. */
function englishOf({ forms_en }: Unit): Set<string> {
  return new Set(forms_en.flatMap((words) => words.split(' per ')).filter(Boolean));
}
