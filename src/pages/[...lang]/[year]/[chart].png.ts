import { inEditions } from '../../../site/edition.ts';
import type { Lang } from '../../../data/text/number.ts';
import type { APIRoute } from 'astro';
import { cardImage } from '../../../site/cards.ts';
import { publishedChart } from '../../../site/published-chart.ts';
import { chartPaths } from '../../../site/chart-paths.ts';
import type { PageChart, PageReport } from '../../../site/reports.ts';

/** Each card twice: at its stable address, and at the one that names what it shows. */
export async function getStaticPaths() {
  const paths = inEditions(await chartPaths());
  return paths.flatMap(({ params, props }) => {
    const { version } = publishedChart(props.report, props.chart, props.lang).card;
    return [params.chart, `${params.chart}.${version}`].map((chart) => ({
      params: { ...params, chart },
      props,
    }));
  });
}

export const GET: APIRoute<{ report: PageReport; chart: PageChart; lang: Lang }> = async ({
  props,
}) => new Response(await cardImage(publishedChart(props.report, props.chart, props.lang).card));
