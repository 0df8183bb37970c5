/**
 * `node --import ./scripts/setup.mjs tests/bench.ts`: weighs every page of the site in `dist/`. With `--lighthouse` npx fetches
 * Lighthouse, which is not part of the project, and a page of each kind gets its scores. It prints
 * figures and marks what is over the goal; it never fails for a figure.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesIn } from '../scripts/files-in.ts';
import { serve } from '../scripts/serve.ts';
import { browserFlags, findChromium } from './support/browser.ts';
import { PROJECT } from './support/project.ts';

/** A page with its styles and drawings, sent with gzip, fits the first ten packets: in bytes. */
const pageGoal = 14_300;

const lighthouse = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const dist = join(PROJECT, 'dist');
const { values } = parseArgs({ options: { lighthouse: { type: 'boolean', default: false } } });
const pages = existsSync(dist) ? filesIn(dist).filter((file) => file.endsWith('.html')) : [];
if (pages.length === 0) stop('There is no site in dist/. Run "npm run build" first.');
weigh();
if (values.lighthouse) await score();

/** Prints the sizes of each page in bytes, the largest first. */
function weigh(): void {
  const rows = pages.map((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    return {
      page: addressOf(page),
      raw: Buffer.byteLength(html),
      gzip: gzipSync(html, { level: 9 }).length,
      brotli: brotliCompressSync(html).length,
      CSS: sizeOf(html, /<style[^>]*>(.*?)<\/style>/gs, /<link rel="stylesheet" href="([^"]+)"/g),
      JavaScript: sizeOf(
        html,
        /<script(?: type="module")?>(.*?)<\/script>/gs,
        /<script src="([^"]+)"/g,
      ),
    };
  });
  const [largest] = rows.sort((a, b) => b.gzip - a.gzip);
  console.table(rows);
  const over = rows.filter(({ gzip }) => gzip > pageGoal).length;
  console.log(`Largest page: ${largest?.page}, ${largest?.gzip} bytes with gzip.`);
  console.log(`${over} of ${rows.length} pages are over ${pageGoal} bytes with gzip.`);
}

/** Bytes of what stands in a page between tags, and of the files that it names. */
function sizeOf(html: string, inline: RegExp, linked: RegExp): number {
  const texts = [...html.matchAll(inline)].map(([, text = '']) => Buffer.byteLength(text));
  const files = [...html.matchAll(linked)].map(
    ([, path = '']) => readFileSync(join(dist, path)).length,
  );
  return [...texts, ...files].reduce((sum, bytes) => sum + bytes, 0);
}

/** Prints Lighthouse's scores of a page of each kind, out of 100, on a phone and a desk. */
async function score(): Promise<void> {
  await npx(['--version'], `${lighthouse} cannot be fetched; is there a network?`);
  const kinds = new Map(
    pages.map((page) => [
      page
        .replace(/^en\//, '')
        .replace(/\d{4}/, 'Y')
        .replace(/\b(?!du-lieu|dinh-chinh)[a-z]+-[a-z-]+|[b-t]{10}/g, 'x'),
      page,
    ]),
  );
  const { url, close } = await serve(dist, { port: 0 });
  const rows = [];
  for (const page of [...kinds.values()].map(addressOf)) {
    for (const device of ['phone', 'desk']) {
      rows.push({ page, device, ...(await scoresOf(new URL(page, url).href, device)) });
    }
  }
  await close();
  console.table(rows);
  console.log('A page that asks search engines to leave it out is marked down for that under seo.');
}

async function scoresOf(url: string, device: string): Promise<Record<string, number>> {
  const flags = `--chrome-flags=${browserFlags.join(' ')}`;
  const preset = device === 'desk' ? ['--preset=desktop'] : [];
  const only = `--only-categories=${categories.join()}`;
  const args = [url, '--output=json', '--quiet', flags, only, ...preset];
  const { categories: given } = JSON.parse(await npx(args, `Lighthouse failed on ${url}.`)) as {
    categories: Record<string, { score: number }>;
  };
  return Object.fromEntries(
    Object.entries(given).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
}

/** What Lighthouse prints; ends the process with `otherwise` where it does not run. */
async function npx(args: readonly string[], otherwise: string): Promise<string> {
  const { executable, env } = findChromium(process.env);
  const { stdout } = await promisify(execFile)('npx', ['--yes', lighthouse, ...args], {
    env: { ...process.env, ...env, CHROME_PATH: executable },
    maxBuffer: 2 ** 26,
  }).catch((error: Error) => stop(`${otherwise}\n${error.message}`));
  return stdout;
}

function addressOf(page: string): string {
  return `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
