import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { htaccess } from '../../../src/serve-policy/apache.ts';
import { webConfig } from '../../../src/serve-policy/iis.ts';
import { headerTable, headersFor } from '../../../src/serve-policy/rules.ts';
import { contentType, types } from '../../../src/serve-policy/types.ts';
import { PROJECT } from '../../support/project.ts';

/** A header as a file in `deploy/` says it: `pattern` and `value`, and the value elsewhere. */
interface Said {
  readonly pattern?: string | undefined;
  readonly value?: string | undefined;
  readonly otherwise?: string | undefined;
}

const read = (name: string) => readFileSync(join(PROJECT, 'deploy', name), 'utf8');

const wanted: [string, Said][] = headerTable.map(({ name, where, otherwise }) => [
  name,
  { pattern: where?.at.pattern, value: where?.value, otherwise },
]);

const wantedTypes = Object.keys(types).map((ending) => [ending, contentType(ending)]);

describe('deploy/nginx.conf', () => {
  const text = read('nginx.conf');

  test('sends the headers of the table, with errors too', () => {
    const maps = new Map(
      [
        ...text.matchAll(/map \$uri (\$header_\w+) \{\s+default "(.*)";\s+"~(.*)" "(.*)";\s+\}/g),
      ].map(([, variable = '', otherwise, pattern, value]) => [
        variable,
        { pattern, value, otherwise: otherwise || undefined },
      ]),
    );
    const said = [...text.matchAll(/add_header (\S+) (?:"(.*)"|(\$\w+)) always;/g)].map(
      ([, name, otherwise, variable = '']) => [name, maps.get(variable) ?? { otherwise }],
    );
    expect(said).toEqual(wanted);
    expect(text.match(/add_header/g)).toHaveLength(said.length);
  });

  test('sends the types of the table, texts as UTF-8', () => {
    const charset = /charset_types (.*);/.exec(text)?.[1]?.split(' ') ?? [];
    const isUtf8 = (type: string) => type === 'text/html' || charset.includes(type);
    const [, block = ''] = /types \{(.*?)\}/s.exec(text) ?? [];
    const said = [...block.matchAll(/(\S+) (\w+);/g)].map(([, type = '', ending]) => [
      ending,
      isUtf8(type) ? `${type}; charset=utf-8` : type,
    ]);
    expect(said).toEqual(wantedTypes);
  });
});

describe('deploy/Caddyfile', () => {
  const text = read('Caddyfile');

  test('sends the headers of the table', () => {
    const patterns = new Map(
      [...text.matchAll(/(@[\w-]+) (not )?path_regexp "(.*)"/g)].map(
        ([, matcher = '', not, pattern]) => [matcher, { isElse: not !== undefined, pattern }],
      ),
    );
    const said = new Map<string, Said>();
    const site = text.slice(0, text.indexOf('handle_errors'));
    for (const [, at = '', name = '', value] of site.matchAll(
      /^\theader (?:(@\S+) )?(\S+) "(.*)"$/gm,
    )) {
      if (name === 'Content-Type') continue;
      const { isElse = true, pattern } = patterns.get(at) ?? {};
      const before = said.get(name);
      if (before && isElse) expect(pattern).toBe(before.pattern);
      said.set(name, isElse ? { ...before, otherwise: value } : { pattern, value });
    }
    expect([...said]).toEqual(wanted);
  });

  test('sends the types of the table', () => {
    const said = [
      ...text.matchAll(/@type-(\w+) path \*\.(\w+)\n\theader @type-(\w+) Content-Type "(.*)"/g),
    ].map(([, matcher, ending, used, type]) => {
      expect([matcher, used]).toEqual([ending, ending]);
      return [ending, type];
    });
    expect(said).toEqual(wantedTypes.filter(([ending]) => ending !== 'html'));
  });
});

describe('.htaccess', () => {
  const conditions = (text: string, path: string) =>
    [...text.matchAll(/^Header always set (\S+) "(.*?)"(?: "expr=(! )?.* =~ m#(.*)#")?$/gm)]
      .filter(([, , , not, pattern]) => !pattern || new RegExp(pattern).test(path) !== Boolean(not))
      .map(([, name, value]) => [name, value]);

  test.each(['', '/ward-1.0'])('sends below “%s” the headers of the table', (below) => {
    const text = htaccess(below, '');
    const pinned = '/embed/2022/x/bcdfghjklm/';
    for (const path of [
      '/',
      '/2022/x.csv',
      '/embed.js',
      '/en/embed/2022/x/',
      pinned,
      '/404.html',
    ]) {
      for (const packed of path.endsWith('/') ? [''] : ['', '.br', '.gz']) {
        const sent = conditions(text, below + path + packed);
        expect([path, Object.fromEntries(sent)]).toEqual([path, headersFor(path)]);
        expect(sent).toHaveLength(Object.keys(headersFor(path)).length);
      }
    }
  });

  test('sends the types of the table', () => {
    const said = htaccess('', '').matchAll(/"\[[.]\](\w+)\(.*\nForceType "(.*)"/g);
    expect([...said].map(([, ending, type]) => [ending, type])).toEqual(wantedTypes);
  });
});

describe('web.config', () => {
  interface Added {
    name: string;
    value: string;
  }
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const { configuration } = parser.parse(webConfig());
  const site = configuration['system.webServer'];
  const headers = (server: typeof site): [string, string][] =>
    [server.httpProtocol.customHeaders.add].flat().map(({ name, value }: Added) => [name, value]);

  test('sends the headers of the table; what is open somewhere is open everywhere', () => {
    expect(headers(site)).toEqual(
      headerTable.map(({ name, where, otherwise }) => [name, otherwise ?? where?.value]),
    );
  });

  test('lets anyone frame embeds, and tells it once', () => {
    const name = 'Content-Security-Policy';
    const said = configuration.location.map((one: Record<string, typeof site>) => {
      const server = one['system.webServer'];
      return [one.path, server.httpProtocol.customHeaders.remove, headers(server)];
    });
    const policy = [[name, headersFor('/embed/2022/x/')[name]]];
    expect(said).toEqual([
      ['embed', { name }, policy],
      ['en/embed', { name }, policy],
    ]);
  });

  test('sends the types of the table, the page of an unknown address, and no list of files', () => {
    const maps: { fileExtension: string; mimeType: string }[] = site.staticContent.mimeMap;
    expect(maps.map((map) => [map.fileExtension.slice(1), map.mimeType])).toEqual(wantedTypes);
    expect(site.httpErrors.error.at(-1)).toMatchObject({ statusCode: '404', path: '404.html' });
    expect(site.directoryBrowse.enabled).toBe('false');
  });
});
