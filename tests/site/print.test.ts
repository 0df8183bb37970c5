import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { filePage } from '../support/browsed-site.ts';
import { attribute, elementsWithin } from '../support/html.ts';
import { isArticle, isChart, isWhole, linksOf, readPages, tagged } from '../support/site-pages.ts';

const pages = readPages(inject('siteDir'));
const charts = pages.filter(isChart);
const papers = pages.filter((one) => isChart(one) || isArticle(one));
const posters = pages.filter(({ address }) => address.endsWith('/a3/'));

const page = await filePage({ deviceScaleFactor: 3 });
await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

/** What the QR code on the page says. */
async function readCode(): Promise<string | undefined> {
  const shot = await page.locator('svg.qr').screenshot();
  const { data, info } = await sharp(shot)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** What printers and their dialogs leave white. */
const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };

/** The sizes of a PDF's pages in mm. */
async function sheets(options: Parameters<Page['pdf']>[0]): Promise<string[]> {
  const pdf = (await page.pdf(options)).toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const sizes = boxes.map((box) =>
    box
      .slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4))
      .join('×'),
  );
  expect(sizes).toHaveLength(count);
  return sizes;
}

test('every page is black on white on paper, without what only a screen can use', async () => {
  const wrong: unknown[] = [];
  const useless = 'nav .skip .share .more button svg.narrow textarea'.split(' ');
  const selector = useless.map((one) => `${one}:visible`).join();
  for (const { address } of pages.filter(isWhole)) {
    await page.goto(address);
    const count = await page.locator(selector).count();
    const [ink = [255], paper = [0]] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor].map((value) => (value.match(/\d+/g) ?? []).map(Number));
    });
    const isRight = count === 0 && Math.max(...ink) < 64 && Math.min(...paper) > 240;
    if (!isRight) wrong.push({ address, count, ink, paper });
  }
  expect(wrong).toEqual([]);
});

describe('an article and a chart’s page on paper', () => {
  test('have chart, source and address', async () => {
    const wrong: unknown[] = [];
    for (const one of papers) {
      await page.goto(one.address);
      const shown = (selector: string) => page.locator(`${selector}:visible`).count();
      const there = await Promise.all(
        ['h1', '.chart svg.wide', 'footer p', '.print-address'].map(shown),
      );
      const table = isChart(one) ? await shown('table') : 1;
      const url = await page.locator('.print-address').innerText();
      if ([...there, table].includes(0) || url !== linksOf(one, 'canonical')[0]) {
        wrong.push({ address: one.address, there, table, url });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('take a few sheets of A4: a chart four, an article six at most', async () => {
    const long: unknown[] = [];
    for (const one of papers) {
      await page.goto(one.address);
      const sizes = await sheets({ format: 'A4', margin });
      // With the fonts of most machines three and five.
      const most = isChart(one) ? 4 : 6;
      const areA4 = sizes.every((size) => size === '210×297');
      if (!areA4 || sizes.length > most) long.push([one.address, sizes]);
    }
    expect(long).toEqual([]);
  });
});

describe('a poster', () => {
  test.each(posters)('$address is one sheet of A3', async ({ address }) => {
    await page.goto(address);
    expect(await sheets({ preferCSSPageSize: true })).toEqual(['420×297']);
  });

  test.each(posters)('$address has a code that leads to the chart’s page', async ({ address }) => {
    await page.goto(address);
    const target = (await readCode()) ?? '';
    expect(new URL(target).pathname).toBe(address.replace(/a3\/$/, ''));
  });

  test('there is one for each chart in each edition', () => {
    expect(posters.map(({ address }) => address.replace(/a3\/$/, ''))).toEqual(
      charts.map(({ address }) => address),
    );
  });
});

describe('printed grey', () => {
  test('no chart says anything by a colour: it has one, beside ink', () => {
    const coloured = pages.flatMap((one) =>
      tagged(one, 'svg')
        .filter((svg) => ['wide', 'narrow'].includes(attribute(svg, 'class') ?? ''))
        .flatMap(elementsWithin)
        .flatMap(({ attrs }) => attrs)
        .filter(({ name }) => ['fill', 'stroke', 'style', 'color'].includes(name))
        .map(({ name, value }) => `${one.address} ${name}=${value}`),
    );
    expect(coloured.filter((one) => !/=(?:none|currentColor)$/.test(one))).toEqual([]);
  });

  test('households that remain and those that fell away differ in shape', async () => {
    await page.goto('/2022/giam-ngheo/');
    const fills = await page
      .locator('.chart svg.wide .fill, .chart svg.wide .outline')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('class'), getComputedStyle(mark).fill].join()),
      );
    expect(fills).toContain('outline,none');
    expect(fills.some((fill) => fill.startsWith('fill,rgb'))).toBe(true);
  });
});
