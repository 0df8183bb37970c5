import { hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFile } from '../src/serve-policy/static-host.ts';
import { seal, unseal } from '../src/project/sealed.ts';
import { isCompressible } from '../src/serve-policy/types.ts';
import { filesIn } from './files-in.ts';

/** The list of all files of a site with their SHA-256, as `sha256sum --check` reads it. */
export const manifestName = 'manifest.sha256';

/** Files worked on at once: more than any machine's cores, few enough to hold in memory. */
const atOnce = 16;

/**
 * Adds to a whole site what goes with its files: the headers for static hosts, with `compress` a
 * `.br` and a `.gz` of each file that gets smaller, and at last the manifest.
 *
 * @param cache a folder that keeps what was compressed once; made when missing
 * @param known the SHA-256 of files that are as they were compressed, and of what they became
 */
export async function finishSite(
  siteDir: string,
  {
    compress,
    cache,
    known = new Map<string, string>(),
  }: { compress: boolean; cache: string; known?: ReadonlyMap<string, string> | undefined },
): Promise<void> {
  const files = filesIn(siteDir).filter((file) => !isPacked(file));
  await writeFile(join(siteDir, '_headers'), headersFile(files));
  const unknown = files.filter((file) => !known.has(file));
  if (compress) await packFiles(siteDir, unknown, cache);
  const isMade = new Set(
    unknown.flatMap((file) => Object.keys(packers).map((one) => `${file}.${one}`)),
  );
  const hashes = new Map([...known].filter(([file]) => !isMade.has(file)));
  await writeFile(join(siteDir, manifestName), await manifestOf(siteDir, hashes));
}

/** Puts a `.br` and a `.gz` beside each of some files of a site that gets smaller by it. */
export async function packFiles(
  siteDir: string,
  files: readonly string[],
  cache: string,
): Promise<void> {
  const compressible = files.filter((file) => isCompressible(file) && !/^[._]/.test(file));
  await eachOf(compressible, (file) => packFile(join(siteDir, file), cache));
}

function isPacked(file: string): boolean {
  return Object.keys(packers).some((ending) => file.endsWith(`.${ending}`));
}

/** The manifest of a folder: every file but the manifest itself. `known` hashes spare reading. */
export async function manifestOf(
  siteDir: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const files = filesIn(siteDir).filter((file) => file !== manifestName);
  const hashes = new Map<string, string>();
  await eachOf(files, async (file) => {
    hashes.set(file, known.get(file) ?? hashOf(await readFile(join(siteDir, file))));
  });
  return linesOf(hashes);
}

/** The manifest of files by their contents. */
export function manifestText(contents: ReadonlyMap<string, Buffer>): string {
  return linesOf(new Map([...contents].map(([file, content]) => [file, hashOf(content)])));
}

/** For each file its SHA-256, two spaces and its path with `/`; sorted. */
function linesOf(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].map(([file, hash]) => ({ file, line: `${hash}  ${file}\n` }));
  return lines
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ line }) => line)
    .join('');
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
    const sealed = await readFile(kept).catch(() => undefined);
    const known = sealed && unseal(sealed);
    const packed = known ?? (await pack(content));
    if (!known) await keep(kept, seal(packed));
    await rm(`${path}.${ending}`, { force: true });
    if (packed.length < content.length) await writeFile(`${path}.${ending}`, packed);
  }
}

/** A file of the cache appears whole or not at all; one that cannot be written costs only time. */
async function keep(path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, path);
  } catch {
    return;
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
