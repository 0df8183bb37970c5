import { dataOfChart } from '../../src/data/model/drawn-data.ts';
import { dataOfReport, reportYears } from '../../src/data/model/dataset.ts';
import type { Datum } from '../../src/data/model/datum.ts';
import { realProject } from './real-data.ts';

/** A chart of a year: `path` is its address without slashes at the ends (`2022/giam-ngheo`). */
export interface YearOfChart {
  path: string;
  year: number;
  slug: string;
  /** The data of its table, in order. */
  data: Datum[];
}

/** Every chart of every year of the project's own data. */
export function yearsOfCharts(): YearOfChart[] {
  const { dataset, charts } = realProject();
  return reportYears(dataset).flatMap((year) =>
    charts.flatMap(({ slug, matter }) => {
      const data = dataOfChart(matter, dataOfReport(dataset, year));
      return data ? [{ path: `${year}/${slug}`, year, slug, data }] : [];
    }),
  );
}
