import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { derivationWords } from '../../src/i18n/derivation.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { attribute, textOf, type Element } from '../support/html.ts';
import { dataOf, observationsOf, realProject } from '../support/real-data.ts';
import {
  editionOf,
  isArticle,
  isChart,
  readPages,
  tagged,
  type SitePage,
} from '../support/site-pages.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);
const pages = readPages(siteDir);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const project = realProject();
const data = new Map(dataOf(project).map((datum) => [datum.id, datum]));
const observations = observationsOf(project);

/** An address of the site as seen from a page: `{ path: '/2022/', anchor: 'x' }`; none elsewhere. */
function within(href: string, page: SitePage): { path: string; anchor: string } | undefined {
  if (!URL.canParse(href, origin + page.address)) return { path: href, anchor: '' };
  const url = new URL(href, origin + page.address);
  if (url.origin !== new URL(origin).origin) return undefined;
  return { path: decodeURIComponent(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
}

function fileOf(path: string): string {
  return join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
}

function withId(page: SitePage | undefined, id: string): Element | undefined {
  return page?.elements.find((element) => attribute(element, 'id') === id);
}

/** The addresses in a page that lead somewhere or load something, and those in its ready codes. */
function addressesIn(page: SitePage): string[] {
  const own = page.elements.flatMap((element) =>
    element.attrs.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value),
  );
  const codes = [...tagged(page, 'textarea'), ...tagged(page, 'code')].flatMap((element) =>
    [...textOf(element).matchAll(/\bsrc="([^"]*)"|^(https?:\S+)$/g)].map(
      ([, src, url]) => src ?? url ?? '',
    ),
  );
  return [...own, ...codes];
}

describe('every address in every page', () => {
  test('that is the site’s leads to a file of the site', () => {
    const dead = pages.flatMap((page) =>
      addressesIn(page).filter((href) => {
        const target = within(href, page);
        return target && !existsSync(fileOf(target.path));
      }),
    );
    expect(pages.flatMap(addressesIn).length).toBeGreaterThan(100);
    expect(dead).toEqual([]);
  });

  test('with an anchor leads to an element', () => {
    const dead = pages.flatMap((page) =>
      addressesIn(page)
        .filter((href) => {
          const target = within(href, page);
          return target?.anchor && !withId(byAddress.get(target.path), target.anchor);
        })
        .map((href) => `${page.address}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  test('ends in a slash where it is a page: no host has to lead on', () => {
    const redirected = pages.flatMap((page) =>
      addressesIn(page).filter((href) => {
        const target = within(href, page);
        return target && !/\/$|\.[a-z\d]+$/.test(target.path);
      }),
    );
    expect(redirected).toEqual([]);
  });

  test('that leaves the site is one to share by, the licence, or a source', () => {
    const hosts = pages.flatMap((page) =>
      addressesIn(page).flatMap((href) => {
        const url = new URL(href, origin + page.address);
        return within(href, page) ? [] : [url.host || url.protocol];
      }),
    );
    const shared = ['www.facebook.com', 'button-share.zalo.me', 'mailto:'];
    const cited = [...project.dataset.sources.values()]
      .map(({ url }) => url)
      .filter((url) => url !== '');
    const places = [...project.dataset.localities.values()].flatMap(
      ({ source_url, successor_url }) => [source_url, successor_url].filter((url) => url !== ''),
    );
    const known = [site.licence.url, ...cited, ...places].map((url) => new URL(url).host);
    expect(new Set(hosts)).toEqual(new Set([...shared, ...known]));
  });
});

test('no page uses an id twice', () => {
  const twice = pages.flatMap((page) => {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.address}#${id}`);
  });
  expect(twice).toEqual([]);
});

describe('every figure', () => {
  test('that an article binds is a link to its own datum', () => {
    const links = pages.filter(isArticle).flatMap((page) =>
      tagged(page, 'a')
        .filter((element) => attribute(element, 'class') === 'figure')
        .map((element) => ({ page, element })),
    );
    const wrong = links.filter(({ page, element }) => {
      const id = attribute(element, 'data-datum');
      const target = within(attribute(element, 'href') ?? '', page);
      const there = target && withId(byAddress.get(target.path), target.anchor);
      return !id || target?.anchor !== id || !there || attribute(there, 'data-datum') !== id;
    });
    expect(links.length).toBeGreaterThan(20);
    expect(wrong.map(({ element }) => element.attrs)).toEqual([]);
  });

  test.each(['vi', 'en'] as const)(
    'of the source is in its year’s article (%s): 19 of them for 2022',
    (lang) => {
      const bound = new Set(
        pages
          .filter((page) => isArticle(page) && editionOf(page) === lang)
          .flatMap((page) => tagged(page, 'a').map((link) => [page, link] as const))
          .filter(([, link]) => attribute(link, 'class') === 'figure')
          .map(([{ address }, link]) => `${address}${attribute(link, 'data-datum') ?? ''}`),
      );
      const start = lang === 'en' ? '/en' : '';
      const missing = observations.filter(
        ({ id, report }) => !bound.has(`${start}/${report}/${id}`),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
      expect(observations.filter(({ report }) => report === 2022)).toHaveLength(19);
    },
  );

  test.each(['/du-lieu/', '/en/du-lieu/'])(
    'stands in the list of all data, %s, with the words that state it',
    (address) => {
      const list = byAddress.get(address);
      const missing = dataOf(project).filter(({ id }) => !list || !states(list, id));
      expect(missing.map(({ id }) => id)).toEqual([]);
    },
  );

  test('of a chart’s table and marks stands on its page with the words that state it', () => {
    const missing = pages.filter(isChart).flatMap((page) => {
      const drawn = [...tagged(page, 'g'), ...tagged(page, 'tbody')];
      const ids = drawn.flatMap((element) => attribute(element, 'data-datum') ?? []);
      return ids.filter((id) => !states(page, id)).map((id) => `${page.address} ${id}`);
    });
    expect(missing).toEqual([]);
  });

  test('on any page is at most one click away from the words that state it', () => {
    const far = pages.flatMap((page) => {
      const near = tagged(page, 'a').flatMap((link) => {
        const target = within(attribute(link, 'href') ?? '', page);
        return (target && byAddress.get(target.path)) ?? [];
      });
      return [...shownOn(page)]
        .filter((id) => ![page, ...near].some((one) => states(one, id)))
        .map((id) => `${page.address} ${id}`);
    });
    expect(far).toEqual([]);
  });
});

/** The ids of the data whose figures a page shows. */
function shownOn(page: SitePage): Set<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, 'data-datum') ?? []));
}

/**
 * True for a page that has a datum's own element, or the table row of it, with its source's words or
 * how it is computed.
 */
function states(page: SitePage, id: string): boolean {
  const element = withId(page, id);
  const datum = data.get(id);
  if (!element || !datum || attribute(element, 'data-datum') !== id) return false;
  const words = datum.kind === 'observed' ? datum.wording : derivationWords(datum, editionOf(page));
  const { parentNode: row } = element;
  const told = element.tagName === 'td' && row && 'tagName' in row ? row : element;
  return spaced(textOf(told)).includes(spaced(words));
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
