import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags, findChromium } from '../../tests/support/browser.ts';
import { serve } from '../serve.ts';
import { median } from './median.ts';
import { pageFile } from './site-copy.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** How often a page is measured that is not at once perfect; its score is the median. */
const runs = 3;

/** A page of each kind; the charts differ less than the pages that hold them. */
const kinds = [
  /^\/$/,
  /^\/\d{4}\/$/,
  /^\/\d{4}\/[^/]+\/$/,
  /^\/\d{4}\/[^/]+\/a3\/$/,
  /^\/(?!du-lieu|dinh-chinh|embed|en\b)[a-z-]+\/$/,
  /^\/du-lieu\/$/,
  /^\/dinh-chinh\/$/,
  /^\/embed\/$/,
  /^\/embed\/\d{4}\/[^/]+\/$/,
  /^\/404\.html$/,
  /^\/en\/$/,
  /^\/en\/\d{4}\/$/,
  /^\/en\/\d{4}\/[^/]+\/$/,
];

/**
 * Lighthouse's scores, out of 100, of a page of each kind on a phone and a desk, as a table. A page
 * that asks search engines to leave it out has no score for them, which would mark it down for it.
 */
export async function lighthouseTable(
  siteDir: string,
  addresses: readonly string[],
  say: BenchWords,
): Promise<string> {
  const measured = kinds.flatMap((kind) => addresses.find((address) => kind.test(address)) ?? []);
  const { url, close } = await serve(siteDir, { port: 0 });
  const browser = await startBrowser();
  try {
    const rows: string[][] = [];
    for (const address of measured) {
      const names = isListed(siteDir, address) ? categories : categories.slice(0, -1);
      for (const isDesk of [false, true]) {
        const scores = await scoresOf(new URL(address, url).href, names, browser.port, isDesk);
        const goal = goalMark(100 - Math.min(...scores), 0);
        const shown = categories.map((_, at) => {
          const score = scores[at];
          return score === undefined ? '–' : formatNumber(score, say.lang);
        });
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

function isListed(siteDir: string, address: string): boolean {
  const html = readFileSync(pageFile(siteDir, address), 'utf8');
  return !html.includes('<meta name="robots" content="noindex">');
}

/** Other work of the machine lowers a score and never raises it, so one that is perfect stands. */
async function scoresOf(
  url: string,
  names: string[],
  port: number,
  isDesk: boolean,
): Promise<number[]> {
  const measured: number[][] = [];
  while (measured.length < runs) {
    const flags = { port, onlyCategories: names, logLevel: 'error' } as const;
    const result = await lighthouse(url, flags, isDesk ? desktopConfig : undefined);
    const { categories: given = {} } = result?.lhr ?? {};
    const scores = names.map((name) => Math.round((given[name]?.score ?? 0) * 100));
    if (measured.length === 0 && Math.min(...scores) === 100) return scores;
    measured.push(scores);
  }
  return names.map((_, at) => median(measured.map((scores) => scores[at] ?? 0)));
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
