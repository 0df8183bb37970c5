import type { APIRoute } from 'astro';
import { wide } from '../../charts/index.ts';
import { drawingOf, publishedChart } from '../../components/published-chart.ts';
import { chartPaths } from '../../project/chart-paths.ts';
import type { PageReport, PageChart } from '../../project/reports.ts';
import { measure } from '../../share/measure.ts';
import { sourceLine } from '../../share/source-line.ts';
import { standaloneSvg } from '../../share/standalone-svg.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = ({ props }) => {
  const { report, chart } = props;
  const { words, url } = publishedChart(report, chart);
  const text = {
    finding: words.vi.findingSegments,
    summary: words.vi.summary,
    source: `${report.sources.map(sourceLine).join(' ')} ${url}`,
  };
  const drawing = drawingOf(report, chart, wide);
  return new Response(standaloneSvg(drawing, text, chart.matter.topic, 'vi', measure));
};
