import { loadSite, type PageChart, type PageReport } from './reports.ts';

/** The paths of all that exists once a chart and year. */
export async function chartPaths(): Promise<
  { params: { year: string; chart: string }; props: { report: PageReport; chart: PageChart } }[]
> {
  const { reports } = await loadSite();
  return reports.flatMap((report) =>
    report.charts.map((chart) => ({
      params: { year: String(report.year), chart: chart.slug },
      props: { report, chart },
    })),
  );
}
