import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findChromium, launchBrowser, shippedChromium } from '../support/browser.ts';
import { PROJECT } from '../support/project.ts';
import { tempFolder } from '../support/temp-folder.ts';

const CACHE = join(PROJECT, 'node_modules', '.cache');

describe('findChromium()', () => {
  it('takes the browser that CHROMIUM_PATH names before any other', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' }).executable).toBe('/opt/c');
  });

  it('takes the shipped browser where the system has none', () => {
    expect(findChromium({ PATH: '/nowhere' }).executable).toContain(CACHE);
  });
});

describe('shippedChromium()', () => {
  it('unpacks once', () => {
    const cache = join(tempFolder(), 'cache');
    const { executable } = shippedChromium(cache);
    const { mtimeMs } = statSync(executable);
    expect(shippedChromium(cache).executable).toBe(executable);
    expect(statSync(executable).mtimeMs).toBe(mtimeMs);
  });
});

describe('launchBrowser()', () => {
  it.each([
    ['that this machine uses', () => findChromium(process.env)],
    ['that the package ships', () => shippedChromium(CACHE)],
  ])('starts the browser %s, which draws Vietnamese text', async (_, find) => {
    const browser = await launchBrowser(find());
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.setContent('<p style="font: 20px sans-serif; float: left">Phường Cầu Kho</p>');
    expect((await page.locator('p').boundingBox())?.width).toBeGreaterThan(100);
  });
});
