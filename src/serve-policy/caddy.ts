import { headerTable } from './rules.ts';
import { contentType, types } from './types.ts';

/** Where Caddy runs. */
export interface CaddyPlace {
  /** The folder of the built site. */
  readonly root: string;
  /** The site's address: a domain gets its certificate by itself; `:8080` is plain HTTP. */
  readonly address: string;
}

/** A whole `Caddyfile`. */
export function caddyfile({ root, address }: CaddyPlace): string {
  const headers = headerTable.flatMap(({ name, where, otherwise }) => {
    if (!where) return [`header ${name} ${quoted(otherwise ?? '')}`];
    const id = name.toLowerCase();
    const lines = [
      `@${id} path_regexp ${quoted(where.at.pattern)}`,
      `header @${id} ${name} ${quoted(where.value)}`,
    ];
    if (otherwise === undefined) return lines;
    return [
      ...lines,
      `@${id}-else not path_regexp ${quoted(where.at.pattern)}`,
      `header @${id}-else ${name} ${quoted(otherwise)}`,
    ];
  });
  const media = Object.keys(types)
    .filter((ending) => ending !== 'html')
    .flatMap((ending) => [
      `@type-${ending} path *.${ending}`,
      `header @type-${ending} Content-Type ${quoted(contentType(ending))}`,
    ]);
  const site = [
    `root * ${root}`,
    ...headers,
    ...media,
    '@other not method GET HEAD',
    'respond @other 405',
    '@index path_regexp index "^/+((?:[a-z0-9-]+/)*)index[.]html$"',
    'redir @index /{re.index.1} 301',
    '# Addresses that moved, as the build wrote them.',
    `import ${root}/_moved*.caddy`,
    'file_server {',
    '\tprecompressed br gzip',
    '\t# Files for the host, not for readers: _headers, .htaccess.',
    '\thide .* _*',
    '}',
    'handle_errors {',
    '\trewrite * /404.html',
    `\theader Content-Type ${quoted(contentType('html'))}`,
    '\theader Cache-Control "no-cache"',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
  ];
  const global = ['{', '\tadmin off', '}'];
  return [...global, `${address} {`, ...site.map((line) => `\t${line}`), '}', ''].join('\n');
}

function quoted(text: string): string {
  return `"${text}"`;
}
