import { loadProject, type ChartSpec } from '../../src/data/check/load-project.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import type { FilledFrom } from '../../src/data/model/report.ts';
import { readProject } from '../../src/project/read-project.ts';
import { PROJECT } from './project.ts';

/** The real charts and the report that they are drawn for. */
export function realCharts(): { charts: ChartSpec[]; report: FilledFrom } {
  const { charts, dataset } = loadProject(readProject(PROJECT));
  return { charts, report: filledFrom(dataset, 2022) };
}
