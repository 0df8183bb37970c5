import type { Lang } from './number.ts';

/** What a unit counts: things (or people), money of a currency, or a measure. */
export type Counted = 'things' | 'money' | 'share' | 'length' | 'area' | 'weight';

/** A unit, as `data/units.csv` gives it. */
export interface Unit {
  /** As it is written in `indicators.csv` and behind a figure: `hộ`, `đồng/hộ`. */
  readonly id: string;
  /** All forms in which Vietnamese texts write it, the id among them. */
  readonly forms: readonly string[];
  /** How English texts write it behind one, and behind any other number. */
  readonly one_en: string;
  readonly many_en: string;
  /** All forms in which English texts may write it, these two among them. */
  readonly forms_en: readonly string[];
  readonly counts: Counted;
  /** ISO 4217, for money; else empty. */
  readonly currency: string;
}

/** The kinds of words round a figure, as `data/words.csv` gives them. */
export const wordKinds = [
  'direction',
  'hedge',
  'hedge-after',
  'plan',
  'fact',
  'negation',
  'place',
  'period',
  'base',
  'link',
  'neutral',
] as const;
export type WordKind = (typeof wordKinds)[number];

/** A word or phrase that changes what a figure beside it says. */
export interface KnownWord {
  readonly lang: Lang;
  readonly kind: WordKind;
  readonly word: string;
  /** What it says, of the few things that its kind can say: `up`, `more`, `part`. */
  readonly means: string;
}

/** The words that the reader of statements knows; they are data, so that a ward can add its own. */
export interface Vocabulary {
  readonly units: readonly Unit[];
  readonly words: readonly KnownWord[];
}

/** What a reader knows where nothing is given: no unit, no word. */
export const noVocabulary: Vocabulary = { units: [], words: [] };

/** A word, number or mark of a text, in lower case, and where it stands. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const token = /[\p{L}\p{M}]+[²³]?(?:['’][\p{L}]+)?|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;

/** The tokens of a text, left to right; white space is none. */
export function tokensOf(text: string): TextToken[] {
  return [...text.matchAll(token)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A phrase that was met in a list of tokens, from `at` on. */
export interface Met<T> {
  readonly entry: T;
  readonly count: number;
}

/** Phrases by their first token, for finding the longest that stands at a place. */
export class WordIndex<T> {
  readonly #byFirst = new Map<string, { tokens: readonly string[]; entry: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, entry: T]>) {
    for (const [phrase, entry] of entries) {
      const tokens = tokensOf(phrase.normalize('NFC')).map(({ text }) => text);
      const [first] = tokens;
      if (first === undefined) continue;
      const list = this.#byFirst.get(first);
      if (list) list.push({ tokens, entry });
      else this.#byFirst.set(first, [{ tokens, entry }]);
    }
    for (const list of this.#byFirst.values()) {
      list.sort((a, b) => b.tokens.length - a.tokens.length);
    }
  }

  /** The longest phrases (all of one length) that stand at a token. */
  at(tokens: readonly TextToken[], at: number): Met<T>[] {
    const found: Met<T>[] = [];
    for (const { tokens: own, entry } of this.#byFirst.get(tokens[at]?.text ?? '') ?? []) {
      if (found[0] && own.length < found[0].count) break;
      if (own.every((text, index) => tokens[at + index]?.text === text)) {
        found.push({ entry, count: own.length });
      }
    }
    return found;
  }
}

interface Indexed {
  readonly units: Record<Lang, WordIndex<Unit>>;
  readonly words: Record<Lang, WordIndex<KnownWord>>;
}

const indexes = new WeakMap<Vocabulary, Indexed>();

function indexed(vocabulary: Vocabulary): Indexed {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const { units, words } = vocabulary;
  const of = (lang: Lang) =>
    new WordIndex(
      words.filter((word) => word.lang === lang).map((word) => [word.word, word] as const),
    );
  const made = {
    units: {
      vi: new WordIndex(units.flatMap((unit) => unit.forms.map((form) => [form, unit] as const))),
      en: new WordIndex(
        units.flatMap((unit) =>
          [...unit.forms_en, unit.currency, ...(unit.counts === 'share' ? ['%'] : [])].map(
            (form) => [form, unit] as const,
          ),
        ),
      ),
    },
    words: { vi: of('vi'), en: of('en') },
  };
  indexes.set(vocabulary, made);
  return made;
}

/** The unit that stands at a token, its longest form, unless a longer word begins there (`đồng chí`). */
export function unitAt(
  vocabulary: Vocabulary,
  lang: Lang,
  tokens: readonly TextToken[],
  at: number,
): Met<Unit> | undefined {
  const { units, words } = indexed(vocabulary);
  const [met] = units[lang].at(tokens, at);
  const neutral = words[lang].at(tokens, at).find(({ entry }) => entry.kind === 'neutral');
  return met && !(neutral && neutral.count > met.count) ? met : undefined;
}

/** The known words that stand at a token: the longest of each, none within a neutral phrase. */
export function wordsAt(
  vocabulary: Vocabulary,
  lang: Lang,
  tokens: readonly TextToken[],
  at: number,
): Met<KnownWord>[] {
  return indexed(vocabulary).words[lang].at(tokens, at);
}

/** A unit by the name that `indicators.csv` gives it; `đồng/hộ` is made of its parts where it is not listed. */
export function unitOf(vocabulary: Vocabulary, id: string): Unit | undefined {
  const listed = vocabulary.units.find((unit) => unit.id === id);
  if (listed) return listed;
  const [over = '', under = '', ...more] = id.split('/');
  const [one, other] = [over, under].map((part) =>
    vocabulary.units.find((unit) => unit.id === part),
  );
  if (!one || !other || more.length > 0) return undefined;
  const [one_en, many_en] = [one.one_en, one.many_en].map((form) => `${form} per ${other.one_en}`);
  return {
    id,
    forms: one.forms.flatMap((form) =>
      other.forms.flatMap((per) => [`${form}/${per}`, `${form} mỗi ${per}`, `${form} một ${per}`]),
    ),
    one_en: one_en ?? '',
    many_en: many_en ?? '',
    forms_en: one.forms_en.map((form) => `${form} per ${other.one_en}`),
    counts: one.counts === 'money' ? 'money' : 'share',
    currency: one.currency,
  };
}

/** How many decimals a value computed in a unit is given with. */
export function decimalsOfUnit({ counts, id }: Unit): number {
  if (counts === 'money') return 0;
  return counts === 'things' && !id.includes('/') ? 0 : 1;
}
