import { hedgeWords, numberOf, sizeOf, type Datum, type Observation } from '../data/model/datum.ts';
import { keptTogether } from '../data/text/kept-together.ts';
import type { Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/vocabulary.ts';
import { unitWord } from './units.ts';

const nbsp = '\u00A0';

/** The word for a change that goes against its indicator: a rise, where a fall is counted. */
const against: Record<'up' | 'down', Record<Lang, string>> = {
  down: { vi: 'tăng', en: 'a rise of' },
  up: { vi: 'giảm', en: 'a fall of' },
};

/** A figure's number, and what is said before and after it. */
export interface FigureParts {
  /** Its direction and its hedge: `hơn`, `tăng khoảng`; empty where it has none. */
  lead: string;
  /** Its currency: `VND`. */
  before: string;
  number: string;
  /** Its unit: `hộ`. */
  after: string;
}

/**
 * A datum's number and unit apart, their spaces non-breaking: `185` and `hộ`;
 * money in English has its currency first: `VND`, `9 billion`. A change against its
 * indicator's direction is told in words and not by a sign: `tăng`, `25`, `hộ`.
 */
export function figureParts(datum: Datum, lang: Lang): FigureParts {
  const { measure, direction } = datum.indicator;
  const isAgainst = direction !== '' && datum.value < 0;
  const lead = [isAgainst ? against[direction][lang] : '', hedgeWords(datum, lang)];
  const isMoney = lang === 'en' && measure.counts === 'money';
  const after = isMoney ? perUnit(measure) : unitWord(measure, lang, datum.value);
  return {
    lead: joined(lead, ' '),
    before: isMoney ? measure.currency : '',
    number: unbroken(isAgainst ? sizeOf(datum, lang) : numberOf(datum, lang)),
    // A unit of several English words may break within, so that it fits a phone.
    after: lang === 'vi' ? unbroken(after) : after,
  };
}

/**
 * A datum as readers see it, so that no line breaks between its number and its unit: `185 hộ`,
 * `hơn 9 tỷ đồng`, in English `more than VND 9 billion`.
 */
export function figureWords(datum: Datum, lang: Lang): string {
  const { lead, before, number, after } = figureParts(datum, lang);
  return joined([lead, joined([before, number, after], nbsp)], ' ');
}

/** A figure and its indicator's label, which are one phrase where the label names the unit. */
export interface LabelledFigure {
  figure: string;
  label: string;
  /** True where the label goes on from the number: `185` and `hộ nghèo`. */
  isPhrase: boolean;
}

/**
 * A datum's figure and label so that the unit is said once: `185` with `hộ nghèo`, `9 tỷ đồng` with
 * `Thuế công thương nghiệp`.
 */
export function labelledFigure(datum: Datum, lang: Lang): LabelledFigure {
  const { measure, direction, [`label_${lang}` as const]: label } = datum.indicator;
  const unit = unitWord(measure, lang, datum.value);
  const isAgainst = direction !== '' && datum.value < 0;
  if (isAgainst || measure.counts === 'money' || !says(label, unit, lang)) {
    return { figure: figureWords(datum, lang), label, isPhrase: false };
  }
  const lower = label.charAt(0).toLowerCase() + label.slice(1);
  return { figure: countWords(datum, lang), label: lower, isPhrase: true };
}

/** True for a label that names its unit: in Vietnamese first, in English anywhere. */
function says(label: string, unit: string, lang: Lang): boolean {
  if (unit === '') return false;
  const words = ` ${label.toLowerCase()} `;
  if (lang === 'en') return words.includes(` ${unit.toLowerCase()} `);
  const [first = '', per = ''] = unit.split('/');
  return words.startsWith(` ${first} `) && words.includes(per);
}

/** The same without what it is given for each of, where a label says it: `1.250.000 đồng` of `đồng/hộ`. */
export function amountWords(datum: Datum, lang: Lang): string {
  const { lead, before, number, after } = figureParts(datum, lang);
  const unit = before === '' ? after.replace(/(?:\/|\u00A0per\u00A0).*$/u, '') : '';
  return joined([lead, joined([before, number, unit], nbsp)], ' ');
}

/** The same without its direction, where other words say it: `25 hộ` of `tăng 25 hộ`. */
export function sizeWords(datum: Datum, lang: Lang): string {
  const { before, after } = figureParts(datum, lang);
  const figure = joined([before, unbroken(sizeOf(datum, lang)), after], nbsp);
  return joined([hedgeWords(datum, lang), figure], ' ');
}

const goes: Record<'up' | 'down', Record<Lang, string>> = {
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
};

/** A change with its direction in words, also where it goes with its indicator: `giảm 46 hộ`. */
export function changeWords(datum: Datum, lang: Lang): string {
  const { direction } = datum.indicator;
  if (direction === '' || datum.value === 0) return figureWords(datum, lang);
  const isUp = (direction === 'up') === datum.value > 0;
  return `${goes[isUp ? 'up' : 'down'][lang]} ${sizeWords(datum, lang)}`;
}

/** A datum's size and hedge alone, for a mark whose label says what is counted, and its direction. */
export function countWords(datum: Datum, lang: Lang): string {
  return joined([hedgeWords(datum, lang), unbroken(sizeOf(datum, lang))], ' ');
}

/** A source's words about a datum, with each figure and what it counts on one line. */
export function quoteWords({ wording }: Observation): string {
  return keptTogether(wording);
}

/** What money is given for each of: `per household`; else empty. */
function perUnit({ one_en }: Unit): string {
  const at = one_en.indexOf(' per ');
  return at < 0 ? '' : one_en.slice(at + 1);
}

function joined(parts: readonly string[], joint: string): string {
  return parts.filter((part) => part !== '').join(joint);
}

function unbroken(text: string): string {
  return text.replaceAll(' ', nbsp);
}
