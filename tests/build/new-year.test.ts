import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpArticle } from '../fixtures/made-up-article.ts';
import { docx } from '../support/docx.ts';
import { elementsOf, textOf } from '../support/html.ts';
import { copyProject } from '../support/project.ts';
import { runBuild, type BuildResult } from '../support/run-build.ts';
import { runNode } from '../support/run-node.ts';

/**
 * The clerk's whole way: a year drafted from a made-up Word document, built before and after a
 * person has confirmed it.
 */
let root = '';
let outside = '';
let drafted: BuildResult;
let confirmed: BuildResult;

const page = (path: string) => readFileSync(join(confirmed.siteDir, path, 'index.html'), 'utf8');

function change(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

beforeAll(async () => {
  root = copyProject();
  outside = mkdtempSync(join(tmpdir(), 'new-year-'));
  const article = join(outside, 'bai.docx');
  writeFileSync(article, await docx(madeUpArticle.trim().split('\n\n')));
  const newYear = await runNode([
    join(root, 'scripts', 'new-year.ts'),
    ...['2023', article, '--root', root],
  ]);
  if (newYear.status !== 0) throw new Error(newYear.stderr);
  const site = join(outside, 'drafted');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');
  drafted = await runBuild(root, site);
  for (const name of readdirSync(join(root, 'data')).filter((one) => one.endsWith('.csv'))) {
    change(`data/${name}`, (text) => text.replaceAll(/\?(?=\r?$)/gm, ''));
  }
  change('src/content/articles/2023.mdx', (text) =>
    text.replace('draft: true\n', '').replace(' và trồng 37 cây xanh', ''),
  );
  change('src/content/articles/en/2023.mdx', (text) => text.replace('draft: true\n', ''));
  const sign = ['2022', '--sign', 'người thử'];
  const signed = await runNode([join(root, 'scripts', 'review.ts'), ...sign]);
  if (signed.status !== 0) throw new Error(signed.stderr);
  confirmed = await runBuild(root, join(outside, 'confirmed'));
}, 180_000);

afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

describe('a year that npm run new-year drafts from a Word document', () => {
  test('is not built while its drafts are unconfirmed, and the last site stands', () => {
    expect(drafted.status).toBe(1);
    expect(drafted.stderr).toMatch(/data\/poverty\.csv:5:\d+/);
    expect(readFileSync(join(drafted.siteDir, 'index.html'), 'utf8')).toBe('the last good site');
  });

  test('is built once a person has confirmed it, in both editions', () => {
    expect([confirmed.status, confirmed.stderr]).toEqual([
      0,
      expect.stringContaining('Đã dựng xong'),
    ]);
    expect(page('2023')).toContain('data-datum="ho-ngheo-2023-12"');
    expect(page('en/2023')).toContain('data-datum="ho-ngheo-2023-12"');
  });

  test.each(['2023', 'en/2023', '2023/thu-thue', '2023/doi-chieu', 'embed/2023/thu-thue', ''])(
    'says on /%s/ that it is a preview, as nobody has signed it',
    (path) => {
      expect(page(path)).toContain('<mark>');
    },
  );

  test('leaves the pages of a year that is signed without a band', () => {
    for (const path of ['2022', '2022/thu-thue', '2022/doi-chieu', 'embed/2022/thu-thue']) {
      expect(page(path)).not.toContain('<mark>');
    }
    expect(page('2022/doi-chieu')).toContain('người thử');
  });

  test.each([
    ['giam-ngheo', ['185 hộ', '160 hộ']],
    ['thu-thue', ['9 tỷ đồng', '9,5 tỷ đồng']],
    ['en/thu-thue', ['VND 9 billion', 'VND 9.5 billion']],
    ['en/an-sinh', ['VND 296,250,000', 'VND 310,000,000']],
  ])('stands beside the year before on /%s/, with the sources of both', (path, figures) => {
    const elements = elementsOf(page(path));
    const drawn = elements
      .filter(({ tagName }) => tagName === 'text')
      .map((text) => textOf(text).replaceAll(/\s+/gu, ' '));
    expect(drawn).toEqual(expect.arrayContaining(figures));
    const footer = elements.find(({ tagName }) => tagName === 'footer');
    const sources = (footer ? textOf(footer) : '').replaceAll(/\s+/gu, ' ');
    const days = path.startsWith('en/')
      ? ['10 January 2023', '12 January 2024']
      : ['10/1/2023', '12/1/2024'];
    expect(days.filter((day) => !sources.includes(day))).toEqual([]);
  });
});
