import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { copyProject } from '../support/project.ts';
import { plainEnvironment } from '../support/run-node.ts';

const table = 'data/poverty.csv';
const chart = 'src/content/charts/giam-ngheo.mdx';

let root: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;

/** Starts `astro dev` on a free port; its address. */
function startServer(): Promise<string> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const env = { ...plainEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' };
  server = spawn(process.execPath, [astro, 'dev', '--port', '0'], { cwd: root, env });
  return new Promise((found, failed) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (url) found(url);
      });
    }
    server.on('close', () => failed(new Error(said)));
  });
}

beforeAll(async () => {
  root = copyProject();
  const url = await startServer();
  browser = await launchBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(3 * 60_000);
  await page.goto(`${url}/2022/giam-ngheo/`);
});

afterAll(async () => {
  server.kill();
  await browser.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

/** Edits a file while something is seen, and puts it back. */
async function withEdit(file: string, from: string, to: string, seen: () => Promise<void>) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  await seen();
  writeFileSync(path, before);
}

const seeError = async (...texts: string[]) => {
  for (const text of texts) {
    await page.locator('vite-error-overlay').getByText(text).first().waitFor();
  }
};

const seePage = () => page.getByRole('heading', { level: 1, name: 'Hộ nghèo ở Cầu Kho' }).waitFor();

test('an open page follows an edit of a CSV file, and tells its error in the words of the check', async () => {
  await seePage();
  await withEdit(table, 'không ghi ngày', 'không hề ghi ngày', () =>
    page.getByText('không hề ghi ngày').first().waitFor({ state: 'attached' }),
  );
  await withEdit(table, ',185,', ',186,', () => seeError(`${table}:2:`, '“Hiện nay phường có 185'));
  await seePage();
});

test('an open page tells a reference in a chart’s text that leads nowhere', async () => {
  await withEdit(chart, "brief_vi: '{ho_ngheo}", "brief_vi: '{ho_ngheo@1999}", () =>
    seeError(`${chart}:`, 'ho_ngheo@1999: không có số liệu nào như thế của năm 2022.'),
  );
  await seePage();
});
