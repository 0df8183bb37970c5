import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rerooted } from '../src/bundle/reroot.ts';
import { pathOf } from '../src/site-address.ts';
import { filesIn } from './files-in.ts';

/**
 * Makes a site that was built for the root of its host one for the path of its address
 * (`https://name.github.io/ward`): every link of its pages, and the sitemap. So everything before
 * this step, and all that `published/` keeps, knows the site's addresses from the root alone.
 *
 * @param address the site's address, without a final slash
 */
export function putBelowPath(siteDir: string, address: string): void {
  const path = pathOf(address);
  if (path === '') return;
  const { origin } = new URL(address);
  for (const file of filesIn(siteDir)) {
    const place = join(siteDir, file);
    const edit = (made: (text: string) => string) =>
      writeFileSync(place, made(readFileSync(place, 'utf8')));
    if (file.endsWith('.html')) edit((html) => rerooted(html, '', path));
    // Astro's sitemap knows the host alone.
    if (/^sitemap-.*\.xml$/.test(file)) {
      edit((xml) => xml.replaceAll(`<loc>${origin}/`, `<loc>${address}/`));
    }
  }
}

/** The path that a built site stands below, as its home page names it; empty at the root. */
export function pathOfSite(siteDir: string): string {
  const home = join(siteDir, 'index.html');
  const html = existsSync(home) ? readFileSync(home, 'utf8') : '';
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return address === undefined ? '' : pathOf(address);
}
