import type { APIRoute } from 'astro';
import { absolute, origin } from '../site/origin.ts';
import { correctionText, pageCorrections } from '../site/page-corrections.ts';
import { plain } from '../data/model/template.ts';
import { loadSite } from '../site/reports.ts';
import { endedPlacesOf } from '../site/places.ts';
import { endText } from '../i18n/place.ts';
import { address } from '../share/address.ts';
import { atomFeed } from '../share/feed.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { reports } = await loadSite();
  const items = reports.map(({ year, article }) => ({
    title: plain(article.vi.title),
    description: plain(article.vi.description),
    url: absolute(address.report(year)),
    published: article.published,
    modified: article.modified,
  }));
  const corrections = (await pageCorrections('vi')).map((one) => {
    const { title, text } = correctionText(one, 'vi');
    const url = absolute(`${address.corrections}#${one.anchor}`);
    return { title, description: text, url, published: one.date, modified: one.date };
  });
  const ended = endedPlacesOf(reports).map(({ place, years }) => endText(place, 'vi', years));
  const feed = atomFeed(
    {
      title: site.name.vi,
      description: ended.length === 0 ? site.tagline.vi : ended.join(' '),
      origin,
      feedUrl: absolute(address.feed),
      publisher: site.publisher.vi,
      rights: site.licence.name,
    },
    [...items, ...corrections],
  );
  return new Response(feed);
};
