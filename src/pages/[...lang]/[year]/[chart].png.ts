import { inEditions } from '../../../site/edition.ts';
import type { Lang } from '../../../data/text/number.ts';
import type { APIRoute } from 'astro';
import { cardImage } from '../../../site/cards.ts';
import { publishedChart } from '../../../site/published-chart.ts';
import { chartPaths } from '../../../site/chart-paths.ts';
import type { PageChart, PageReport } from '../../../site/reports.ts';

export const getStaticPaths = async () => inEditions(await chartPaths());

export const GET: APIRoute<{ report: PageReport; chart: PageChart; lang: Lang }> = async ({
  props,
}) => new Response(await cardImage(publishedChart(props.report, props.chart, props.lang).card));
