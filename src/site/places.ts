import type { PlaceRow } from '../data/csv/schema.ts';
import type { Report } from '../data/model/report.ts';

/** A place that has ended, and the years whose figures are its; none where all that are shown are. */
export interface EndedPlace {
  place: PlaceRow;
  years: number[];
}

/** The places of some reports that have ended, in the reports' order. */
export function endedPlacesOf(reports: readonly Pick<Report, 'year' | 'place'>[]): EndedPlace[] {
  const byPlace = Map.groupBy(reports, ({ place }) => place);
  return [...byPlace].flatMap(([place, own]) => {
    if (!place || place.ended === '') return [];
    return [{ place, years: byPlace.size > 1 ? own.map(({ year }) => year).sort() : [] }];
  });
}
