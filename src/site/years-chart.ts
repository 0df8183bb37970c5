import { drawYears, narrow, wide } from '../charts/index.ts';
import type { ChartMatter } from '../data/model/content-schema.ts';
import type { Lang } from '../data/text/number.ts';
import { seriesOfChart, yearsWithData } from '../data/model/series.ts';
import { plain } from '../data/model/template.ts';
import { seriesFinding, seriesSummary } from '../i18n/series.ts';
import type { PageReport } from './reports.ts';
import { measureAtMost } from '../share/measure.ts';
import { bothLayouts } from './published-chart.ts';

/** What a chart over the years draws, in both layouts, and says; undefined as long as there is only one. */
export function yearsChart(chart: ChartMatter, reports: readonly PageReport[], lang: Lang) {
  const series = seriesOfChart(chart, reports);
  const [leading] = series;
  const years = yearsWithData(series);
  if (!leading || years < 2) return undefined;
  const summary = seriesSummary(series, lang);
  const draw = (width: number) =>
    drawYears(series, { width, lang, measure: measureAtMost, detail: 'full' });
  return {
    series,
    finding: seriesFinding(leading, lang),
    summary,
    svgs: bothLayouts({ wide: draw(wide), narrow: draw(narrow) }, plain(summary)),
    isComparison: years === 2,
  };
}
