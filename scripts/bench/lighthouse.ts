import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags, findChromium } from '../../tests/support/browser.ts';
import { serve } from '../serve.ts';
import { median } from './median.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** How often a page is measured; its score in a category is the median. */
const runs = 3;

/** One page of each kind that a search engine may list. */
const kinds = [
  /^\/$/,
  /^\/\d{4}\/$/,
  /^\/\d{4}\/[^/]+\/$/,
  /^\/[a-z][a-z-]+\/$/,
  /^\/du-lieu\/$/,
  /^\/en\/$/,
  /^\/en\/\d{4}\/[^/]+\/$/,
];

/** Pages that ask search engines to leave them out would be marked down for it. */
const unlisted = /^(\/en)?\/embed\//;

/** Lighthouse's scores, out of 100, of a page of each kind on a phone and a desk, as a table. */
export async function lighthouseTable(
  siteDir: string,
  addresses: readonly string[],
  say: BenchWords,
): Promise<string> {
  const listed = addresses.filter((address) => !unlisted.test(address));
  const measured = new Set(kinds.flatMap((kind) => listed.find((one) => kind.test(one)) ?? []));
  const { url, close } = await serve(siteDir, { port: 0 });
  const browser = await startBrowser();
  try {
    const rows: string[][] = [];
    for (const address of measured) {
      for (const isDesk of [false, true]) {
        const scores = await medianScores(new URL(address, url).href, browser.port, isDesk);
        const goal = goalMark(100 - Math.min(...scores), 0);
        const shown = scores.map((score) => formatNumber(score, say.lang));
        rows.push([`${address} ${isDesk ? say.desk : say.phone}`, ...shown, `${goal} 100`]);
      }
    }
    const header = [say.page, ...say.lighthouseCategories, say.goal];
    return formatTable(header, rows);
  } finally {
    await browser.stop();
    await close();
  }
}

async function medianScores(url: string, port: number, isDesk: boolean): Promise<number[]> {
  const measured: number[][] = [];
  for (let run = 0; run < runs; run++) {
    const flags = { port, onlyCategories: categories, logLevel: 'error' } as const;
    const result = await lighthouse(url, flags, isDesk ? desktopConfig : undefined);
    const { categories: given = {} } = result?.lhr ?? {};
    measured.push(categories.map((name) => Math.round((given[name]?.score ?? 0) * 100)));
  }
  return categories.map((_, at) => median(measured.map((scores) => scores[at] ?? 0)));
}

/** The browser of the tests, open to Lighthouse on a port of this machine. */
async function startBrowser(): Promise<{ port: number; stop: () => Promise<void> }> {
  const { executable, env } = findChromium(process.env);
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const flags = [...browserFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...flags, 'about:blank'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const port = await portOf(child);
  child.stderr.resume();
  if (port !== undefined) return { port, stop };
  await stop();
  throw new Error(`${executable} opens no port`);
}

/** The port that a starting browser says it listens on; none when it ends before. */
async function portOf(child: ChildProcess): Promise<number | undefined> {
  if (!child.stderr) return undefined;
  for await (const line of createInterface({ input: child.stderr })) {
    const [, port] = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? [];
    if (port !== undefined) return Number(port);
  }
  return undefined;
}
