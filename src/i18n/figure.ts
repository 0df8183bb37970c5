import { isApproximate, numberOf, type Datum, type Observation } from '../data/model/datum.ts';
import { scaleWords, type Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/vocabulary.ts';
import { unitWord } from './units.ts';

const about: Record<Lang, string> = { vi: 'khoảng', en: 'about' };
const nbsp = '\u00A0';

/** A figure's number, and what is said before and after it: `VND`, `hộ`. */
export interface FigureParts {
  before: string;
  number: string;
  after: string;
}

/**
 * A datum's number and unit apart, their spaces non-breaking: `185` and `hộ`;
 * money in English has its currency first: `VND`, `9 billion`.
 */
export function figureParts(datum: Datum, lang: Lang): FigureParts {
  const { measure } = datum.indicator;
  const number = unbroken(numberOf(datum, lang));
  const isMoney = lang === 'en' && measure.counts === 'money';
  const after = isMoney ? perUnit(measure) : unitWord(measure, lang, datum.value);
  return { before: isMoney ? measure.currency : '', number, after: unbroken(after) };
}

/**
 * A datum as readers see it, so that no line breaks within: `185 hộ`, `9 tỷ đồng`,
 * in English `VND 9 billion`; a computed value that is rounded says so: `khoảng
 * 41,8 lượt/bài viết`.
 */
export function figureWords(datum: Datum, lang: Lang): string {
  const { before, number, after } = figureParts(datum, lang);
  const figure = [before, number, after].filter((part) => part !== '').join(nbsp);
  return datum.kind === 'derived' && isApproximate(datum) ? `${about[lang]} ${figure}` : figure;
}

/** A source's words about a datum, with its figure and unit on one line. */
export function quoteWords({ wording, indicator }: Observation): string {
  const joined = [...scaleWords, indicator.unit].join('|');
  const parted = new RegExp(
    `(?<=\\d|\\d (?:${scaleWords.join('|')})) (?=(?:${joined})(?!\\p{L}))`,
    'gu',
  );
  return wording.replace(parted, nbsp);
}

/** What money is given for each of: `per household`; else empty. */
function perUnit({ one_en }: Unit): string {
  const at = one_en.indexOf(' per ');
  return at < 0 ? '' : one_en.slice(at + 1);
}

function unbroken(text: string): string {
  return text.replaceAll(' ', nbsp);
}
