import type { APIRoute } from 'astro';
import { origin } from '../../../components/origin.ts';
import { publishedChart } from '../../../components/published-chart.ts';
import { chartPaths } from '../../../project/chart-paths.ts';
import type { PageChart, PageReport } from '../../../project/reports.ts';
import { oembed } from '../../../share/oembed.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = ({ props }) => {
  const { words, url, embedUrl, cardUrl, box } = publishedChart(props.report, props.chart);
  const answer = oembed({
    title: words.vi.finding,
    url,
    embedUrl,
    cardUrl,
    siteName: site.name,
    origin,
    box,
  });
  return new Response(`${JSON.stringify(answer, null, 2)}\n`);
};
