import type { APIRoute } from 'astro';
import { cardImage, cardOfHome, cardOfReport, type Card } from '../../site/cards.ts';
import { editions } from '../../site/edition.ts';
import { loadSite, newestReport } from '../../site/reports.ts';

/** The cards of the first page and of each year's article. */
export async function getStaticPaths() {
  const { reports } = await loadSite();
  const newest = await newestReport();
  const all = await editions();
  return all.flatMap(({ lang, path }) => [
    ...(newest
      ? [{ params: { lang: path, card: 'card' }, props: { card: cardOfHome(newest, lang) } }]
      : []),
    ...reports.map((report) => ({
      params: { lang: path, card: String(report.year) },
      props: { card: cardOfReport(report, lang) },
    })),
  ]);
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await cardImage(props.card));
