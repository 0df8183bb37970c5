import { expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { attribute } from '../support/html.ts';
import { isChart, isEmbed, readPages, tagged, type SitePage } from '../support/site-pages.ts';

const origin = originOf(process.env);
const all = readPages(inject('siteDir')).filter((page) => !isEmbed(page));
const reports = all.filter(({ address }) => /^\/\d{4}\/$/.test(address)).length;
const slugs = new Set(all.filter(isChart).map(({ address }) => address.split('/').at(-2) ?? ''));
/** A chart over all years, to which nothing leads while there is one. */
const isLonely = ({ address }: SitePage) =>
  reports === 1 && slugs.has(address.replace(/^\/en/, '').slice(1, -1));
const isPoster = ({ address }: SitePage) => address.endsWith('/a3/');
const isEnglish = ({ address }: SitePage) => address.startsWith('/en/');
const linked = new Map(all.map((page) => [page.address, linksFrom(page)]));

/** The pages that a page's links lead to. */
function linksFrom(page: SitePage): Set<string> {
  const paths = tagged(page, 'a').map(
    (link) => new URL(attribute(link, 'href') ?? '', origin + page.address),
  );
  return new Set(paths.filter((url) => url.origin === origin).map(({ pathname }) => pathname));
}

function withinTwoTaps(page: SitePage): Set<string> {
  const first = linked.get(page.address) ?? new Set<string>();
  return new Set([
    page.address,
    ...first,
    ...[...first].flatMap((path) => [...(linked.get(path) ?? [])]),
  ]);
}

test.each([
  ['Vietnamese', false],
  ['English', true],
])('from every page each page of the %s edition is at most two taps away', (_, english) => {
  const edition = all.filter((page) => isEnglish(page) === english);
  const far = edition
    .filter((page) => !isPoster(page))
    .flatMap((page) => {
      const near = withinTwoTaps(page);
      return edition
        .filter((one) => one.address !== '/404.html' && !isLonely(one) && !near.has(one.address))
        .map(({ address }) => `${page.address} → ${address}`);
    });
  expect(edition.length).toBeGreaterThan(10);
  expect(far).toEqual([]);
});

test('from every page the same page in the other language is one tap away', () => {
  const far = all
    .filter((page) => !isPoster(page) && page.address !== '/404.html')
    .filter((page) => {
      const other = isEnglish(page) ? page.address.replace('/en', '') : `/en${page.address}`;
      return !linked.get(page.address)?.has(other);
    });
  expect(far.map(({ address }) => address)).toEqual([]);
});

test('from every poster its chart’s page is one tap away', () => {
  const posters = all.filter(isPoster);
  const lost = posters.filter(
    ({ address }) => !linked.get(address)?.has(address.replace(/a3\/$/, '')),
  );
  expect(posters.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
