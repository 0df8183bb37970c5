import type { Project } from '../data/check/load-project.ts';
import { fileOf } from '../data/csv/schema.ts';
import { problemAt, type Problem } from '../data/problem/problem.ts';
import { reviewsOf } from './sheet.ts';

/** A warning for each year that nobody has signed, or that changed since, with what changed. */
export function checkReviews(files: ReadonlyMap<string, string>, project: Project): Problem[] {
  const place = { file: fileOf('reviews'), line: 1, column: 1 };
  return [...reviewsOf(files, project)].flatMap(([year, { signed, earlier, open }]) => {
    if (signed.length > 0) return [];
    const lines = open.map(({ key }) => key).join(', ');
    const problem = earlier
      ? problemAt(place, 'review-changed', String(year), { date: earlier.date, lines })
      : problemAt(place, 'review-missing', String(year));
    return [{ ...problem, severity: 'warning' as const }];
  });
}

/** The years that may not go out: nobody has compared them as they are. */
export function unsignedYears(files: ReadonlyMap<string, string>, project: Project): number[] {
  const all = reviewsOf(files, project);
  return [...all].filter(([, { signed }]) => signed.length === 0).map(([year]) => year);
}
