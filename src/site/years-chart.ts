import { drawYears } from '../charts/index.ts';
import type { Lang } from '../data/text/number.ts';
import { seriesOfChart, yearsWithData } from '../data/model/series.ts';
import { plain } from '../data/model/template.ts';
import { seriesFinding, seriesSummary } from '../i18n/series.ts';
import type { PageChart, PageReport } from './reports.ts';
import { measureAtMost } from '../share/measure.ts';
import { bothLayouts } from './published-chart.ts';

/** What a chart over the years draws, in both layouts, and says; undefined as long as there is only one. `charts` are of each year. */
export function yearsChart(
  charts: readonly { report: PageReport; chart: PageChart }[],
  lang: Lang,
) {
  const [first] = charts;
  if (!first) return undefined;
  const reports = charts.map(({ report }) => report);
  const series = seriesOfChart(first.chart.matter, reports);
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
    svgs: bothLayouts(draw, plain(summary)),
    isComparison: years === 2,
  };
}
