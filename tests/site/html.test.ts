import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { attribute, rawTextOf, textOf } from '../support/html.ts';
import { pngSize } from '../support/png-size.ts';
import {
  canonicalAddress,
  editionOf,
  isArticle,
  isChart,
  isEmbed,
  isPoster,
  isWhole,
  linksOf,
  metaOf,
  pinnedBy,
  readPages,
  tagged,
  type SitePage,
} from '../support/site-pages.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);
const pages = readPages(siteDir);
const whole = pages.filter(isWhole);
const embeds = pages.filter(isEmbed);

/** The recommended rules of html-validate, but for those that are not this site's. */
const rules = {
  extends: ['html-validate:recommended'],
  // HTML allows what opens in a head cell; the validator takes it for a section.
  elements: ['html5', { details: { sectioning: false } }],
  rules: {
    // A title is a finding, a whole sentence; search engines cut it where they like.
    'long-title': 'off',
    // Astro keeps the spaces of its templates; readers do not see them.
    'no-trailing-whitespace': 'off',
    // A heading's anchor may begin with the year that it tells of.
    'valid-id': ['error', { relaxed: true }],
  },
} satisfies ConfigData;

/** What is wrong with some pages, each with its address. */
function faults(
  some: readonly SitePage[],
  find: (page: SitePage) => readonly unknown[],
): [string, unknown][] {
  return some.flatMap((page) =>
    find(page).map((fault): [string, unknown] => [page.address, fault]),
  );
}

/** The file of the site behind an absolute address of it. */
function fileAt(address: string): string {
  return join(siteDir, address.slice(origin.length).replace(/\?.*/, ''));
}

function weigh(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}

test('the site has pages of every kind', () => {
  const kinds = [
    pages.filter(isArticle).length,
    pages.filter(isChart).length,
    embeds.length,
    whole.length,
  ];
  expect(kinds.map((count) => count > 0)).toEqual([true, true, true, true]);
});

describe('every page', () => {
  test('begins with a doctype and says that it is Vietnamese', () => {
    const wrong = pages.filter(
      ({ html }) => !/^<!doctype html>\s*<html lang="(?:vi|en)"/i.test(html),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
    const languages = pages.map((page) => [
      editionOf(page),
      tagged(page, 'html').map((root) => attribute(root, 'lang')),
    ]);
    expect(languages).toEqual(languages.map(([expected]) => [expected, [expected]]));
  });

  test('has a title and a description, and shares neither with a page that may be found', () => {
    const titleOf = (page: SitePage) =>
      tagged(page, 'title')
        .filter(({ parentNode }) => parentNode?.nodeName === 'head')
        .map(textOf)
        .join('|');
    for (const say of [titleOf, (page: SitePage) => metaOf(page, 'description') ?? '']) {
      expect(faults(pages, (page) => (say(page).trim() === '' ? ['none'] : []))).toEqual([]);
      const texts = whole.map(say);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  test('names its own address as the canonical one; an embed and a poster name their chart', () => {
    const canonical = pages.map((page) => [page.address, linksOf(page, 'canonical')]);
    expect(canonical).toEqual(
      pages.map((page) => [page.address, [origin + canonicalAddress(page)]]),
    );
  });

  test('has one script, deferred, and runs nothing else; a poster has none', () => {
    const found = faults(pages, (page) => {
      const scripts = tagged(page, 'script');
      const run = scripts.filter((script) => attribute(script, 'type') !== 'application/ld+json');
      const loaded = run.map((script) =>
        script.attrs.map(({ name, value }) => `${name}=${value}`).sort(),
      );
      const handlers = page.elements.flatMap(({ tagName, attrs }) =>
        attrs.filter(({ name }) => name.startsWith('on')).map(({ name }) => `${tagName} ${name}`),
      );
      const urls = page.elements.flatMap(({ attrs }) =>
        attrs.map(({ value }) => value).filter((value) => /^\s*javascript:/i.test(value)),
      );
      const own = isPoster(page) ? [] : [['defer=', 'src=/site.js']];
      const isRight = JSON.stringify(loaded) === JSON.stringify(own);
      const inline = run.filter((script) => rawTextOf(script) !== '').length;
      return [
        ...(isRight ? [] : [loaded]),
        ...(inline === 0 ? [] : ['inline']),
        ...handlers,
        ...urls,
      ];
    });
    expect(found).toEqual([]);
  });

  test('asks a browser for nothing ahead', () => {
    const ahead = /\b(?:preload|modulepreload|prefetch|manifest|preconnect|dns-prefetch)\b/;
    const links = pages.flatMap((page) => tagged(page, 'link'));
    expect(links.filter((link) => ahead.test(attribute(link, 'rel') ?? ''))).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(rules));
    const reports = await Promise.all(
      pages.map(({ html, file }) => validator.validateString(html, file)),
    );
    const messages = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages: found }) =>
        found.map(({ line, column, message }) => `${filePath}:${line}:${column} ${message}`),
      ),
    );
    expect(messages).toEqual([]);
  });
});

describe('every page but an embed', () => {
  test('says in which languages it exists, with addresses that exist', () => {
    const translated = whole.filter(({ address }) => address !== '/404.html');
    const found = faults(translated, (page) => {
      const versions = tagged(page, 'link').filter((link) => attribute(link, 'hreflang'));
      const languages = versions.map((link) => attribute(link, 'hreflang'));
      const missing = versions
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => !pages.some(({ address }) => origin + address === href));
      return [
        ...missing,
        ...['vi', 'en', 'x-default'].filter((language) => !languages.includes(language)),
      ];
    });
    expect(found).toEqual([]);
  });

  test('unfurls as itself', () => {
    const found = faults(whole, (page) => {
      const needed = ['og:site_name', 'og:title', 'og:image', 'og:image:type', 'og:image:alt'];
      const [canonical] = linksOf(page, 'canonical');
      const pairs: [string, string | undefined][] = [
        ['og:url', canonical],
        ['twitter:card', 'summary_large_image'],
        ['og:description', metaOf(page, 'description')],
        ['og:locale', editionOf(page) === 'en' ? 'en_GB' : 'vi_VN'],
        ['og:type', isArticle(page) || isChart(page) ? 'article' : 'website'],
      ];
      return [
        ...needed.filter((name) => !metaOf(page, name)?.trim()),
        ...pairs.filter(([name, expected]) => metaOf(page, name) !== expected),
      ];
    });
    expect(found).toEqual([]);
  });

  test('gives no relative address to those who share it', () => {
    const found = faults(whole, (page) => {
      const named = page.elements.flatMap((element) => {
        const name = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
        if (element.tagName === 'meta' && /:(?:url|image)$/.test(name)) {
          return [attribute(element, 'content') ?? ''];
        }
        const rel = attribute(element, 'rel') ?? '';
        return element.tagName === 'link' && !rel.endsWith('icon')
          ? [attribute(element, 'href') ?? '']
          : [];
      });
      return named.filter((address) => !address.startsWith(`${origin}/`));
    });
    expect(found).toEqual([]);
  });

  test('is a chart’s with a picture for each shape, of at most 150 KB', () => {
    const found = faults(whole.filter(isChart), ({ address }) =>
      [['vuong', 1080, 1080] as const, ['doc', 1080, 1920] as const].flatMap(
        ([name, width, height]) => {
          const bytes = readFileSync(join(siteDir, `${address.slice(0, -1)}.${name}.png`));
          expect(pngSize(bytes)).toEqual({ width, height });
          return bytes.length <= 150 * 1024 ? [] : [`${name}: ${bytes.length}`];
        },
      ),
    );
    expect(found).toEqual([]);
  });

  test('unfurls with a card of 1200×630 px and at most 100 KB', () => {
    const found = faults(whole, (page) => {
      const file = fileAt(metaOf(page, 'og:image') ?? '');
      if (!existsSync(file)) return [`no ${file}`];
      const bytes = readFileSync(file);
      const { width, height } = pngSize(bytes);
      const said = ['og:image:width', 'og:image:height'].map((name) => metaOf(page, name));
      const isRight = width === 1200 && height === 630 && said.join() === '1200,630';
      return isRight && bytes.length <= 100 * 1024 ? [] : [[width, height, bytes.length, said]];
    });
    expect(found).toEqual([]);
  });

  test('names the content of the card in a query, and other content by another', () => {
    const cards = whole.map((page) => metaOf(page, 'og:image') ?? '');
    expect(cards.filter((card) => !/\/[\w-]+\.png\?v=[b-t]{10}$/.test(card))).toEqual([]);
    const versions = new Set(cards.map((card) => card.split('?')[1]));
    const contents = new Set(cards.map((card) => readFileSync(fileAt(card)).toString('base64')));
    expect(versions.size).toBe(contents.size);
  });
});

describe('an article and a chart', () => {
  const dated = pages.filter((page) => isArticle(page) || isChart(page));

  test('say when they were published and changed', () => {
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
    const found = faults(dated, (page) =>
      ['article:published_time', 'article:modified_time'].filter(
        (name) => !instant.test(metaOf(page, name) ?? ''),
      ),
    );
    expect(found).toEqual([]);
  });

  test('are described by a sentence with a figure in it', () => {
    const without = dated.filter((page) => !/\d.*\.$/.test(metaOf(page, 'description') ?? ''));
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  test('show the card of the chart itself', () => {
    const charts = pages.filter(isChart);
    const cards = charts.map((page) => metaOf(page, 'og:image')?.replace(/\.png\?.*/, ''));
    expect(cards).toEqual(charts.map(({ address }) => origin + address.replace(/\/$/, '')));
  });
});

describe('an embed', () => {
  test('has neither header nor menu nor footer', () => {
    const found = faults(embeds, (page) =>
      page.elements
        .filter(
          ({ tagName, attrs }) =>
            ['header', 'nav', 'footer'].includes(tagName) ||
            attrs.some(({ name, value }) => name === 'class' && value === 'skip'),
        )
        .map(({ tagName }) => tagName),
    );
    expect(found).toEqual([]);
  });

  test('says the same at its own address and at the one that is pinned, which keeps its looks', () => {
    const charts = pages.filter(isChart);
    const textAt = (wanted: string) =>
      pages
        .find(({ address }) => address === wanted)
        ?.html.replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
    const other = charts.filter((chart) => {
      const live = chart.address.replace(/\/\d{4}\//, '/embed$&');
      const [pinned, shown] = [pinnedBy(chart), live].map(textAt);
      return !shown || pinned !== shown;
    });
    expect(other.map(({ address }) => address)).toEqual([]);
  });
});

describe('weight', () => {
  test('a page comes with the first ten packets, of which headers take some, also as gzip', () => {
    const sizes = pages.map(({ html, address }) => [gzipSync(html, { level: 9 }).length, address]);
    expect(sizes.filter(([size = 0]) => Number(size) > 14_300)).toEqual([]);
  });

  test('the styles of a page are at most 4 KB, compressed, and all in it', () => {
    const styles = pages.map((page) => {
      const sheets = [...page.html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)];
      const attributes = page.elements.flatMap((element) => attribute(element, 'style') ?? []);
      return [...sheets.map(([, css = '']) => css), ...attributes].join('\n');
    });
    expect(Math.min(...styles.map(({ length }) => length))).toBeGreaterThan(200);
    expect(Math.max(...styles.map(weigh))).toBeLessThanOrEqual(4 * 1024);
  });

  test('the script of pages is at most 1.1 KB, compressed, with that of embedding pages 2 KB', () => {
    const [own = 0, other = 0] = ['site.js', 'embed.js'].map((name) =>
      weigh(readFileSync(join(siteDir, name))),
    );
    expect(own).toBeLessThanOrEqual(1.1 * 1024);
    expect(own + other).toBeLessThanOrEqual(2 * 1024);
  });
});
