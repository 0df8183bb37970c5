import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { headersFile } from '../../src/serve-policy/static-host.ts';
import { attribute, rawTextOf } from '../support/html.ts';
import { readPages, tagged } from '../support/site-pages.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const pages = readPages(siteDir);

/** The directives of a page's own policy. */
function policyOf(page: (typeof pages)[number]): Map<string, string[]> {
  const [meta, ...others] = tagged(page, 'meta').filter(
    (one) => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  expect([page.address, others.length]).toEqual([page.address, 0]);
  const content = (meta && attribute(meta, 'content')) ?? '';
  return new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('the policy in each page', () => {
  test('allows exactly the page’s style sheets, as a parser reads them', () => {
    for (const page of pages) {
      const hashes = tagged(page, 'style').map(
        (style) => `'sha256-${createHash('sha256').update(rawTextOf(style)).digest('base64')}'`,
      );
      expect([page.address, policyOf(page).get('style-src') ?? []]).toEqual([
        page.address,
        [...new Set(hashes)],
      ]);
    }
  });

  test('forbids all that it does not name, and allows scripts and frames where there are some', () => {
    for (const page of pages) {
      const policy = policyOf(page);
      expect([page.address, policy.get('default-src')]).toEqual([page.address, ["'none'"]]);
      for (const [tag, directive] of [
        ['script', 'script-src'],
        ['iframe', 'frame-src'],
      ] as const) {
        const sources = tagged(page, tag).flatMap((one) => attribute(one, 'src') ?? []);
        expect([page.address, tag, policy.get(directive)]).toEqual([
          page.address,
          tag,
          sources.length > 0 ? ["'self'"] : undefined,
        ]);
        for (const source of sources) expect(source).toMatch(/^\/(?!\/)/);
      }
    }
  });

  test('stands before everything that it rules', () => {
    for (const { address, elements } of pages) {
      const first = elements.findIndex(({ tagName }) =>
        ['style', 'script', 'link', 'img'].includes(tagName),
      );
      const meta = elements.findIndex((one) => attribute(one, 'http-equiv') !== undefined);
      expect([address, meta >= 0 && meta < first]).toEqual([address, true]);
    }
  });
});

test('_headers fits the limits of static hosts: a hundred rules, lines of two thousand letters', () => {
  const text = readFileSync(join(siteDir, '_headers'), 'utf8');
  const made = filesIn(siteDir).filter((file) => !/^_headers$|^manifest|\.(?:br|gz)$/.test(file));
  expect(text).toBe(headersFile(made));
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test('the manifest names every file with its hash, and the footer leads to it', () => {
  const text = readFileSync(join(siteDir, 'manifest.sha256'), 'utf8');
  const listed = new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const files = filesIn(siteDir).filter((file) => file !== 'manifest.sha256');
  expect([...listed.keys()].sort()).toEqual(files);
  for (const file of files) {
    const hash = createHash('sha256').update(readFileSync(join(siteDir, file)));
    expect([file, listed.get(file)]).toEqual([file, hash.digest('hex')]);
  }
  const footers = pages.filter((page) => tagged(page, 'footer').length > 0);
  const led = footers.filter((page) =>
    tagged(page, 'a').some((link) => attribute(link, 'href') === '/manifest.sha256'),
  );
  expect(led.length).toBeGreaterThan(20);
});
