import type { PageReport } from './reports.ts';
import { versionOf } from '../share/version.ts';

const known = new Map<number, string>();

/**
 * Names the state of a year's report: ten letters that change with its data, its article or its
 * charts' texts, and with no other year's.
 */
export function versionOfReport(report: PageReport): string {
  const kept = import.meta.env.DEV ? undefined : known.get(report.year);
  if (kept !== undefined) return kept;
  const { article, charts, data, sources } = report;
  const version = versionOf(
    JSON.stringify([
      data,
      sources,
      [article.published, article.modified],
      [article.vi, article.en].map(({ matter, entry }) => [matter, entry.body]),
      charts.map(({ slug, matter, entry }) => [slug, matter, entry.vi.body, entry.en.body]),
    ]),
  );
  known.set(report.year, version);
  return version;
}
