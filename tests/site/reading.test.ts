import { describe, expect, inject, test } from 'vitest';
import { isPinnedEmbed } from '../../src/permanence/addresses.ts';
import {
  filePage,
  setWidth,
  testPage,
  themes,
  widths,
  withContrast,
} from '../support/browsed-site.ts';
import { attribute, type Element as ParsedElement } from '../support/html.ts';
import { isArticle, isChart, isWhole, readPages, tagged } from '../support/site-pages.ts';

const pages = readPages(inject('siteDir')).filter(({ address }) => !isPinnedEmbed(address));
const whole = pages.filter(isWhole);
const read = whole.filter((one) => isChart(one) || isArticle(one));
/** Of each kind of page one, in Vietnamese. */
const kinds = ['/', '/2022/', '/2022/thu-thue/', '/du-lieu/', '/giam-ngheo/', '/404.html'];

const page = await withContrast(await filePage());

/** In the page: by how many px it is wider than its window, and texts that a box cuts off. */
function lost(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
    (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    },
  );
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
    ...cut.map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 40)}`),
  ];
}

describe('every page reflows without a loss', () => {
  test.each([
    ['at 400 % zoom of a window of 1280×1024', 320, 256, '100%'],
    ['with text of 200 % at 1280 px', 1280, 800, '200%'],
    ['with text of 200 % on a phone of 360 px', 360, 640, '200%'],
  ])('%s', async (_, width, height, fontSize) => {
    await page.setViewportSize({ width, height });
    const found: string[] = [];
    for (const { address } of whole.filter((one) => !one.address.endsWith('/embed/'))) {
      await page.goto(address);
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
      found.push(...(await page.evaluate(lost)).map((one) => `${address}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  test('also with the spacing of text that WCAG 1.4.12 asks for', async () => {
    await setWidth(page, 320);
    const found: string[] = [];
    for (const address of kinds) {
      await page.goto(address);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          element.style.cssText +=
            ';line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important';
        }
      });
      found.push(...(await page.evaluate(lost)).map((one) => `${address}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});

/** In the page: the longest line of each of its texts, in characters. */
function longLines(most: number): string[] {
  const long: string[] = [];
  for (const block of document.querySelectorAll('p, li, .says, h1, h2, h3')) {
    if (block.getClientRects().length === 0) continue;
    if (block.closest('details:not([open]), .print-address, header')) continue;
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const count = (node: Node, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [box] = boxes;
      if (!box) return;
      // A word stands on one line, unless it is broken.
      if (boxes.length > 1 && to - from > 1) {
        for (let at = from; at < to; at++) count(node, at, at + 1);
        return;
      }
      const line = Math.round(box.bottom / 8);
      lines.set(line, (lines.get(line) ?? 0) + to - from);
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+|\s/g)) {
        count(node, index, index + word.length);
      }
    }
    const longest = Math.max(0, ...lines.values());
    if (longest > most) long.push(`${longest}: ${block.textContent.trim().slice(0, 40)}`);
  }
  return long;
}

test.each(widths)('no line of any page has more than 68 characters at %i px', async (width) => {
  await setWidth(page, width);
  const long: string[] = [];
  for (const { address } of whole) {
    await page.goto(address);
    long.push(...(await page.evaluate(longLines, 68)).map((one) => `${address}: ${one}`));
  }
  expect(long).toEqual([]);
});

/** In the page: its words that stand on more than one line; a hyphen and a slash may end one. */
function brokenWords(): string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement;
    // Addresses and code are broken anywhere, so that they stay in sight.
    if (!block?.checkVisibility() || block.closest('svg, script, style, pre, textarea')) continue;
    if (getComputedStyle(block).overflowWrap === 'anywhere') continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}\p{N}.,]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4));
      if (new Set(tops).size > 1) broken.push(word);
    }
  }
  return broken;
}

test.each([320, 390])('no word of any page is broken over two lines at %i px', async (width) => {
  await setWidth(page, width);
  const broken: string[] = [];
  for (const { address } of whole) {
    await page.goto(address);
    broken.push(...(await page.evaluate(brokenWords)).map((word) => `${address}: ${word}`));
  }
  expect(broken).toEqual([]);
});

test('figures are set in digits of one width', async () => {
  await page.goto('/2022/thu-thue/');
  const variants = await page
    .locator('td.value, .chart text, p, h1')
    .evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element).fontVariantNumeric),
    );
  expect(new Set(variants)).toEqual(new Set(['tabular-nums']));
});

describe('a reader’s settings', () => {
  test('who asks for less motion sees none, and nobody sees any', async () => {
    const moving: string[] = [];
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      for (const address of kinds) {
        await page.goto(address);
        const found = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => {
              const style = getComputedStyle(element);
              return (
                style.animationName !== 'none' ||
                parseFloat(style.transitionDuration) > 0 ||
                style.scrollBehavior === 'smooth'
              );
            })
            .map(({ tagName }) => tagName),
        );
        moving.push(...found.map((tag) => `${address}: ${tag}`));
      }
    }
    expect(moving).toEqual([]);
  });

  test.each(themes)('who asks for more contrast gets full ink for all text: %s', async (theme) => {
    await page.emulateMedia({ contrast: 'more', colorScheme: theme });
    const pale: string[] = [];
    for (const address of [...kinds, '/embed/2022/giam-ngheo/']) {
      await page.goto(address);
      const found = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        const isPale = (element: Element) =>
          element instanceof SVGElement
            ? getComputedStyle(element).fill !== color
            : getComputedStyle(element).color !== color;
        return [...document.querySelectorAll('.lead, .says, caption, footer p, .note')]
          .filter((element) => element.getClientRects().length > 0 && isPale(element))
          .map(({ textContent }) => textContent.slice(0, 40));
      });
      pale.push(...found.map((text) => `${address}: ${text}`));
    }
    await page.emulateMedia({ contrast: null });
    expect(pale).toEqual([]);
  });

  test.each(themes)(
    'who has forced colours reads all texts, charts too, and sees the focus: %s',
    async (theme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
      const faint: string[] = [];
      for (const address of [...kinds, '/embed/2022/giam-ngheo/', '/2022/an-sinh/a3/']) {
        await page.goto(address);
        await page.keyboard.press('Tab');
        faint.push(...(await page.evaluate(faintInks)).map((one) => `${address}: ${one}`));
      }
      await page.emulateMedia({ forcedColors: null });
      expect(faint).toEqual([]);
    },
  );
});

/** In the page: texts under 4.5:1, marks under 3:1 and a focus that does not show. */
function faintInks(): string[] {
  const groundOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes('dark')
      ? 'rgb(0, 0, 0)'
      : 'rgb(255, 255, 255)';
  };
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => element.getClientRects().length > 0,
    );
  const texts = shown('h1, h2, h3, p, li, a, th, td, caption').filter(
    (element) => contrast(getComputedStyle(element).color, groundOf(element)) < 4.5,
  );
  const chartTexts = shown('.chart text:not(.inside)').filter(
    (element) => contrast(getComputedStyle(element).fill, groundOf(element)) < 4.5,
  );
  const marks = shown('.chart .fill, .chart .ink').filter(
    (element) => contrast(getComputedStyle(element).fill, groundOf(element)) < 3,
  );
  const focus = document.activeElement ?? document.body;
  const style = getComputedStyle(focus);
  const isFocusSeen =
    style.outlineStyle === 'solid' && contrast(style.outlineColor, groundOf(focus)) >= 3;
  return [
    ...[...texts, ...chartTexts].map(({ textContent }) => textContent.trim().slice(0, 40)),
    ...marks.map((mark) => `mark ${mark.getAttribute('class') ?? ''}`),
    ...(isFocusSeen ? [] : [`focus on ${focus.textContent.trim().slice(0, 40)}`]),
  ];
}

describe('nothing moves while a page loads', () => {
  test.each(widths)('at %i px, though its script comes after the first paint', async (width) => {
    const late = await testPage();
    await setWidth(late, width);
    await late.route('**/site.js', async (route) => {
      await late.evaluate(
        () =>
          new Promise((painted) =>
            requestAnimationFrame(() => {
              requestAnimationFrame(painted);
            }),
          ),
      );
      await route.continue();
    });
    const shifts: string[] = [];
    for (const address of [...kinds, '/2022/giam-ngheo/#cite', '/en/2022/']) {
      await late.goto(address, { waitUntil: 'load' });
      const score = await late.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const observer = new PerformanceObserver(() => undefined);
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                const entries = observer.takeRecords() as (PerformanceEntry & { value: number })[];
                resolve(entries.reduce((sum, { value }) => sum + value, 0));
              });
            });
          }),
      );
      if (score > 0) shifts.push(`${address}: ${score}`);
    }
    expect(shifts).toEqual([]);
  });
});

describe('without styles', () => {
  test('a chart’s page reads: title, chart, table, how to read it, then downloads', () => {
    const wrong = read.filter(isChart).filter((one) => {
      const at = (tag: string, className = '') =>
        one.elements.findIndex(
          (element) =>
            element.tagName === tag && (attribute(element, 'class') ?? '').includes(className),
        );
      const download = one.elements.findIndex((element) =>
        /\.csv$/.test(attribute(element, 'href') ?? ''),
      );
      const places = [at('h1'), at('svg', 'wide'), at('table'), at('details', 'screen'), download];
      return places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('no two words run into one another, in browsers of before HTML5 too', () => {
    const joined = whole.flatMap((one) => {
      const [body] = tagged(one, 'body');
      const words = body ? oldText(body).match(/\p{Ll}{2}\p{Lu}\p{Ll}+|\p{Ll}[.!?]\p{Lu}/gu) : [];
      return (words ?? []).filter((word) => word !== 'ibTe').map((word) => [one.address, word]);
    });
    expect(joined).toEqual([]);
  });
});

/** Elements that every browser sets on lines, or in cells, of their own. */
const oldBlocks = new Set(
  'body,br,caption,dd,div,dl,dt,h1,h2,h3,li,ol,p,table,td,textarea,th,tr,ul'.split(','),
);

/** The text of a part of a page, but for code, where only those elements part words. */
function oldText(element: ParsedElement): string {
  const parts = element.childNodes.map((child) => {
    if ('tagName' in child)
      return ['style', 'script', 'pre'].includes(child.tagName) ? '' : oldText(child);
    return 'value' in child ? child.value : '';
  });
  const text = parts.join('');
  return oldBlocks.has(element.tagName) ? `\n${text}\n` : text;
}
