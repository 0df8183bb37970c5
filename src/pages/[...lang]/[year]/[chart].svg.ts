import { inEditions } from '../../../site/edition.ts';
import type { Lang } from '../../../data/text/number.ts';
import type { APIRoute } from 'astro';
import { wide } from '../../../charts/index.ts';
import { drawingOf, publishedChart } from '../../../site/published-chart.ts';
import { chartPaths } from '../../../site/chart-paths.ts';
import type { PageReport, PageChart } from '../../../site/reports.ts';
import { measure } from '../../../share/measure.ts';
import { sourceLine } from '../../../share/source-line.ts';
import { standaloneSvg } from '../../../share/standalone-svg.ts';

export const getStaticPaths = async () => inEditions(await chartPaths());

export const GET: APIRoute<{ report: PageReport; chart: PageChart; lang: Lang }> = ({ props }) => {
  const { report, chart, lang } = props;
  const { words, url } = publishedChart(report, chart, lang);
  const text = {
    finding: words[lang].findingSegments,
    summary: words[lang].summary,
    source: `${report.sources.map((source) => sourceLine(source, lang)).join(' ')} ${url}`,
  };
  const drawing = drawingOf(report, chart, wide, lang);
  return new Response(standaloneSvg(drawing, text, chart.matter.topic, lang, measure));
};
