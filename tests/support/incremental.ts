import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestName, manifestOf } from '../../scripts/finish.ts';
import { figuresFile } from '../../src/permanence/figures.ts';
import { versionsFile } from '../../src/permanence/versions.ts';
import { readProject } from '../../src/project/read-project.ts';
import {
  madeUpOverlay,
  madeUpProject,
  madeUpYears,
  unpublished,
} from '../fixtures/made-up-years.ts';
import type { ProjectState } from '../fixtures/random-edits.ts';
import { PROJECT, copyProject } from './project.ts';
import { runBuild, type BuildResult } from './run-build.ts';
import { filesIn } from '../../scripts/files-in.ts';

/**
 * Two copies of a made-up project that are changed alike: one is built upon what its earlier
 * builds kept, the other without.
 */
export class TwoBuilds {
  readonly #real = readProject(PROJECT);
  readonly #years: readonly number[];
  readonly #args: readonly string[];
  readonly #roots: readonly [upon: string, clean: string];
  /** What was last written into each copy. */
  readonly #written = new Map<string, ReadonlyMap<string, string>>();
  #clean: { state: ProjectState; built: Promise<BuildResult> } | undefined;

  /** @param args further arguments of both builds */
  constructor(years: readonly number[] = madeUpYears, args: readonly string[] = []) {
    this.#years = years;
    this.#args = args;
    const overlay = { ...madeUpOverlay(this.#real, years), ...unpublished };
    this.#roots = [copyProject(overlay), copyProject(overlay)];
  }

  /** The folder of the copy that is built upon what was kept. */
  get root(): string {
    return this.#roots[0];
  }

  /** The project before the first change. */
  start(): ProjectState {
    const { root } = this;
    const code = ['src/charts/bars.ts', versionsFile, figuresFile].map((path): [string, string] => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]);
    const files = new Map([...madeUpProject(this.#real, this.#years), ...code]);
    return { files, origin: 'https://mot.example' };
  }

  /** Builds the one copy alone, which keeps what it makes. */
  async build(state: ProjectState): Promise<BuildResult> {
    const [root] = this.#roots;
    this.#write(root, state.files);
    return this.#run(root, ['--lang', 'en'], state);
  }

  /**
   * Builds both; the clean one once for a state.
   *
   * @returns what differs, or did not build, and how many years' pages were kept
   */
  async compare(state: ProjectState): Promise<{ faults: string[]; kept: number }> {
    const [, root] = this.#roots;
    if (this.#clean?.state !== state) {
      this.#write(root, state.files);
      this.#clean = { state, built: this.#run(root, ['--clean'], state) };
    }
    const [one, other] = await Promise.all([this.build(state), this.#clean.built]);
    for (const { status, stdout, stderr } of [one, other]) {
      if (status !== 0) return { faults: [stdout + stderr], kept: 0 };
    }
    const kept = Number(/pages are kept: (\d+)/.exec(one.stderr)?.[1] ?? 0);
    return { faults: await differences(one.siteDir, other.siteDir), kept };
  }

  remove(): void {
    for (const root of this.#roots) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }

  #run(root: string, args: readonly string[], { origin }: ProjectState): Promise<BuildResult> {
    const env = { SITE_URL: origin };
    return runBuild(root, join(root, 'dist'), [...this.#args, ...args], { env });
  }

  #write(root: string, files: ReadonlyMap<string, string>): void {
    const written = this.#written.get(root);
    this.#written.set(root, files);
    for (const [path, text] of files) {
      if (written?.get(path) === text) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}

/** The files in which two sites differ, and what their own manifests say of them wrongly. */
async function differences(one: string, other: string): Promise<string[]> {
  const [a, b] = [await linesOf(one), await linesOf(other)];
  const own = readFileSync(join(one, manifestName), 'utf8');
  return [
    ...[...a].filter((line) => !b.has(line)),
    ...[...b].filter((line) => !a.has(line)),
    ...(own === [...a].join('') && filesIn(one).length === a.size + 1 ? [] : [manifestName]),
  ];
}

async function linesOf(site: string): Promise<Set<string>> {
  return new Set((await manifestOf(site)).split(/(?<=\n)/));
}
