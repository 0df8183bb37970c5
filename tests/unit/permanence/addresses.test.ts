import { parse } from 'parse5';
import { expect, test } from 'vitest';
import {
  addressOfFile,
  figureAnchors,
  isPinnedEmbed,
  readAddresses,
  writeAddresses,
} from '../../../src/permanence/addresses.ts';
import { atAddress } from '../../../src/permanence/archive.ts';

test('addressOfFile() drops index.html and keeps files', () => {
  expect(addressOfFile('index.html')).toBe('/');
  expect(addressOfFile('2022/giam-ngheo/index.html')).toBe('/2022/giam-ngheo/');
  expect(addressOfFile('2022/giam-ngheo.svg')).toBe('/2022/giam-ngheo.svg');
  expect(addressOfFile('404.html')).toBe('/404.html');
});

test('figureAnchors() gives the ids that are a datum’s own, and no others', () => {
  const html =
    '<main id="main"><p id="a-2022" data-datum="a-2022">1</p><p id="quote-a-2022" data-datum="a-2022">1</p><b data-datum="b-2022">2</b></main>';
  expect(figureAnchors(parse(html))).toEqual(['a-2022']);
});

test('isPinnedEmbed() knows pinned embeds by their version', () => {
  expect(isPinnedEmbed('/embed/2022/giam-ngheo/kgplstrnqp/')).toBe(true);
  expect(isPinnedEmbed('/en/embed/2022/giam-ngheo/kgplstrnqp/')).toBe(true);
  expect(isPinnedEmbed('/embed/2022/giam-ngheo/')).toBe(false);
  expect(isPinnedEmbed('/2022/giam-ngheo.png')).toBe(false);
});

test('writeAddresses() sorts, once each, and readAddresses() reads it back with its lines', () => {
  const text = writeAddresses(['/b/', '/a/', '/b/']);
  expect(text).toBe('/a/\n/b/\n');
  expect(readAddresses(text)).toEqual([
    { address: '/a/', line: 1 },
    { address: '/b/', line: 2 },
  ]);
});

test.each([
  ['embed/2022/a/bcdfghjklm/index.html', '/2022/a/'],
  ['en/embed/2022/a/bcdfghjklm/index.html', '/en/2022/a/'],
])('atAddress() leads the archived page %s to where its site stands now', (path, chart) => {
  const page = (site: string) =>
    `<link rel="canonical" href="${site}${chart}"><a href="${site}/">x</a><a href="https://other.example/">y</a>`;
  const [before, now] = ['https://name.github.io', 'https://name.github.io/ward'] as const;
  expect(atAddress(page(before), path, now)).toBe(page(now));
  expect(atAddress(page(now), path, before)).toBe(page(before));
  expect(atAddress(page(now), path, now)).toBe(page(now));
  expect(atAddress('<a href="/">x</a>', path, now)).toBe('<a href="/">x</a>');
});
