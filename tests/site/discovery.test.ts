import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import {
  editionOf,
  isArticle,
  isEmbed,
  isPoster,
  isUnlisted,
  readPages,
} from '../support/site-pages.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);
const pages = readPages(siteDir);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['entry', 'link', 'sitemap', 'url'].includes(name),
});

function read(path: string): string {
  return readFileSync(join(siteDir, path), 'utf8');
}

/** The root of a well-formed XML file of the site. */
function xmlOf<T>(path: string, root: string): T {
  const text = read(path);
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as Record<string, T>)[root] as T;
}

interface AtomFeed {
  xmlns: string;
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: { rel?: string; href: string }[];
  entry: {
    id: string;
    title: unknown;
    summary: unknown;
    updated: string;
    link: { href: string }[];
  }[];
}

test('feed.xml is an Atom feed that says whose it is and where', () => {
  const feed = xmlOf<AtomFeed>('feed.xml', 'feed');
  expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
  expect([feed.id, feed.title]).toEqual([`${origin}/`, site.name.vi]);
  expect(feed.author.name).toBe(site.publisher.vi);
  expect(feed.link.find(({ rel }) => rel === 'self')?.href).toBe(`${origin}/feed.xml`);
});

test('feed.xml has an entry for each article, with all that Atom asks of one', () => {
  const { entry: entries, updated: newest } = xmlOf<AtomFeed>('feed.xml', 'feed');
  const articles = pages.filter((page) => isArticle(page) && editionOf(page) === 'vi');
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(articles.map(({ address }) => origin + address)),
  );
  for (const { title, id, link, updated, summary } of entries) {
    expect(link[0]?.href).toBe(id);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
    expect([textIn(title), textIn(summary)]).not.toContain('');
  }
  expect(newest).toBe(
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1),
  );
});

test('the sitemap lists every page that may be found, and no other', () => {
  const { sitemap } = xmlOf<{ sitemap: { loc: string }[] }>('sitemap-index.xml', 'sitemapindex');
  const listed = sitemap.flatMap(({ loc }) => {
    expect(loc.startsWith(`${origin}/`)).toBe(true);
    const { url } = xmlOf<{ url: { loc: string }[] }>(loc.slice(origin.length + 1), 'urlset');
    return url.map((one) => one.loc);
  });
  const findable = pages.filter((page) => !isUnlisted(page));
  expect(findable.length).toBeGreaterThan(5);
  expect(listed.sort()).toEqual(findable.map(({ address }) => origin + address).sort());
});

test('robots.txt lets everyone in and leads to the sitemap', () => {
  const lines = read('robots.txt').trim().split(/\n+/);
  expect(lines).toEqual(['User-agent: *', 'Allow: /', `Sitemap: ${origin}/sitemap-index.xml`]);
});

test('an embed, a poster and the page for what is not there ask not to be found', () => {
  const hidden = pages.filter(
    (page) => isEmbed(page) || isPoster(page) || page.address === '/404.html',
  );
  expect(hidden.length).toBeGreaterThan(1);
  expect(hidden.filter((page) => !isUnlisted(page)).map(({ address }) => address)).toEqual([]);
});

/** The text of an element that may have attributes. */
function textIn(parsed: unknown): string {
  if (typeof parsed === 'string') return parsed;
  return (parsed as { '#text'?: string } | undefined)?.['#text'] ?? '';
}
