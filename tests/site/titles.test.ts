import { expect, inject, test } from 'vitest';
import { keptTogether } from '../../src/data/text/kept-together.ts';
import { filePage } from '../support/browsed-site.ts';
import { isWhole, readPages } from '../support/site-pages.ts';

const page = await filePage();

test.each([320, 390])(
  'no heading parts a compound or a number from its noun at %i px',
  async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const parted: string[] = [];
    for (const { address } of readPages(inject('siteDir')).filter(isWhole)) {
      await page.goto(address);
      const headings = await page.locator('h1:visible, h2:visible, h3:visible').all();
      for (const heading of headings) {
        const text = await heading.evaluate((element) => element.textContent);
        const ties = [...keptTogether(text.replaceAll('\u00A0', ' ')).matchAll(/\u00A0/g)];
        const broken = await heading.evaluate(
          (element, spaces) => {
            const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const letters: { node: Node; at: number }[] = [];
            while (nodes.nextNode()) {
              const node = nodes.currentNode;
              for (let at = 0; at < (node.nodeValue ?? '').length; at++) letters.push({ node, at });
            }
            const lineOf = (index: number) => {
              const letter = letters[index];
              if (!letter) return undefined;
              const range = document.createRange();
              range.setStart(letter.node, letter.at);
              range.setEnd(letter.node, letter.at + 1);
              return range.getBoundingClientRect().bottom;
            };
            return spaces.filter((space) => {
              const [before, after] = [lineOf(space - 1), lineOf(space + 1)];
              return before !== undefined && after !== undefined && after - before > 8;
            });
          },
          ties.map(({ index }) => index),
        );
        for (const space of broken) {
          parted.push(
            `${address} ${text.slice(Math.max(0, space - 12), space)} / ${text.slice(space + 1, space + 12)}`,
          );
        }
      }
    }
    expect(parted).toEqual([]);
  },
);
