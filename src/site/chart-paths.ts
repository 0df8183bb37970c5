import type { Lang } from '../data/text/number.ts';
import { inEditions } from './edition.ts';
import { loadSite, type PageChart, type PageReport } from './reports.ts';

/** What the pages and files of a chart of a year are made of. */
export interface ChartProps {
  report: PageReport;
  chart: PageChart;
  lang: Lang;
}

/** The paths of all that exists once a year and edition. */
export async function reportPaths() {
  const { reports } = await loadSite();
  return inEditions(
    reports.map((report) => ({ params: { year: String(report.year) }, props: { report } })),
  );
}

/** The paths of all that exists once a chart, year and edition. */
export async function chartPaths() {
  const { reports } = await loadSite();
  return inEditions(
    reports.flatMap((report) =>
      report.charts.map((chart) => ({
        params: { year: String(report.year), chart: chart.slug },
        props: { report, chart },
      })),
    ),
  );
}
