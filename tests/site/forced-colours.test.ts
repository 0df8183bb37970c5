import { describe, expect, inject, test } from 'vitest';
import { filePage } from '../support/browsed-site.ts';
import { readPages } from '../support/site-pages.ts';

const page = await filePage();
const drawn = readPages(inject('siteDir')).filter(({ html }) => html.includes('class="chart"'));

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  test('a chart has the system’s paper and ink, and none of the page’s own', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const wrong: unknown[] = [];
    for (const { address } of drawn) {
      await page.goto(address);
      const found = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.cssText = 'forced-color-adjust:none;color:CanvasText;background:Canvas';
        const { color: ink, backgroundColor: paper } = getComputedStyle(probe);
        probe.remove();
        const clear = 'rgba(0, 0, 0, 0)';
        return [...document.querySelectorAll('.chart svg, .chart svg *')].flatMap((element) => {
          const { fill, stroke, color, backgroundColor } = getComputedStyle(element);
          const isBox = element.tagName === 'svg';
          const paints = isBox ? [] : [fill, stroke];
          const strange = paints.filter((paint) => !['none', ink, paper, color].includes(paint));
          if (isBox && ![clear, paper].includes(backgroundColor)) strange.push(backgroundColor);
          return strange.map(
            (paint) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${paint}`,
          );
        });
      });
      if (found.length > 0) wrong.push([address, found.slice(0, 3)]);
    }
    expect(wrong).toEqual([]);
  });
});
