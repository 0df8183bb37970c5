import type { ArticleFile } from './articles.ts';
import type { ChartFile } from './charts.ts';
import { dataOfChart } from '../model/drawn-data.ts';
import { yearsReferencesOf, type ChartMatter } from '../model/content-schema.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Report } from '../model/report.ts';
import type { Datum } from '../model/datum.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { resolve } from '../model/template.ts';

/**
 * A warning for every datum that its report's article and charts do not speak of, so
 * that readers meet it in the list of all data only.
 */
export function checkShown(
  dataset: Dataset,
  articles: readonly ArticleFile[],
  charts: readonly ChartFile[],
): Problem[] {
  const byYear = new Map(articles.map((one) => [one.article.year, one]));
  return [...dataset.reports.values()].flatMap((report) => {
    const { article, binding } = byYear.get(report.year) ?? {};
    if (!article || !binding) return [];
    const shown = new Set([
      ...saidBy(article, report),
      ...[...binding.refused].map(idOf),
      ...charts.flatMap(({ spec: { matter } }) => shownIn(matter, report)).map(idOf),
    ]);
    return report.data.flatMap(({ id, indicator, period }) => {
      const pointer = `${indicator.id}@${period}`;
      const place = dataset.places.get(pointer);
      if (shown.has(id) || !place) return [];
      const problem = problemAt(place, 'datum-unshown', pointer, { file: article.file });
      return [{ ...problem, severity: 'warning' as const, row: `${indicator.id} ${period}` }];
    });
  });
}

/** The ids of the data that an article speaks of, by its figures and by `<Derived>`. */
export function saidBy(
  { spans, elements }: Pick<ArticleFile['article'], 'spans' | 'elements'>,
  { data }: Pick<Report, 'data'>,
): string[] {
  const inserted = elements
    .filter(({ name }) => name === 'Derived')
    .map(({ attributes }) => resolve(attributes.get('of') ?? '', data))
    .filter((datum) => datum !== undefined);
  return [...spans.map(({ datum }) => datum), ...inserted].map(idOf);
}

function shownIn(chart: ChartMatter, { data }: Pick<Report, 'data'>): Datum[] {
  const overYears = yearsReferencesOf(chart).map((reference) => resolve(reference, data));
  return [...(dataOfChart(chart, data) ?? []), ...overYears.filter((datum) => datum !== undefined)];
}

function idOf({ id }: { id: string }): string {
  return id;
}
