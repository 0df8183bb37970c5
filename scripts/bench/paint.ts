import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/support/browser.ts';
import { median } from './median.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

const runs = 5;

/** What DevTools calls slow 3G: bytes a second, and milliseconds to the answer. */
const slow3g = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 2000 };
const cpuRate = 4;
const phone = { width: 360, height: 640 };

const ratioGoal = 1.1;

/** A page as short as one can write it, with a chart page's heading, styles and narrow drawing. */
export function handWrittenPage(page: string): string {
  const [title = '', style = '', heading = '', drawing = ''] = [
    /<title>.*?<\/title>/s,
    /<style>.*?<\/style>/s,
    /<h1.*?<\/h1>/s,
    /<svg class="narrow".*?<\/svg>/s,
  ].map((part) => part.exec(page)?.[0]);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}${style}${heading}<div class="chart">${drawing}</div><p>.`;
}

/** Milliseconds until a chart is painted, of its page and of one written by hand, as a table. */
export async function paintTable(
  url: string,
  page: string,
  handWritten: string,
  say: BenchWords,
): Promise<string> {
  const { lang } = say;
  const browser = await launchBrowser();
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < runs; run++) {
      ours.push(await paintedAfter(browser, url + page));
      theirs.push(await paintedAfter(browser, url + handWritten));
    }
  } finally {
    await browser.close();
  }
  const ratio = median(ours) / median(theirs);
  const table = formatTable(
    [say.page, say.painted],
    [
      [say.chartPage, formatNumber(median(ours), lang)],
      [say.handWritten, formatNumber(median(theirs), lang)],
    ],
  );
  return `${table}\n${say.paintRatio}: ${formatNumber(ratio, lang, 2)}  ${goalMark(ratio, ratioGoal)} ${say.atMost(formatNumber(ratioGoal, lang, 1))}`;
}

async function paintedAfter(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: phone });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', { offline: false, ...slow3g });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
    await page.addInitScript(awaitChart);
    await page.goto(url, { waitUntil: 'commit' });
    const painted = await page.waitForFunction(
      () => (globalThis as { chartPainted?: number }).chartPainted,
    );
    return (await painted.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}

/** In the page: keeps the time of the frame after the one that shows the whole drawing. */
function awaitChart(): void {
  const isWhole = () => {
    const drawing = document.querySelector('.chart svg.narrow');
    return Boolean(drawing?.nextSibling ?? drawing?.parentElement?.nextSibling);
  };
  const watch = new MutationObserver(() => {
    if (!isWhole()) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => Object.assign(globalThis, { chartPainted: performance.now() })),
    );
  });
  watch.observe(document, { childList: true, subtree: true });
}
