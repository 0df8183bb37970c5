import type { APIRoute } from 'astro';
import { pageWords } from '../i18n/page-words.ts';
import { absolute } from '../site/origin.ts';
import { publishedChart } from '../site/published-chart.ts';
import { loadSite } from '../site/reports.ts';
import { address } from '../share/address.ts';
import { datapackage } from '../share/datapackage.ts';
import { versionOf } from '../share/version.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { dataset, reports, tables } = await loadSite();
  const versions = reports.flatMap((report) =>
    report.charts.map((chart) => publishedChart(report, chart, 'vi').version),
  );
  const days = reports.map(({ article }) => article.modified);
  const descriptor = datapackage({
    name: site.slug,
    title: site.name.vi,
    description: site.tagline.vi,
    homepage: absolute(address.home),
    created: `${[...days].sort().at(-1) ?? '1970-01-01'}T00:00:00+07:00`,
    version: versionOf(versions.join(' ')),
    licence: site.licence,
    sources: [...dataset.sources.values()],
    publisher: site.publisher.vi,
    tables,
    figures: { path: address.allFigures('csv').slice(1), title: pageWords.vi.dataTitle },
  });
  return new Response(`${JSON.stringify(descriptor, null, 2)}\n`);
};
