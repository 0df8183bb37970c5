import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { MadeFile } from '../../scripts/made-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { tinyProject } from '../support/tiny-project.ts';

let said = '';
vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});

afterEach(() => {
  said = '';
});

/** Astro as the project in `root` has it, and where it is to make the site. */
async function ready(root: string) {
  const { Astro } = (await import(
    join(root, 'scripts/astro.ts')
  )) as typeof import('../../scripts/astro.ts');
  const folder = tempFolder();
  const order = { outDir: join(folder, 'site'), cacheDir: join(folder, 'cache'), plan: undefined };
  return { astro: new Astro({ root, lang: 'en' }), order };
}

test('make() makes the site and tells of each page as it then stands there', async () => {
  const { astro, order } = await ready(tinyProject());
  const made: MadeFile[] = [];
  expect(await astro.make(order, (news) => made.push(news.made))).toBe(0);
  expect(made.map(({ file }) => file).sort()).toEqual(['404.html', 'index.html']);
  for (const { file, text } of made) {
    expect(readFileSync(join(order.outDir, file), 'utf8')).toBe(text);
    expect(text).toContain('<meta http-equiv="content-security-policy"');
  }
  expect(readdirSync(order.outDir).sort()).toEqual(['404.html', 'index.html']);
});

test('make() gives the error of who hears of a page', async () => {
  const { astro, order } = await ready(tinyProject());
  const hear = () => {
    throw new RangeError('heard enough');
  };
  await expect(astro.make(order, hear)).rejects.toThrow('heard enough');
});

test('make() says how an Astro ended that was stopped before', async () => {
  const { astro, order } = await ready(tinyProject());
  astro.stop();
  expect(await astro.make(order, () => undefined)).toBe(1);
  expect(said).toContain('SIGTERM');
});
