import { wayOf, type SiteText } from '../data/article/content-file.ts';
import type { Link } from '../data/article/prose.ts';
import type { Project } from '../data/check/load-project.ts';
import { dataOfChart } from '../data/model/drawn-data.ts';
import { correctionsOf } from '../data/model/corrections.ts';
import { problemAt, type Problem } from '../data/problem/problem.ts';
import { nearMiss } from '../data/text/near-miss.ts';
import { address, correctionAnchor, chartFileIn, chartFiles, localised } from './address.ts';

/** The paths, from the root, of the files of `public/` and of the pictures beside texts. */
type Files = ReadonlySet<string>;

/**
 * A problem for each link of a text to a page, a file or an anchor that the site does not have, and
 * for each picture that it does not.
 */
export function checkLinks(files: Files, project: Project): Problem[] {
  const links = project.texts.flatMap((text) =>
    text.prose.links
      .filter(({ url }) => wayOf(url) === 'inner')
      .map((link) => ({ text, link, pages: pagesOf(text, project) })),
  );
  if (links.length === 0) return [];
  const addresses = addressesOf(files, project);
  return links.flatMap(({ text, link, pages }) => {
    const place = text.positions.at(link.start);
    if (link.kind === 'picture' && isBeside(files, text, link)) return [];
    const lost = pages.map((page) => missingFrom(addresses, page, link)).find((one) => one !== '');
    if (pages.length > 0 && lost === undefined) return [];
    if (link.kind === 'picture') return [problemAt(place, 'picture-missing', link.url)];
    const near = lost === undefined ? '' : nearest(addresses, lost);
    return [problemAt(place, 'link-nowhere', link.url, { near })];
  });
}

/** The anchors of each address of the site: of a file it has none. */
type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

const origin = 'https://site.invalid';

/** The address that a link on a page leads to where the site does not have it, else empty. */
function missingFrom(addresses: Addresses, page: string, { url }: Link): string {
  const { pathname, hash } = new URL(url, `${origin}${page}`);
  const [path, anchor] = [pathname, hash.slice(1)].map(decoded);
  const anchors = addresses.get(path ?? '');
  if (anchors && (!anchor || anchors.has(anchor))) return '';
  return `${path}${anchor && `#${anchor}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}

function nearest(addresses: Addresses, lost: string): string {
  const [path = '', anchor] = lost.split('#');
  const anchors = addresses.get(path);
  if (anchor === undefined || !anchors) return nearMiss(path, [...addresses.keys()]);
  const near = nearMiss(anchor, [...anchors]);
  return near && `${path}#${near}`;
}

/** True for a picture that stands in the folder of its text. */
function isBeside(files: Files, { file }: SiteText, { url }: Link): boolean {
  if (url.startsWith('/')) return false;
  return files.has(new URL(url, `${origin}/${file}`).pathname.slice(1));
}

/** The pages that show a text. */
function pagesOf({ of, lang }: SiteText, { articles, dataset, charts }: Project): string[] {
  if ('year' in of) return [localised(address.report(of.year), lang)];
  const matter = charts.find(({ slug }) => slug === of.chart)?.matter;
  return articles
    .filter(({ year }) => matter && dataOfChart(matter, dataset.reports.get(year)?.data ?? []))
    .map(({ year }) => localised(address.chart(year, of.chart), lang));
}

/** Every address that the site has, with the anchors that a text may link to. */
function addressesOf(files: Files, project: Project): Addresses {
  const { dataset, articles, charts, tables, texts } = project;
  const addresses = new Map<string, Set<string>>();
  const add = (path: string, ...anchors: readonly string[]) => {
    const known = addresses.get(path) ?? new Set<string>();
    for (const anchor of anchors) known.add(anchor);
    addresses.set(path, known);
  };
  const corrections = correctionsOf(dataset).map(({ id, date }) => correctionAnchor(id, date));
  const years = articles.flatMap(({ year }) => dataset.reports.get(year) ?? []);
  for (const lang of dataset.langs) {
    const page = (path: string, ...anchors: readonly string[]) =>
      add(localised(path, lang), 'main', ...anchors);
    page(address.home);
    page(address.data, ...dataset.topics.keys(), ...[...dataset.data.values()].map(({ id }) => id));
    page(address.corrections, ...corrections);
    page(address.embedPreview);
    page(address.about);
    add(localised(address.homeCard, lang));
    for (const { year, data } of years) {
      page(address.report(year), 'contents');
      page(address.review(year), ...data.map(({ id }) => id));
      add(localised(address.reportCard(year), lang));
      for (const { slug, matter } of charts) {
        const ids = dataOfChart(matter, data)?.map(({ id }) => id);
        if (!ids) continue;
        page(address.report(year), ...ids);
        page(address.chart(year, slug), 'cite', ...ids);
        page(address.poster(year, slug));
        page(address.allYears(slug));
        page(address.embed(year, slug));
        for (const extension of chartFiles) add(chartFileIn(lang, year, slug, extension));
      }
    }
  }
  for (const text of texts) {
    for (const page of pagesOf(text, project)) add(page, ...headingAnchors(text.prose.headings));
  }
  for (const name of tables) add(`/data/${name}.csv`);
  const figures = (['csv', 'xlsx'] as const).map(address.allFigures);
  for (const path of [
    ...figures,
    address.feed,
    address.datapackage,
    address.manifest,
    ...otherFiles,
  ])
    add(path);
  for (const file of files) if (file.startsWith('public/')) add(file.slice('public'.length));
  return addresses;
}

const otherFiles = ['/robots.txt', address.licences, '/sitemap-index.xml', address.notFound];

/**
 * The anchors of a text's headings, as Astro gives them (by `github-slugger`): small letters, marks
 * left out, a hyphen for each space, and a number behind what came before.
 */
function headingAnchors(headings: readonly string[]): string[] {
  const met = new Map<string, number>();
  return headings.map((heading) => {
    const plain = heading.toLowerCase().replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '');
    const slug = plain.trim().replaceAll(' ', '-');
    const before = met.get(slug);
    met.set(slug, (before ?? 0) + 1);
    return before === undefined ? slug : `${slug}-${before}`;
  });
}
