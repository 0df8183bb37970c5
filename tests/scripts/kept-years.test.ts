import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptYears, type KeptFile } from '../../scripts/years/kept-years.ts';
import { seal, unseal } from '../../src/project/sealed.ts';
import { tempFolder } from '../support/temp-folder.ts';

const contents = { '2022/index.html': 'một', '2022/a.png': 'hình', '2022/a.b.png': 'hình' };

function keptIn(root: string): { cache: KeptYears; files: KeptFile[] } {
  const site = join(root, 'site');
  const files = Object.entries(contents).map(([path, text]) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
    return { path, hash: hash('sha256', text), addresses: [`/${path}`] };
  });
  mkdirSync(join(root, 'laid'));
  const cache = new KeptYears(join(root, 'years'));
  cache.keep('key', site, files);
  return { cache, files };
}

describe('KeptYears', () => {
  it('gives back what was kept, and nothing under another key', () => {
    const root = tempFolder();
    const { cache, files } = keptIn(root);
    expect(cache.filesOf('key')).toEqual(files);
    expect(cache.filesOf('other')).toBeUndefined();
    expect(cache.lay('key', files, join(root, 'laid'))).toBe(true);
    for (const [path, text] of Object.entries(contents)) {
      expect(readFileSync(join(root, 'laid', path), 'utf8')).toBe(text);
    }
  });

  it.each<[string, (file: string) => void]>([
    ['cut', (file) => truncateSync(file, 1)],
    ['gone', (file) => rmSync(file)],
    ['another', (file) => writeFileSync(file, 'khác')],
  ])('gives up a key of which a file is %s', (_, damage) => {
    const root = tempFolder();
    const { cache, files } = keptIn(root);
    damage(join(root, 'years', 'key', files[1]?.hash ?? ''));
    expect(cache.lay('key', files, join(root, 'laid'))).toBe(false);
    expect(cache.filesOf('key')).toBeUndefined();
  });

  it('knows no files by a list that is not as it was written', () => {
    const root = tempFolder();
    const { cache } = keptIn(root);
    const list = join(root, 'years', 'key', 'list.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('index.html', 'index.htm1'));
    expect(cache.filesOf('key')).toBeUndefined();
  });

  it('forgets all but some keys', () => {
    const root = tempFolder();
    const { cache } = keptIn(root);
    cache.removeAllBut(new Set(['key']));
    expect(readdirSync(join(root, 'years'))).toEqual(['key']);
    cache.removeAllBut(new Set());
    expect(readdirSync(join(root, 'years'))).toEqual([]);
  });
});

describe('a seal', () => {
  it('is broken by any other byte, and by one that lacks', () => {
    const sealed = seal(Buffer.from('nội dung'));
    expect(Buffer.from(unseal(sealed) ?? '').toString()).toBe('nội dung');
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(unseal(other)).toBeUndefined();
      expect(unseal(sealed.subarray(0, at))).toBeUndefined();
    }
  });
});
