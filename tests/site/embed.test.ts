import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { filePage, testPage } from '../support/browsed-site.ts';
import { answering } from '../support/answering.ts';
import { attribute, textOf } from '../support/html.ts';
import { wordPressOembed, wordPressPost, wordPressScript } from '../support/wordpress.ts';
import { isChart, readPages, tagged } from '../support/site-pages.ts';

const siteUrl = inject('siteUrl').replace(/\/$/, '');

/** The code that each chart's page shows, with the test's server in place of the published one. */
const charts = readPages(inject('siteDir'))
  .filter(isChart)
  .map((page) => {
    const [live] = tagged(page, 'textarea').filter(
      (element) => attribute(element, 'id') === 'embed-live',
    );
    const code = live ? textOf(live).replaceAll(originOf(process.env), siteUrl) : '';
    const answer = `${page.address.replace(/\d{4}\//, 'oembed/$&').slice(0, -1)}.json`;
    const told = JSON.parse(readFileSync(join(inject('siteDir'), answer), 'utf8')) as {
      html: string;
    };
    const html = told.html.replaceAll(originOf(process.env), siteUrl);
    return { address: page.address, code, html };
  });

let hostBody = '';
/** A page of somebody else, on an origin of its own. */
const host = await answering(
  (_, response) =>
    void response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="vi"><title>Trang khác</title>${hostBody}`),
);
const page = await filePage({ baseURL: host, viewport: { width: 900, height: 900 } });
/** What the host's console said. */
const said: string[] = [];
page.on('console', (message) => said.push(message.text()));
page.on('pageerror', (error) => said.push(error.message));

/** Opens the host with an embedded chart in a column, and gives the frame of the chart. */
async function embed(code: string, width: number, script = ''): Promise<Frame> {
  hostBody = `<body style="margin:0"><div style="width:${width}px">${code}</div>${script}`;
  await page.goto('/');
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForURL(/\/embed\//);
  await frame.waitForLoadState();
  return frame;
}

const growing = `<script src="${siteUrl}/embed.js" defer></script>`;

async function embedGrown(code: string, width: number): Promise<Frame> {
  const frame = await embed(code, width, growing);
  await page.waitForFunction(() => document.querySelector('iframe')?.style.height.endsWith('px'));
  return frame;
}

function boxOf(): Promise<{ width: number; height: number }> {
  return page.locator('iframe').evaluate((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return { width, height };
  });
}

function contentOf(frame: Frame) {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const texts = [...document.querySelectorAll<SVGTextElement>('.chart svg text')]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0));
    return {
      height: document.body.getBoundingClientRect().height,
      over: [scrollHeight > clientHeight, scrollWidth > clientWidth],
      smallestText: Math.min(...texts),
      // The part of its room that the drawing takes, from side to side.
      filled: [...document.querySelectorAll<SVGSVGElement>('.chart > svg')]
        .filter((svg) => getComputedStyle(svg).display !== 'none')
        .map((svg) => ((svg.getScreenCTM()?.a ?? 0) * svg.viewBox.baseVal.width) / svg.clientWidth),
      layout: [...document.querySelectorAll('.chart > svg')]
        .filter((svg) => getComputedStyle(svg).display !== 'none')
        .map((svg) => svg.getAttribute('class')),
    };
  });
}

test('every chart’s page shows the code to embed it', () => {
  expect(charts.length).toBeGreaterThan(0);
  expect(charts.filter(({ code }) => !code.includes(`<iframe src="${siteUrl}/`))).toEqual([]);
});

describe.each([
  { width: 320, layout: 'narrow' },
  { width: 800, layout: 'wide' },
])('embedded at $width px', ({ width, layout }) => {
  test.each(charts)('$address fits its box without any script', async ({ code }) => {
    const content = await contentOf(await embed(code, width));
    expect((await boxOf()).width).toBe(width);
    expect(content.over).toEqual([false, false]);
    expect(content.layout).toEqual([layout]);
    expect(content.smallestText).toBeGreaterThanOrEqual(12);
  });

  test.each(charts)(
    '$address has a frame as high as its content with embed.js',
    async ({ code }) => {
      const frame = await embedGrown(code, width);
      await expect
        .poll(async () => Math.abs((await boxOf()).height - (await contentOf(frame)).height))
        .toBeLessThanOrEqual(1);
      expect((await contentOf(frame)).over).toEqual([false, false]);
    },
  );
});

test.each(charts)(
  '$address takes the whole of a phone’s and a tablet’s width',
  async ({ code }) => {
    for (const width of [320, 390, 480, 559]) {
      const { filled } = await contentOf(await embed(code, width));
      expect(filled).toHaveLength(1);
      expect(Math.min(...filled), String(width)).toBeGreaterThan(0.97);
    }
  },
);

test.each(charts)(
  '$address shows its finding and a beginning in 300 by 150 px',
  async ({ code }) => {
    const [bare = ''] = code.match(/<iframe src="[^"]*"/) ?? [];
    const frame = await embed(`${bare}></iframe>`, 800);
    expect(await boxOf()).toMatchObject({ width: 304, height: 154 });
    const seen = await frame.evaluate(() => ({
      finding: document.querySelector('h1')?.getBoundingClientRect().bottom ?? Infinity,
      chart: document.querySelector('.narrow')?.getBoundingClientRect().top ?? Infinity,
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    expect(seen.finding).toBeLessThan(150);
    expect(seen.chart).toBeLessThan(150);
    expect(seen.isWide).toBe(false);
  },
);

describe('in WordPress', () => {
  const secret = 'aB3dE5fG7h';

  test.each(charts)(
    '$address is embedded by its address, as high as its content',
    async ({ html }) => {
      const shown = wordPressOembed(html, secret) || '';
      expect(shown).not.toMatch(/style=|<div|<p>/);
      const frame = await embed(shown, 640, wordPressScript);
      const [width = 0, height = 0] = [/width="(\d+)"/, /height="(\d+)"/].map((size) =>
        Number(size.exec(shown)?.[1]),
      );
      expect(Math.min(width, height)).toBeGreaterThan(300);
      await expect
        .poll(async () => Math.abs((await boxOf()).height - 4 - (await contentOf(frame)).height))
        .toBeLessThanOrEqual(1);
      expect((await contentOf(frame)).over).toEqual([false, false]);
    },
  );

  test('a link in it leads on, though its sandbox lets none out', async () => {
    const { html = '', address = '' } = charts[0] ?? {};
    const frame = await embed(wordPressOembed(html, secret) || '', 640, wordPressScript);
    await frame.locator(`a[href$="${address}"]`).evaluate((link: HTMLAnchorElement, url) => {
      link.href = url;
    }, `${siteUrl}${address}`);
    await frame.locator(`a[href$="${address}"]`).click();
    await page.waitForURL(`${siteUrl}${address}`);
  });

  test.each(charts)('$address leaves a link where iframes are taken away', ({ code, address }) => {
    const left = wordPressPost(code);
    expect(left).not.toMatch(/iframe/);
    expect(left).toMatch(new RegExp(`<a href="${siteUrl}${address}">[^<]{20,}</a>`));
  });
});

test('a frame follows its content when the column that it stands in grows narrower', async () => {
  const frame = await embedGrown(charts[0]?.code ?? '', 800);
  const before = await boxOf();
  await page
    .locator('div')
    .first()
    .evaluate((column) => (column.style.width = '320px'));
  await expect.poll(async () => (await contentOf(frame)).layout.join()).toBe('narrow');
  await expect
    .poll(async () => Math.abs((await boxOf()).height - (await contentOf(frame)).height))
    .toBeLessThanOrEqual(1);
  expect((await boxOf()).height).not.toBe(before.height);
});

/**
 * Waits until all that was posted to the host or the frame before has been heard: messages
 * between two windows keep their order.
 */
async function allHeard(frame: Frame, to: 'host' | 'frame'): Promise<void> {
  const [listening, sending] =
    to === 'host' ? [page.mainFrame(), frame] : [frame, page.mainFrame()];
  await listening.evaluate(() => {
    const heard = new Promise<void>((resolve) =>
      addEventListener('message', ({ data }) => {
        if (data === 'last') resolve();
      }),
    );
    Object.assign(window, { heard });
  });
  await sending.evaluate((toParent) => {
    (toParent ? parent : window.frames[0])?.postMessage('last', '*');
  }, to === 'host');
  await listening.evaluate(() => (window as unknown as { heard: Promise<void> }).heard);
}

describe('of the messages between a page and the chart that it embeds', () => {
  const code = charts[0]?.code ?? '';

  test('the page takes no height from anyone but the chart’s own frame', async () => {
    const frame = await embedGrown(code, 800);
    await page.evaluate(async () => {
      const other = document.body.appendChild(document.createElement('iframe'));
      other.srcdoc = `<script>parent.postMessage({ type: 'embed-height', height: 4321 }, '*');
        parent.postMessage('said', '*')</script>`;
      window.postMessage({ type: 'embed-height', height: 4321 }, '*');
      await new Promise<void>((resolve) =>
        addEventListener('message', ({ data }) => {
          if (data === 'said') resolve();
        }),
      );
      other.remove();
    });
    await allHeard(frame, 'host');
    expect((await boxOf()).height).toBe(Math.ceil((await contentOf(frame)).height));
  });

  test('the page takes none of another shape or out of bounds', async () => {
    const frame = await embedGrown(code, 800);
    await frame.evaluate(() => {
      const heights = [-1, 0, 1e9, Infinity, NaN, 'tall', '1px;color:red', null, undefined, {}];
      for (const height of heights) parent.postMessage({ type: 'embed-height', height }, '*');
      for (const data of ['embed-height', 4321, null, [], { type: 'other', height: 4321 }]) {
        parent.postMessage(data, '*');
      }
    });
    await allHeard(frame, 'host');
    expect((await boxOf()).height).toBe(Math.ceil((await contentOf(frame)).height));
  });

  test('the chart heeds nothing but the question, and from nobody but its page', async () => {
    const frame = await embed(code, 800);
    await page.evaluate(() => {
      for (const data of ['embed-height?', null, 4321, [], { type: 'other' }]) {
        window.frames[0]?.postMessage(data, '*');
      }
    });
    await frame.evaluate(() => {
      window.postMessage({ type: 'embed-height?' }, '*');
    });
    await allHeard(frame, 'frame');
    const isGrown = () => frame.evaluate(() => document.documentElement.className);
    expect(await isGrown()).toBe('');
    await page.evaluate(() => {
      window.frames[0]?.postMessage({ type: 'embed-height?' }, '*');
    });
    await allHeard(frame, 'frame');
    expect(await isGrown()).toBe('grown');
  });

  test('a page of the site that stands in no frame heeds none', async () => {
    const own = await testPage();
    await own.goto(`${siteUrl}/embed/2022/giam-ngheo/`);
    const grown = await own.evaluate(async () => {
      const heard = new Promise((resolve) => addEventListener('message', resolve));
      window.postMessage({ type: 'embed-height?' }, '*');
      await heard;
      return document.documentElement.className;
    });
    expect(grown).toBe('');
  });
});

test('the page that embeds hears no complaint in its console', () => {
  expect(said).toEqual([]);
});
