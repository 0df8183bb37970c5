import type { Datum, Observation } from '../../src/data/model/datum.ts';
import { loadProject, type ChartSpec, type Project } from '../../src/data/check/load-project.ts';
import { dataOfReport } from '../../src/data/model/dataset.ts';
import { readProject } from '../../src/project/read-project.ts';
import { PROJECT } from './project.ts';

/** The project's own data, read anew from its files. */
export function realProject(): Project {
  return loadProject(readProject(PROJECT));
}

export function dataOf({ dataset }: Project): Datum[] {
  return [...dataset.data.values()];
}

export function observationsOf(project: Project): Observation[] {
  return dataOf(project).filter((datum) => datum.kind === 'observed');
}

/** The real charts and the data of the year that they are drawn for. */
export function realCharts(): { charts: ChartSpec[]; data: readonly Datum[]; year: number } {
  const { charts, dataset } = realProject();
  const year = 2022;
  return { charts, data: dataOfReport(dataset, year), year };
}
