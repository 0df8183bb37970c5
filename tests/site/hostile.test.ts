import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { csvRows } from '../support/csv-rows.ts';
import { dataPackage } from '../support/data-package-profile.ts';
import { unpublished } from '../fixtures/made-up-years.ts';
import { hostile, hostileProject } from '../support/hostile-project.ts';
import { attribute, elementsOf, rawTextOf, textOf, type Element } from '../support/html.ts';
import { copyProject } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';
import { pngSize } from '../support/png-size.ts';
import { isChart, metaOf, readPages, tagged, type SitePage } from '../support/site-pages.ts';
import { filesIn } from '../../scripts/files-in.ts';

/** Addresses of a state of the data: it is another one here. */
const version = /\b[b-t]{10}\b/g;

const root = copyProject({ ...hostileProject(), ...unpublished });
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
const built = await runBuild(root, join(root, 'dist'));
if (built.status !== 0) throw new Error(built.stderr);
const pages = readPages(built.siteDir);
const files = filesIn(built.siteDir);

function read(file: string): string {
  return readFileSync(join(built.siteDir, file), 'utf8');
}

function ofType(extension: string): string[] {
  const own = files.filter((file) => file.endsWith(`.${extension}`));
  expect(own.length).toBeGreaterThan(0);
  return own;
}

describe('a site with hostile texts in everything that a person writes', () => {
  test('says every one of them, as text', () => {
    const text = pages.map(({ elements }) => elements.map(textOf).join(' ')).join(' ');
    expect(hostile.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('has in each page the elements and attributes that it has without them', () => {
    const real = readPages(inject('siteDir'));
    const plain = new Map(real.map((page) => [nameOf(page), shapeOf(page)]));
    expect(pages.map(nameOf).sort()).toEqual([...plain.keys()].sort());
    // The review of a year lists what changed since it was signed, which is all of it here.
    const alike = pages.filter(({ address }) => !address.endsWith('/doi-chieu/'));
    const other = alike.flatMap((page) => {
      const shape = shapeOf(page);
      const expected = plain.get(nameOf(page)) ?? [];
      const at = shape.findIndex((line, index) => line !== expected[index]);
      if (at < 0 && shape.length === expected.length) return [];
      return [`${page.address}: ${String(shape[at])} instead of ${String(expected[at])}`];
    });
    expect(other).toEqual([]);
  });

  test('draws with the elements and attributes that drawings are made of', () => {
    const drawn = (some: readonly SitePage[]) =>
      new Set(some.flatMap(({ elements }) => elements.filter(isDrawn).map(lineOf)));
    const known = drawn(readPages(inject('siteDir')));
    expect([...drawn(pages)].filter((line) => !known.has(line))).toEqual([]);
  });

  test('leads to no address that is a script', () => {
    const values = pages.flatMap(({ elements }) =>
      elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => /^(?:href|src|action|formaction|data|xlink:href)$/.test(name)),
      ),
    );
    const script = /^\s*(?:javascript|data|vbscript):/i;
    expect(values.filter(({ value }) => script.test(value))).toEqual([]);
  });

  test('describes itself in JSON-LD that is whole and holds the texts as they are', () => {
    const blocks = pages.flatMap((page) =>
      tagged(page, 'script').filter(
        (script) => attribute(script, 'type') === 'application/ld+json',
      ),
    );
    const described = blocks.map((block) => JSON.parse(rawTextOf(block)) as { name?: string });
    const names = described.map(({ name = '' }) => name).join(' ');
    expect(names).toContain(hostile[0]);
    expect(blocks.map(rawTextOf).filter((block) => block.includes('<'))).toEqual([]);
  });

  test('unfurls with the texts as they are', () => {
    const titles = pages.filter(isChart).map((page) => metaOf(page, 'og:title') ?? '');
    const given = hostile.filter((one) => titles.some((title) => title.startsWith(one)));
    expect(given.length).toBeGreaterThan(2);
  });

  test('gives embed codes of one frame, with the finding as its title', () => {
    const charts = pages.filter(isChart);
    expect(charts.length).toBeGreaterThan(0);
    for (const page of charts) {
      const codes = tagged(page, 'textarea').map(textOf);
      expect(codes).toHaveLength(2);
      for (const code of codes) expectFrame(code, metaOf(page, 'og:title'));
    }
  });

  test('answers oEmbed with the same frame', () => {
    for (const file of files.filter((one) => /oembed\/.*\.json$/.test(one))) {
      const { html, title } = JSON.parse(read(file)) as { html: string; title: string };
      expectFrame(html, title);
    }
  });

  test('draws well-formed SVG that runs and loads nothing', () => {
    for (const file of ofType('svg')) {
      const svg = read(file);
      expect([file, XMLValidator.validate(svg)]).toEqual([file, true]);
      const elements = elementsOf(svg);
      const foreign = elements.filter(
        ({ tagName, attrs }) =>
          ['script', 'img', 'image', 'use', 'a', 'iframe', 'foreignObject'].includes(tagName) ||
          attrs.some(({ name }) => /^(?:on|href|xlink|src)/.test(name)),
      );
      expect([file, foreign.map(lineOf)]).toEqual([file, []]);
      expect(svg).not.toMatch(/url\(|@import|@font-face|var\(--/);
    }
  });

  test('writes CSV in which no cell begins as a formula', () => {
    const cells = ofType('csv').flatMap((file) => csvRows(read(file).slice(1)).flat());
    const formulas = cells.filter(
      (cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell),
    );
    expect(formulas).toEqual([]);
    expect(cells.some((cell) => cell.startsWith(`'=HYPERLINK("http://x")`))).toBe(true);
  });

  test('feeds titles and summaries that are text alone', () => {
    const feed = read('feed.xml');
    expect(XMLValidator.validate(feed)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: true, isArray: (name) => name === 'entry' });
    const { entry: entries } = (
      parser.parse(feed) as { feed: { entry: Record<'title' | 'summary', string>[] } }
    ).feed;
    const shown = entries.flatMap(({ title, summary }) => [title, summary]);
    const tags = shown.flatMap((html) => elementsOf(html).map(({ tagName }) => tagName));
    expect(new Set(tags)).toEqual(new Set(['html', 'head', 'body']));
    const texts = shown.map((html) => elementsOf(html).map(textOf)[0] ?? '').join(' ');
    expect(texts).toContain(hostile[0]);
  });

  test.each(['bib', 'ris'])(
    'cites itself and its source, an entry each, in a .%s file',
    (extension) => {
      for (const file of ofType(extension)) {
        const text = read(file);
        const { data } = new Cite(text);
        const address = file.replace(/\.\w+$/, '/');
        expect(data).toHaveLength(2);
        expect(data[0]?.URL.endsWith(`/${address}`)).toBe(true);
        if (extension === 'bib') expect(text).not.toContain('\\input');
      }
    },
  );

  test('describes its data by the standard', () => {
    expect(dataPackage.safeParse(JSON.parse(read('datapackage.json'))).success).toBe(true);
  });

  test('has cards of their size', () => {
    const cards = ofType('png').filter((file) => !/\.\w+\.png$|touch-icon/.test(file));
    expect(cards.length).toBeGreaterThan(8);
    for (const file of cards) {
      const size = pngSize(readFileSync(join(built.siteDir, file)));
      expect([file, size]).toEqual([file, { width: 1200, height: 630 }]);
    }
  });
});

/** A page's address, whatever the state of the data. */
function nameOf({ address }: SitePage): string {
  return address.replace(version, 'version');
}

/** The elements of a page with their attributes' names, but for what is drawn: text there wraps. */
function shapeOf({ elements }: SitePage): string[] {
  return elements.filter((element) => !isDrawn(element) && !isBand(element)).map(lineOf);
}

/** The line that a year shows which nobody has signed: here all of it has changed since. */
function isBand(element: Element): boolean {
  return (
    element.tagName === 'mark' ||
    element.childNodes.some((child) => 'tagName' in child && child.tagName === 'mark')
  );
}

function lineOf({ tagName, attrs }: Element): string {
  return [tagName, ...attrs.map(({ name }) => name)].join(' ');
}

function isDrawn(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/2000/svg' && element.tagName !== 'svg';
}

/** Expects a code to be one frame in its box, and its title to be the finding. */
function expectFrame(code: string, title: string | undefined): void {
  const [, , , ...placed] = elementsOf(code);
  expect(placed.map(lineOf)).toEqual([
    'div style',
    'iframe src title width height style loading',
    'p',
    'a href',
  ]);
  expect(placed.map((element) => attribute(element, 'title')).filter((one) => one)).toEqual([
    title,
  ]);
}
