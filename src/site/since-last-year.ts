import type { Datum } from '../data/model/datum.ts';
import { referenceTo, resolve, type Segment } from '../data/model/template.ts';
import { sinceOf } from '../data/model/since.ts';
import type { Lang } from '../data/text/number.ts';
import { sinceWords } from '../i18n/since.ts';
import { wordsOfChart } from '../share/chart-words.ts';
import { loadSite, type PageChart, type PageReport } from './reports.ts';

/**
 * How the figure with which a chart's brief begins compares with that of the report before; empty
 * where there is none, or where the two cannot be compared.
 */
export async function sinceLastYear(
  report: PageReport,
  chart: PageChart,
  lang: Lang,
): Promise<Segment[]> {
  const { reports } = await loadSite();
  const before = reports.findLast(({ year }) => year < report.year);
  const [leading] = wordsOfChart(chart, report, lang).briefSegments.flatMap(figuresIn);
  const earlier = before && leading && resolve(referenceTo(leading, report.data), before.data);
  const since = earlier && sinceOf(earlier, leading);
  return since ? sinceWords(since, before.year, earlier, lang) : [];
}

function figuresIn(segment: Segment): Datum[] {
  return segment.kind === 'figure' ? [segment.datum] : [];
}
