import { describe, expect, test } from 'vitest';
import { pagePolicy, withPagePolicy } from '../../../src/serve-policy/page-policy.ts';
import { headerTable, headersFor } from '../../../src/serve-policy/rules.ts';
import { contentType, types } from '../../../src/serve-policy/types.ts';
import { headersFile } from '../../../src/serve-policy/static-host.ts';

const head = '<!doctype html><meta charset="utf-8">';

describe('pagePolicy()', () => {
  test.each([pagePolicy(`${head}<style>a{}</style>`), ...headerTable.map(allValues)])(
    'never says unsafe-inline, and names no other host: %s',
    (policy) => {
      expect(policy).not.toMatch(/unsafe|https?:|data:/);
    },
  );
});

describe('withPagePolicy()', () => {
  test('puts the policy there once', () => {
    const once = withPagePolicy(`${head}<style>a{}</style><style>a{}</style>`);
    expect(once.match(/'sha256-/g)).toHaveLength(1);
    expect(withPagePolicy(once)).toBe(once);
  });

  test('renews the policy of a page that has changed', () => {
    const changed = withPagePolicy(`${head}<style>a{}</style>`).replace('a{}', 'b{}');
    expect(withPagePolicy(changed)).toBe(withPagePolicy(`${head}<style>b{}</style>`));
  });

  test('refuses a page without a place for it', () => {
    expect(() => withPagePolicy('<p>x</p>')).toThrow(RangeError);
  });
});

describe('headersFor()', () => {
  const value = (path: string, name: string) => headersFor(path)[name];

  test('lets other sites frame embeds and nothing else', () => {
    const framedBy = (path: string) =>
      /frame-ancestors (.*)$/.exec(value(path, 'Content-Security-Policy') ?? '')?.[1];
    for (const path of ['/embed/2022/x/', '/en/embed/2022/x/', '/embed/2022/x/bcdfghjklm/']) {
      expect([path, framedBy(path)]).toEqual([path, '*']);
    }
    for (const path of ['/', '/2022/embed/', '/en/', '/404.html', '/embedded/', '/2022/x.svg']) {
      expect([path, framedBy(path)]).toEqual([path, "'self'"]);
    }
  });

  test('lets anyone’s page read data, cards and oEmbed answers, and no page', () => {
    for (const path of ['/2022/x.csv', '/2022/x.png', '/oembed/2022/x.json', '/feed.xml']) {
      expect([path, value(path, 'Access-Control-Allow-Origin')]).toEqual([path, '*']);
    }
    for (const path of ['/', '/2022/x/', '/embed/2022/x/', '/site.js']) {
      expect([path, value(path, 'Access-Control-Allow-Origin')]).toEqual([path, undefined]);
    }
  });

  test('keeps for ever what is named by its version, and nothing else', () => {
    const kept = (path: string) => value(path, 'Cache-Control')?.includes('immutable');
    for (const path of ['/embed/2022/x/bcdfghjklm/', '/en/embed/2022/x/bcdfghjklm/'])
      expect([path, kept(path)]).toEqual([path, true]);
    for (const path of ['/', '/2022/x.png', '/embed/2022/x/', '/2022/x.csv', '/404.html']) {
      expect([path, kept(path)]).toEqual([path, false]);
    }
  });
});

describe('headersFile()', () => {
  const files = ['2022.html', '2022/x/index.html', '404.html', 'en/2022/index.html'];
  files.push('en/index.html', 'index.html', 'embed/2022/x/index.html', 'x/index.html', 'card.png');
  const text = headersFile(files);

  /** The headers that a host which joins all matching rules sends for an address. */
  const joined = (path: string) => {
    const sent = new Map<string, string[]>();
    let matches = false;
    for (const line of text.trimEnd().split('\n')) {
      if (!line.startsWith(' ')) {
        const pattern = line
          .replaceAll('.', '[.]')
          .replaceAll('*', '.*')
          .replace(/:[a-z]+/g, '[^/]+');
        matches = new RegExp(`^${pattern}$`).test(path);
        continue;
      }
      if (!matches) continue;
      const [name = '', ...value] = line.trim().split(': ');
      sent.set(name, [...(sent.get(name) ?? []), value.join(': ')]);
    }
    return sent;
  };

  test.each([
    '/',
    '/404.html',
    '/2022/x/',
    '/x/',
    '/en/',
    '/en/2022/',
    '/embed/2022/x/',
    '/embed/2022/x/bcdfghjklm/',
  ])('says of %s what the table says, each header once', (path) => {
    const sent = joined(path);
    for (const [name, values] of sent) expect([name, values.length]).toEqual([name, 1]);
    const { 'Cache-Control': cache, ...table } = headersFor(path);
    for (const [name, value] of Object.entries(table)) {
      expect([name, sent.get(name)?.[0]]).toEqual([name, value]);
    }
    expect(sent.has('Cache-Control')).toBe(cache?.includes('immutable'));
  });

  test('tells the types of files, for such hosts know few endings', () => {
    for (const path of ['/2022/x.ris', '/2022/x.csv', '/manifest.sha256', '/site.js', '/a.ico']) {
      const sent = headersFile([...files, path.slice(1)]);
      const ending = path.replace(/.*[.]/, '');
      expect(sent).toMatch(
        new RegExp(`^/[*][.]${ending}(?:\n  .*)*\n  Content-Type: ${contentType(ending)}$`, 'm'),
      );
    }
    expect(text).not.toContain('*.html');
  });

  test('stays below the hundred rules that Cloudflare takes, with ten years and eight charts', () => {
    const charts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const years = Array.from({ length: 10 }, (_, index) => String(2022 + index));
    const pages = ['', 'du-lieu/', 'gioi-thieu/', 'dinh-chinh/', ...charts.map((c) => `${c}/`)];
    pages.push(...years.flatMap((year) => [`${year}/`, ...charts.map((c) => `${year}/${c}/`)]));
    const all = ['', 'en/'].flatMap((lang) => pages.map((page) => `${lang}${page}index.html`));
    const one = Object.keys(types).map((ending) => `x.${ending}`);
    const rules = headersFile([...all, ...one, '404.html']).match(/^\//gm) ?? [];
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  test('opens data and cards', () => {
    for (const path of ['/2022/x.csv', '/card.png', '/oembed/2022/x.json']) {
      expect(joined(path).get('Access-Control-Allow-Origin')).toEqual(['*']);
    }
  });
});

function allValues({ where, otherwise = '' }: (typeof headerTable)[number]): string {
  return `${where?.value ?? ''} ${otherwise}`;
}
