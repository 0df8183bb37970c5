import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

/** A browser that reads the site, one for a test file. */
export interface BrowsedSite {
  readonly browser: Browser;
  /** A page in a context of its own; `close()` ends all of them. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The themes and widths in which the site is read: a small phone, a tablet, a desk. */
export const themes = ['light', 'dark'] as const;
export const widths = [320, 768, 1280] as const;

/** From here on a page shows the chart that was drawn for a desk. */
export const wideFrom = 640;

export async function browseSite(siteUrl: string): Promise<BrowsedSite> {
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  return {
    browser,
    page: async (options) => {
      const context = await browser.newContext({ baseURL: siteUrl, ...options });
      contexts.push(context);
      return context.newPage();
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
    },
  };
}

/** Sets the width of the window; its height is a phone's or a screen's. */
export async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < wideFrom ? 640 : 800 });
}
