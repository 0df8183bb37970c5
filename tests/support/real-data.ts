import type { Datum, Observation } from '../../src/data/model/datum.ts';
import { loadProject, type ChartSpec, type Project } from '../../src/data/check/load-project.ts';
import type { TopicRow } from '../../src/data/csv/schema.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import type { FilledFrom } from '../../src/data/model/report.ts';
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

/** The topic of a real chart. */
export function topicOf({ topic }: Pick<ChartSpec['matter'], 'topic'>): TopicRow {
  const found = realProject().dataset.topics.get(topic);
  if (!found) throw new RangeError(topic);
  return found;
}

/** The real charts and the report that they are drawn for. */
export function realCharts(): { charts: ChartSpec[]; report: FilledFrom } {
  const { charts, dataset } = realProject();
  return { charts, report: filledFrom(dataset, 2022) };
}
