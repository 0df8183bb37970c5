import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Project } from '../src/data/check/load-project.ts';
import type { ReportFormat } from '../src/project/report.ts';
import { publishedVersions } from '../src/site/versions.ts';
import { yearOfFile } from '../src/project/year-files.ts';
import { yearKeys } from '../src/project/year-keys.ts';
import { originOf } from '../src/site.ts';
import { Astro } from './astro.ts';
import { runAudit } from './audit.ts';
import { runCheck } from './check.ts';
import { finishSite, manifestName, packFiles } from './finish.ts';
import { LockBusyError, acquireLock } from './lock.mjs';
import { COMMON_OPTIONS, readFormat, readOptions } from './options.ts';
import { keepPublished } from './permanence.ts';
import { SiteAudit } from './site-audit.ts';
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
import { formatSeconds, formatTrouble, langOf, words, type Lang, type Trouble } from './words.ts';
import { codeSalt } from './years/code-salt.ts';
import { KeptYears } from './years/kept-years.ts';
import { YearBuild, moveInto } from './years/year-build.ts';
import { filesIn } from './files-in.ts';
import { PROJECT } from './project-folder.ts';

/** Longest wait for another build of the same project, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

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
  /** Uses no page of an earlier build. */
  readonly clean?: boolean | undefined;
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
  const began = performance.now();
  let status = 1;
  try {
    const release = await acquireLock(join(root, '.build', 'build.lock'), {
      wait: LONGEST_WAIT,
      onWait: (pid) => note(say.waitingForBuild(pid)),
    });
    try {
      if (await recover(places)) note(say.restored);
      for (const place of new Set([places.work, join(root, '.build')])) {
        await removeLeftovers({ dist: out, work: place });
      }
      status = await buildAndSwap(options);
    } finally {
      release();
    }
  } catch (error) {
    if (options.verbose) console.error(error);
    process.stderr.write(formatTrouble(lang, explained(error, lang, root)));
  }
  const inside = relative(root, out);
  const folder = `${inside === '' || inside.startsWith('..') ? out : inside}/`;
  if (status === 0) {
    note(say.built(folder, countFiles(out), formatSeconds(lang, performance.now() - began)));
  } else {
    note(existsSync(out) ? say.siteKept(folder) : say.noSite);
  }
  return status;
}

async function buildAndSwap(options: BuildOptions): Promise<number> {
  // It loads while the project is checked.
  const astro = new Astro(options);
  try {
    return await buildWith(astro, options);
  } finally {
    astro.stop();
  }
}

async function buildWith(astro: Astro, options: BuildOptions): Promise<number> {
  const { root, out, lang, format, skipCheck, compress = false } = options;
  const say = words[lang];
  let audit: SiteAudit | undefined;
  let years: YearBuild | undefined;
  if (!skipCheck) {
    note(say.checking);
    const status = await runCheck(root, {
      lang,
      format,
      onRead: (project, files) => {
        audit = new SiteAudit(project, originOf(process.env));
        years = yearBuildOf(options, project, files);
        return years.keptYears;
      },
    });
    if (status !== 0) return status;
  }
  const workshop = join(root, '.build', ownName());
  const site = join(workshop, 'site');
  const packed = join(root, '.cache', 'packed');
  try {
    note(say.building);
    const built = await makePages(astro, options, workshop, { years, audit });
    if (built !== 0) return built;
    if (years && years.keptYears.size > 0) note(say.keptYears(years.keptYears.size));
    const missing = missingPage(site);
    if (missing !== undefined) throw new NotWholeError(missing);
    note(say.auditing);
    const audited = runAudit(root, site, { lang, format, audit });
    if (audited !== 0) return audited;
    if (years && audit) {
      if (compress) await packFiles(site, filesIn(site).filter(isOfYear), packed);
      years.readMade(site, audit.pages);
      years.keepMade(site);
      moveInto(join(workshop, 'kept'), site);
    }
    const known = years?.known();
    const kept = await keepPublished(root, site, { lang, format, known });
    if (kept !== 0) return kept;
    await finishSite(site, { compress, cache: packed, known: known?.hashes });
    mkdirSync(placesOf(out).work, { recursive: true });
    await swap(site, placesOf(out));
    years?.forgetOthers();
    return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function yearBuildOf(
  { root, compress, clean = false }: BuildOptions,
  project: Project,
  files: ReadonlyMap<string, string>,
): YearBuild {
  const salt = codeSalt(root, [originOf(process.env), compress === true]);
  return new YearBuild({
    project,
    files,
    keys: yearKeys({ project, files, versions: publishedVersions(root), salt }),
    cache: new KeptYears(join(root, '.cache', 'years')),
    isClean: clean,
  });
}

function isOfYear(file: string): boolean {
  return yearOfFile(file) !== undefined;
}

/**
 * Has Astro make the pages in `site` and meanwhile lays those of kept years into `kept`, both
 * within the workshop. Kept pages that turn out to be damaged are made after all.
 */
async function makePages(
  astro: Astro,
  options: BuildOptions,
  workshop: string,
  { years, audit }: { years: YearBuild | undefined; audit: SiteAudit | undefined },
): Promise<number> {
  const folders = ['site', 'kept', 'cache'].map((name) => join(workshop, name));
  const [site = '', kept = '', cache = ''] = folders;
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const plan = years && join(workshop, 'plan.json');
  if (plan) years.writePlan(plan);
  const making = astro.make({ outDir: site, cacheDir: cache, plan }, ({ made }) =>
    audit?.take(made.file, made.text),
  );
  const isWhole = years?.lay(kept) ?? true;
  const status = await making;
  if (status !== 0 || isWhole) return status;
  note(words[options.lang].keptDamaged);
  for (const folder of folders) rmSync(folder, { recursive: true });
  return makePages(new Astro(options), options, workshop, { years, audit });
}

function explained(error: unknown, lang: Lang, root: string): Trouble {
  const say = words[lang];
  if (error instanceof NotWholeError) return say.notWhole(error.missing);
  if (error instanceof LockBusyError) return say.buildBusy(error.pid, relative(root, error.path));
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

/** Reads the options of a build from a command line. */
export function buildOptionsOf(args: readonly string[]): BuildOptions {
  const lang = langOf(args, process.env);
  const { values } = readOptions(
    {
      args: [...args],
      options: {
        ...COMMON_OPTIONS,
        root: { type: 'string', default: PROJECT },
        out: { type: 'string' },
        format: { type: 'string' },
        'skip-check': { type: 'boolean' },
        compress: { type: 'boolean' },
        clean: { type: 'boolean' },
      },
      allowNegative: true,
    },
    lang,
  );
  const root = resolve(values.root);
  return {
    root,
    out: resolve(values.out ?? join(root, 'dist')),
    lang,
    format: readFormat(values.format, lang),
    skipCheck: values['skip-check'],
    compress: values.compress,
    clean: values.clean,
    verbose: values.verbose,
  };
}

if (import.meta.main) process.exit(await build(buildOptionsOf(process.argv.slice(2))));
