import type { APIRoute } from 'astro';
import { cardImage, type Card } from '../../site/cards.ts';
import { editions } from '../../site/edition.ts';
import { cardOfHome, cardOfReport } from '../../site/page-cards.ts';
import { loadSite, newestReport } from '../../site/reports.ts';

/** The cards of the first page and of each year's article, at both their addresses. */
export async function getStaticPaths() {
  const { reports } = await loadSite();
  const newest = await newestReport();
  return editions.flatMap(({ lang, path }) => {
    const named: [string, Card][] = reports.map((report) => [
      String(report.year),
      cardOfReport(report, lang),
    ]);
    named.push(['card', cardOfHome(newest, lang)]);
    return named.flatMap(([name, card]) =>
      [name, `${name}.${card.version}`].map((param) => ({
        params: { lang: path, card: param },
        props: { card },
      })),
    );
  });
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await cardImage(props.card));
