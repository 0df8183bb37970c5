import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/files-in.ts';
import { serve } from '../../scripts/serve.ts';
import { addressOfFile, isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { archiveFolder } from '../../src/permanence/archive.ts';
import { addressesFile, movesFile } from '../../src/permanence/moves.ts';
import { readProject } from '../../src/project/read-project.ts';
import { isForHost } from '../../src/serve-policy/host-files.ts';
import { headersFor } from '../../src/serve-policy/rules.ts';
import { unpublished } from '../fixtures/made-up-years.ts';
import { answering } from '../support/answering.ts';
import { launchBrowser } from '../support/browser.ts';
import { attribute, elementsOf } from '../support/html.ts';
import { PROJECT, copyProject } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';
import { runNode, type Ended } from '../support/run-node.ts';
import { signedReviews } from '../support/signed-reviews.ts';
import { commandPath, startApache, startNginx, type WebServer } from '../support/web-servers.ts';

/**
 * The real site, recorded and built where volunteers publish: below a path, whose name has a digit
 * and a sign that patterns know. Then built again from what was recorded, for the root of a host.
 */
const host = 'https://name.github.io';
const path = '/ward-1.0';
const env = { SITE_URL: `${host}${path}/` };
const move = '/cu.csv,/2022/giam-ngheo.csv\n/cu/,/2022/giam-ngheo/\n';

let root = '';
let recorded: Ended;
let below = '';
let atRoot = '';

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const shownIn = (folder: string) => filesIn(folder).filter((file) => !isForHost(file));

beforeAll(async () => {
  root = copyProject({
    ...unpublished,
    [movesFile]: `from,to\n${move}`,
    'data/reviews.csv': signedReviews(readProject(PROJECT)),
  });
  // Servers without privileges read it.
  chmodSync(root, 0o755);
  below = join(root, 'dist');
  recorded = await runNode([join(root, 'scripts', 'record.ts')], { cwd: root, env });
  const again = await runBuild(root, join(root, 'root'), ['--compress'], {
    env: { SITE_URL: host },
  });
  atRoot = again.siteDir;
  const said = [recorded, again].filter(({ status }) => status !== 0);
  if (said.length > 0) throw new Error(said.map((one) => one.stdout + one.stderr).join(''));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a site below a path', () => {
  test('has the files of the site at the root, and names the path in none of those', () => {
    expect(filesIn(below)).toEqual(filesIn(atRoot));
    const text = shownIn(atRoot).filter((file) => /\.(?:html|xml|json|txt|csv|svg)$/.test(file));
    expect(text.filter((file) => read(atRoot, file).includes(`"${path}/`))).toEqual([]);
  });

  test('is recorded by addresses and archived pages that know nothing of the path', () => {
    expect(read(root, addressesFile)).toContain('\n/2022/giam-ngheo/\n');
    expect(read(root, addressesFile)).not.toContain(path);
    const archive = join(root, archiveFolder);
    const pages = filesIn(archive);
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(read(archive, page)).toContain('="/site.js"');
      const moved = read(archive, page).replaceAll(`${host}${path}/`, `${host}/`);
      expect([page, read(atRoot, page)]).toEqual([page, moved]);
      expect(moved).not.toBe(read(archive, page));
      expect(read(below, page)).toContain(`="${path}/site.js"`);
    }
  });
});

const servers = [
  { name: 'npm run serve', isHere: true, start: () => serve(below, { port: 0 }) },
  { name: 'nginx', isHere: commandPath('nginx'), start: () => startNginx(below, home(), path) },
  {
    name: 'apache2',
    isHere: commandPath('apache2'),
    start: () => startApache(below, home(), path),
  },
];

function home(): string {
  return mkdtempSync(join(root, 'home-'));
}

for (const { name, isHere, start } of servers) {
  const title = isHere ? name : `${name} (not installed here: apt-get install ${name})`;
  describe.skipIf(!isHere)(`below a path, served by ${title},`, () => {
    let server: WebServer;
    let site = '';
    beforeAll(async () => {
      server = await start();
      site = new URL(`${path}/`, server.url).href;
    });
    afterAll(() => server.close());

    /** The page or file that an address of the site leads to here. */
    const local = (address: string) => address.replace(`${host}${path}/`, site);

    test('every file answers at its address, with its headers', async () => {
      for (const file of shownIn(below)) {
        const address = addressOfFile(file);
        const { status, headers } = await fetch(site + address.slice(1));
        expect([address, status]).toEqual([address, 200]);
        const wanted = headersFor(address);
        const sent = Object.keys(wanted).map((header) => [header, headers.get(header)]);
        expect([address, Object.fromEntries(sent)]).toEqual([address, wanted]);
      }
    });

    test('every link, anchor and picture of every page leads to what is there', async () => {
      const known = new Map<string, Promise<{ status: number; html: string }>>();
      const open = (url: string) => {
        const answer =
          known.get(url) ??
          fetch(url).then(async (got) => ({ status: got.status, html: await got.text() }));
        known.set(url, answer);
        return answer;
      };
      const dead: string[] = [];
      const pages = shownIn(below).filter((file) => file.endsWith('.html'));
      for (const file of pages) {
        const here = site + addressOfFile(file).slice(1);
        const links = elementsOf(read(below, file)).flatMap((element) =>
          ['href', 'src'].flatMap((attr) => attribute(element, attr) ?? []),
        );
        for (const link of new Set(links)) {
          const url = new URL(local(link), here);
          const isOurs = url.host === new URL(site).host || url.href.startsWith(host);
          if (!isOurs || !url.protocol.startsWith('http')) continue;
          const { hash } = url;
          url.hash = '';
          const { status, html } = await open(url.href);
          const isThere = hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
          if (!url.href.startsWith(site) || status !== 200 || !isThere) {
            dead.push(`${file}: ${link} (${status})`);
          }
        }
      }
      expect(known.size).toBeGreaterThan(60);
      expect(dead).toEqual([]);
    });

    test('so does every address of the site that a text of it gives, in codes and files too', async () => {
      const given = new Set(
        shownIn(below)
          .filter((file) => /\.(?:html|xml|json|txt|csv|svg|bib|ris)$/.test(file))
          .flatMap((file) => [
            ...read(below, file)
              .replaceAll(/&(?:quot|lt|apos|#34|#39|#x27);/g, '"')
              .replaceAll('&amp;', '&')
              .matchAll(/https:\/\/name\.github\.io[^\s"'<>)}\\]*/g),
          ])
          .map(([address]) => address.replace(/#.*|[.,;”]+$/g, '')),
      );
      const dead: string[] = [];
      for (const address of given) {
        const isBelow = address.startsWith(`${host}${path}/`);
        const status = isBelow ? (await fetch(local(address))).status : 'not below the path';
        if (status !== 200) dead.push(`${address} (${status})`);
      }
      expect(given.size).toBeGreaterThan(60);
      expect(dead).toEqual([]);
    });

    test('an unknown address gets its own page, and a moved one leads on', async () => {
      for (const unknown of ['no-such/', 'data/', 'no.csv', 'embed/2022/', '2022/no']) {
        const answer = await fetch(site + unknown);
        expect([unknown, answer.status]).toEqual([unknown, 404]);
        expect(await answer.text()).toContain(`href="${path}/"`);
      }
      const page = await fetch(`${site}cu/`);
      expect((await page.text()).includes('giam-ngheo')).toBe(true);
      if (name === 'npm run serve') return;
      expect((await fetch(`${site}cu.csv`)).url).toBe(`${site}2022/giam-ngheo.csv`);
    });

    test('a folder gets its slash', async () => {
      for (const folder of ['', '2022', '2022/giam-ngheo']) {
        const url = site + folder;
        expect((await fetch(url.replace(/\/$/, ''))).url).toBe(url.replace(/\/?$/, '/'));
      }
    });
  });
}

describe('scripts below a path', () => {
  let server: WebServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve(below, { port: 0 });
    browser = await launchBrowser();
  });
  afterAll(() => Promise.all([browser.close(), server.close()]));

  test('lead an unknown address to the nearest one', async () => {
    const page = await browser.newPage();
    for (const [unknown, known] of [
      ['2022/giam-ngeo/', ['/2022/giam-ngheo/']],
      ['en/2022/giam-nghe', ['/en/2022/giam-ngheo/']],
      ['cong-bo-ngan-sach-quy-ba/', []],
    ] as const) {
      await page.goto(server.url + unknown);
      const links = await page.locator('[data-nearest] a').all();
      const led = await Promise.all(links.map((link) => link.getAttribute('href')));
      expect([unknown, led]).toEqual([unknown, known.map((address) => path + address)]);
    }
  });

  test('make an embed in another page as high as its content', async () => {
    const html =
      `<!doctype html><title>x</title><iframe src="${server.url}embed/2022/giam-ngheo/"></iframe>` +
      `<script src="${server.url}embed.js" defer></script>`;
    const other = await answering((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(html),
    );
    const page = await browser.newPage();
    await page.goto(other.replace('127.0.0.1', 'localhost'));
    await page.waitForFunction(() =>
      /px$/.test(document.querySelector('iframe')?.style.height ?? ''),
    );
  });
});

test('a pinned embed is one of the pages that were followed', () => {
  expect(shownIn(below).map(addressOfFile).filter(isPinnedEmbed)).not.toEqual([]);
});
