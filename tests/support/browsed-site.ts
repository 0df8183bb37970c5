import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { defineContrast } from './contrast.ts';

/** The themes and widths in which the site is read: a small phone, a tablet, a desk. */
export const themes = ['light', 'dark'] as const;
export const widths = [320, 768, 1280] as const;

/** From here on a page shows the chart that was drawn for a desk. */
export const wideFrom = 640;

let browser: Promise<Browser> | undefined;

/** The browser of all test files that run in this process; it ends with the process. */
function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

async function openPage(
  options: BrowserContextOptions,
  atEnd: (close: () => Promise<void>) => void,
): Promise<Page> {
  const shared = await sharedBrowser();
  const context = await shared.newContext({ baseURL: inject('siteUrl'), ...options });
  context.setDefaultTimeout(0);
  atEnd(() => context.close());
  return context.newPage();
}

/** A page that reads the site, in a context of its own, for a whole test file. */
export const filePage = (options: BrowserContextOptions = {}) => openPage(options, afterAll);

/** The same for the test that is running. */
export const testPage = (options: BrowserContextOptions = {}) => openPage(options, onTestFinished);

/** Sets the width of the window; its height is a phone's or a screen's. */
export async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < wideFrom ? 640 : 800 });
}

/** The page, whose documents have `contrast()` for what is evaluated in them. */
export async function withContrast(page: Page): Promise<Page> {
  await page.addInitScript(defineContrast);
  return page;
}
