import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { serve } from '../serve.ts';

/** What a browser fetches to show a page. */
export interface PageLoad {
  /** The document itself counts. */
  readonly requests: number;
  /** In bytes: script files and scripts in the page, without blocks of data. */
  readonly javaScript: number;
}

/** Opens pages of a built site in a real browser, each with an empty cache. */
export async function loadPages(
  siteDir: string,
  addresses: readonly string[],
): Promise<Map<string, PageLoad>> {
  const { url, close } = await serve(siteDir, { port: 0 });
  const browser = await launchBrowser();
  try {
    const loads = new Map<string, PageLoad>();
    for (const address of addresses) {
      loads.set(address, await loadPage(browser, new URL(address, url).href));
    }
    return loads;
  } finally {
    await browser.close();
    await close();
  }
}

async function loadPage(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let requests = 0;
  const scripts: Promise<number>[] = [];
  page.on('request', () => (requests += 1));
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript) scripts.push(response.body().then(({ length }) => length));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const inPage = await page
    .locator('script:not([src])')
    .evaluateAll((elements) =>
      elements
        .filter((element) =>
          /^(|module|text\/javascript)$/.test(element.getAttribute('type') ?? ''),
        )
        .map((element) => element.textContent),
    );
  const fetched = await Promise.all(scripts);
  await context.close();
  const inline = inPage.map((text) => Buffer.byteLength(text));
  return { requests, javaScript: [...fetched, ...inline].reduce((sum, bytes) => sum + bytes, 0) };
}
