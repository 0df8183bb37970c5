import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { htaccess } from '../src/serve-policy/apache.ts';
import { isForHost } from '../src/serve-policy/host-files.ts';
import { webConfig } from '../src/serve-policy/iis.ts';
import { headersFile } from '../src/serve-policy/static-host.ts';
import { cached } from '../src/project/file-cache.ts';
import { isCompressible } from '../src/serve-policy/types.ts';
import { filesIn } from './files-in.ts';

/** The list of all files of a site with their SHA-256, as `sha256sum --check` reads it. */
export const manifestName = 'manifest.sha256';

/** Files worked on at once: more than any machine's cores, few enough to hold in memory. */
const atOnce = 16;

/**
 * Adds to a whole site what goes with its files: the headers for static hosts, Apache and IIS, with
 * `compress` a `.br` and a `.gz` of each file that gets smaller, and at last the manifest.
 *
 * @param options cache: a folder that keeps what was compressed once, made when missing; path: the
 *   path that the site stands below, empty at the root
 */
export async function finishSite(
  siteDir: string,
  { compress, cache, path = '' }: { compress: boolean; cache: string; path?: string },
): Promise<void> {
  const files = filesIn(siteDir);
  await writeFile(join(siteDir, '_headers'), headersFile(files));
  await writeFile(join(siteDir, 'web.config'), webConfig());
  // The redirects that are there already.
  const apache = join(siteDir, '.htaccess');
  const redirects = files.includes('.htaccess') ? await readFile(apache, 'utf8') : '';
  await writeFile(apache, htaccess(path, redirects));
  const compressible = files.filter((file) => isCompressible(file) && !isForHost(file));
  if (compress) await eachOf(compressible, (file) => packFile(join(siteDir, file), cache));
  await writeFile(join(siteDir, manifestName), manifestOf(siteDir));
}

/** The manifest of a folder: every file but the manifest itself. */
export function manifestOf(siteDir: string): string {
  const files = filesIn(siteDir).filter((file) => file !== manifestName);
  return linesOf(files.map((file) => [file, hashOf(readFileSync(join(siteDir, file)))]));
}

/** The files that have not the same hash in two manifests, or are in one of them alone. */
export function changedBetween(before: string, after: string): string[] {
  const [old, now] = [before, after].map((manifest) => new Set(manifest.split('\n')));
  const apart = [...(now ?? [])].filter((line) => !old?.has(line));
  const gone = [...(old ?? [])].filter((line) => !now?.has(line));
  return [...new Set([...apart, ...gone].map((line) => line.slice(66)))];
}

/** The manifest of files by their contents. */
export function manifestText(contents: ReadonlyMap<string, Buffer>): string {
  return linesOf([...contents].map(([file, content]) => [file, hashOf(content)]));
}

/** For each file its SHA-256, two spaces and its path with `/`; sorted. */
function linesOf(hashes: [file: string, hash: string][]): string {
  const sorted = hashes.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([file, hash]) => `${hash}  ${file}\n`).join('');
}

const packers: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: async (content) => withoutOrigin(await promisify(gzip)(content, { level: 9 })),
};

/** A gzip header tells when and on what system it was made: it is to say neither. */
function withoutOrigin(packed: Buffer): Buffer {
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

/** Other versions of the compressors may write other bytes. */
const { brotli, zlib } = process.versions;
const generation = `${zlib}-${brotli}`;

async function packFile(path: string, cache: string): Promise<void> {
  const content = await readFile(path);
  const name = hashOf(content);
  for (const [ending, pack] of Object.entries(packers)) {
    const kept = join(cache, generation, `${name}.${ending}`);
    const packed = await cached(kept, async () => new Uint8Array(await pack(content)));
    if (packed.length < content.length) await writeFile(`${path}.${ending}`, packed);
  }
}

async function eachOf(
  files: readonly string[],
  task: (file: string) => Promise<void>,
): Promise<void> {
  const waiting = [...files];
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await task(file);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function hashOf(content: Buffer): string {
  return hash('sha256', content);
}
