import { inEditions } from '../../../components/edition.ts';
import type { Lang } from '../../../data/number.ts';
import type { APIRoute } from 'astro';
import { cardImage } from '../../../components/cards.ts';
import { publishedChart } from '../../../components/published-chart.ts';
import { chartPaths } from '../../../project/chart-paths.ts';
import type { PageChart, PageReport } from '../../../project/reports.ts';

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
