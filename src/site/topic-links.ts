import { address, localised } from '../share/address.ts';
import { seriesOfChart, yearsWithData } from '../data/model/series.ts';
import type { ChartMatter } from '../data/model/content-schema.ts';
import type { Lang } from '../data/text/number.ts';
import { loadSite, type PageChart, type PageReport } from './reports.ts';

/** A link of a topic: its path and name. */
export interface TopicLink {
  chart: PageChart;
  href: string;
  name: string;
}

/** The topics of all years, each as its newest report has it; so one that has ended is found too. */
export async function linksOfAllTopics(lang: Lang): Promise<TopicLink[]> {
  const { reports } = await loadSite();
  const newestFirst = await Promise.all(
    [...reports].reverse().map((report) => linksOfTopics(report, lang)),
  );
  const bySlug = Map.groupBy(newestFirst.flat(), ({ chart }) => chart.slug);
  return [...bySlug.values()].flatMap(([newest]) => newest ?? []);
}

/** True for a chart of which several years have data. */
export function isOverYears(matter: ChartMatter, reports: readonly PageReport[]): boolean {
  return yearsWithData(seriesOfChart(matter, reports)) > 1;
}

/** The topics of a report: each over all years where there are several, else its chart of the year. */
export async function linksOfTopics(report: PageReport, lang: Lang): Promise<TopicLink[]> {
  const { reports } = await loadSite();
  return report.charts.map((chart) => {
    const { slug, matter } = chart;
    const path = isOverYears(matter, reports)
      ? address.allYears(slug)
      : address.chart(report.year, slug);
    return { chart, href: localised(path, lang), name: matter[`name_${lang}`] };
  });
}
