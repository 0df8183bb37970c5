import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ReportFormat } from '../src/project/report.ts';
import { withPagePolicy } from '../src/serve-policy/page-policy.ts';
import { makePages } from './astro.ts';
import { runAudit } from './audit.ts';
import { runCheck } from './check.ts';
import { addressOfFile } from '../src/permanence/addresses.ts';
import { originOf } from '../src/share/origin.ts';
import { pathOf } from '../src/site-address.ts';
import { putBelowPath } from './below-path.ts';
import { changedBetween, finishSite, manifestName } from './finish.ts';
import { LockBusyError, acquireLock } from './lock.ts';
import { readFormat, runCommand } from './command.ts';
import { keepPublished } from './permanence.ts';
import {
  NotWholeError,
  missingPage,
  ownName,
  placesOf,
  recover,
  removeLeftovers,
  swap,
} from './swap.ts';
import { troubleOf } from './trouble.ts';
import { formatSeconds, formatTrouble, words, type Lang, type Trouble } from './words.ts';
import { filesIn } from './files-in.ts';
import { PROJECT } from './project-folder.ts';

/** Longest wait for another build of the same project, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** Of the pages that changed, so many are named. */
const pagesTold = 8;

/** What to build, and where to put it. */
export interface BuildOptions {
  /** The project folder, with `astro.config.mjs`. */
  readonly root: string;
  /** The folder of the finished site; replaced only by a whole new one. */
  readonly out: string;
  readonly lang: Lang;
  /** The form in which check and audit name problems. */
  readonly format: ReportFormat;
  /** Tests only: lets Astro meet what the check would have stopped. */
  readonly skipCheck?: boolean | undefined;
  /** Puts a `.br` and a `.gz` beside each file, for servers that send them as they are. */
  readonly compress?: boolean | undefined;
  /** Prints the full trace of an unexpected error. */
  readonly verbose?: boolean | undefined;
}

/**
 * Checks, builds beside the finished site, audits, and swaps. A step that fails leaves the old
 * site untouched.
 *
 * @returns the exit status: 0, or that of the step that failed
 */
export async function build(options: BuildOptions): Promise<number> {
  const { root, out, lang } = options;
  const say = words[lang];
  const places = placesOf(out);
  const inside = relative(root, out);
  const folder = `${inside === '' || inside.startsWith('..') ? out : inside}/`;
  const began = performance.now();
  let status = 1;
  const noteKept = () => note(existsSync(out) ? say.siteKept(folder) : say.noSite);
  const cutOff = (code: number) => {
    process.stderr.write(formatTrouble(lang, say.buildStopped(String(code))));
    noteKept();
    process.exitCode = 1;
  };
  process.once('exit', cutOff);
  // Pages read files of the project by their paths in it.
  process.chdir(root);
  try {
    const address = originOf(process.env);
    const release = await acquireLock(join(root, '.build', 'build.lock'), {
      wait: LONGEST_WAIT,
      onWait: () => note(say.waitingForBuild),
    });
    try {
      if (await recover(places)) note(say.restored);
      for (const place of new Set([places.work, join(root, '.build')])) {
        await removeLeftovers({ dist: out, work: place });
      }
      status = await buildAndSwap(options, address);
    } finally {
      release();
    }
  } catch (error) {
    if (options.verbose) console.error(error);
    process.stderr.write(formatTrouble(lang, explained(error, lang, root)));
  } finally {
    process.off('exit', cutOff);
  }
  if (status === 0) {
    note(say.built(folder, countFiles(out), formatSeconds(lang, performance.now() - began)));
  } else {
    noteKept();
  }
  return status;
}

async function buildAndSwap(options: BuildOptions, address: string): Promise<number> {
  const { root, out, lang, format, skipCheck, verbose, compress = false } = options;
  const say = words[lang];
  if (!skipCheck) {
    note(say.checking);
    const status = await runCheck(root, { lang, format });
    if (status !== 0) return status;
  }
  const workshop = join(root, '.build', ownName());
  const site = join(workshop, 'site');
  try {
    note(say.building);
    mkdirSync(site, { recursive: true });
    const cacheDir = join(workshop, 'cache');
    const made = await makePages({ root, outDir: site, cacheDir, lang, verbose });
    if (made !== 0) return made;
    const missing = missingPage(site);
    if (missing !== undefined) throw new NotWholeError(missing);
    addPagePolicies(site);
    note(say.auditing);
    const audited = runAudit(root, site, { lang, format });
    if (audited !== 0) return audited;
    const kept = await keepPublished(root, site, { lang, format });
    if (kept !== 0) return kept;
    putBelowPath(site, address);
    const cache = join(root, '.cache', 'packed');
    await finishSite(site, { compress, cache, path: pathOf(address) });
    noteChanges(join(out, manifestName), join(site, manifestName), lang);
    mkdirSync(placesOf(out).work, { recursive: true });
    await swap(site, placesOf(out));
    return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Tells which pages are not what they were in the last build, if there was one. */
function noteChanges(before: string, after: string, lang: Lang): void {
  if (!existsSync(before)) return;
  const changed = changedBetween(readFileSync(before, 'utf8'), readFileSync(after, 'utf8'));
  const pages = changed.filter((file) => file.endsWith('.html')).map(addressOfFile);
  note(words[lang].pagesChanged(pages.length, pages.slice(0, pagesTold)));
}

/** Adds to each page its content security policy. */
function addPagePolicies(site: string): void {
  for (const file of filesIn(site).filter((name) => name.endsWith('.html'))) {
    const path = join(site, file);
    writeFileSync(path, withPagePolicy(readFileSync(path, 'utf8')));
  }
}

function explained(error: unknown, lang: Lang, root: string): Trouble {
  const say = words[lang];
  if (error instanceof NotWholeError) return say.notWhole(error.missing);
  if (error instanceof LockBusyError) return say.buildBusy;
  return troubleOf(error, lang, root);
}

/** The files of a finished site: those of its manifest, a line each, and itself. */
function countFiles(siteDir: string): number {
  return readFileSync(join(siteDir, manifestName), 'utf8').split('\n').length;
}

/** Progress goes to stderr, so that `--format json` leaves only JSON on stdout. */
function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

if (import.meta.main) {
  const options = {
    root: { type: 'string', default: PROJECT },
    out: { type: 'string' },
    format: { type: 'string' },
    'skip-check': { type: 'boolean' },
    compress: { type: 'boolean' },
  } as const;
  await runCommand(options, ({ values, lang }) => {
    const root = resolve(values.root);
    return build({
      root,
      out: resolve(values.out ?? join(root, 'dist')),
      lang,
      format: readFormat(values.format, lang),
      skipCheck: values['skip-check'],
      compress: values.compress,
      verbose: values.verbose,
    });
  });
}
