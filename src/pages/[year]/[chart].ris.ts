import type { APIRoute } from 'astro';
import { publishedChart } from '../../site/published-chart.ts';
import { chartPaths } from '../../site/chart-paths.ts';
import type { PageChart, PageReport } from '../../site/reports.ts';
import { ris } from '../../share/citation.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = ({ props }) =>
  new Response(ris(publishedChart(props.report, props.chart, 'vi').cited));
