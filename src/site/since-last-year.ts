import { resolve, type Segment } from '../data/model/template.ts';
import { sinceOf } from '../data/model/since.ts';
import type { Lang } from '../data/text/number.ts';
import { sinceWords } from '../i18n/since.ts';
import { loadSite, type PageChart, type PageReport } from './reports.ts';

/**
 * How a chart's key figure compares with that of the report before; empty where there is none, or
 * where the two cannot be compared.
 */
export async function sinceLastYear(
  report: PageReport,
  { matter }: PageChart,
  lang: Lang,
): Promise<Segment[]> {
  const { reports } = await loadSite();
  const before = reports.findLast(({ year }) => year < report.year);
  const [earlier, later] = [before?.data ?? [], report.data].map((data) =>
    resolve(matter.key, data),
  );
  const since = before && earlier && later && sinceOf(earlier, later);
  return since ? sinceWords(since, before.year, earlier, lang) : [];
}
