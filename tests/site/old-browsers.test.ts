import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';
import { describe, expect, inject, test } from 'vitest';
import { rawTextOf, textOf } from '../support/html.ts';
import { readPages, tagged } from '../support/site-pages.ts';
import { filesIn } from '../../scripts/files-in.ts';

/**
 * The browsers of old phones: Android WebView of Chrome 80 (2020). Nothing that a page needs is
 * in a rule or a script that they drop. docs/browsers.md tells what else was looked at.
 */
const siteDir = inject('siteDir');
const pages = readPages(siteDir);

const styleRules: Rule[] = [];
const atRules: AtRule[] = [];
for (const page of pages) {
  const sheet = postcss.parse(tagged(page, 'style').map(rawTextOf).join(''), {
    from: page.address,
  });
  sheet.walkRules((rule) => void styleRules.push(rule));
  sheet.walkAtRules((rule) => void atRules.push(rule));
}
const declarationsIn = ({ nodes }: { nodes: readonly ChildNode[] }) =>
  nodes.filter((node) => node.type === 'decl');
const once = (found: readonly string[]) => [...new Set(found)];

/** Those of pages, without those that give an embedded frame its box as other sites' pages do. */
const isFrame = ({ selector }: Rule) => /\biframe$|^\.preview div$/.test(selector);
const pageRules = styleRules.filter((rule) => !isFrame(rule));

/** Selectors that are younger than Chrome 80, which drops a rule that has one. */
const youngSelector =
  /:(?:has|is|where|focus-visible|user-valid|user-invalid)\b|::(?:part|marker|details-content)/;

describe('the styles', () => {
  test('are there', () => {
    expect(styleRules.length).toBeGreaterThan(1000);
    expect(styleRules.filter((rule) => declarationsIn(rule).length === 0)).toEqual([]);
  });

  test('nest no rule in a rule', () => {
    const nested = [...styleRules, ...atRules].filter(({ parent }) => parent?.type === 'rule');
    expect(nested).toEqual([]);
  });

  test('know no at-rule but those for media and paper, and ask for widths as all browsers do', () => {
    expect(once(atRules.map(({ name }) => name)).sort()).toEqual(['media', 'page']);
    expect(once(atRules.map(({ params }) => params).filter((one) => /[<>]/.test(one)))).toEqual([]);
  });

  test('keep a young selector in a rule of its own, which takes no other along', () => {
    const mixed = styleRules.filter(
      ({ selectors }) => new Set(selectors.map((part) => youngSelector.test(part))).size > 1,
    );
    expect(once(mixed.map(({ selector }) => selector))).toEqual([]);
  });

  test('need no young selector to show anything', () => {
    const young = styleRules.filter(({ selector }) => youngSelector.test(selector));
    const onScreen = young.filter(({ selector }) => selector !== '::details-content');
    const properties = onScreen.flatMap(declarationsIn).map(({ prop }) => prop);
    expect(once(properties).sort()).toEqual(['background', 'opacity', 'outline', 'outline-offset']);
  });

  test('use no property, colour or length that an old browser would have to know', () => {
    const property =
      /^(?:inset|aspect-ratio|container|content-visibility|accent-color|translate|rotate|scale|row-gap|(?:margin|padding|border|inset)-(?:inline|block)|(?:min-|max-)?(?:inline|block)-size|scrollbar-|view-|animation-timeline)/;
    const value =
      /color-mix|oklch|oklab|\blab\(|\blch\(|light-dark|\bround\(|\d(?:[sld]v[hwib]|[sl]vm\w+|cq\w+|lh|rlh|cap)\b|rgb\([^,)]*\s[^,)]*\)/;
    const young = pageRules
      .filter(({ selector }) => !youngSelector.test(selector))
      .flatMap(declarationsIn)
      .filter((one) => property.test(one.prop) || value.test(one.value));
    expect(once(young.map(String))).toEqual([]);
  });

  test('part the items of a flexible row by margins, not by gaps', () => {
    const found = styleRules.filter((rule) => {
      const own = declarationsIn(rule);
      const isFlex = own.some(({ prop, value }) => prop === 'display' && value.includes('flex'));
      return isFlex && own.some(({ prop }) => /^(?:column-|row-)?gap$/.test(prop));
    });
    expect(once(found.map(({ selector }) => selector))).toEqual([]);
  });
});

test('an embedded frame has a height also where its ratio and container units are unknown', () => {
  const codes = pages.flatMap((page) =>
    tagged(page, 'textarea').map((code) => /style="(width[^"]*)"/.exec(textOf(code))?.[1] ?? ''),
  );
  const framed = styleRules
    .filter(({ selector }) => /\biframe$/.test(selector))
    .filter((rule) => declarationsIn(rule).some(({ prop }) => prop === 'min-height'));
  const frames = [...codes.map((code) => postcss.parse(code)), ...framed].map(declarationsIn);
  const low = frames.filter(
    (frame) => !frame.some(({ prop, value }) => prop === 'min-height' && /^\d{3,4}px$/.test(value)),
  );
  expect(frames.length).toBeGreaterThan(10);
  expect(low).toEqual([]);
});

describe('the scripts', () => {
  const scripts = filesIn(siteDir).filter((file) => /\.m?js$/.test(file));

  test.each(scripts)('%s is JavaScript of 2020', (file) => {
    const source = readFileSync(join(siteDir, file), 'utf8');
    expect(() => parse(source, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  test.each(scripts)('%s calls nothing that is younger', (file) => {
    const source = readFileSync(join(siteDir, file), 'utf8');
    const young =
      /\b(?:replaceAll|at|hasOwn|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|structuredClone|randomUUID|replaceChildren|checkVisibility|showPopover|any|withResolvers|groupBy)\s*\(/;
    expect(young.exec(source)?.[0]).toBeUndefined();
  });
});

test('no page rests on an element or attribute that an old browser does not know', () => {
  const elements = ['dialog', 'search', 'selectedcontent', 'slot', 'template'];
  const attributes = ['popover', 'popovertarget', 'inert', 'commandfor', 'interestfor'];
  const found = pages.flatMap((page) =>
    page.elements
      .filter(
        ({ tagName, attrs }) =>
          elements.includes(tagName) || attrs.some(({ name }) => attributes.includes(name)),
      )
      .map(({ tagName }) => `${page.address} ${tagName}`),
  );
  expect(found).toEqual([]);
});
