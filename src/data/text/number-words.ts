import type { Lang } from './number.ts';
import type { TextToken } from './vocabulary.ts';

/** A number written in words: its value, to what it is given, and how many words it takes. */
export interface SpelledNumber {
  value: number;
  step: number;
  count: number;
}

/**
 * Reads the longest number that the words from `at` on spell out, in Vietnamese (`hai trăm linh
 * năm`, `ba mươi nhăm tỷ`, `hai phẩy năm`) or English (`one hundred and eighty-six`). A count is
 * exact (step 1); `chín tỷ` is given to the billion. Undefined where no number begins.
 */
export function readSpelled(
  words: readonly TextToken[],
  at: number,
  lang: Lang,
): SpelledNumber | undefined {
  if (!beginnings[lang].has(words[at]?.text ?? '')) return undefined;
  return lang === 'vi' ? vietnamese(words, at) : english(words, at);
}

/** A map, as a word of a text may be the name of what every object has (`constructor`). */
function mapOf(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values));
}

const digits = mapOf({
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});

/** What a digit is called behind `mươi`: `hai mươi mốt`, `ba mươi lăm`. */
const digitsAfterTens = mapOf({
  ...Object.fromEntries(digits),
  mốt: 1,
  tư: 4,
  lăm: 5,
  nhăm: 5,
});

/** Those of them that nobody says but behind tens, so that `hai lăm` is 25. */
const onlyAfterTens = mapOf({ mốt: 1, lăm: 5, nhăm: 5 });

/** Powers of ten by their word; `nghìn tỷ` stands before `tỷ` and is read by both. */
const scales = mapOf({
  nghìn: 3,
  ngàn: 3,
  vạn: 4,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
});

function vietnamese(words: readonly TextToken[], at: number): SpelledNumber | undefined {
  const said = (index: number) => words[index]?.text ?? '';
  let next = at;
  let total = 0;
  let lowest = Infinity;
  for (;;) {
    const small =
      next === at ? belowThousand(said, next) : (afterGap(said, next) ?? belowThousand(said, next));
    if (!small) break;
    let power = scales.get(said(small.next)) ?? 0;
    let after = power > 0 ? small.next + 1 : small.next;
    if (power === 3 && scales.get(said(after)) === 9) {
      power = 12;
      after += 1;
    }
    if (power >= lowest) break;
    total += small.value * 10 ** power;
    lowest = power;
    next = after;
    if (power > 0 && said(next) === 'rưỡi') {
      total += 10 ** power / 2;
      lowest = power - 1;
      next += 1;
    }
    if (lowest === 0 || said(next - 1) === 'rưỡi') break;
  }
  if (next === at) return undefined;
  const fraction = lowest === 0 ? fractionAt(said, next) : undefined;
  const step = fraction?.step ?? (lowest >= 2 ? 10 ** lowest : 1);
  return {
    value: (total + (fraction?.value ?? 0)) * (fraction?.scale ?? 1),
    step: step * (fraction?.scale ?? 1),
    count: (fraction?.next ?? next) - at,
  };
}

type Said = (index: number) => string;

interface Part {
  value: number;
  next: number;
}

/** `linh năm`, `lẻ hai mươi lăm`: what is left below a hundred where the hundreds are empty. */
function afterGap(said: Said, at: number): Part | undefined {
  const start = said(at) === 'không' && said(at + 1) === 'trăm' ? at + 2 : at;
  if (said(start) !== 'linh' && said(start) !== 'lẻ') {
    return start > at ? belowHundred(said, start) : undefined;
  }
  return belowHundred(said, start + 1);
}

function belowThousand(said: Said, at: number): Part | undefined {
  const digit = digits.get(said(at));
  if (digit === undefined || said(at + 1) !== 'trăm') return belowHundred(said, at);
  const hundreds = digit * 100;
  if (said(at + 2) === 'rưỡi') return { value: hundreds + 50, next: at + 3 };
  const rest =
    said(at + 2) === 'linh' || said(at + 2) === 'lẻ' ? oneDigit(said, at + 3) : tens(said, at + 2);
  return rest
    ? { value: hundreds + rest.value, next: rest.next }
    : { value: hundreds, next: at + 2 };
}

function belowHundred(said: Said, at: number): Part | undefined {
  return tens(said, at) ?? oneDigit(said, at);
}

function tens(said: Said, at: number): Part | undefined {
  if (said(at) === 'mười') {
    const unit = said(at + 1) === 'lăm' ? 5 : digits.get(said(at + 1));
    return isBoundDigit(said, at + 1, unit)
      ? { value: 10 + (unit ?? 0), next: at + 2 }
      : { value: 10, next: at + 1 };
  }
  const digit = digits.get(said(at));
  if (digit === undefined) return undefined;
  if (said(at + 1) === 'chục') return { value: digit * 10, next: at + 2 };
  if (said(at + 1) !== 'mươi') {
    const colloquial = digit > 1 ? onlyAfterTens.get(said(at + 1)) : undefined;
    return colloquial === undefined ? undefined : { value: digit * 10 + colloquial, next: at + 2 };
  }
  const unit = digitsAfterTens.get(said(at + 2));
  return isBoundDigit(said, at + 2, unit)
    ? { value: digit * 10 + (unit ?? 0), next: at + 3 }
    : { value: digit * 10, next: at + 2 };
}

/** `năm` behind tens is five, but `mười năm` is ten years unless more of the number follows. */
function isBoundDigit(said: Said, at: number, digit: number | undefined): boolean {
  if (digit === undefined) return false;
  return said(at) !== 'năm' || scales.get(said(at + 1)) !== undefined;
}

function oneDigit(said: Said, at: number): Part | undefined {
  const value = digits.get(said(at)) ?? (said(at) === 'tư' ? 4 : undefined);
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** `phẩy năm`, `phẩy không năm`, and a scale behind it: `một phẩy sáu tỷ`. */
function fractionAt(
  said: Said,
  at: number,
): { value: number; step: number; scale: number; next: number } | undefined {
  if (said(at) !== 'phẩy') return undefined;
  let zeros = 0;
  while (said(at + 1 + zeros) === 'không') zeros += 1;
  const rest = belowThousand(said, at + 1 + zeros);
  if (!rest && zeros === 0) return undefined;
  const places = zeros + (rest ? String(rest.value).length : 0);
  const next = rest?.next ?? at + 1 + zeros;
  const power = scales.get(said(next));
  return {
    value: (rest?.value ?? 0) / 10 ** places,
    step: 10 ** -places,
    scale: power === undefined ? 1 : 10 ** power,
    next: power === undefined ? next : next + 1,
  };
}

const englishSmall: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const englishTens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);
const englishScales = mapOf({
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
});

function english(words: readonly TextToken[], at: number): SpelledNumber | undefined {
  const said = (index: number) => words[index]?.text ?? '';
  let next = at;
  let total = 0;
  let lowest = Infinity;
  for (;;) {
    const from = next > at && said(next) === 'and' ? next + 1 : next;
    const small = englishBelowThousand(said, from);
    if (!small) break;
    const power = englishScales.get(said(small.next)) ?? 0;
    if (power >= lowest) break;
    total += small.value * 10 ** power;
    lowest = power;
    next = power > 0 ? small.next + 1 : small.next;
    if (power === 0) break;
  }
  if (next === at) return undefined;
  return { value: total, step: lowest >= 3 ? 10 ** lowest : 1, count: next - at };
}

function englishBelowThousand(said: Said, at: number): Part | undefined {
  const digit = englishSmall.get(said(at)) ?? (said(at) === 'a' ? 1 : undefined);
  if (digit !== undefined && digit > 0 && said(at + 1) === 'hundred') {
    const from = said(at + 2) === 'and' ? at + 3 : at + 2;
    const rest = englishBelowHundred(said, from);
    return rest
      ? { value: digit * 100 + rest.value, next: rest.next }
      : { value: digit * 100, next: at + 2 };
  }
  if (said(at) === 'a') {
    return englishScales.get(said(at + 1)) === undefined ? undefined : { value: 1, next: at + 1 };
  }
  return englishBelowHundred(said, at);
}

function englishBelowHundred(said: Said, at: number): Part | undefined {
  const ten = englishTens.get(said(at));
  if (ten === undefined) {
    const value = englishSmall.get(said(at));
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  const one = englishSmall.get(said(at + 1));
  return one !== undefined && one > 0 && one < 10
    ? { value: ten + one, next: at + 2 }
    : { value: ten, next: at + 1 };
}

/** The words with which a number may begin. */
const beginnings: Record<Lang, ReadonlySet<string>> = {
  vi: new Set([...digits.keys(), 'mười', 'tư']),
  en: new Set([...englishSmall.keys(), ...englishTens.keys(), 'a']),
};
