import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishSite, manifestOf } from '../../scripts/finish.ts';
import { tempFolder } from '../support/temp-folder.ts';

const long = 'một hai ba '.repeat(200);
const files: Record<string, string> = {
  'index.html': `<!doctype html><meta charset="utf-8">${long}`,
  '2022/x.csv': long,
  'tiny.txt': 'x',
  'card.png': long,
};

function makeSite(names = Object.keys(files)): { site: string; cache: string } {
  const folder = tempFolder();
  const site = join(folder, 'site');
  mkdirSync(join(site, '2022'), { recursive: true });
  for (const name of names) {
    writeFileSync(join(site, name), files[name] ?? '');
    utimesSync(join(site, name), names.length, names.indexOf(name));
  }
  return { site, cache: join(folder, 'cache') };
}

const listed = (site: string) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name !== '2022');

test('finishSite() packs what gets smaller by it, and pictures never', async () => {
  const { site, cache } = makeSite();
  await finishSite(site, { compress: true, cache });
  for (const name of ['index.html', join('2022', 'x.csv')]) {
    const plain = readFileSync(join(site, name));
    expect(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(plain)).toBe(true);
    expect(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(plain)).toBe(true);
  }
  expect(listed(site).filter((name) => /^(tiny|card|_headers).*[.](br|gz)$/.test(name))).toEqual(
    [],
  );
});

test('finishSite() makes the same bytes at another time, in another order, from a warm cache', async () => {
  const { site: one, cache } = makeSite();
  const { site: two } = makeSite(Object.keys(files).reverse());
  const { site: three, cache: cold } = makeSite();
  await finishSite(one, { compress: true, cache });
  await finishSite(two, { compress: true, cache });
  await finishSite(three, { compress: true, cache: cold });
  const manifest = (site: string) => readFileSync(join(site, 'manifest.sha256'), 'utf8');
  expect(manifest(two)).toBe(manifest(one));
  expect(manifest(three)).toBe(manifest(one));
  expect([...readFileSync(join(one, 'index.html.gz')).subarray(4, 10)]).toEqual([
    0, 0, 0, 0, 2, 255,
  ]);
});

test('the manifest lists every file but itself, as sha256sum reads it', async () => {
  const { site, cache } = makeSite();
  await finishSite(site, { compress: true, cache });
  const text = readFileSync(join(site, 'manifest.sha256'), 'utf8');
  expect(manifestOf(site)).toBe(text);
  const names = text
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  expect(names).toEqual(
    listed(site)
      .filter((name) => name !== 'manifest.sha256')
      .sort(),
  );
  const hash = createHash('sha256').update(long).digest('hex');
  expect(text).toContain(`${hash}  2022/x.csv\n`);
});

test('without compression finishSite() adds what hosts read and the manifest alone', async () => {
  const { site, cache } = makeSite();
  await finishSite(site, { compress: false, cache });
  expect(listed(site).sort()).toEqual(
    [...Object.keys(files), '_headers', '.htaccess', 'web.config', 'manifest.sha256'].sort(),
  );
});
