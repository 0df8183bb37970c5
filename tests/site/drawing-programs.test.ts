import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { filePage } from '../support/browsed-site.ts';
import { isChart, readPages } from '../support/site-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Programs that open a chart's `.svg`, as Debian has them, and how each draws `file` into `folder`. */
const programs: Record<string, (file: string, folder: string) => string[]> = {
  'rsvg-convert': (file, folder) => [file, '-o', join(folder, 'chart.png')],
  inkscape: (file, folder) => [file, '-o', join(folder, 'chart.png')],
  soffice: (file, folder) => [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
    '--headless',
    '--convert-to',
    'png',
    '--outdir',
    folder,
    file,
  ],
};

const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined;

const drawings = readPages(inject('siteDir'))
  .filter(isChart)
  .map(({ address }) => `${address.slice(1, -1)}.svg`);
const page = await filePage();

/** A picture as shades of grey in so few dots that letters are blurred and marks are not. */
async function shades(picture: string | Buffer): Promise<Buffer> {
  return sharp(picture)
    .flatten({ background: '#fff' })
    .resize(96, 96, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
}

async function shadesInBrowser(file: string): Promise<Buffer> {
  await page.goto(`/${file}`);
  return shades(await page.locator('svg').first().screenshot());
}

describe.each(Object.entries(programs))('%s', (program, argumentsFor) => {
  test.runIf(isHere(program))('draws every chart as a browser does', async () => {
    const folder = tempFolder();
    for (const file of drawings) {
      cpSync(join(inject('siteDir'), file), join(folder, 'chart.svg'));
      execFileSync(program, argumentsFor(join(folder, 'chart.svg'), folder), { stdio: 'ignore' });
      const [own, browser] = [await shades(join(folder, 'chart.png')), await shadesInBrowser(file)];
      const apart = own.map((shade, index) => Math.abs(shade - (browser[index] ?? 0)));
      const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
      expect({ file, isAlike: mean < 5 }).toEqual({ file, isAlike: true });
    }
  });

  test.skipIf(isHere(program))('is not on this machine', () => {
    expect(isHere(program)).toBe(false);
  });
});
