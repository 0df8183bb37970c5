import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/data/text/number.ts';
import { addressOfFile, isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { attribute, elementsOf, textOf, type Element } from './html.ts';
import { filesIn } from '../../scripts/files-in.ts';

/** A page of the built site, read. */
export interface SitePage {
  /** Its file's path in the site, with `/`. */
  file: string;
  /** The address at which a static host shows it: `/2022/giam-ngheo/`. */
  address: string;
  html: string;
  elements: Element[];
}

/**
 * Every HTML page of a built site that this state of the project made. Embeds pinned to
 * an earlier state, which are kept as they were, are left out.
 */
export function readPages(siteDir: string): SitePage[] {
  const known = read.get(siteDir) ?? parsePages(siteDir);
  read.set(siteDir, known);
  return known;
}

/** A site's pages are read once for all test files that run in this process. */
const read = new Map<string, SitePage[]>();

function parsePages(siteDir: string): SitePage[] {
  const pages = filesIn(siteDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(siteDir, file), 'utf8');
      return { file, address: addressOfFile(file), html, elements: elementsOf(html) };
    });
  const pinned = pages.filter(isChart).map(pinnedBy);
  return pages.filter(({ address }) => !isPinnedEmbed(address) || pinned.includes(address));
}

/** The address of the pinned embed whose code a chart's page gives. */
export function pinnedBy(chart: SitePage): string {
  const [code = ''] = tagged(chart, 'textarea')
    .filter((element) => attribute(element, 'id') === 'embed-pinned')
    .map(textOf);
  return /src="https?:\/\/[^/]*(\/[^"]*)"/.exec(code)?.[1] ?? '';
}

export function isArticle({ address }: SitePage): boolean {
  return /^(?:\/en)?\/\d{4}\/$/.test(address);
}

export function isChart({ address }: SitePage): boolean {
  return /^(?:\/en)?\/\d{4}\/(?!doi-chieu\/)[^/]+\/$/.test(address);
}

/** True for a page that stands in an iframe, pinned or not. */
export function isEmbed({ address }: SitePage): boolean {
  return /^(?:\/en)?\/embed\/\d{4}\//.test(address);
}

/** True for a chart's page to print as one poster. */
export function isPoster({ address }: SitePage): boolean {
  return /^(?:\/en)?\/\d{4}\/[^/]+\/a3\/$/.test(address);
}

/** True for a page of the site itself, with its header and footer: no embed, no poster. */
export function isWhole(page: SitePage): boolean {
  return !isEmbed(page) && !isPoster(page);
}

/** The language of the edition that a page belongs to. */
export function editionOf({ address }: SitePage): Lang {
  return address.startsWith('/en/') ? 'en' : 'vi';
}

/** The address of a page's canonical one: an embed's and a poster's is its chart's. */
export function canonicalAddress({ address }: SitePage): string {
  return address
    .replace(/\/embed(\/\d{4}\/[^/]+\/).*$/, '$1')
    .replace(/(\/\d{4}\/[^/]+\/)a3\/$/, '$1');
}

/** True for a page that asks search engines to leave it out. */
export function isUnlisted(page: SitePage): boolean {
  return metaOf(page, 'robots')?.includes('noindex') ?? false;
}

/** The content of a `<meta>` by its `name` or `property`. */
export function metaOf({ elements }: SitePage, name: string): string | undefined {
  const tag = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      [attribute(element, 'name'), attribute(element, 'property')].includes(name),
  );
  return tag && attribute(tag, 'content');
}

/** The addresses of the `<link>`s with a relation, and a type if one is named. */
export function linksOf({ elements }: SitePage, rel: string, type?: string): string[] {
  return elements
    .filter(
      (element) =>
        element.tagName === 'link' &&
        attribute(element, 'rel') === rel &&
        (type === undefined || attribute(element, 'type') === type),
    )
    .map((element) => attribute(element, 'href') ?? '');
}

/** The elements of a page with a tag. */
export function tagged({ elements }: SitePage, tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}
