import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../src/serve-policy/rules.ts';
import { contentType } from '../src/serve-policy/types.ts';
import { CommandError, runCommand } from './command.ts';
import { pathOfSite } from './below-path.ts';
import { placesOf, recover } from './swap.ts';
import { words, type Lang } from './words.ts';
import { PROJECT } from './project-folder.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 4321;
const PORTS_TO_TRY = 50;

/** How long to wait where a new site is taking the place of the old one, in milliseconds. */
const SWAP_TIME = 20;

const MOST_LOOKS = 100;

/** A running server of a folder. */
export interface Serving {
  /** The address of the home page, with a trailing slash: `http://127.0.0.1:4321/`. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine only, as a static host would: folders end with a slash,
 * unknown addresses get `/404.html` with status 404. A site that was built to stand below a path
 * stands below it. Files are looked up for each request, so a site that is swapped meanwhile is
 * served at once.
 *
 * @param port a port to insist on (0: any free one); without it 4321 or the next free one
 * @throws the system's error (`EADDRINUSE`, `EACCES`) when the port cannot be opened
 */
export async function serve(
  dir: string,
  { port }: { port?: number | undefined } = {},
): Promise<Serving> {
  const below = pathOfSite(dir);
  const server = createServer(answersOf(resolve(dir), below));
  await listen(server, port);
  const { port: opened } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${opened}${below}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves until the process is told to stop, and says where.
 *
 * @param options port: as it was typed; without it that of the environment (`PORT`)
 * @returns the exit status
 * @throws {CommandError} when there is no site, or the port cannot be opened
 */
export async function serveUntilStopped(
  dir: string,
  { lang, port = process.env.PORT }: { lang: Lang; port: string | undefined },
): Promise<number> {
  const say = words[lang];
  const wanted = port === undefined || port === '' ? undefined : Number(port);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted <= 65535)) {
    throw new CommandError(say.badPort(port ?? ''));
  }
  await recover(placesOf(dir));
  if (!existsSync(join(dir, 'index.html'))) {
    throw new CommandError(say.nothingToServe(`${relative(PROJECT, dir)}/`));
  }
  const { url, close } = await serve(dir, { port: wanted }).catch((error) => {
    if (error.code === 'EADDRINUSE') throw new CommandError(say.portTaken(wanted ?? FIRST_PORT));
    if (error.code === 'EACCES') throw new CommandError(say.portDenied(wanted ?? FIRST_PORT));
    throw error;
  });
  console.log(`\n  ${say.serving(url)}\n  ${say.stopServing}\n`);
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  await close();
  return 0;
}

/**
 * Answers as a static host does, with the files as they are at the moment; `below` is the path that
 * the site stands below.
 */
function answersOf(folder: string, below: string): RequestListener {
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    look = 1,
  ) => {
    const [path = '/', query] = address.split('?', 2);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    request.url = file;
    response.setHeaders(headersOf(path, file));
    const site = idOf(folder);
    files(request, response, () => {
      // What is missing is missing only when the same site stood there all the time.
      const isSteady = site !== undefined && site === idOf(folder);
      if (!isSteady && look < MOST_LOOKS) {
        setTimeout(() => answer(request, response, address, look + 1), SWAP_TIME);
      } else if (isFolder(folder, path)) {
        const to = `${below}/${path.replace(/^[/\\]+/, '')}/${query === undefined ? '' : `?${query}`}`;
        response.writeHead(302, { Location: to }).end();
      } else sendMissing(folder, response);
    });
  };
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // A file may go between the look at it and its reading, when a new site takes its place.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    delete request.headers.range;
    const { url = '/' } = request;
    try {
      if (url.startsWith(`${below}/`)) answer(request, response, url.slice(below.length));
      else if (url === '/' || url === below) {
        response.writeHead(302, { Location: `${below}/` }).end();
      } else sendMissing(folder, response);
    } catch {
      response.destroy();
    }
  };
}

function sendMissing(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.setHeaders(headersOf('/404.html', page));
  response.writeHead(404).end(existsSync(page) ? readFileSync(page) : undefined);
}

function idOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

function isFolder(folder: string, path: string): boolean {
  const place = join(folder, path);
  return !path.endsWith('/') && place.startsWith(folder) && existsSync(join(place, 'index.html'));
}

function headersOf(path: string, file: string): Headers {
  return new Headers({ ...headersFor(path), 'Content-Type': contentType(extname(file).slice(1)) });
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  const last = port ?? FIRST_PORT + PORTS_TO_TRY;
  for (let next = port ?? FIRST_PORT; ; next += 1) {
    try {
      await once(server.listen(next, HOST), 'listening');
      return;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || next >= last) throw error;
    }
  }
}

if (import.meta.main) {
  await runCommand({ port: { type: 'string' } }, ({ values, lang }) =>
    serveUntilStopped(join(PROJECT, 'dist'), { lang, port: values.port }),
  );
}
