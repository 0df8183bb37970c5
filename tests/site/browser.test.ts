import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { pageWords } from '../../src/i18n/page-words.ts';
import { isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { filePage, setWidth, testPage, themes, widths, wideFrom } from '../support/browsed-site.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { editionOf, isEmbed, isWhole, readPages, type SitePage } from '../support/site-pages.ts';

const siteDir = inject('siteDir');
const siteUrl = inject('siteUrl');
/** A pinned embed is the same as the one that is not: once is enough. */
const pages = readPages(siteDir).filter(({ address }) => !isPinnedEmbed(address));
const whole = pages.filter(isWhole);
const charts = yearsOfCharts();
const layoutWidths = [...widths, wideFrom - 1, wideFrom];

/** What a browser sees of a page, all of it in one visit. */
interface Seen {
  address: string;
  /** What was loaded, and what the console said. */
  asked: string[];
  said: string[];
  /** Where the page is wider than its window. */
  wider: string[];
  /** The layouts of the charts that are shown, by the window's width. */
  layouts: Record<number, string[]>;
  /** Sizes of the texts in charts on the smallest phone, in CSS px. */
  chartTexts: number[];
  text: string;
}

/** One page for all that need no settings of their own. */
const reader = await filePage();
const quiet = await filePage({ javaScriptEnabled: false });
const seen: Seen[] = [];
/** The same pages without JavaScript. */
const plain: { address: string; text: string; buttons: string[] }[] = [];

beforeAll(async () => {
  for (const one of pages) {
    seen.push(await see(reader, one));
    await setWidth(quiet, widths[0]);
    await quiet.goto(one.address);
    const buttons = await quiet.locator('button:visible').allTextContents();
    plain.push({ address: one.address, buttons, text: await textWithoutButtons(quiet) });
  }
});

async function see(page: Page, one: SitePage): Promise<Seen> {
  const { address } = one;
  const asked: string[] = [];
  const said: string[] = [];
  const onRequest = (request: Request) => asked.push(request.url());
  const onConsole = (message: ConsoleMessage) => said.push(message.text());
  const onError = (error: Error) => said.push(error.message);
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
  await page.goto(address);
  const wider: string[] = [];
  const layouts: Seen['layouts'] = {};
  for (const width of isEmbed(one) ? [280, ...layoutWidths] : layoutWidths) {
    await setWidth(page, width);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const { over, layout } = await page.evaluate(measureLayout);
      if (over > 0) wider.push(`${address} at ${width} px, ${colorScheme}: ${over} px`);
      layouts[width] = layout;
    }
  }
  await setWidth(page, widths[0]);
  const chartTexts = await page.evaluate(measureChartTexts);
  const text = await textWithoutButtons(page);
  page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
  return { address, asked, said, wider, layouts, chartTexts, text };
}

/** In the page: by how much it is wider than the window, and which drawings it shows. */
function measureLayout(): { over: number; layout: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const drawings = [...document.querySelectorAll('.chart > svg')];
  return {
    over: Math.max(scrollWidth, document.body.scrollWidth) - clientWidth,
    layout: drawings
      .filter((svg) => getComputedStyle(svg).display !== 'none')
      .map((svg) => svg.getAttribute('class') ?? '')
      .filter((name) => name !== 'marks'),
  };
}

/** In the page: the sizes of the texts that its charts show. */
function measureChartTexts(): number[] {
  return [...document.querySelectorAll<SVGTextElement>('.chart svg text')]
    .filter((text) => text.getClientRects().length > 0)
    .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0));
}

describe('every page', () => {
  test('asks for nothing but itself, the icon and the script; a preview, for the embeds too', () => {
    const other = seen.flatMap(({ address, asked }) => {
      const own = [address, '/site.js', '/icon.svg'].map((path) => siteUrl + path.slice(1));
      const embeds = new RegExp(`^${siteUrl}(?:en/)?embed/`);
      const allowed = (url: string) =>
        own.includes(url) || (address.endsWith('/embed/') && embeds.test(url));
      return asked.filter((url) => !allowed(url)).map((url) => `${address}: ${url}`);
    });
    expect(seen.every(({ asked }) => asked.length > 0)).toBe(true);
    expect(other).toEqual([]);
  });

  test('leaves nothing behind, and is quiet', async () => {
    await reader.goto('/');
    const kept = await reader.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(seen.flatMap(({ said }) => said)).toEqual([]);
    expect(await reader.context().cookies()).toEqual([]);
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  });

  test('says that it leaves nothing behind, but for embeds', () => {
    const silent = whole.filter((page) => !page.html.includes(pageWords[editionOf(page)].privacy));
    expect(whole.length).toBeGreaterThan(20);
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  test('is never wider than its window', () => {
    expect(seen.flatMap(({ wider }) => wider)).toEqual([]);
  });

  test('says the same without JavaScript, but for the buttons', () => {
    const other = seen.filter(({ text }, at) => text.length < 100 || text !== plain[at]?.text);
    expect(other.map(({ address }) => address)).toEqual([]);
  });

  test('shows no button that needs JavaScript where there is none', () => {
    expect(plain.flatMap(({ buttons }) => buttons)).toEqual([]);
  });
});

describe('every chart in a page', () => {
  const charted = new Set(
    whole.filter(({ html }) => html.includes('<svg class="wide"')).map(({ address }) => address),
  );
  const drawn = () => seen.filter(({ address }) => charted.has(address));

  test('is the one drawn for a phone below 640 px, and the one for a desk from there on', () => {
    const wrong = drawn().flatMap(({ address, layouts }) =>
      Object.entries(layouts)
        .filter(([width, layout]) => {
          const expected = Number(width) < wideFrom ? 'narrow' : 'wide';
          return layout.length === 0 || layout.some((one) => one !== expected);
        })
        .map(([width, layout]) => `${address} at ${width} px: ${layout.join()}`),
    );
    expect(drawn().length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  test('has no text under 12 px on the smallest phone', () => {
    const small = drawn().filter(({ chartTexts }) => Math.min(...chartTexts, Infinity) < 12);
    expect(drawn().filter(({ chartTexts }) => chartTexts.length === 0)).toEqual([]);
    expect(small.map(({ address, chartTexts }) => [address, Math.min(...chartTexts)])).toEqual([]);
  });
});

/** How the page looks when its address points at a datum. */
function lightsFor(page: Page, id: string) {
  return page.evaluate((datum) => {
    const own = `[data-datum="${datum}"]`;
    const root = getComputedStyle(document.documentElement);
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = root.getPropertyValue('--lit');
    const lit = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const backgrounds = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).backgroundColor);
    const shapes = (selector: string) =>
      [...document.querySelectorAll(`.chart > svg ${selector} :not(text):not(g)`)].map(
        (shape) => getComputedStyle(shape).opacity,
      );
    return {
      lit,
      focused: document.activeElement?.id,
      cards: [...document.querySelectorAll('.note')]
        .filter((card) => getComputedStyle(card).display !== 'none')
        .map((card) => card.id),
      row: backgrounds(`tbody${own}`),
      otherRows: backgrounds(`tbody[data-datum]:not(${own})`),
      sentence: backgrounds(`h1 ${own}, td .figure${own}`),
      marks: shapes(`g${own}`),
      otherMarks: shapes(`g[data-datum]:not(${own})`),
    };
  }, id);
}

describe('an address that points at a figure', () => {
  const figures = charts.flatMap(({ path, data }) =>
    data.flatMap(({ id }) => [
      { address: `/${path}/`, id },
      { address: `/en/${path}/`, id },
    ]),
  );

  test('lights up its mark, its row and its sentence; the other marks step back', async () => {
    await reader.goto('/2022/giam-ngheo/#ho-ngheo-2022-12');
    const { lit, cards, row, otherRows, sentence, marks, otherMarks } = await lightsFor(
      reader,
      'ho-ngheo-2022-12',
    );
    expect(lit).not.toBe('rgba(0, 0, 0, 0)');
    expect(cards).toEqual(['ho-ngheo-2022-12']);
    expect(row).toEqual([lit]);
    expect(otherRows.length).toBeGreaterThan(0);
    expect(new Set(otherRows)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    expect(sentence.length).toBeGreaterThan(1);
    expect(new Set(sentence)).toEqual(new Set([lit]));
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['1']));
    expect(otherMarks.length).toBeGreaterThan(0);
    expect(new Set(otherMarks)).toEqual(new Set(['0.3']));
  });

  test('shows its note, takes the reader there and tints its row, for every figure of every chart', async () => {
    const dark: string[] = [];
    for (const { address, id } of figures) {
      await reader.goto(`${address}#${id}`);
      const { cards, focused, row, lit } = await lightsFor(reader, id);
      const isLit = cards.join() === id && focused === id && row.length === 1 && row[0] === lit;
      if (!isLit) dark.push(`${address}#${id}`);
    }
    expect(figures.length).toBeGreaterThan(20);
    expect(dark).toEqual([]);
  });

  test('leaves a page alone that it does not point at', async () => {
    await reader.goto('/2022/giam-ngheo/');
    const { cards, row, otherMarks } = await lightsFor(reader, 'ho-ngheo-2022-12');
    expect(cards).toEqual([]);
    expect(row).toEqual(['rgba(0, 0, 0, 0)']);
    expect(new Set(otherMarks)).toEqual(new Set(['1']));
  });
});

describe('a button to copy', () => {
  test.each(['/2022/giam-ngheo/', '/en/2022/mang-xa-hoi/'])(
    'of %s copies the text that it stands by',
    async (address) => {
      const page = await testPage();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(address);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      );
      const buttons = await page.locator('button[data-copy]').all();
      const copied: Record<string, string> = {};
      for (const button of buttons) {
        await button.click();
        const of = (await button.getAttribute('data-copy')) ?? '';
        copied[of] = await page.evaluate(() => navigator.clipboard.readText());
      }
      const path = address.replace(/^\/(?:en\/)?|\/$/g, '');
      const json = JSON.parse(readFileSync(join(siteDir, `${path}.json`), 'utf8')) as {
        url: string;
        citation: Record<'vi' | 'en', string>;
        data: { id: string }[];
      };
      expect(copied['']).toBe(await canonicalOf(page));
      const embeds = [copied['embed-live'], copied['embed-pinned']];
      expect(embeds.map((code) => code?.startsWith('<div style='))).toEqual([true, true]);
      expect(embeds[0]).not.toBe(embeds[1]);
      for (const { id } of json.data) {
        expect(copied[`words-${id}`]).toMatch(/ – .+ https?:\/\/\S+$/);
        expect(copied[`words-${id}`]?.endsWith(`#${id}`)).toBe(true);
      }
      const plain = (text = '') => text.replaceAll('\u00A0', ' ');
      const own = json.url === copied[''] ? json.citation : undefined;
      if (own)
        expect([plain(copied['cite-vi']), plain(copied['cite-en'])]).toEqual([own.vi, own.en]);
      const lines = Object.values(copied).flatMap((text) =>
        text.startsWith('<div') ? text.split('\n') : text,
      );
      expect(lines.filter((text) => /\s{2}|^\s|\s$|\n/.test(text))).toEqual([]);
    },
  );

  test('says that it has copied', async () => {
    const page = await testPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/2022/giam-ngheo/');
    const button = page.locator('button[data-copy=""]');
    const done = await button.getAttribute('data-done');
    await button.click();
    await page.locator('button[data-copy=""]', { hasText: done ?? '' }).waitFor();
  });
});

describe('the share sheet', () => {
  test('opens with the title and the permanent address where the browser has one', async () => {
    const page = await testPage();
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      navigator.share = (data) => {
        shared.push(data);
        return Promise.resolve();
      };
    });
    await page.goto('/2022/an-sinh/');
    await page.locator('button[data-share]').click();
    const shared = await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
    expect(shared).toEqual([{ title: await page.title(), url: await canonicalOf(page) }]);
  });

  test('has no button where there is none, and the links are there all the same', async () => {
    await reader.goto('/2022/an-sinh/');
    const hasShare = await reader.evaluate(() => 'share' in navigator);
    expect(await reader.locator('button[data-share]').isVisible()).toBe(hasShare);
    const links = await reader.locator('.tools a').allTextContents();
    expect(links.map((text) => text.trim())).toEqual(['Zalo', 'Facebook', 'Tải ảnh']);
  });
});

function canonicalOf(page: Page): Promise<string> {
  return page.locator('link[rel=canonical]').evaluate((link) => (link as HTMLLinkElement).href);
}

/** All that a page says, whether it is on the screen or in what opens. */
function textWithoutButtons(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) button.remove();
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.body.innerText.replaceAll(/\s+/g, ' ').trim();
  });
}
