import { headerTable } from './rules.ts';
import { types } from './types.ts';

/** Where nginx runs: the paths and the port differ between a server, a container and a test. */
export interface NginxPlace {
  /** The folder of the built site. */
  readonly root: string;
  /** What `listen` takes: a port, or an address and a port. */
  readonly listen: string;
  /** A folder that nginx may write to, for its process id and temporary files. */
  readonly temp: string;
  /** The file of the module that serves `.br` files, where there is one. */
  readonly brotliModule?: string | undefined;
}

/**
 * A whole `nginx.conf`, for a process without privileges, and to be run behind whatever holds the
 * certificate, or with a `listen 443 ssl` of your own.
 */
export function nginxConf({ root, listen, temp, brotliModule }: NginxPlace): string {
  const variable = (name: string) => `$header_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = headerTable
    .filter(({ where }) => where !== undefined)
    .map(({ name, where, otherwise = '' }) =>
      block(`map $uri ${variable(name)}`, [
        `default ${quoted(otherwise)};`,
        `${quoted(`~${where?.at.pattern ?? ''}`)} ${quoted(where?.value ?? '')};`,
      ]),
    );
  const headers = headerTable.map(
    ({ name, where, otherwise = '' }) =>
      `add_header ${name} ${where ? variable(name) : quoted(otherwise)} always;`,
  );
  const texts = [...new Set(Object.values(types))].filter((type) =>
    /^text\/(?!html)|json|javascript|xml|bibtex|research/.test(type),
  );
  return [
    brotliModule === undefined
      ? '# With a module that serves .br files (Debian: libnginx-mod-http-brotli-static) add here:\n' +
        '# load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;'
      : `load_module ${brotliModule};`,
    'worker_processes auto;',
    'worker_rlimit_nofile 32768;',
    `pid ${temp}/nginx.pid;`,
    'error_log stderr warn;',
    block('events', ['worker_connections 12288;']),
    block('http', [
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${temp}/${name};`,
      ),
      '# No address of a reader is kept.',
      'access_log off;',
      'server_tokens off;',
      'sendfile on;',
      'tcp_nopush on;',
      'keepalive_timeout 65s;',
      'keepalive_requests 10000;',
      '# How long after a new site has taken its place an old page may still be sent.',
      'open_file_cache max=20000 inactive=60s;',
      'open_file_cache_valid 2s;',
      '',
      block(
        'types',
        Object.entries(types).map(([ending, type]) => `${type} ${ending};`),
      ),
      'default_type application/octet-stream;',
      'charset utf-8;',
      `charset_types ${texts.join(' ')};`,
      '',
      ...maps,
      '# Addresses that moved, as the build wrote them.',
      block('map $uri $moved', ['default "";', `include ${root}/_moved*.map;`]),
      block('server', [
        `listen ${listen} backlog=16384;`,
        'server_name _;',
        `root ${root};`,
        'index index.html;',
        'absolute_redirect off;',
        'error_page 404 /404.html;',
        '',
        'gzip_static on;',
        'gzip_vary on;',
        brotliModule === undefined
          ? '# brotli_static on;  # with the module above'
          : 'brotli_static on;',
        'etag on;',
        '',
        ...headers,
        '',
        'if ($moved) {\n  return 301 $moved;\n}',
        'if ($request_uri ~ "^/+((?:[a-z0-9-]+/)*)index[.]html(?:[?]|$)") {\n  return 301 /$1;\n}',
        'location ^~ /.well-known/ {}',
        '# Files for the host, not for readers: _headers, .htaccess.',
        block('location ~ "/[._]"', ['return 404;']),
      ]),
    ]),
    '',
  ].join('\n');
}

function block(name: string, lines: readonly string[]): string {
  const inner = lines
    .join('\n')
    .split('\n')
    .map((line) => (line === '' ? '\n' : `  ${line}\n`))
    .join('');
  return `${name} {\n${inner}}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
