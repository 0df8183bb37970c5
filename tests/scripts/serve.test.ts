import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve, type Serving } from '../../scripts/serve.ts';
import { placesOf, swap } from '../../scripts/swap.ts';
import { tempFolder } from '../support/temp-folder.ts';

function makeSite(folder: string, home = '<p>Trang đầu</p>'): string {
  const files = {
    'index.html': home,
    '404.html': '<p>Không có trang này</p>',
    '2022/index.html': '<p>2022</p>',
    '2022/ho-ngheo.csv': '\uFEFFcột,giá trị\n',
  };
  mkdirSync(join(folder, '2022'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function served(folder: string, options: { port?: number } = { port: 0 }): Promise<Serving> {
  const serving = await serve(folder, options);
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

  it('serves a site below the path that its home page names, and nowhere else', async () => {
    const home = '<link rel="canonical" href="https://name.github.io/ward/">';
    const { url } = await served(makeSite(tempFolder(), home));
    expect(url).toMatch(/:\d+\/ward\/$/);
    const leads = async (path: string) => {
      const { status, headers } = await fetch(new URL(path, url), { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await leads('/ward/2022/')).toEqual([200, null]);
    expect(await leads('/ward/2022?a')).toEqual([302, '/ward/2022/?a']);
    expect(await leads('/')).toEqual([302, '/ward/']);
    expect(await leads('/ward')).toEqual([302, '/ward/']);
    expect(await leads('/2022/')).toEqual([404, null]);
    expect(await leads('/wards/2022/')).toEqual([404, null]);
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

  it('takes the next free port when none was asked for, and insists on one that was', async () => {
    const [first, second] = [await served(tempFolder(), {}), await served(tempFolder(), {})];
    const [port, next] = [first, second].map(({ url }) => Number(new URL(url).port));
    expect(port).toBeGreaterThanOrEqual(4321);
    expect(next).toBeGreaterThan(port ?? Infinity);
    await expect(serve(tempFolder(), { port })).rejects.toThrow('EADDRINUSE');
  });
});
