import { loadProject } from '../../src/data/check/load-project.ts';
import { withRows } from '../../src/draft/append-rows.ts';
import { reviewsOf, signatureRow } from '../../src/review/sheet.ts';

/** The text of `data/reviews.csv` in which a made-up person has signed every year of a project as it is. */
export function signedReviews(files: ReadonlyMap<string, string>): string {
  const signed = [...reviewsOf(files, loadProject(files)).values()].map(({ sheet }) =>
    signatureRow(sheet, {
      date: '2026-01-02',
      capacity: { vi: 'người thử', en: 'a tester' },
    }),
  );
  return withRows('year,date,capacity_vi,capacity_en,digest,lines\n', signed);
}
