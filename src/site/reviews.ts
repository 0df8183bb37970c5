import { projectIn } from '../project/project-in.ts';
import { reviewsOf, type Review } from '../review/sheet.ts';

let known: ReadonlyMap<number, Review> | undefined;

/** The review of each year; read once a build. */
export function siteReviews(): ReadonlyMap<number, Review> {
  if (known && !import.meta.env.DEV) return known;
  const { files, project } = projectIn(process.cwd());
  known = reviewsOf(files, project);
  return known;
}

/** True while a year, or where none is named any, has not been compared with its source as it is. */
export function isPreview(year: number | undefined): boolean {
  const reviews = siteReviews();
  const [own, all] = [year === undefined ? undefined : reviews.get(year), [...reviews.values()]];
  return (own ? [own] : all).some(({ signed }) => signed.length === 0);
}
