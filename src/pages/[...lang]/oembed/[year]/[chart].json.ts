import type { APIRoute } from 'astro';
import { origin } from '../../../../site/origin.ts';
import { publishedChart } from '../../../../site/published-chart.ts';
import { chartPaths, type ChartProps } from '../../../../site/chart-paths.ts';
import { oembed } from '../../../../share/oembed.ts';
import { site } from '../../../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<ChartProps> = ({ props }) => {
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
