import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { reportPage, siteArchive } from '../../scripts/bundle.ts';
import { originOf } from '../../src/share/origin.ts';
import { testPage } from '../support/browsed-site.ts';
import { attribute, elementsOf } from '../support/html.ts';
import { site } from '../../src/site.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ổ USB '));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page that notes every request and every error. */
async function watched(): Promise<{ page: Page; requests: string[]; errors: string[] }> {
  const page = await testPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, requests, errors };
}

test.each(['vi', 'en'] as const)(
  'the report as one file (%s) opens from a disk, whole, with no other file and no network',
  async (lang) => {
    const file = join(folder, `báo cáo ${lang}.html`);
    writeFileSync(file, reportPage(siteDir, '2022', lang, origin));
    const { page, requests, errors } = await watched();
    await page.goto(pathToFileURL(file).href);
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(errors).toEqual([]);
    const shown = await page.locator('.chart svg:visible').count();
    expect(shown).toBe(4);
    expect(await page.locator('main table').count()).toBe(4);
    expect(await page.locator('footer').innerText()).toContain('10');
    const border = await page
      .locator('main thead th')
      .first()
      .evaluate((cell) => getComputedStyle(cell).borderBottomStyle);
    expect(border).toBe('solid');
  },
);

describe('the site as a zip archive', () => {
  let root = '';
  let files: string[] = [];

  beforeAll(async () => {
    const zip = await JSZip.loadAsync(await siteArchive(siteDir, origin));
    for (const [name, entry] of Object.entries(zip.files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.async('nodebuffer'));
    }
    root = join(folder, site.slug);
    files = filesIn(root);
  });

  test('is the same archive each time', async () => {
    const [one, two] = [await siteArchive(siteDir, origin), await siteArchive(siteDir, origin)];
    expect(one.equals(two)).toBe(true);
  });

  test('every link within it leads to a file, and every anchor to an element', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (path: string) => {
      const known = ids.get(path) ?? new Set(idList(path));
      ids.set(path, known);
      return known;
    };
    const idList = (path: string) =>
      elementsOf(readFileSync(path, 'utf8')).flatMap((element) => attribute(element, 'id') ?? []);
    const broken: string[] = [];
    let links = 0;
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const path = join(root, file);
      for (const element of elementsOf(readFileSync(path, 'utf8'))) {
        const address = attribute(element, 'href') ?? attribute(element, 'src');
        if (address === undefined || /^(https?|mailto|data):/.test(address)) continue;
        links += 1;
        const [to = '', anchor = ''] = address.split('#');
        const target = to === '' ? path : join(dirname(path), to);
        const isThere = to.startsWith('/') ? false : existsSync(target);
        if (!isThere) broken.push(`${file}: ${address}`);
        else if (anchor !== '' && !idsOf(target).has(anchor)) broken.push(`${file}: ${address}`);
      }
    }
    expect(links).toBeGreaterThan(500);
    expect(broken).toEqual([]);
  });

  test('a browser goes from page to page on the disk, with styles, frames and no error', async () => {
    const { page, requests, errors } = await watched();
    await page.goto(pathToFileURL(join(root, 'index.html')).href);
    const chart = page.locator('a.row').first();
    await chart.click();
    await page.waitForURL(/2022\/[a-z-]+\/index\.html/);
    expect(await page.locator('.chart svg:visible').count()).toBeGreaterThan(0);
    await page.goto(pathToFileURL(join(root, 'embed', 'index.html')).href);
    const frame = page.frameLocator('iframe').first();
    expect(await frame.locator('h1').innerText()).not.toBe('');
    await page.goto(pathToFileURL(join(root, 'en', 'index.html')).href);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).not.toBe('rgba(0, 0, 0, 0)');
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
