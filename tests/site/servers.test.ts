import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { finishSite } from '../../scripts/finish.ts';
import { serve } from '../../scripts/serve.ts';
import { readMoves } from '../../src/permanence/moves.ts';
import { redirectFiles } from '../../src/permanence/redirects.ts';
import { headersFor } from '../../src/serve-policy/rules.ts';
import { answering } from '../support/answering.ts';
import { testPage } from '../support/browsed-site.ts';
import { attribute } from '../support/html.ts';
import { PROJECT } from '../support/project.ts';
import { readPages, tagged } from '../support/site-pages.ts';
import {
  commandPath,
  hasNginxBrotli,
  startApache,
  startCaddy,
  startNginx,
  type WebServer,
} from '../support/web-servers.ts';

const pages = readPages(inject('siteDir'));

/** One page of each kind, by the form of its address; the kinds of the editions are the same. */
const kinds = new Map(
  pages.map(({ address }) => [
    address
      .replace(/^\/en(?=\/)/, '')
      .replace(/\d{4}/, 'Y')
      .replace(/[a-z]+(?:-[a-z]+)+|[b-t]{10}/g, 'x'),
    address,
  ]),
);
const pinned = pages.find(({ address }) => /[b-t]{10}\/$/.test(address))?.address ?? '';
const chart = pinned.replace(/^(\/en)?\/embed|[b-t]{10}\/$/g, '');
const card = pages
  .flatMap((page) => tagged(page, 'meta'))
  .map((meta) => attribute(meta, 'content') ?? '')
  .map((content) => /^https?:\/\/[^/]+(\/\d{4}\/.*[.]png)[?]v=[b-t]{10}$/.exec(content)?.[1])
  .find((path) => path !== undefined);
const csv = chart.replace(/\/$/, '.csv');

/** How many pages are read at once. */
const tabs = 3;

/** A page that breaks the policy, to prove that the walk would notice. */
const bad = 'bad/index.html';

let folder = '';
let site = '';
/** A page of somebody else, on an origin of its own. */
const stranger = await answering(
  (_, response) =>
    void response
      .setHeader('Content-Type', 'text/html')
      .end('<!doctype html><html><title>x</title></html>'),
);
const strangerUrl = stranger.replace('127.0.0.1', 'localhost');

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'servers-')));
  site = join(folder, 'site');
  cpSync(inject('siteDir'), site, { recursive: true });
  const chartPage = await readFile(join(site, chart, 'index.html'), 'utf8');
  mkdirSync(join(site, 'bad'));
  writeFileSync(
    join(site, bad),
    chartPage.replace('<h1', '<p style="color:red">x</p><script>document.title="x"</script><h1'),
  );
  const { moves } = readMoves(`from,to\n/old/,${chart}\n/old.csv,${csv}\n`);
  for (const [path, text] of redirectFiles(moves, 'https://x.example')) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await finishSite(site, { compress: true, cache: join(PROJECT, '.cache', 'packed') });
  // A server without privileges reads it.
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = (): Promise<WebServer> => serve(site, { port: 0 });
const home = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};

const servers = [
  { name: 'npm start', isHere: true, isReal: false, start: own, brotli: true },
  {
    name: 'nginx',
    isHere: commandPath('nginx') !== undefined,
    isReal: true,
    start: () => startNginx(site, home('nginx')),
    brotli: hasNginxBrotli,
  },
  {
    name: 'caddy',
    isHere: commandPath('caddy') !== undefined,
    isReal: true,
    start: () => startCaddy(site, home('caddy')),
    brotli: true,
  },
  {
    name: 'apache2',
    isHere: commandPath('apache2') !== undefined,
    isReal: true,
    start: () => startApache(site, home('apache')),
    brotli: true,
  },
];

/** Where a browser reads every page; through the others, which send the same, one of each kind. */
const readWhole = servers.find(({ isHere, isReal }) => isHere && isReal)?.name ?? 'npm start';

for (const { name, isHere, isReal, start, brotli } of servers) {
  const title = isHere ? name : `${name} (not installed here: apt-get install ${name})`;
  describe.skipIf(!isHere)(title, () => {
    let server: WebServer;
    beforeAll(async () => void (server = await start()));
    afterAll(() => server.close());

    const get = (path: string, headers: Record<string, string> = {}) =>
      answerOf(new URL(server.url), path, headers);

    const read = name === readWhole ? pages.map(({ address }) => address) : [...kinds.values()];
    test(`a real browser meets no breach of the policy on ${read.length} pages`, async () => {
      const said: string[] = [];
      const waiting = [...read, '/no-such-page/'];
      const walk = async () => {
        const page = await watchedPage();
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
          const { breaches, isStyled } = await visit(page, server.url, address);
          if (breaches.length > 0) said.push(`${address}: ${breaches.join('; ')}`);
          if (!isStyled) said.push(`${address}: not styled`);
        }
        await page.close();
      };
      await Promise.all(Array.from({ length: tabs }, walk));
      expect(read.length).toBeGreaterThan(8);
      expect(said).toEqual([]);
    });

    test('the browser would have told of a style attribute and of a script in the page', async () => {
      const page = await watchedPage();
      const { breaches } = await visit(page, server.url, '/bad/');
      await page.close();
      expect(breaches.join()).toMatch(/style-src-attr/);
      expect(breaches.join()).toMatch(/script-src-elem/);
    });

    test('every header of the table goes with every page, a card, data, scripts and the feed', async () => {
      const files = [card ?? '', csv, '/404.html', '/embed.js', '/feed.xml'];
      for (const path of [...pages.map(({ address }) => address), ...files]) {
        const { status, headers } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        const sent = Object.entries(headersFor(path)).map(([key]) => [
          key,
          headers[key.toLowerCase()],
        ]);
        expect([path, Object.fromEntries(sent)]).toEqual([path, headersFor(path)]);
      }
      const page = (await get(chart)).headers;
      expect(page['access-control-allow-origin']).toBeUndefined();
      expect(page['content-security-policy']).toContain("frame-ancestors 'self'");
      expect((await get(pinned)).headers['content-security-policy']).toContain('frame-ancestors *');
      expect((await get(pinned)).headers['cache-control']).toContain('immutable');
    });

    test('the address of a card’s earlier state leads to the card of today', async () => {
      const now = await get(card ?? '');
      const earlier = await get(`${card}?v=bcdfghjklm`);
      expect([earlier.status, earlier.body.equals(now.body)]).toEqual([200, true]);
    });

    test('anyone’s page may show an embed and read data, and may not frame a page', async () => {
      const page = await testPage();
      await page.goto(strangerUrl);
      const read = await page.evaluate(
        async ([data = '', html = '']) => {
          const tell = (url: string) =>
            fetch(url).then(
              (answer) => answer.status,
              () => 'refused',
            );
          return [await tell(data), await tell(html)];
        },
        [new URL(csv, server.url).href, new URL(chart, server.url).href],
      );
      await page.close();
      expect(read).toEqual([200, 'refused']);
      for (const [path, isShown] of [
        [`/embed${chart}`, true],
        [chart, false],
      ] as const) {
        const framing = await testPage();
        await framing.goto(strangerUrl);
        const chartIn = framing.frameLocator('iframe').locator('.chart svg').first();
        const refusal = framing.waitForEvent('console', (said) =>
          /frame-ancestors/.test(said.text()),
        );
        await framing.setContent(`<iframe src="${new URL(path, server.url).href}"></iframe>`);
        const shown = await Promise.race([
          chartIn.waitFor({ state: 'attached' }).then(() => true),
          refusal.then(() => false),
        ]);
        await framing.close();
        expect([path, shown]).toEqual([path, isShown]);
      }
    });

    test('an unknown address gets the page of both editions with status 404, never to be kept', async () => {
      for (const path of ['/no-such/', '/no-such.csv', '/no.png', '/data/', '/embed/2022/']) {
        const { status, headers, body } = await get(path);
        expect([path, status]).toEqual([path, 404]);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(headers['cache-control']).toBe('no-cache');
        expect(body.toString()).toContain('<li lang="en">');
      }
    });

    test('what has not changed is not sent again', async () => {
      for (const path of ['/', csv, card ?? '']) {
        const { headers } = await get(path);
        expect(headers.etag).toMatch(/^(W\/)?".+"$/);
        const again = await get(path, { 'If-None-Match': headers.etag ?? '' });
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
      }
    });

    test('pages and data are sent as they were compressed by the build', async () => {
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const path of [chart, csv]) {
        const plain = await get(path);
        for (const encoding of brotli ? (['br', 'gzip'] as const) : (['gzip'] as const)) {
          const { headers, body } = await get(path, { 'Accept-Encoding': encoding });
          expect(headers['content-encoding']).toBe(encoding);
          expect(headers['content-language']).toBeUndefined();
          expect(headers.vary).toMatch(/accept-encoding/i);
          expect(unpack[encoding](body).equals(plain.body)).toBe(true);
          const file = path.endsWith('/') ? `${path}index.html` : path;
          const made = await readFile(join(site, `${file}.${encoding === 'br' ? 'br' : 'gz'}`));
          expect(body.equals(made)).toBe(true);
        }
      }
    });

    test('text comes as UTF-8 under its own type', async () => {
      const charset = '; charset=utf-8';
      for (const [path, type] of [
        [chart, `text/html${charset}`],
        [csv, `text/csv${charset}`],
        [csv.replace('.csv', '.bib'), `application/x-bibtex${charset}`],
        [csv.replace('.csv', '.ris'), `application/x-research-info-systems${charset}`],
        [csv.replace('.csv', '.svg'), `image/svg+xml${charset}`],
        [csv.replace('.csv', '.json'), `application/json${charset}`],
        [csv.replace('.csv', '.png'), 'image/png'],
        ['/feed.xml', `application/xml${charset}`],
        ['/robots.txt', `text/plain${charset}`],
        ['/manifest.sha256', `text/plain${charset}`],
        ['/favicon.ico', 'image/x-icon'],
      ] as const) {
        expect([path, (await get(path)).headers['content-type']]).toEqual([path, type]);
      }
    });

    test('nothing can be sent in', async () => {
      expect((await answerOf(new URL(server.url), chart, {}, 'POST')).status).toBe(405);
    });

    if (!isReal) return;

    /** Where an answer leads on to: a host may name itself, and no other. */
    const placeOf = (location = '') => location.replace(server.url, '/');

    test('a folder ends in a slash and has no index.html, here and nowhere else', async () => {
      for (const path of [chart.replace(/\/$/, ''), `${chart}index.html`]) {
        const { status, headers } = await get(path);
        expect([301, 308]).toContain(status);
        expect(placeOf(headers.location)).toBe(chart);
      }
      for (const path of ['//elsewhere.example/index.html', '/\\elsewhere.example/index.html']) {
        const { headers } = await get(path);
        expect(headers.location ?? '').not.toMatch(/^[/\\]{2}|elsewhere.*:/);
      }
    });

    test('an address that moved leads on, a file’s too', async () => {
      for (const [from, to] of [
        ['/old/', chart],
        ['/old.csv', csv],
      ] as const) {
        const { status, headers } = await get(from);
        expect([from, status, placeOf(headers.location)]).toEqual([from, 301, to]);
      }
    });

    test('files for the host are not shown', async () => {
      for (const path of ['/_headers', '/web.config']) {
        expect([path, (await get(path)).status]).toEqual([path, 404]);
      }
    });
  });
}

test('an unknown address is led to the nearest one that is known', async () => {
  const page = await testPage();
  for (const [unknown, known] of [
    [chart.replace(/.\/$/, '/'), chart],
    [`/en${chart.slice(0, -2)}`, `/en${chart}`],
    ['/cong-bo-ngan-sach-quy-ba/', undefined],
  ] as const) {
    await page.goto(new URL(unknown, inject('siteUrl')).href);
    const near = page.locator('[data-nearest] a');
    const led = (await near.count()) === 0 ? undefined : await near.getAttribute('href');
    expect([unknown, led]).toEqual([unknown, known]);
  }
  await page.close();
});

async function watchedPage(): Promise<Page> {
  const page = await testPage();
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return page;
}

/** How a page breaks the policy, told by the browser in two ways, and whether its styles work. */
async function visit(
  page: Page,
  base: string,
  address: string,
): Promise<{ breaches: string[]; isStyled: boolean }> {
  const breaches: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    const isMissing = address.startsWith('/no-such') && message.text().includes('404');
    if (message.type() === 'error' && !isMissing) breaches.push(message.text());
  };
  const onError = (error: Error) => void breaches.push(error.message);
  page.on('console', onConsole).on('pageerror', onError);
  await page.goto(new URL(address, base).href, { waitUntil: 'load' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  page.off('console', onConsole).off('pageerror', onError);
  return { breaches, isStyled: paper !== 'rgba(0, 0, 0, 0)' };
}

/** An answer as it was sent: `fetch` would unpack it and follow redirects. */
function answerOf(
  base: URL,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, failed) => {
    const { hostname, port } = base;
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', failed).end();
  });
}
