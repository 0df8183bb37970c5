import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT } from './project.ts';

/** A web server with the configuration of `deploy/`, run without privileges. */
export interface WebServer {
  /** Its address with a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where Debian's package puts the module that serves `.br` files. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const nobody = 65534;

/** True where nginx on this machine can serve `.br` files. */
export const hasNginxBrotli = existsSync(brotliModule);

/** The path of a command, or undefined where it is not installed. */
export function commandPath(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/**
 * Starts nginx on a site; `home` is an empty folder that is its own. A site that stands below a path
 * (`/ward`) is reached through a second server of nginx, as docs/operations.md says.
 */
export async function startNginx(root: string, home: string, path = ''): Promise<WebServer> {
  const port = await freePort();
  const front = path === '' ? port : await freePort();
  const file = placed('nginx.conf', home, [
    ['/tmp', home],
    ['/srv/site', root],
    ['listen 8080', `listen 127.0.0.1:${port}`],
    ...(hasNginxBrotli
      ? ([
          ['# load_module', 'load_module'],
          ['# brotli_static on;', 'brotli_static on;'],
        ] as const)
      : []),
  ]);
  if (path !== '') {
    const below = `server {
      listen 127.0.0.1:${front};
      location ${path}/ { proxy_pass http://127.0.0.1:${port}/; proxy_redirect / ${path}/; }
    }`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/}\s*$/, `${below}}`));
  }
  return start('nginx', ['-c', file, '-e', 'stderr', '-g', 'daemon off;'], home, front);
}

/** Starts Caddy on a site; `home` is an empty folder that is its own. */
export async function startCaddy(root: string, home: string): Promise<WebServer> {
  const port = await freePort();
  const file = placed('Caddyfile', home, [
    ['/srv/site', root],
    ['{$SITE_ADDRESS::8080}', `http://127.0.0.1:${port}`],
  ]);
  const args = ['run', '--adapter', 'caddyfile', '--config', file];
  return start('caddy', args, home, port);
}

/**
 * Starts Apache on a site that stands below a path (`/ward`, empty at the root), as a shared host
 * does: nothing is set but what lets the site's own `.htaccess` speak; what is commonly on and in
 * the way is on. `home` is an empty folder that is its own.
 */
export async function startApache(root: string, home: string, path = ''): Promise<WebServer> {
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'autoindex', 'negotiation', 'alias'];
  modules.push('deflate', 'filter', 'headers', 'rewrite');
  const loaded = modules.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  const lines = [
    ...loaded,
    `ServerName 127.0.0.1`,
    `Listen 127.0.0.1:${port}`,
    `PidFile ${home}/apache.pid`,
    `DefaultRuntimeDir ${home}`,
    `ErrorLog ${home}/error.log`,
    'TypesConfig /etc/mime.types',
    // As Debian has it: .br files are in Breton.
    'AddLanguage br .br',
    'AddType application/x-gzip .gz',
    'AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript',
    path === '' ? `DocumentRoot ${root}` : `DocumentRoot ${home}\nAlias ${path} ${root}`,
    `<Directory ${root}>`,
    'Options Indexes FollowSymLinks MultiViews',
    'AllowOverride All',
    'Require all granted',
    '</Directory>',
  ];
  const file = join(home, 'apache.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return start('apache2', ['-d', home, '-f', file, '-D', 'FOREGROUND'], home, port);
}

/** Writes a file of `deploy/` to `home` with the places of this machine; gives its path. */
function placed(
  name: string,
  home: string,
  places: readonly (readonly [string, string])[],
): string {
  let text = readFileSync(join(PROJECT, 'deploy', name), 'utf8');
  for (const [from, to] of places) {
    const moved = text.replaceAll(from, to);
    if (moved === text) throw new Error(`deploy/${name} does not name ${from}`);
    text = moved;
  }
  const file = join(home, name);
  writeFileSync(file, text);
  return file;
}

async function start(
  name: string,
  args: readonly string[],
  home: string,
  port: number,
): Promise<WebServer> {
  const command = commandPath(name);
  if (command === undefined) throw new Error(`${name} is not installed`);
  mkdirSync(home, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(home, 0o755);
    chownSync(home, nobody, nobody);
  }
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
  let said = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const end = new Promise<void>((done) =>
    child.on('close', () => {
      ended = true;
      done();
    }),
  );
  const url = `http://127.0.0.1:${port}/`;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!ended && !(await answers())) await sleep(50);
  if (ended) throw new Error(`${name} ended at once: ${said}`);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await end;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
