import type { APIRoute } from 'astro';
import { plain } from '../../../data/model/template.ts';
import { address, localised } from '../../../share/address.ts';
import type { Embedded } from '../../../share/embed-code.ts';
import { oembed } from '../../../share/oembed.ts';
import { cardOfReport } from '../../../site/cards.ts';
import { inEditions } from '../../../site/edition.ts';
import { absolute, origin } from '../../../site/origin.ts';
import { publishedChart } from '../../../site/published-chart.ts';
import { loadSite, type PageChart, type PageReport } from '../../../site/reports.ts';
import { site } from '../../../site.ts';

/** The oEmbed answers of each chart's page, and of each article: its first chart. */
export async function getStaticPaths() {
  const { reports } = await loadSite();
  return inEditions(
    reports.flatMap((report) => {
      const [first] = report.charts;
      const article = { params: { page: String(report.year) }, report, isArticle: true };
      return [
        ...(first ? [{ ...article, chart: first }] : []),
        ...report.charts.map((chart) => ({
          params: { page: `${report.year}/${chart.slug}` },
          report,
          chart,
          isArticle: false,
        })),
      ].map(({ params, ...props }) => ({ params, props }));
    }),
  );
}

interface Props {
  report: PageReport;
  chart: PageChart;
  isArticle: boolean;
  lang: 'vi' | 'en';
}

export const GET: APIRoute<Props> = ({ props: { report, chart, isArticle, lang } }) => {
  const { words, url, embedUrl, card, box } = publishedChart(report, chart, lang);
  const shown: Embedded & { cardUrl: string } = {
    embedUrl,
    url,
    title: words[lang].finding,
    siteName: site.name[lang],
    box,
    cardUrl: card.url,
    ...(isArticle && {
      url: absolute(localised(address.report(report.year), lang)),
      title: plain(report.article[lang].title),
      cardUrl: cardOfReport(report, lang).url,
    }),
  };
  return new Response(`${JSON.stringify(oembed({ ...shown, origin }), null, 2)}\n`);
};
