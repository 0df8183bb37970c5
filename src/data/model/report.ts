import type { ChartMatter } from './content-schema.ts';
import type { Datum, Indicator } from './datum.ts';
import type { PlaceRow, SourceRow } from '../csv/schema.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** A year's report: its data in the files' order, and the documents that state them. */
export interface Report {
  year: number;
  data: readonly Datum[];
  sources: readonly SourceRow[];
  /** The place that it is of, as it was then; undefined only where the check has found none. */
  place: PlaceRow | undefined;
  /** All that is measured, also what this report does not give. */
  indicators: ReadonlyMap<string, Indicator>;
  /** The words by which texts about it are read. */
  vocabulary: Vocabulary;
}

/** What the figures of a text come from. */
export type FilledFrom = Pick<Report, 'year' | 'data' | 'place' | 'indicators' | 'vocabulary'>;

/** A chart as one year draws it. */
export interface YearChart {
  slug: string;
  matter: ChartMatter;
  /** The data of its table, in order. */
  data: readonly Datum[];
}
