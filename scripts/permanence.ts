import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePage } from '../src/audit/page.ts';
import type { Dataset } from '../src/data/model/dataset.ts';
import type { Lang } from '../src/data/text/number.ts';
import { inReadingOrder, problemAt, type Problem } from '../src/data/problem/problem.ts';
import { unrecorded } from '../src/i18n/permanence.ts';
import {
  addressOfFile,
  addressesOfPage,
  isPinnedEmbed,
  readAddresses,
  writeAddresses,
} from '../src/permanence/addresses.ts';
import { addressesFile, checkPermanence, movesFile, readMoves } from '../src/permanence/moves.ts';
import { figuresFile, recordFigures } from '../src/permanence/figures.ts';
import { recordVersions, versionsFile } from '../src/permanence/versions.ts';
import { redirectFiles, withMovedAnchors } from '../src/permanence/redirects.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { originOf } from '../src/site.ts';
import { filesIn } from './files-in.ts';
import { manifestName } from './finish.ts';

const archiveFolder = 'published/archive';

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
  for (const path of archived) replace(path, readFileSync(join(archive, path)));
  const present = addressesOf(siteDir);
  const { moves, problems } = readMoves(readText(root, movesFile, 'from,to\n'));
  const published = readAddresses(readText(root, addressesFile, ''));
  const all: Problem[] = [...problems, ...checkPermanence(published, present, moves)];
  for (const file of archived) {
    if (!isPinnedEmbed(addressOfFile(file))) {
      all.push(
        problemAt(
          { file: `${archiveFolder}/${file}`, line: 1, column: 1 },
          'archive-foreign',
          file,
        ),
      );
    }
  }
  for (const [path, text] of redirectFiles(moves, originOf(process.env))) {
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
  const fresh = [...present].filter((address) => !recorded.has(address));
  if (fresh.length > 0 && format === 'text')
    process.stdout.write(`${unrecorded(fresh.length, lang)}\n`);
  return 0;
}

/**
 * Records the addresses and figures of a built site as published, and keeps a copy of each
 * pinned embed with the day from which it was there. To be run, and its outcome committed,
 * when a site goes out.
 */
export function recordPublished(
  root: string,
  siteDir: string,
  { dataset, today }: { dataset: Dataset; today: string },
): { addresses: number; archived: number; figures: number } {
  const present = addressesOf(siteDir);
  const before = readAddresses(readText(root, addressesFile, '')).map(({ address }) => address);
  const all = writeAddresses([...before, ...present]);
  const figures = recordFigures(readText(root, figuresFile, ''), dataset, today);
  const versions = recordVersions(readText(root, versionsFile, ''), present, today);
  mkdirSync(join(root, dirname(addressesFile)), { recursive: true });
  writeFileSync(join(root, addressesFile), all);
  writeFileSync(join(root, figuresFile), figures);
  writeFileSync(join(root, versionsFile), versions);
  const pinned = filesIn(siteDir).filter((path) => isPinnedEmbed(addressOfFile(path)));
  for (const path of pinned) {
    const target = join(root, archiveFolder, path);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(siteDir, path), target);
  }
  return {
    addresses: readAddresses(all).length,
    archived: pinned.length,
    figures: dataset.data.size,
  };
}

/** All addresses of a built site: its files, and the anchors of its figures. */
function addressesOf(siteDir: string): Set<string> {
  const files = filesIn(siteDir).filter((path) => !/^[._]|\.(?:br|gz)$/.test(path));
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
