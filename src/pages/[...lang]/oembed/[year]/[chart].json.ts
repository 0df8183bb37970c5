import type { APIRoute } from 'astro';
import { inEditions } from '../../../../site/edition.ts';
import type { Lang } from '../../../../data/text/number.ts';
import { origin } from '../../../../site/origin.ts';
import { publishedChart } from '../../../../site/published-chart.ts';
import { chartPaths } from '../../../../site/chart-paths.ts';
import type { PageChart, PageReport } from '../../../../site/reports.ts';
import { oembed } from '../../../../share/oembed.ts';
import { site } from '../../../../site.ts';

export const getStaticPaths = async () => inEditions(await chartPaths());

export const GET: APIRoute<{ report: PageReport; chart: PageChart; lang: Lang }> = ({ props }) => {
  const { words, url, embedUrl, card, box } = publishedChart(props.report, props.chart, props.lang);
  const answer = oembed({
    title: words[props.lang].finding,
    url,
    embedUrl,
    cardUrl: card.url,
    siteName: site.name[props.lang],
    origin,
    box,
  });
  return new Response(`${JSON.stringify(answer, null, 2)}\n`);
};
