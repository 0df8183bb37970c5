import { describe, expect, inject, test } from 'vitest';
import { isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { originOf } from '../../src/share/origin.ts';
import { filePage, setWidth, themes, withContrast } from '../support/browsed-site.ts';
import { compareFile } from '../support/file-snapshot.ts';
import { isArticle, isChart, isWhole, readPages } from '../support/site-pages.ts';

const pages = readPages(inject('siteDir'));
const charts = pages.filter(isChart);
const whole = pages.filter(isWhole);
const snapshots = 'tests/site/snapshots';

const page = await withContrast(await filePage());
await setWidth(page, 320);
/** Without JavaScript, whose buttons depend on what the browser can do. */
const quiet = await filePage({ javaScriptEnabled: false });

test.each(charts)(
  '$address gives assistive technology the tree that was approved',
  async ({ address }) => {
    await quiet.goto(address);
    const text = approvable(await quiet.locator('body').ariaSnapshot());
    const name = address.replaceAll('/', '-').replace(/^-|-$/g, '');
    const { made, kept } = compareFile({ folder: snapshots, name, extension: 'yml' }, text);
    expect(made).toBe(kept);
  },
);

test.each(charts)('$address says in words once what its chart shows', async ({ address }) => {
  await quiet.goto(address);
  const tree = await quiet.locator('body').ariaSnapshot();
  const said = await quiet.locator('svg[aria-label]:visible').getAttribute('aria-label');
  expect(said).toMatch(/\p{L}{3}/u);
  expect(tree.split(said ?? '')).toHaveLength(2);
});

/** The tree without what depends on where the site is published. */
function approvable(tree: string): string {
  const lines = tree.split('\n').filter((line) => !/- \/url: "?[a-z]+:/.test(line));
  return `${lines.join('\n')}\n`
    .replaceAll(originOf(process.env), 'https://site.example')
    .replaceAll(/\b[b-t]{10}\b/g, '(version)');
}

test('every page has one banner, one main part and one foot', async () => {
  const wrong: string[] = [];
  for (const { address } of whole) {
    await page.goto(address);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      if ((await page.getByRole(role).count()) !== 1) wrong.push(`${address}: ${role}`);
    }
  }
  expect(whole.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

/** In the page: whether the keyboard is within the main part, and at which x. */
function readFocus(): { isMain: boolean; left: number } {
  const element = document.activeElement ?? document.body;
  return {
    isMain: element.closest('main') !== null,
    left: element.getBoundingClientRect().left,
  };
}

/**
 * In the page, once the keyboard is in use: the stops at which no outline of 2 px shows, or one
 * whose contrast with the page is under 3:1.
 */
function hiddenStops(): { stops: number; hidden: string[] } {
  const paper = getComputedStyle(document.body).backgroundColor;
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, summary, textarea, [tabindex="0"]'),
  ].filter((element) => element.checkVisibility());
  const hidden = stops.filter((element) => {
    element.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isThere = document.activeElement === element && outlineStyle === 'solid';
    return !isThere || parseFloat(outlineWidth) < 2 || contrast(outlineColor, paper) < 3;
  });
  return { stops: stops.length, hidden: hidden.map(({ textContent }) => textContent.trim()) };
}

describe('with the keyboard', () => {
  test.each(['/', '/2022/giam-ngheo/', '/en/2022/'])(
    'the first stop of %s leads past the navigation',
    async (address) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      expect((await page.evaluate(readFocus)).left).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await page.evaluate(readFocus)).isMain).toBe(true);
    },
  );

  test('the stop that one is at is visible on every page, in both themes', async () => {
    const found: string[] = [];
    let count = 0;
    for (const { address } of pages.filter(({ address }) => !isPinnedEmbed(address))) {
      await page.goto(address);
      await page.keyboard.press('Tab');
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const { stops, hidden } = await page.evaluate(hiddenStops);
        count += stops;
        found.push(...hidden.map((text) => `${address}, ${colorScheme}: ${text}`));
      }
    }
    expect(count).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });
});

/**
 * In the page: what is to be tapped and is smaller than 24×24 CSS px, unless it stands in a
 * sentence or a circle of 24 px around it touches no other target (WCAG 2.2, 2.5.8).
 */
function smallTargets(): string[] {
  const targets = [...document.querySelectorAll('a[href], button, summary, textarea')].filter(
    (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > 0,
  );
  const boxes = targets.map((element) => element.getBoundingClientRect());
  const isSmall = (box: DOMRect) => box.width < 24 || box.height < 24;
  const isInSentence = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p, li, td, th, dd, h1, h2, h3');
    const own = block?.textContent.trim().length ?? 0;
    return own > element.textContent.trim().length;
  };
  const isApart = (at: number) => {
    const box = boxes[at];
    if (!box) return true;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return boxes.every((other, index) => {
      if (index === at) return true;
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      const toCentre = Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y);
      return Math.hypot(dx, dy) >= 12 && (!isSmall(other) || toCentre >= 24);
    });
  };
  return targets.flatMap((element, at) => {
    const box = boxes[at];
    if (!box || !isSmall(box) || isInSentence(element) || isApart(at)) return [];
    const [width, height] = [Math.round(box.width), Math.round(box.height)];
    return [`${element.textContent.trim().slice(0, 40)} (${width}×${height})`];
  });
}

describe('on a phone of 320 px', () => {
  test('whatever is to be tapped is 24×24 px large, or apart, or stands in a sentence', async () => {
    const small: string[] = [];
    for (const { address } of pages.filter(({ address }) => !isPinnedEmbed(address))) {
      await page.goto(address);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      small.push(...(await page.evaluate(smallTargets)).map((one) => `${address}: ${one}`));
    }
    expect(small).toEqual([]);
  });

  test('what leads on from a chart, an article’s contents and a list is at least 24 px high', async () => {
    const low: string[] = [];
    for (const { address } of pages.filter((one) => isChart(one) || isArticle(one))) {
      await page.goto(address);
      const heights = await page
        .locator('header a, nav a, .more a, button, summary')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.getClientRects().length > 0)
            .filter((element) => element.getBoundingClientRect().height < 24)
            .map((element) => element.textContent.trim()),
        );
      low.push(...heights.map((text) => `${address}: ${text}`));
    }
    expect(low).toEqual([]);
  });
});
