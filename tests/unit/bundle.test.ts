import { describe, expect, test } from 'vitest';
import { withRelativeLinks } from '../../src/bundle/relative-links.ts';
import { rerooted } from '../../src/bundle/reroot.ts';
import { singlePage } from '../../src/bundle/single-page.ts';

const origin = 'https://x.example';
const files = new Set(['index.html', '2022/a/index.html', '2022/index.html', '2022/a.csv', 'b.js']);
const relative = (html: string, file = '2022/a/index.html') =>
  withRelativeLinks(html, file, files, origin);

describe('withRelativeLinks()', () => {
  test.each([
    ['/', '../../index.html'],
    ['/2022/', '../index.html'],
    ['/2022/#ho-ngheo', '../index.html#ho-ngheo'],
    ['/2022/a/', 'index.html'],
    ['/2022/a/#x', '#x'],
    ['/2022/a.csv', '../a.csv'],
    ['https://x.example/2022/', '../index.html'],
    ['/gone/', 'https://x.example/gone/'],
    ['#x', '#x'],
    ['https://x.example/gone/', 'https://x.example/gone/'],
    ['https://other.example/2022/', 'https://other.example/2022/'],
    ['//other.example/', '//other.example/'],
    ['mailto:?subject=/2022/', 'mailto:?subject=/2022/'],
  ])('leads %s to %s', (address, led) => {
    expect(relative(`<a href="${address}">x</a>`)).toBe(`<a href="${led}">x</a>`);
  });

  test('leads scripts, frames and pages that lead on, and leaves the canonical address', () => {
    const html =
      '<link rel="canonical" href="https://x.example/2022/"><script src="/b.js"></script>' +
      '<meta http-equiv="refresh" content="0;url=/2022/"><iframe src="/2022/a/"></iframe>';
    expect(relative(html, 'index.html')).toBe(
      '<link rel="canonical" href="https://x.example/2022/"><script src="b.js"></script>' +
        '<meta http-equiv="refresh" content="0;url=2022/index.html">' +
        '<iframe src="2022/a/index.html"></iframe>',
    );
  });

  test.each([
    ['/ward/2022/', '../index.html'],
    ['https://x.example/ward/2022/', '../index.html'],
    ['/ward/gone/', 'https://x.example/ward/gone/'],
    ['/2022/', 'https://x.example/2022/'],
  ])('leads %s of a site below a path to %s', (address, led) => {
    const html = `<a href="${address}">x</a>`;
    expect(withRelativeLinks(html, '2022/a/index.html', files, `${origin}/ward`)).toBe(
      `<a href="${led}">x</a>`,
    );
  });

  test('touches no text that looks like a link', () => {
    const html = '<textarea>&lt;a href="/2022/"&gt;</textarea><p title=\'href="/2022/"\'>x</p>';
    expect(relative(html)).toBe(html);
  });
});

describe('rerooted()', () => {
  const rooted =
    '<meta http-equiv="refresh" content="0;url=/2022/"><a href="/">x</a><a href="/2022/?a&amp;b#c">x</a>' +
    '<img src="/a.png"><a href="#x">x</a><a href="//y.example/">x</a><a href="https://x.example/">x</a>' +
    '<textarea>&lt;a href="/"&gt;</textarea>';
  const below = rooted.replaceAll(/(<[^>]*(?:href="|src="|url=))\/(?!\/)/g, '$1/ward/');

  test('takes what begins at the root below a path, and back', () => {
    expect(below.match(/\/ward\//g)).toHaveLength(4);
    expect(rerooted(rooted, '', '/ward')).toBe(below);
    expect(rerooted(below, '/ward', '')).toBe(rooted);
  });
});

describe('singlePage()', () => {
  const head = '<!doctype html><meta charset="utf-8">';
  const article = `${head}<link rel="icon" href="/i.svg"><script src="/s.js"></script><main><a href="/2022/a/">x</a><button data-copy="x">y</button></main><footer>z</footer>`;
  const chart = `${head}<style>:root{a:b}</style><style>table{c:d}</style><main><table><tr><td>1</td></tr></table></main>`;

  test('holds the article, each chart’s table, and nothing that is another file', () => {
    const page = singlePage(article, [chart, chart], { origin, heading: 'Data' });
    expect(page.match(/<table>/g)).toHaveLength(2);
    expect(page).toContain('<style>table{c:d}</style><section><h2>Data</h2>');
    expect(page).toContain('<a href="https://x.example/2022/a/">');
    const site = { origin: `${origin}/ward`, heading: 'Data' };
    expect(singlePage(article, [chart], site)).toContain('href="https://x.example/2022/a/"');
    expect(page).not.toMatch(/<script src|rel="icon"|<button|:root/);
    expect(page).toMatch(/style-src 'sha256-/);
  });

  test.each([
    ['an article without <main>', `${head}<p>x</p>`, [chart]],
    ['a chart without a table', article, [`${head}<p>x</p>`]],
  ])('refuses %s', (_, page, charts) => {
    expect(() => singlePage(page, charts, { origin, heading: 'Data' })).toThrow(RangeError);
  });
});
