import { writeNumber, writeRounded, type Lang } from '../text/number.ts';
import type { IndicatorRow, Operation } from '../csv/schema.ts';
import type { Term } from '../text/terms.ts';
import { decimalsOf, type Unit } from '../text/vocabulary.ts';
import type { StatedFigure } from '../text/wording.ts';

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
  /** In the indicator's unit. */
  value: number;
  /** To what the value is rounded; 0 when a derived value is exact. */
  step: number;
  /** The year of the report that states it. */
  report: number;
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

/** `ho_ngheo` and `2022-12` make `ho-ngheo-2022-12`. */
export function datumId(indicator: string, period: string): string {
  return `${indicator.replaceAll('_', '-')}-${period}`;
}

/**
 * A datum's number without its unit: an observation as its source writes it
 * (`9 tỷ`), a derived value to the decimals of its unit, hardly finer than it is
 * known. `%` counts as part of the number.
 */
export function numberOf(datum: Datum, lang: Lang): string {
  if (datum.kind === 'observed' && lang === 'vi') return datum.figure.text;
  const percent = datum.indicator.unit === '%' ? '%' : '';
  if (datum.kind === 'observed') return writeRounded(datum.value, datum.step, lang) + percent;
  const decimals = decimalsOf(datum.indicator.measure);
  const known = datum.step > 10 ** -decimals ? 10 ** Math.floor(Math.log10(datum.step)) : 0;
  const value = known > 0 ? Math.round(datum.value / known) * known : datum.value;
  return writeNumber(value, lang, known >= 1 ? 0 : decimals) + percent;
}

/** True when what `numberOf` writes is not the whole value. */
export function isApproximate(datum: Datum): boolean {
  if (datum.kind === 'observed') return datum.step > 1;
  const shown = 10 ** decimalsOf(datum.indicator.measure);
  return datum.step > 1 / shown || !Number.isInteger(datum.value * shown);
}

/** Every observation that a datum rests on; itself when it is one. */
export function observationsBehind(datum: Datum): Observation[] {
  if (datum.kind === 'observed') return [datum];
  const all = [...observationsBehind(datum.left), ...observationsBehind(datum.right)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
