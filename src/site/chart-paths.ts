import { isToMake } from '../project/build-plan.ts';
import { loadSite, type PageChart, type PageReport } from './reports.ts';

/** The reports whose pages are to be made: all, but for those that an earlier build made alike. */
export async function reportsToMake(): Promise<PageReport[]> {
  const isWanted = isToMake();
  return (await loadSite()).reports.filter(({ year }) => isWanted(year));
}

/** The paths of all that exists once a chart and year. */
export async function chartPaths(): Promise<
  { params: { year: string; chart: string }; props: { report: PageReport; chart: PageChart } }[]
> {
  const reports = await reportsToMake();
  return reports.flatMap((report) =>
    report.charts.map((chart) => ({
      params: { year: String(report.year), chart: chart.slug },
      props: { report, chart },
    })),
  );
}
