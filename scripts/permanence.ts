import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowedNumbersOf } from '../src/audit/allowed-numbers.ts';
import { auditPage } from '../src/audit/audit-page.ts';
import { parsePage } from '../src/audit/page.ts';
import type { Lang } from '../src/data/text/number.ts';
import { inReadingOrder, type Problem } from '../src/data/problem/problem.ts';
import { unrecorded, type RecordedChanges } from '../src/i18n/permanence.ts';
import {
  addressOfFile,
  addressesOfPage,
  isPinnedEmbed,
  readAddresses,
  writeAddresses,
} from '../src/permanence/addresses.ts';
import { addressesFile, checkPermanence, movesFile, readMoves } from '../src/permanence/moves.ts';
import { archiveFolder, archiveList, atAddress, listArchive } from '../src/permanence/archive.ts';
import { publishedNow } from '../src/permanence/published-now.ts';
import {
  newStates,
  recordStates,
  recordTables,
  type RecordTable,
} from '../src/permanence/record-tables.ts';
import {
  correctionsFile,
  readCorrections,
  recordCorrections,
} from '../src/permanence/recorded-corrections.ts';
import { recordVersions, versionsFile } from '../src/permanence/versions.ts';
import { redirectFiles, withMovedAnchors } from '../src/permanence/redirects.ts';
import { projectIn } from '../src/project/project-in.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { originOf } from '../src/share/origin.ts';
import { rerooted } from '../src/bundle/reroot.ts';
import { isForHost } from '../src/serve-policy/host-files.ts';
import { pathOf } from '../src/site-address.ts';
import { filesIn } from './files-in.ts';
import { manifestName } from './finish.ts';
import { recordBase } from './record-guard.ts';

/**
 * Makes a built site keep its promises: lays the archive of pinned embeds over it, makes moves into
 * redirects, and refuses a site in which a published address is gone. Exit status 1 with a problem;
 * new addresses are only told.
 */
export async function keepPublished(
  root: string,
  siteDir: string,
  { lang, format }: { lang: Lang; format: ReportFormat },
): Promise<number> {
  const archive = join(root, archiveFolder);
  const archived = existsSync(archive) ? filesIn(archive) : [];
  const replace = (path: string, content: string | Uint8Array) => writeInto(siteDir, path, content);
  const address = originOf(process.env);
  for (const path of archived) {
    replace(path, atAddress(readFileSync(join(archive, path), 'utf8'), path, address));
  }
  const present = addressesOf(siteDir);
  const { moves, problems } = readMoves(readText(root, movesFile, 'from,to\n'));
  const published = readAddresses(readText(root, addressesFile, ''));
  const all: Problem[] = [...problems, ...checkPermanence(published, present, moves)];
  const base = recordBase(root);
  const fresh = archived.filter(
    (path) => 'files' in base && !base.files.has(`${archiveFolder}/${path}`),
  );
  all.push(...auditPages(root, archive, fresh));
  for (const [path, text] of redirectFiles(moves, address)) {
    replace(path, text);
  }
  for (const path of new Set(moves.map(({ from }) => from.split('#')[0] ?? ''))) {
    const page = join(path, 'index.html').replaceAll('\\', '/').slice(1);
    if (!existsSync(join(siteDir, page))) continue;
    const html = readFileSync(join(siteDir, page), 'utf8');
    const moved = withMovedAnchors(html, path, moves);
    if (moved !== html) replace(page, moved);
  }
  const options = { lang, format, colour: isColoured(process.stderr, process.env) };
  if (all.length > 0) {
    const stream = format === 'text' ? process.stderr : process.stdout;
    stream.write(reportProblems(inReadingOrder(all), options));
    return 1;
  }
  const recorded = new Set(published.map(({ address }) => address));
  const unknown = [...present].filter((address) => !recorded.has(address));
  if (unknown.length > 0 && format === 'text')
    process.stdout.write(`${unrecorded(unknown.length, lang)}\n`);
  return 0;
}

/**
 * Records a built site as published: its addresses, what its figures and texts say, the corrections,
 * and a copy of each pinned embed with its hash and the day from which it was there. To be run, and
 * its outcome committed, when a site goes out.
 */
export function recordPublished(root: string, siteDir: string, today: string): RecordedChanges {
  const { files, project } = projectIn(root);
  const present = addressesOf(siteDir);
  const before = readAddresses(readText(root, addressesFile, '')).map(({ address }) => address);
  const record = (path: string, content: string | Uint8Array) => writeInto(root, path, content);
  const changes = { fresh: [] as string[], changed: [] as string[] };
  const published = publishedNow(files, project);
  for (const name of Object.keys(recordTables) as RecordTable[]) {
    const { file } = recordTables[name];
    const content = readText(root, file, '');
    for (const state of newStates(name, content, published)) {
      changes[state.before ? 'changed' : 'fresh'].push(state.name);
    }
    record(file, recordStates(name, content, published, today));
  }
  const known = readText(root, correctionsFile, '');
  const { corrections } = project.dataset;
  const pinned = filesIn(siteDir).filter((path) => isPinnedEmbed(addressOfFile(path)));
  const embeds = pinned.filter((path) => !existsSync(join(root, archiveFolder, path)));
  // The archive is laid over sites below any path.
  const below = pathOf(originOf(process.env));
  const rooted = (html: string) => (below === '' ? html : rerooted(html, below, ''));
  const archived = new Map(
    embeds.map((path) => [
      `${archiveFolder}/${path}`,
      new Uint8Array(Buffer.from(rooted(readFileSync(join(siteDir, path), 'utf8')))),
    ]),
  );
  for (const [path, bytes] of archived) record(path, bytes);
  record(archiveList, listArchive(readText(root, archiveList, ''), archived));
  record(addressesFile, writeAddresses([...before, ...present]));
  record(versionsFile, recordVersions(readText(root, versionsFile, ''), present, today));
  record(movesFile, readText(root, movesFile, 'from,to\n'));
  record(correctionsFile, recordCorrections(known, corrections));
  return {
    ...changes,
    addresses: present.difference(new Set(before)).size,
    corrections: corrections.length - readCorrections(known).length,
    embeds: embeds.map(addressOfFile),
  };
}

/** The numbers of archived pages that nothing accounts for. */
function auditPages(root: string, archive: string, pages: readonly string[]): Problem[] {
  if (pages.length === 0) return [];
  const allowed = allowedNumbersOf(projectIn(root).project, originOf(process.env));
  return pages.flatMap((page) =>
    auditPage(page, readFileSync(join(archive, page), 'utf8'), allowed).map((problem) => ({
      ...problem,
      file: `${archiveFolder}/${page}`,
    })),
  );
}

/** All addresses of a built site: its files, and the anchors of its figures. */
function addressesOf(siteDir: string): Set<string> {
  const files = filesIn(siteDir).filter((path) => !isForHost(path));
  const own = files.flatMap((path) => {
    if (!path.endsWith('.html')) return [addressOfFile(path)];
    return addressesOfPage(path, parsePage(readFileSync(join(siteDir, path), 'utf8')));
  });
  return new Set([...own, addressOfFile(manifestName)]);
}

function writeInto(siteDir: string, path: string, content: string | Uint8Array): void {
  const file = join(siteDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function readText(root: string, path: string, otherwise: string): string {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}
