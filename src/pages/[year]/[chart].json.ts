import type { APIRoute } from 'astro';
import { absolute } from '../../site/origin.ts';
import { pageCorrectionsOn } from '../../site/page-corrections.ts';
import { publishedChart } from '../../site/published-chart.ts';
import { chartPaths } from '../../site/chart-paths.ts';
import type { PageChart, PageReport } from '../../site/reports.ts';
import { chartJson } from '../../share/chart-json.ts';
import { citationText } from '../../share/citation.ts';
import { site } from '../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = async ({ props }) => {
  const { report, chart } = props;
  const { words, url, version, pinnedUrl, published, cited } = publishedChart(report, chart, 'vi');
  const corrections = await pageCorrectionsOn(chart.data, 'vi');
  const json = chartJson({
    chart,
    report,
    words,
    url,
    version,
    pinnedUrl,
    published,
    citation: { vi: citationText(cited, 'vi'), en: citationText(cited, 'en') },
    licence: site.licence,
    corrections: corrections.map(({ row, previous }) => ({
      ...row,
      previous_version: previous
        .filter(({ slug }) => slug === chart.slug)
        .map(({ href }) => absolute(href)),
    })),
  });
  return new Response(`${JSON.stringify(json, null, 2)}\n`);
};
