import { faultProblem, type ChartFile } from './charts.ts';
import { unknownComponent } from '../article/content-file.ts';
import {
  figureComponent,
  type FaultyFigure,
  type InsertedFigure,
} from '../article/inserted-figure.ts';
import type { Element } from '../article/prose.ts';
import { dataOfChart, lackingIn } from '../model/drawn-data.ts';
import { referencesOf } from '../model/content-schema.ts';
import type { Dataset } from '../model/dataset.ts';
import type { FilledFrom } from '../model/report.ts';
import { resolve } from '../model/template.ts';
import type { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';
import type { Lang } from '../text/number.ts';

/** The problems of a text's components: a chart, or a figure that is inserted. */
export function elementProblems(
  elements: readonly Element[],
  figures: readonly (InsertedFigure | FaultyFigure)[],
  report: FilledFrom,
  { dataset, charts }: { dataset: Dataset; charts: readonly ChartFile[] },
  positions: Positions,
  lang: Lang,
): Problem[] {
  const figure = figureComponent[lang];
  const placed = new Map<string, Element>();
  const others = elements.flatMap((element) => {
    if (element.name === figure) return [];
    if (element.name === 'Chart') {
      const name = element.attributes.get('name') ?? '';
      const first = placed.get(name);
      if (first) {
        const line = String(positions.at(first.start).line);
        return [problemAt(positions.at(element.start), 'chart-twice', name, { line })];
      }
      placed.set(name, element);
      return chartProblem(element, report, charts, positions) ?? [];
    }
    return [unknownComponent(element, positions, `Chart, ${figure}`)];
  });
  const faulty = figures.flatMap((one) =>
    'fault' in one
      ? [faultProblem(positions.at(one.element.start), one.fault, dataset, report.year)]
      : [],
  );
  return [...others, ...faulty];
}

function chartProblem(
  element: Element,
  { data, year }: FilledFrom,
  charts: readonly ChartFile[],
  positions: Positions,
): Problem | undefined {
  const name = element.attributes.get('name') ?? '';
  const chart = charts.find(({ spec }) => spec.slug === name);
  if (chart && dataOfChart(chart.spec.matter, data)) return undefined;
  const missing = chart ? lackingIn(chart.spec.matter, data) : [];
  if (chart && referencesOf(chart.spec.matter).some((one) => resolve(one, data))) {
    const args = { year: String(year), missing: missing.join(', ') };
    return problemAt(positions.at(element.start), 'chart-left-out', name, args);
  }
  const slugs = charts.map(({ spec }) => spec.slug);
  const args = { near: chart ? '' : nearMiss(name, slugs), charts: slugs.join(', ') };
  return problemAt(positions.at(element.start), 'chart-unknown', name, args);
}
