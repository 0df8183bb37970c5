import type { APIRoute } from 'astro';
import { publishedChart } from '../../components/published-chart.ts';
import { chartPaths } from '../../project/chart-paths.ts';
import { loadSite, type PageChart, type PageReport } from '../../project/reports.ts';
import { chartJson } from '../../share/chart-json.ts';
import { citationText } from '../../share/citation.ts';
import { site } from '../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = async ({ props }) => {
  const { report, chart } = props;
  const { words, url, version, pinnedUrl, published, cited } = publishedChart(report, chart, 'vi');
  const { dataset } = await loadSite();
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
    corrections: dataset.corrections,
  });
  return new Response(`${JSON.stringify(json, null, 2)}\n`);
};
