import { wordsOfHedge, wordsOfStated } from '../text/hedge.ts';
import { writeRounded, type Lang } from '../text/number.ts';
import type { IndicatorRow, Operation } from '../csv/schema.ts';
import type { Term } from '../text/terms.ts';
import type { Hedge } from '../text/statement.ts';
import type { Unit } from '../text/vocabulary.ts';
import type { StatedFigure } from '../text/wording.ts';
import { writeComputed } from './rounding.ts';

/** What is measured, with its unit and the names by which texts call it. */
export interface Indicator extends IndicatorRow {
  readonly measure: Unit;
  readonly names: readonly Term[];
  readonly names_en: readonly Term[];
}

interface DatumBase {
  /** The figure's anchor for ever: `ho-ngheo-2022-12`. */
  id: string;
  indicator: Indicator;
  /** ISO 8601, at the precision that the source gives. */
  period: string;
  /** What the period is called, with `{year}` for its year; empty where it is told as a date. */
  when_vi: string;
  when_en: string;
  /** In the indicator's unit. */
  value: number;
  /** To what the value is rounded; 0 when a derived value is exact. */
  step: number;
  /**
   * How the value is limited: by its source, or by what it is derived from. It speaks of the size:
   * `tăng hơn 25 hộ`, a fall of −25, is `more`.
   */
  hedge: Hedge;
  /** The year of the report that states it. */
  report: number;
  /** The id of the place that it is of, a row of `places.csv`. */
  place: string;
}

export interface Observation extends DatumBase {
  kind: 'observed';
  figure: StatedFigure;
  /** The source's exact words. */
  wording: string;
  /** The id of a row of `sources.csv`. */
  source: string;
  note_vi: string;
  note_en: string;
  /** What changed from this datum on (a definition, a standard); empty when nothing did. */
  break_vi: string;
  break_en: string;
}

export interface DerivedDatum extends DatumBase {
  kind: 'derived';
  operation: Operation;
  left: Datum;
  right: Datum;
}

/** One figure of the site. */
export type Datum = Observation | DerivedDatum;

/** `ho_ngheo` and `2022-12` make `ho-ngheo-2022-12`; a stretch's `/` becomes `_`. */
export function datumId(indicator: string, period: string): string {
  return `${indicator.replaceAll('_', '-')}-${period.replace('/', '_')}`;
}

/**
 * A datum's number without its unit and hedge: an observation as its source writes it
 * (`9 tỷ`), with the sign that its source says in words (`tăng 25 hộ` is `−25` of an
 * indicator of fall); a derived value as `writeComputed` writes it. `%` counts as part
 * of the number.
 */
export function numberOf(datum: Datum, lang: Lang): string {
  const { value, step, indicator } = datum;
  const percent = indicator.unit === '%' ? '%' : '';
  if (datum.kind === 'derived') return writeComputed(datum, indicator.measure, lang) + percent;
  if (lang === 'en') return writeRounded(value, step, lang) + percent;
  const text = isSpelledOut(datum) ? writeRounded(Math.abs(value), step, lang) : datum.figure.text;
  return value < 0 && datum.figure.value > 0 ? `−${text}` : text;
}

/** True for a figure that its source writes in words or by an abbreviation (`9.400 trđ`). */
function isSpelledOut({ figure: { text, statement } }: Observation): boolean {
  return statement.numeral.isSpelled || /\d\s?tr$/iu.test(text);
}

/** A datum's number without its sign, for where words say its direction. */
export function sizeOf(datum: Datum, lang: Lang): string {
  return numberOf(datum, lang).replace(/^[-−]/, '');
}

/**
 * The words of a datum's hedge, to stand before its figure: `hơn`, `more than`; empty where it has
 * none. In Vietnamese an observation has its source's own (`ngót`).
 */
export function hedgeWords(datum: Datum, lang: Lang): string {
  if (datum.kind === 'observed' && lang === 'vi') return wordsOfStated(datum.figure.statement);
  return wordsOfHedge(datum.hedge, lang);
}

/** Every observation that a datum rests on; itself when it is one. */
export function observationsBehind(datum: Datum): Observation[] {
  if (datum.kind === 'observed') return [datum];
  const all = [...observationsBehind(datum.left), ...observationsBehind(datum.right)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
