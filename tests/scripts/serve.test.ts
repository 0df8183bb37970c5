import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createConnection, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serve, type Serving } from '../../scripts/serve.ts';
import { placesOf, swap } from '../../scripts/swap.ts';
import { tempFolder } from '../support/temp-folder.ts';

function makeSite(folder: string, home = '<p>Trang đầu</p>'): string {
  const files = {
    'index.html': home,
    '404.html': '<p>Không có trang này</p>',
    '2022/index.html': '<p>2022</p>',
    '2022/ho-ngheo.csv': '\uFEFFcột,giá trị\n',
    '2022/ho-ngheo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '2022/ho-ngheo.bib': '@misc{x}',
    '2022/ho-ngheo.ris': 'TY  - DATA',
    'manifest.sha256': '',
    'a.json': '{}',
    'feed.xml': '<x/>',
    'empty.txt': '',
  };
  mkdirSync(join(folder, '2022'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function served(folder: string): Promise<Serving> {
  const serving = await serve(folder, { port: 0 });
  onTestFinished(() => serving.close());
  return serving;
}

/** The status line of an address sent as it is: fetch would tidy it first. */
function rawStatus(url: string, path: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', failed);
    socket.once('data', (data) => {
      socket.destroy();
      done(String(data).split('\r\n')[0] ?? '');
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  });
}

describe('serve()', () => {
  it.each([
    ['', 'text/html; charset=utf-8'],
    ['2022/', 'text/html; charset=utf-8'],
    ['2022/ho-ngheo.csv', 'text/csv; charset=utf-8'],
    ['2022/ho-ngheo.svg', 'image/svg+xml; charset=utf-8'],
    ['2022/ho-ngheo.bib', 'application/x-bibtex; charset=utf-8'],
    ['2022/ho-ngheo.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['manifest.sha256', 'text/plain; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['feed.xml', 'application/xml; charset=utf-8'],
    ['empty.txt', 'text/plain; charset=utf-8'],
  ])('sends "%s" as %s', async (path, type) => {
    const { url } = await served(makeSite(tempFolder()));
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it('sends the bytes of a file as they are', async () => {
    const { url } = await served(makeSite(tempFolder()));
    const bytes = new Uint8Array(await (await fetch(`${url}2022/ho-ngheo.csv`)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '19']);
  });

  it('sends a folder to its address with a slash, and keeps the query', async () => {
    const { url } = await served(makeSite(tempFolder()));
    const response = await fetch(`${url}2022?a=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/2022/?a=1']);
  });

  it.each(['nope', 'nope/', '2022/nope.csv', '2022/ho-ngheo.csv/', '%zz'])(
    'answers "%s" with the page 404.html and status 404',
    async (path) => {
      const { url } = await served(makeSite(tempFolder()));
      const response = await fetch(url + path);
      expect([response.status, await response.text()]).toEqual([404, '<p>Không có trang này</p>']);
    },
  );

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/2022/..%2f..%2fsecret.txt', '//..//secret.txt'])(
    'gives nothing outside the site for %s',
    async (path) => {
      const parent = tempFolder();
      writeFileSync(join(parent, 'secret.txt'), 'secret');
      const { url } = await served(makeSite(join(parent, 'dist')));
      expect(await rawStatus(url, path)).toBe('HTTP/1.1 404 Not Found');
    },
  );

  it('stands what no browser asks: a wrong range, a broken address, a folder of another site', async () => {
    const { url } = await served(makeSite(tempFolder()));
    for (const range of ['bytes=5-1', 'bytes=999-', 'x']) {
      expect((await fetch(url, { headers: { range } })).status).toBe(200);
    }
    expect(await rawStatus(url, '/%00')).toBe('HTTP/1.1 404 Not Found');
    const { headers } = await fetch(`${url}/2022`, { redirect: 'manual' });
    expect(headers.get('location')).toBe('/2022/');
  });

  it('refuses to be written to', async () => {
    const { url } = await served(makeSite(tempFolder()));
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('serves the old or the new site, or nothing, while sites are swapped', async () => {
    const dist = makeSite(join(tempFolder(), 'dist'), '0'.repeat(100_000));
    const { url } = await served(dist);
    const seen = new Set<string>();
    let swapping = true;
    const read = async () => {
      const text = await (await fetch(url)).text();
      return new Set(text).size === 1 ? 'whole' : 'torn';
    };
    const reading = (async () => {
      while (swapping) seen.add(await read().catch(() => 'cut off'));
    })();
    for (let version = 1; version <= 9; version += 1) {
      const fresh = join(placesOf(dist).work, `fresh-${version}`);
      await swap(makeSite(fresh, String(version).repeat(100_000)), placesOf(dist));
    }
    swapping = false;
    await reading;
    seen.delete('cut off');
    expect([...seen]).toEqual(['whole']);
    expect((await (await fetch(url)).text()).slice(0, 3)).toBe('999');
  });

  describe('on a port', () => {
    const other = createServer();
    let taken: number;

    beforeAll(async () => {
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
      taken = (other.address() as AddressInfo).port;
    });

    afterAll(() => other.close());

    it('that is taken fails when it was asked for', async () => {
      const serving = serve(tempFolder(), { port: taken });
      await expect(serving).rejects.toThrow('EADDRINUSE');
    });

    it('takes the next free one when none was asked for', async () => {
      const folder = makeSite(tempFolder());
      const [first, second] = [await serve(folder), await serve(folder)];
      onTestFinished(async () => {
        await Promise.all([first.close(), second.close()]);
      });
      const ports = [first, second].map(({ url }) => Number(new URL(url).port));
      expect(ports[0]).toBeGreaterThanOrEqual(4321);
      expect(ports[1]).toBeGreaterThan(ports[0] ?? Infinity);
    });
  });
});
