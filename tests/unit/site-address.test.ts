import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf, readSiteAddress } from '../../src/site-address.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';

const read = (text: string) => readSiteAddress(text, 'SITE_URL');

describe('readSiteAddress()', () => {
  test.each([
    ['https://name.example', 'https://name.example'],
    ['https://name.example/', 'https://name.example'],
    [' https://name.github.io/ward// \n', 'https://name.github.io/ward'],
    ['HTTPS://Name.GitHub.io/Ward', 'https://name.github.io/Ward'],
    ['https://host.example/~user/a.b_c-1/', 'https://host.example/~user/a.b_c-1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://phường.vn', 'https://xn--phng-rib8295b.vn'],
    ['https://phường.vn'.normalize('NFD'), 'https://xn--phng-rib8295b.vn'],
    ['https://name.example/phường', 'https://name.example/ph%C6%B0%E1%BB%9Dng'],
  ])('reads %j as %s', (text, address) => {
    expect(read(text)).toBe(address);
  });

  test.each([
    ['https://name.example/my ward', 'space'],
    ['https://my ward.example', 'space'],
    ['name.github.io/ward', 'scheme'],
    ['//name.example', 'scheme'],
    ['ftp://name.example', 'scheme'],
    ['localhost:8080', 'scheme'],
    ['https:name.example', 'scheme'],
    ['https://name.example?page=1', 'extra'],
    ['https://name.example/ward#top', 'extra'],
    ['https://user:word@name.example', 'extra'],
    ['https://name.example/ward/index.html', 'extra'],
    ['https://name.example:port', 'host'],
    ['https://na<me.example', 'host'],
    ['https://name.example/a//b', 'path'],
    ["https://name.example/it's", 'path'],
    ['https://name.example/a;b', 'path'],
  ])('refuses %j: %s', (text, fault) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ text, fault, place: 'SITE_URL' }));
  });

  test('gives what it reads again as it is, and no other sign than addresses have', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        let address;
        try {
          address = read(url);
        } catch {
          return;
        }
        expect(read(address)).toBe(address);
        expect(address).toMatch(/^https?:\/\/[\w.~%:/-]*[^/]$/);
        expect(new URL(address).origin + pathOf(address)).toBe(address);
      }),
    );
  });
});

test('originOf() takes SITE_URL where it is set, else the address of the site', () => {
  expect(originOf({ SITE_URL: 'https://name.github.io/ward/' })).toBe(
    'https://name.github.io/ward',
  );
  for (const SITE_URL of [undefined, '', ' ']) {
    expect(originOf({ SITE_URL })).toBe(site.defaultOrigin);
  }
});
