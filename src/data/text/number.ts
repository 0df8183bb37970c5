/**
 * Numbers the Vietnamese way: `.` groups thousands, `,` marks decimals, and a
 * word of scale may follow (`1,6 tỷ`). One module reads and writes them, so that
 * what is written is read back; what can be read in two ways is refused.
 */

export type Lang = 'vi' | 'en';

/**
 * A number as it was written: its value, and the step to which its form
 * rounds it (`9 tỷ` → step 1e9, `1,6 tỷ` → 1e8, `185` → 1, `19,9%` → 0.1).
 */
export interface Reading {
  value: number;
  step: number;
  percent: boolean;
}

export type ReadResult =
  ({ ok: true } & Reading) | { ok: false; why: 'not-a-number' | 'ambiguous'; choices: number[] };

/** Powers of ten by the words that multiply a number, alone and in pairs (`trăm triệu`). */
const scaleExponents: Readonly<Record<string, number>> = (() => {
  const small = { chục: 1, trăm: 2, nghìn: 3, ngàn: 3, vạn: 4 };
  const large = { nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 };
  const all: Record<string, number> = { ...small, ...large, tr: 6 };
  for (const [one, power] of Object.entries(small)) {
    for (const [other, base] of Object.entries(large)) {
      if (power < 3 || base === 9) all[`${one} ${other}`] = power + base;
    }
  }
  return all;
})();

/** The words of scale, longest first, for those who look for numbers in prose. */
export const scaleWords: readonly string[] = Object.keys(scaleExponents).sort(
  (a, b) => b.length - a.length,
);

const digitsAtMost = 15;
const lettersAtMost = 100;
const vietnamese = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
const international = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const scientific = /^([-−]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
const spaced = /^[-−]?\d{1,3}(?: \d{3})+(?![\d ])/;
const scaleWord = `(?:${scaleWords.join('|')})`;
const written = new RegExp(`^(.*?)(?:\\s?(${scaleWord})|\\s?(%|phần trăm))?$`, 'iu');
/** `9 tỷ 400 triệu`, `2 tỷ rưỡi`: a whole number of a scale and what it has below it. */
const compound = new RegExp(`^([-−]?[\\d.]+)\\s?(${scaleWord})\\s+(?:(rưỡi)|(\\d.*))$`, 'iu');

/**
 * Reads a number in Vietnamese text, in any case of letters (`9 Tỷ`, `2 tỷ rưỡi`, `9 tỷ 400
 * triệu`, `05`, `231 500 000`). Refused: what is not a number (`1.25`, `209,376,000`, `007`), and what
 * people write for two numbers (`12,000`: twelve to three decimals, or twelve thousand by foreign
 * habit).
 */
export function readNumber(text: string): ReadResult {
  const plain = plainOf(text);
  return readCompound(plain) ?? readSimple(plain);
}

/** A text in one form of letters and spaces; empty when it is longer than any number is written. */
function plainOf(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return plain.length > lettersAtMost ? '' : plain;
}

function readCompound(text: string): ReadResult | undefined {
  const [, head, scale = '', half, rest = ''] = compound.exec(text) ?? [];
  if (head === undefined) return undefined;
  const whole = readSimple(`${head} ${scale}`);
  const size = 10 ** (scaleExponents[scale.toLowerCase()] ?? 0);
  if (half !== undefined) {
    return whole.ok && Number.isInteger(whole.value / size)
      ? { ...whole, value: whole.value + (size / 2) * Math.sign(whole.value), step: size / 10 }
      : refused([]);
  }
  const below = readNumber(rest);
  const isBelow = below.ok && below.value > 0 && below.value < size && below.step >= 1;
  // `9 tỷ 4` may be 9.4 billion in speech: what is below has to name its own scale.
  const isNamed = new RegExp(`${scaleWord}$`, 'iu').test(rest);
  if (!whole.ok || !isBelow || !isNamed || below.percent) return refused([]);
  return { ...whole, value: whole.value + below.value, step: below.step };
}

function readSimple(text: string): ReadResult {
  const parts = split(text);
  const reading = readAs(vietnamese, parts);
  const foreign = readAs(international, parts);
  // Nobody writes a hundred thousand percent: `104,217%` has decimals.
  const threeDecimals = !parts.percent && /^[-−]?[1-9]\d{0,2},\d{3}$/.test(parts.numeral);
  if (threeDecimals && parts.exponent === 0 && reading && foreign) {
    return { ok: false, why: 'ambiguous', choices: [reading.value, foreign.value] };
  }
  return reading ? { ok: true, ...reading } : refused(foreign ? [foreign.value] : []);
}

/**
 * Reads a spreadsheet's cell, which may follow either convention or be
 * scientific (`2.09376E+08`), or group its thousands by spaces (`209 376 000`).
 * A cell that can be read in two ways (`1.250`) is
 * decided by `wordingValue`, the value its source's words give, else refused.
 */
export function readCell(text: string, wordingValue?: number): ReadResult {
  const plain = plainOf(text);
  const exponential = scientific.exec(plain);
  if (exponential) {
    const [, sign = '', whole = '', fraction = '', power = ''] = exponential;
    const exponent = Number(power);
    const value = Number(`${sign && '-'}${whole}.${fraction || '0'}e${exponent}`);
    return { ok: true, value, step: 10 ** (exponent - fraction.length), percent: false };
  }
  const parts = split(plain);
  const readings = [readAs(vietnamese, parts), readAs(international, parts)].filter(
    (reading) => reading !== undefined,
  );
  const choices = [...new Set(readings.map((reading) => reading.value))];
  const [only] = readings;
  if (only && choices.length === 1) return { ok: true, ...only };
  const decided = readings.find((reading) => reading.value === wordingValue);
  if (decided) return { ok: true, ...decided };
  return choices.length === 0 ? refused([]) : { ok: false, why: 'ambiguous', choices };
}

/**
 * Writes a number with `decimals` places, `vi`: `1.250,5`; `en`: `1,250.5`. A
 * minus is U+2212; a zero has none. Throws a RangeError for what readers could
 * take for another number: not finite, too long to be exact, or three decimals
 * after one to three digits (`1,250`).
 */
export function writeNumber(value: number, lang: Lang, decimals = 0): string {
  const exact = Number.isFinite(value) && Math.abs(value) < 10 ** (digitsAtMost - decimals);
  const text = exact ? formatterOf(lang, decimals).format(value).replace('-', '−') : '';
  if (!exact || (decimals === 3 && /^−?[1-9]\d{0,2}\D\d{3}$/.test(text))) {
    throw new RangeError(`no unmistakable format of ${value} with ${decimals} decimals`);
  }
  return text;
}

/**
 * Writes a value at the rounding of `step`, so that reading it gives both back:
 * in full digits where they are known to the last, else in the word of scale that
 * needs at most two decimals (1.6e9 at 1e8 is `1,6 tỷ`, in English `1.6 billion`).
 * Throws as `writeNumber`, and where no word of scale fits the step.
 */
export function writeRounded(value: number, step: number, lang: Lang): string {
  if (step <= 1) return writeNumber(value, lang, decimalsOf(step));
  const fitting = scales.filter(({ size }) => step <= size && size <= step * 100);
  const scale = fitting.find(({ size }) => size <= Math.abs(value)) ?? fitting.at(-1);
  if (!scale) throw new RangeError(`no word of scale writes ${value} to ${step}`);
  const scaled = writeNumber(value / scale.size, lang, decimalsOf(step / scale.size));
  return `${scaled} ${scale[lang]}`;
}

/** How many decimals a step asks for: 0.1 → 1, 1 → 0, 1e8 → 0. */
export function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

const scales = [
  { size: 1e12, vi: 'nghìn tỷ', en: 'trillion' },
  { size: 1e9, vi: 'tỷ', en: 'billion' },
  { size: 1e6, vi: 'triệu', en: 'million' },
  { size: 1e3, vi: 'nghìn', en: 'thousand' },
] as const;

interface Parts {
  numeral: string;
  exponent: number;
  percent: boolean;
}

function split(plain: string): Parts {
  const [, numeral = '', scale, percent] = written.exec(plain) ?? [];
  const groups = spaced.exec(numeral)?.[0] ?? '';
  return {
    numeral: groups.replaceAll(' ', '') + numeral.slice(groups.length),
    exponent: scale === undefined ? 0 : (scaleExponents[scale.toLowerCase()] ?? 0),
    percent: percent !== undefined,
  };
}

function readAs(convention: RegExp, parts: Parts): Reading | undefined {
  const match = convention.exec(parts.numeral);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole.replace(/[.,]/g, '');
  // Reports write small counts with two digits: `05 hộ`.
  if (digits.length > 2 && digits.startsWith('0')) return undefined;
  if (digits === '00') return undefined;
  if (digits.length + Math.max(fraction.length, parts.exponent) > digitsAtMost) return undefined;
  return {
    value: Number(`${sign && '-'}${digits}.${fraction || '0'}e${parts.exponent}`),
    step: Number(`1e${parts.exponent - fraction.length}`),
    percent: parts.percent,
  };
}

function refused(choices: number[]): ReadResult {
  return { ok: false, why: 'not-a-number', choices };
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
    signDisplay: 'negative',
  });
  formatters.set(key, made);
  return made;
}
