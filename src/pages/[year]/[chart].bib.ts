import type { APIRoute } from 'astro';
import { publishedChart } from '../../components/published-chart.ts';
import { chartPaths } from '../../project/chart-paths.ts';
import type { PageChart, PageReport } from '../../project/reports.ts';
import { bibtex } from '../../share/citation.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = ({ props }) =>
  new Response(bibtex(publishedChart(props.report, props.chart, 'vi').cited));
