import type { Datum } from '../../src/data/model/datum.ts';
import { loadProject, type ChartSpec } from '../../src/data/check/load-project.ts';
import { dataOfReport } from '../../src/data/model/dataset.ts';
import { readProject } from '../../src/project/read-project.ts';
import { PROJECT } from './project.ts';

/** The real charts and the data of the year that they are drawn for. */
export function realCharts(): { charts: ChartSpec[]; data: readonly Datum[]; year: number } {
  const { charts, dataset } = loadProject(readProject(PROJECT));
  const year = 2022;
  return { charts, data: dataOfReport(dataset, year), year };
}
