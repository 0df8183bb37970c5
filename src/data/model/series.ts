import { yearsReferencesOf, type ChartMatter } from './content-schema.ts';
import { observationsBehind, type Datum, type Indicator } from './datum.ts';
import type { Lang } from '../text/number.ts';
import type { Report } from './report.ts';
import type { PlaceRow } from '../csv/schema.ts';
import { haveAlikeSpans } from './span.ts';
import { resolve } from './template.ts';

/** One year of a series; a year without a datum is a gap. */
export interface SeriesPoint {
  year: number;
  datum: Datum | undefined;
  /** What changed from this year on, so that no line may join it with the years before. */
  breakBefore: Break | undefined;
}

/** Why a datum cannot be held against the one before it in its series. */
export interface Break {
  /** What a row says of it (`break_vi`, `break_en`). */
  stated?: Record<Lang, string>;
  /** The place that the datum is of, where the one before is of another. */
  place?: PlaceRow;
  /** The one before and the datum, where they cover other parts of their years. */
  spans?: readonly [Datum, Datum];
}

/** An indicator over the reports' years. */
export interface Series {
  /** How a report refers to the datum of its year: `ho_ngheo`, `ho_ngheo.first`. */
  reference: string;
  indicator: Indicator;
  /** Every year from the first to the last, also those without a report. */
  points: SeriesPoint[];
}

/**
 * Follows a reference over the reports, year by year from `span.from` to `span.to`. It breaks where
 * a row says so, where the place is another, and where a datum covers another part of its year than
 * the one before. A derived datum breaks where what it is derived from does. The first datum breaks
 * with nothing. Undefined when no report has it.
 */
export function seriesOf(
  reference: string,
  reports: readonly Pick<Report, 'year' | 'data' | 'place'>[],
  span: { from: number; to: number },
): Series | undefined {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  const points: SeriesPoint[] = [];
  let before: Datum | undefined;
  for (let year = span.from; year <= span.to; year++) {
    const { data, place } = byYear.get(year) ?? {};
    const datum = data && resolve(reference, data);
    points.push({ year, datum, breakBefore: datum && before && breakOf(before, datum, place) });
    before = datum ?? before;
  }
  return before && { reference, indicator: before.indicator, points };
}

/** The series that a chart follows over all years, all of them over the same years. */
export function seriesOfChart(
  chart: ChartMatter,
  reports: readonly Pick<Report, 'year' | 'data' | 'place'>[],
): Series[] {
  const references = yearsReferencesOf(chart);
  const years = reports
    .filter(({ data }) => references.some((reference) => resolve(reference, data)))
    .map(({ year }) => year);
  const span = { from: Math.min(...years), to: Math.max(...years) };
  return references
    .map((reference) => seriesOf(reference, reports, span))
    .filter((series) => series !== undefined);
}

/** How many years of the series have a datum. */
export function yearsWithData(series: readonly Series[]): number {
  const years = series.flatMap(({ points }) =>
    points.filter(({ datum }) => datum).map(({ year }) => year),
  );
  return new Set(years).size;
}

/** The points of a series in the stretches that may be joined: a break begins a new one. */
export function stretchesOf<P extends Pick<SeriesPoint, 'breakBefore'>>(
  points: readonly P[],
): P[][] {
  const stretches: P[][] = [];
  for (const point of points) {
    const open = stretches.at(-1);
    if (open && !point.breakBefore) open.push(point);
    else stretches.push([point]);
  }
  return stretches;
}

/** What changed from a datum on, in what it is or rests on, by its rows; undefined when nothing did. */
export function statedBreakOf(datum: Datum): Record<Lang, string> | undefined {
  const own = observationsBehind(datum).filter(({ break_vi }) => break_vi !== '');
  const joined = (lang: Lang) => [...new Set(own.map((one) => one[`break_${lang}`]))].join(' ');
  return own.length === 0 ? undefined : { vi: joined('vi'), en: joined('en') };
}

function breakOf(before: Datum, datum: Datum, place: PlaceRow | undefined): Break | undefined {
  const stated = statedBreakOf(datum);
  const found: Break = {
    ...(stated && { stated }),
    ...(place && before.place !== datum.place && { place }),
    ...(!haveAlikeSpans(before, datum) && { spans: [before, datum] as const }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}
