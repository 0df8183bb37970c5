import { faultProblem, type ChartFile } from './charts.ts';
import { unknownComponent } from '../article/content-file.ts';
import { insertedFigure } from '../article/inserted-figure.ts';
import type { Element } from '../article/prose.ts';
import { referencesOf } from '../model/content-schema.ts';
import { filledFrom, type Dataset } from '../model/dataset.ts';
import type { Datum } from '../model/datum.ts';
import { resolve } from '../model/template.ts';
import type { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';
import type { Lang } from '../text/number.ts';

/** The component by which an edition's articles insert a figure. */
const figureComponent: Record<Lang, string> = { vi: 'Derived', en: 'Value' };

/** The problems of a text's components: a chart, or a figure that is inserted. */
export function elementProblems(
  source: string,
  elements: readonly Element[],
  year: number,
  { dataset, charts }: { dataset: Dataset; charts: readonly ChartFile[] },
  positions: Positions,
  lang: Lang,
): Problem[] {
  const report = filledFrom(dataset, year);
  const figure = figureComponent[lang];
  return elements.flatMap((element) => {
    if (element.name === 'Chart')
      return chartProblem(element, report.data, charts, positions) ?? [];
    if (element.name === figure) {
      const place = positions.at(element.start);
      const inserted = insertedFigure(source, element, report, lang);
      return 'why' in inserted ? [faultProblem(place, inserted, dataset, year)] : [];
    }
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
