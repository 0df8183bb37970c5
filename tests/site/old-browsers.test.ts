import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';
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

interface Rule {
  page: string;
  /** A selector list, or an at-rule with its condition. */
  prelude: string;
  /** The declarations right within; empty for an at-rule that holds rules. */
  declarations: [property: string, value: string][];
  /** The preludes of the rules around it. */
  around: string[];
}

/** The rules of a style sheet, those within at-rules too. */
function rulesOf(css: string, page: string): Rule[] {
  const rules: Rule[] = [];
  const open: { prelude: string; text: string }[] = [];
  let text = '';
  for (const sign of css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/"[^"]*"|'[^']*'/g, quoted)) {
    if (sign === '{') {
      open.push({ prelude: text.trim(), text: '' });
      text = '';
    } else if (sign === '}') {
      const rule = open.pop();
      rules.push({
        page,
        prelude: rule?.prelude ?? '',
        declarations: declarationsOf((rule?.text ?? '') + text),
        around: open.map(({ prelude }) => prelude),
      });
      text = '';
    } else if (sign === ';') {
      const rule = open.at(-1);
      if (rule) rule.text += `${text};`;
      text = '';
    } else {
      text += sign;
    }
  }
  expect(open, `${page}: a rule that is not closed`).toEqual([]);
  return rules;
}

function quoted(text: string): string {
  return text.replaceAll(/[{};:,]/g, '_');
}

function declarationsOf(text: string): Rule['declarations'] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.includes(':'))
    .map((one) => [one.slice(0, one.indexOf(':')).trim(), one.slice(one.indexOf(':') + 1).trim()]);
}

const rules = pages.flatMap((page) =>
  tagged(page, 'style').flatMap((style) => rulesOf(rawTextOf(style), page.address)),
);
const styleRules = rules.filter(({ prelude }) => !prelude.startsWith('@'));
const once = (found: readonly string[]) => [...new Set(found)];

/** Those of pages, without those that give an embedded frame its box as other sites' pages do. */
const isFrame = ({ prelude }: Rule) => /\biframe$|^\.preview div$/.test(prelude);
const pageRules = styleRules.filter((rule) => !isFrame(rule));

/** Selectors that are younger than Chrome 80, which drops a rule that has one. */
const youngSelector = /:(?:has|is|where|focus-visible|user-valid|user-invalid)\b|::(?:part|marker)/;

describe('the styles', () => {
  test('are read whole', () => {
    expect(styleRules.length).toBeGreaterThan(1000);
    expect(styleRules.filter(({ declarations }) => declarations.length === 0)).toEqual([]);
  });

  test('nest no rule in a rule', () => {
    const nested = rules.filter(({ around }) => around.some((outer) => !outer.startsWith('@')));
    expect(nested).toEqual([]);
  });

  test('know no at-rule but those for media and paper', () => {
    const names = rules.flatMap(({ prelude }) => /^@[a-z-]+/.exec(prelude)?.[0] ?? []);
    expect(once(names).sort()).toEqual(['@media', '@page']);
  });

  test('ask for widths in the way that all browsers read', () => {
    const media = rules.filter(({ prelude }) => prelude.startsWith('@media'));
    expect(media.length).toBeGreaterThan(0);
    expect(once(media.map(({ prelude }) => prelude).filter((one) => /[<>]/.test(one)))).toEqual([]);
  });

  test('keep a young selector in a rule of its own, which takes no other along', () => {
    const mixed = styleRules.filter(({ prelude }) => {
      if (!youngSelector.test(prelude)) return false;
      return topLevelParts(prelude).some((part) => !youngSelector.test(part));
    });
    expect(once(mixed.map(({ prelude }) => prelude))).toEqual([]);
  });

  test('need no young selector to show anything', () => {
    const young = styleRules.filter(({ prelude }) => youngSelector.test(prelude));
    const properties = young.flatMap(({ declarations }) => declarations.map(([name]) => name));
    expect(once(properties).sort()).toEqual(['background', 'opacity', 'outline', 'outline-offset']);
  });

  test('use no property that an old browser would have to know', () => {
    const young =
      /^(?:inset|aspect-ratio|container|content-visibility|accent-color|translate|rotate|scale|row-gap|(?:margin|padding|border|inset)-(?:inline|block)|(?:min-|max-)?(?:inline|block)-size|scrollbar-|view-|animation-timeline)/;
    const found = pageRules.flatMap(({ page, prelude, declarations }) =>
      declarations
        .filter(([name]) => young.test(name))
        .map(([name]) => `${page} ${prelude} ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('part the items of a flexible row by margins, not by gaps', () => {
    const found = styleRules.filter(
      ({ declarations }) =>
        declarations.some(([name, value]) => name === 'display' && value.includes('flex')) &&
        declarations.some(([name]) => /^(?:column-|row-)?gap$/.test(name)),
    );
    expect(once(found.map(({ prelude }) => prelude))).toEqual([]);
  });

  test('write colours and lengths as all browsers read them', () => {
    const young =
      /color-mix|oklch|oklab|\blab\(|\blch\(|light-dark|\bround\(|\d(?:[sld]v[hwib]|[sl]vm\w+|cq\w+|lh|rlh|cap)\b|rgb\([^,)]*\s[^,)]*\)/;
    const found = pageRules.flatMap(({ prelude, declarations }) =>
      declarations.filter(([, value]) => young.test(value)).map((one) => [prelude, ...one].join()),
    );
    expect(once(found)).toEqual([]);
  });
});

test('an embedded frame has a height also where its ratio and container units are unknown', () => {
  const codes = pages.flatMap((page) =>
    tagged(page, 'textarea').map((code) => /style="(width[^"]*)"/.exec(textOf(code))?.[1] ?? ''),
  );
  const frames = [
    ...codes.map(declarationsOf),
    ...styleRules
      .filter(({ prelude }) => /\biframe$/.test(prelude))
      .filter(({ declarations }) => declarations.some(([name]) => name === 'min-height'))
      .map(({ declarations }) => declarations),
  ];
  const low = frames.filter(
    (frame) => !frame.some(([name, value]) => name === 'min-height' && /^\d{3}px$/.test(value)),
  );
  expect(frames.length).toBeGreaterThan(10);
  expect(low).toEqual([]);
});

/** A selector list, parted at the commas that are in no brackets. */
function topLevelParts(selector: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const sign of selector) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

describe('the scripts', () => {
  const scripts = filesIn(siteDir).filter((file) => /\.m?js$/.test(file));

  test.each(scripts)('%s is JavaScript of 2020', (file) => {
    const source = readFileSync(join(siteDir, file), 'utf8');
    expect(() => parse(source, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  test.each(scripts)('%s calls nothing that is younger', (file) => {
    const tree = parse(readFileSync(join(siteDir, file), 'utf8'), { ecmaVersion: 2020 });
    const young =
      /^(?:replaceAll|at|hasOwn|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|structuredClone|randomUUID|replaceChildren|checkVisibility|showPopover|any|withResolvers|groupBy)$/;
    expect(namesCalled(tree).filter((name) => young.test(name))).toEqual([]);
  });

  test('in the pages are data only', () => {
    const inline = pages.flatMap((page) =>
      tagged(page, 'script').filter(({ attrs }) => {
        const value = (name: string) => attrs.find((one) => one.name === name)?.value;
        return value('src') === undefined && value('type') !== 'application/ld+json';
      }),
    );
    expect(inline).toEqual([]);
  });
});

/** The names of all functions and methods that a script calls. */
function namesCalled(node: Node): string[] {
  const { callee } = node as { callee?: { name?: string; property?: { name?: string } } };
  const own = node.type === 'CallExpression' ? (callee?.name ?? callee?.property?.name ?? '') : '';
  const below = Object.values(node as unknown as Record<string, unknown>)
    .flat()
    .filter(
      (value): value is Node => typeof value === 'object' && value !== null && 'type' in value,
    );
  return [...(own === '' ? [] : [own]), ...below.flatMap(namesCalled)];
}

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
