import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { dataOf, realProject } from '../support/real-data.ts';
import { attribute, rawTextOf } from '../support/html.ts';
import { complaintsOf, type Claim } from '../support/schema-org.ts';
import {
  editionOf,
  isArticle,
  isChart,
  linksOf,
  metaOf,
  readPages,
  tagged,
  type SitePage,
} from '../support/site-pages.ts';
import { originOf } from '../../src/share/origin.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);
const pages = readPages(siteDir);
const values = dataOf(realProject());

type Described = Record<string, unknown>;

/** The JSON-LD objects of a page. */
function describedIn(page: SitePage): Described[] {
  return tagged(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(rawTextOf(script)) as Described);
}

const described = pages.flatMap((page) => describedIn(page).map((value) => ({ page, value })));

/** The object of a type that a page must have. */
function one(page: SitePage, type: string): Described {
  const found = describedIn(page).filter((value) => value['@type'] === type);
  if (!found[0] || found.length > 1) throw new Error(`${found.length} ${type}: ${page.address}`);
  return found[0];
}

/** Every string in a value, with the name that it stands under. */
function stringsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, key));
}

describe('the JSON-LD of every page', () => {
  const claims = described.map(({ value }): Claim => ({ type: String(value['@type']), value }));
  const dataset = described.find(({ value }) => value['@type'] === 'Dataset')?.value;
  const spoilt = [
    { temporalCoverages: '2022' },
    { distribution: [{ '@type': 'DataDownload', contentURL: 'https://a.example/a.csv' }] },
    { isAccessibleForFree: 'yes, it is' },
    { '@type': 'Datasett' },
  ].map((change): Claim => ({ type: 'Dataset', value: { ...dataset, ...change } }));
  let complaints: string[][] = [];

  beforeAll(() => {
    // Once for all: the compiler takes seconds to read the vocabulary.
    complaints = complaintsOf([...claims, ...spoilt]);
  });

  test('keeps to the vocabulary of schema.org', () => {
    const types = new Set(claims.map(({ type }) => type));
    expect(types).toEqual(new Set(['NewsArticle', 'Dataset', 'BreadcrumbList']));
    expect(complaints.slice(0, claims.length).flat()).toEqual([]);
  });

  test('would not pass with a misspelt property or a value of the wrong type', () => {
    const onSpoilt = complaints.slice(claims.length);
    expect(onSpoilt.map(({ length }) => length > 0)).toEqual(spoilt.map(() => true));
    expect(onSpoilt[0]?.[0]).toContain('temporalCoverages');
  });

  test('has no relative address', () => {
    const named = described.flatMap(({ value }) => stringsIn(value));
    const addresses = named.filter(([name]) =>
      /^(?:url|item|contentUrl|image|license|identifier|mainEntityOfPage|@id)$/.test(name),
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter(([, address]) => !/^https?:\/\/[^/]+\//.test(address))).toEqual([]);
    expect(named.filter(([, text]) => /^\.{0,2}\//.test(text))).toEqual([]);
  });

  test('leads only to files that the site has', () => {
    const own = described
      .flatMap(({ value }) => stringsIn(value))
      .filter(([name, text]) => name !== '@context' && text.startsWith(`${origin}/`))
      .map(([, address]) => new URL(address).pathname)
      .map((path) => (path.endsWith('/') ? `${path}index.html` : path));
    expect([...new Set(own)].filter((path) => !existsSync(join(siteDir, path)))).toEqual([]);
  });
});

describe('a chart’s page', () => {
  const charts = pages.filter(isChart);

  test.each(charts)('$address describes its Dataset', (page) => {
    const dataset = one(page, 'Dataset');
    const [canonical] = linksOf(page, 'canonical');
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org',
      name: metaOf(page, 'og:title'),
      description: metaOf(page, 'description'),
      url: canonical,
      inLanguage: editionOf(page),
      isAccessibleForFree: true,
      license: expect.stringMatching(/^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//),
      creator: { '@type': 'Organization', name: expect.stringMatching(/\S/), url: `${origin}/` },
      temporalCoverage: expect.stringMatching(/^\d{4}(?:\/\d{4})?$/),
      image: metaOf(page, 'og:image'),
      datePublished: metaOf(page, 'article:published_time')?.slice(0, 10),
      dateModified: metaOf(page, 'article:modified_time')?.slice(0, 10),
    });
  });

  test.each(charts)('$address rests on its sources, apart from the events they tell of', (page) => {
    const sources = [...realProject().dataset.sources.values()];
    expect(one(page, 'Dataset').isBasedOn).toEqual(
      sources.map((source) => ({
        '@type': 'NewsArticle',
        name: source.title,
        url: source.url,
        author: { '@type': 'Person', name: source.author },
        publisher: { '@type': 'Organization', name: source.publisher },
        about: {
          '@type': 'Event',
          name: source[`event_${editionOf(page)}`],
          startDate: source.event_date,
        },
      })),
    );
  });

  test.each(charts)('$address offers its data as files, each of its type', (page) => {
    const distribution = one(page, 'Dataset').distribution as Record<string, string>[];
    const path = page.address.replace(/^\/en/, '').replace(/\/$/, '');
    expect(distribution.map((file) => [file.contentUrl, file.encodingFormat])).toEqual(
      expect.arrayContaining([
        [`${origin}${path}.csv`, 'text/csv'],
        [`${origin}${path}.json`, 'application/json'],
      ]),
    );
  });

  test.each(charts)('$address names what was measured, with value, unit and anchor', (page) => {
    const measured = one(page, 'Dataset').variableMeasured as Record<string, unknown>[];
    const rows = tagged(page, 'tbody').flatMap((row) => attribute(row, 'data-datum') ?? []);
    const [canonical = ''] = linksOf(page, 'canonical');
    expect(measured.map(({ url }) => url)).toEqual(rows.map((id) => `${canonical}#${id}`));
    expect(measured.map(({ value }) => value)).toEqual(
      rows.map((id) => values.find((datum) => datum.id === id)?.value),
    );
    expect(
      measured.filter(({ name, unitText, description }) => !(name && unitText && description)),
    ).toEqual([]);
  });
});

test.each(pages.filter(isArticle))('$address describes its NewsArticle', (page) => {
  const [canonical] = linksOf(page, 'canonical');
  const { headline, isBasedOn, ...article } = one(page, 'NewsArticle');
  expect(article).toMatchObject({
    description: metaOf(page, 'description'),
    url: canonical,
    mainEntityOfPage: canonical,
    datePublished: metaOf(page, 'article:published_time')?.slice(0, 10),
    dateModified: metaOf(page, 'article:modified_time')?.slice(0, 10),
    author: { '@type': 'Organization', name: expect.stringMatching(/\S/) },
    publisher: { '@type': 'Organization', name: expect.stringMatching(/\S/) },
    image: metaOf(page, 'og:image'),
  });
  expect(headline).toBe(metaOf(page, 'og:title'));
  expect(isBasedOn).not.toEqual([]);
});

test.each(pages.filter((page) => isArticle(page) || isChart(page)))(
  '$address says where it stands, from the first page down to itself',
  (page) => {
    const { itemListElement } = one(page, 'BreadcrumbList') as {
      itemListElement: { position: number; name: string; item: string }[];
    };
    const [canonical = ''] = linksOf(page, 'canonical');
    const home = editionOf(page) === 'en' ? `${origin}/en/` : `${origin}/`;
    expect(itemListElement.map(({ position }) => position)).toEqual(
      itemListElement.map((_, at) => at + 1),
    );
    expect([itemListElement[0]?.item, itemListElement.at(-1)?.item]).toEqual([home, canonical]);
    const steps = itemListElement.map(({ item }) => item);
    expect(steps.filter((step) => !canonical.startsWith(step))).toEqual([]);
    expect(itemListElement.filter(({ name }) => !name.trim())).toEqual([]);
  },
);
