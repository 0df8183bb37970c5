import type { APIRoute } from 'astro';
import { absolute, origin } from '../components/origin.ts';
import { loadSite } from '../project/reports.ts';
import { address } from '../share/address.ts';
import { atomFeed } from '../share/feed.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { reports } = await loadSite();
  const items = reports.map(({ year, article }) => ({
    title: article.matter.title,
    description: article.matter.description,
    url: absolute(address.report(year)),
    published: article.matter.published,
    modified: article.matter.modified ?? article.matter.published,
  }));
  const feed = atomFeed(
    {
      title: site.name,
      description: site.tagline,
      origin,
      feedUrl: absolute(address.feed),
      publisher: site.publisher,
      rights: site.licence.name,
    },
    items,
  );
  return new Response(feed);
};
