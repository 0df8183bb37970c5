import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { setWidth, testPage, themes, widths } from '../support/browsed-site.ts';
import { readPages } from '../support/site-pages.ts';

/** A pinned embed is the same as the one that is not: once is enough. */
const pages = readPages(inject('siteDir')).filter(({ address }) => !isPinnedEmbed(address));

const resultTypes: RunOptions['resultTypes'] = ['violations'];
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes,
};
/** The rules that look at sizes and colours: all that one more width of the wide layout can break. */
const ofLooks: RunOptions = {
  runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
  resultTypes,
};
/** The rules that look at colours: all that another theme can break, as the first test shows. */
const ofColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes };

/** What axe-core finds wrong in the page as it stands. */
async function violationsIn(page: Page, rules: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
        options,
      ),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

test('the dark theme is other colours and nothing else', () => {
  const rules = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/@media[^{]*prefers-color-scheme:\s*dark[^{]*\{([^}]*)\}\s*\}/g)].map(
      ([, rule = '']) => ({ address, rule }),
    ),
  );
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter(({ rule }) => !/^:root\{(?:--[\w-]+:#[\da-f]{3,6};?)+$/.test(rule))).toEqual(
    [],
  );
});

test('no page, at any width and in any theme, breaks a rule of axe-core', async () => {
  const page = await testPage();
  const found: string[] = [];
  for (const { address } of pages) {
    await page.goto(address);
    await page.evaluate(axe.source);
    for (const width of widths) {
      await setWidth(page, width);
      const inLight = width === 768 ? ofLooks : all;
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const violations = await violationsIn(page, colorScheme === 'light' ? inLight : ofColours);
        found.push(...violations.map((one) => `${address}, ${width} px, ${colorScheme}: ${one}`));
      }
    }
  }
  expect(found).toEqual([]);
});

test('axe-core does find what is wrong', async () => {
  const page = await testPage();
  await page.setContent('<html><body><img src="x.png"><p style="color:#ccc">Mờ</p></body></html>');
  await page.evaluate(axe.source);
  const rulesBroken = (await violationsIn(page, all)).map((one) => one.split(':', 1)[0]);
  expect(rulesBroken).toEqual(
    expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'image-alt']),
  );
});
