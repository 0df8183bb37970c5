import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { contrastTable } from './contrast.ts';
import { lighthouseTable } from './lighthouse.ts';
import { loadPages } from './loads.ts';
import { pageFile, withCopy } from './site-copy.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import { buildHeader, buildRow, timedBuild } from './timed-build.ts';
import type { BenchWords } from './words.ts';
import { filesIn } from '../files-in.ts';

/** What a chart's page may weigh with its styles and images in it, in bytes. */
const chartPageGoal = 14 * 1024;

const chartPage = /^(\/en)?\/\d{4}\/[^/]+\/$/;

/** Builds the real site and weighs each of its pages; the figures as tables. */
export function measureSite(say: BenchWords): Promise<string> {
  return withCopy(undefined, async (root) => {
    const build = await timedBuild(root, say);
    const addresses = addressesOf(build.siteDir);
    const pages = await pageTable(build.siteDir, addresses, say);
    const scores = await lighthouseTable(build.siteDir, addresses, say);
    const builds = formatTable(buildHeader(say), [buildRow(say.realSite, build, say)]);
    const parts = [
      [say.pages, pages],
      [say.lighthouse, scores],
      [say.contrast, contrastTable(say)],
      [say.builds, builds],
    ];
    return parts.map(([title, table]) => `\n${title}\n${table}`).join('\n');
  });
}

function addressesOf(siteDir: string): string[] {
  return filesIn(siteDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

async function pageTable(
  siteDir: string,
  addresses: readonly string[],
  say: BenchWords,
): Promise<string> {
  const { lang } = say;
  const loads = await loadPages(siteDir, addresses);
  const rows = addresses.map((address) => {
    const html = readFileSync(pageFile(siteDir, address));
    const brotli = brotliLength(html);
    const load = loads.get(address) ?? { requests: 0, javaScript: 0 };
    const goal = `${goalMark(brotli, chartPageGoal)} ${say.atMost(formatNumber(chartPageGoal, lang))}`;
    const figures = [html.length, brotli, load.requests, load.javaScript];
    return [
      address,
      ...figures.map((figure) => formatNumber(figure, lang)),
      chartPage.test(address) ? goal : '',
    ];
  });
  const header = [say.page, say.raw, say.brotli, say.requests, say.javaScript, say.goal];
  return formatTable(header, rows);
}

function brotliLength(html: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(html, { params }).length;
}
