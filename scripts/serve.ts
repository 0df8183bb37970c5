import { existsSync } from 'node:fs';
import { open as openFile, stat, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { headersFor } from '../src/serve-policy/rules.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { placesOf, recover } from './swap.ts';
import { troubleOf } from './trouble.ts';
import { formatTrouble, langOf, words, type Lang } from './words.ts';
import { PROJECT } from './project-folder.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 4321;
const PORTS_TO_TRY = 50;

/** The two renames of a swap take less, in milliseconds. */
const SWAP_TIME = 5;

const MOST_TRIES = 50;

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface OpenFile {
  readonly file: FileHandle;
  readonly size: number;
  readonly type: string;
}

type Found = OpenFile | 'folder' | undefined;

/** A running server of a folder. */
export interface Serving {
  /** The address with a trailing slash, for example `http://127.0.0.1:4321/`. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine only, as a static host would: folders end with a slash,
 * unknown addresses get `/404.html` with status 404. Files are read anew for each request, so a
 * site that is swapped meanwhile is served at once.
 *
 * @param port a port to insist on (0: any free one); without it 4321 or the next free one
 * @throws the system's error (`EADDRINUSE`, `EACCES`) when the port cannot be opened
 */
export async function serve(
  dir: string,
  { port }: { port?: number | undefined } = {},
): Promise<Serving> {
  const folder = resolve(dir);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: opened } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${opened}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves until the process is told to stop, and says where. */
export async function serveUntilStopped(
  dir: string,
  { lang, root, port }: { lang: Lang; root: string; port: string | undefined },
): Promise<number> {
  const say = words[lang];
  const folder = `${relative(root, dir) || dir}/`;
  const wanted = port === undefined || port === '' ? undefined : Number(port);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted <= 65535)) {
    return fail(lang, say.badPort(port ?? ''));
  }
  try {
    await recover(placesOf(dir));
    if (!existsSync(join(dir, 'index.html'))) return fail(lang, say.nothingToServe(folder));
    const { url, close } = await serve(dir, { port: wanted });
    console.log(`\n  ${say.serving(url)}\n  ${say.stopServing}\n`);
    await stopSignal();
    await close();
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return fail(lang, say.portTaken(wanted ?? FIRST_PORT));
    if (code === 'EACCES' && wanted !== undefined) return fail(lang, say.portDenied(wanted));
    return fail(lang, troubleOf(error, lang, root));
  }
}

async function answer(dir: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const path = pathOf(address);
  const found = path === undefined ? undefined : await openPatiently(dir, path);
  if (found === 'folder') {
    const location = `/${address.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(302, { Location: location }).end();
    return;
  }
  if (found) return send(found, 200, path ?? '/', request, response);
  const page = await open(dir, '/404.html');
  if (page && page !== 'folder') return send(page, 404, '/404.html', request, response);
  response.writeHead(404).end();
}

/**
 * A page is missing only when it is missing in one and the same folder: while a new site takes
 * the place of the old one there is, for an instant, neither.
 */
async function openPatiently(dir: string, path: string): Promise<Found> {
  for (let tries = 1; ; tries += 1) {
    const before = await folderId(dir);
    const found = await open(dir, path);
    const steady = before !== undefined && before === (await folderId(dir));
    if (found || steady || tries === MOST_TRIES) return found;
    await sleep(SWAP_TIME);
  }
}

/** Changes when another folder takes the place, even one that got a used number again. */
async function folderId(dir: string): Promise<string | undefined> {
  try {
    const { ino, ctimeNs } = await stat(dir, { bigint: true });
    return `${ino} ${ctimeNs}`;
  } catch {
    return undefined;
  }
}

async function open(dir: string, path: string): Promise<Found> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const file = await openFile(join(dir, name));
    const entry = await file.stat();
    if (entry.isFile()) return { file, size: entry.size, type: typeOf(name) };
    await file.close();
    return entry.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function send(
  { file, size, type }: OpenFile,
  status: number,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': size,
      ...headersFor(path),
    });
    if (request.method === 'HEAD' || size === 0) response.end();
    else await pipeline(file.createReadStream({ end: size - 1, autoClose: false }), response);
  } finally {
    // A client that left before the first byte leaves the stream, and so the file, unopened.
    await file.close();
  }
}

/** The path inside the site, or undefined for an address that leads out of it. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    const leadsOut = path.split(/[/\\]/).includes('..') || path.includes('\0');
    return leadsOut || !path.startsWith('/') ? undefined : path;
  } catch {
    return undefined;
  }
}

function typeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  if (port !== undefined) return listenOn(server, port);
  for (let next = FIRST_PORT; ; next += 1) {
    try {
      return await listenOn(server, next);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || next >= FIRST_PORT + PORTS_TO_TRY) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      done();
    });
  });
}

function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => done());
  });
}

function fail(lang: Lang, trouble: { message: string; hint: string }): number {
  process.stderr.write(formatTrouble(lang, trouble));
  return 1;
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const lang = langOf(args, process.env);
  const options = { ...COMMON_OPTIONS, port: { type: 'string' } } as const;
  const { values } = readOptions({ args, options }, lang);
  const root = PROJECT;
  const port = values.port ?? process.env.PORT;
  process.exit(await serveUntilStopped(join(root, 'dist'), { lang, root, port }));
}
