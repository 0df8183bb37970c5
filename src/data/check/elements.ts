import { referenceProblem, type ChartFile } from './charts.ts';
import { unknownComponent } from '../article/content-file.ts';
import type { Element } from '../article/prose.ts';
import { referencesOf } from '../model/content-schema.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Datum } from '../model/datum.ts';
import { fill, resolve } from '../model/template.ts';
import type { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';

/** The problems of a text's components: a chart, or a figure by the component `figure`. */
export function elementProblems(
  elements: readonly Element[],
  report: { year: number; data: readonly Datum[] },
  { dataset, charts }: { dataset: Dataset; charts: readonly ChartFile[] },
  positions: Positions,
  figure = 'Derived',
): Problem[] {
  const placed = new Map<string, Element>();
  return elements.flatMap((element) => {
    if (element.name === 'Chart') {
      const name = element.attributes.get('name') ?? '';
      const first = placed.get(name);
      if (first) {
        const line = String(positions.at(first.start).line);
        return [problemAt(positions.at(element.start), 'chart-twice', name, { line })];
      }
      placed.set(name, element);
      return chartProblem(element, report.data, charts, positions) ?? [];
    }
    if (element.name === figure) return derivedProblems(element, report, dataset, positions);
    return [unknownComponent(element, positions, `Chart, ${figure}`)];
  });
}

function chartProblem(
  element: Element,
  data: readonly Datum[],
  charts: readonly ChartFile[],
  positions: Positions,
): Problem | undefined {
  const name = element.attributes.get('name') ?? '';
  const chart = charts.find(({ spec }) => spec.slug === name);
  // A chart that has some of its data is named as incomplete already.
  if (chart && referencesOf(chart.spec.matter).some((one) => resolve(one, data))) return undefined;
  const slugs = charts.map(({ spec }) => spec.slug);
  const args = { near: chart ? '' : nearMiss(name, slugs), charts: slugs.join(', ') };
  return problemAt(positions.at(element.start), 'chart-unknown', name, args);
}

function derivedProblems(
  element: Element,
  report: { year: number; data: readonly Datum[] },
  dataset: Dataset,
  positions: Positions,
): Problem[] {
  const place = positions.at(element.start);
  const direction = element.attributes.get('as');
  const reference = `${element.attributes.get('of') ?? ''}${direction ? `|${direction}` : ''}`;
  const year = String(report.year);
  return fill(`{${reference}}`, report, 'vi').faults.map(({ why }) =>
    why === 'unknown'
      ? referenceProblem(place, reference, dataset, year)
      : problemAt(place, 'reference-direction', reference, { year }),
  );
}
