import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { filePage } from '../support/browsed-site.ts';
import { isArticle, isChart, readPages } from '../support/site-pages.ts';

/** @mozilla/readability is the reader view of Firefox. */
const library = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const readability = readFileSync(library, 'utf8');

const pages = readPages(inject('siteDir'));
const read = await filePage();
const shown = await filePage();

/** Shows a page as a reader view does: its text and drawings, without a rule of ours. */
async function openReader(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const content: unknown = await page.evaluate(
    `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse()?.content; })()`,
  );
  await shown.setContent(`<meta charset="utf-8">${String(content)}`);
}

/** The charts that are seen, each with its houses as outlines of paths: filled and outlined. */
const chartsShown = () =>
  shown.evaluate(() =>
    [...document.querySelectorAll('svg[role=img]')]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        const houses = (fill: string) =>
          [...svg.querySelectorAll('path')]
            .filter((path) => getComputedStyle(path).fill === fill)
            .map((path) => (path.getAttribute('d') ?? '').split('z').length - 1);
        return { filled: houses('rgb(0, 0, 0)'), outlined: houses('none') };
      }),
  );

test.each(pages.filter(isChart))('$address shows one chart in a reader view', async (page) => {
  await openReader(read, page.address);
  expect(await chartsShown()).toHaveLength(1);
});

test.each(['/2022/giam-ngheo/', '/en/2022/giam-ngheo/'])(
  '%s shows 46 outlined houses and 185 filled in a reader view',
  async (address) => {
    await openReader(read, address);
    const [chart] = await chartsShown();
    // One of each is a key.
    expect(chart?.filled.toSorted((a, b) => a - b)).toEqual([1, 185]);
    expect(chart?.outlined.toSorted((a, b) => a - b)).toEqual([1, 46]);
  },
);

test.each(pages.filter(isArticle))(
  '$address reads as an article, its notes left out',
  async (page) => {
    const placed = page.html.split('class="wide"').length - 1;
    await openReader(read, page.address);
    expect(await chartsShown()).toHaveLength(placed);
    const hidden = await read
      .locator('.notes .note, .print-address')
      .evaluateAll((all) => all.map((one) => (one.textContent ?? '').trim().slice(0, 60)));
    const text = await shown.locator('body').innerText();
    expect(hidden.length).toBeGreaterThan(0);
    for (const words of hidden.filter(Boolean)) expect(text).not.toContain(words);
  },
);
