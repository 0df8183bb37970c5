import { Feed } from 'feed';

/** A report or correction to tell of; dates are ISO days, addresses absolute. */
export interface FeedItem {
  title: string;
  url: string;
  description: string;
  published: string;
  modified: string;
}

/** The site's Atom feed: new reports and corrections, newest first. */
export function atomFeed(
  site: {
    title: string;
    description: string;
    origin: string;
    feedUrl: string;
    publisher: string;
    rights: string;
  },
  items: readonly FeedItem[],
): string {
  const newestFirst = [...items].sort((a, b) => (a.modified < b.modified ? 1 : -1));
  const feed = new Feed({
    id: `${site.origin}/`,
    link: `${site.origin}/`,
    title: site.title,
    description: site.description,
    language: 'vi',
    copyright: site.rights,
    updated: instantOf(newestFirst[0]?.modified ?? '1970-01-01'),
    generator: site.title,
    feedLinks: { atom: site.feedUrl },
    author: { name: site.publisher },
  });
  for (const item of newestFirst) {
    feed.addItem({
      id: item.url,
      link: item.url,
      title: plainText(item.title),
      description: plainText(item.description),
      published: instantOf(item.published),
      date: instantOf(item.modified),
    });
  }
  return feed.atom1();
}

function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** Titles in Atom are HTML here: what looks like mark-up must stand for itself. */
function plainText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
