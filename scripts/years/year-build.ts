import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../src/data/check.ts';
import { nameOfText, writePlan, type WovenArticle } from '../../src/project/build-plan.ts';
import { wovenArticle } from '../../src/project/weave.ts';
import { yearOfFile } from '../../src/project/year-files.ts';
import { filesIn } from '../files-in.ts';
import { addressesOfFile } from '../site-addresses.ts';
import type { KeptFile, KeptYears } from './kept-years.ts';

/** What a build by years is made of. */
export interface YearGrounds {
  project: Project;
  files: ReadonlyMap<string, string>;
  /** For each year the name of all on which its pages may depend. */
  keys: ReadonlyMap<number, string>;
  cache: KeptYears;
  /** Where nothing of an earlier build is to be used. */
  isClean: boolean;
}

/** A build that makes the pages of those years alone that an earlier build has not made alike. */
export class YearBuild {
  readonly #grounds: YearGrounds;
  /** The files of the years that are not made again. */
  readonly #kept = new Map<number, KeptFile[]>();
  /** The files of the years that this build made. */
  readonly #made = new Map<number, KeptFile[]>();

  constructor(grounds: YearGrounds) {
    this.#grounds = grounds;
    if (grounds.isClean) return;
    for (const [year, key] of grounds.keys) {
      const files = grounds.cache.filesOf(key);
      if (files) this.#kept.set(year, files);
    }
  }

  get keptYears(): ReadonlySet<number> {
    return new Set(this.#kept.keys());
  }

  /** Writes what Astro is to make, and what not; its environment. */
  writePlan(path: string): NodeJS.ProcessEnv {
    const { project, files } = this.#grounds;
    const articles: Record<string, WovenArticle> = {};
    for (const { file, year } of [...project.articles, ...project.english]) {
      const source = files.get(file) ?? '';
      const code = this.#kept.has(year) ? undefined : wovenArticle(project, file, source);
      if (code !== undefined) articles[file] = { source: nameOfText(source), code };
    }
    const kept = [...this.#kept.values()].flat();
    const pages = kept
      .map(({ path: page }) => page)
      .filter((page) => /(?:^|\/)index\.html$/.test(page));
    return writePlan(path, {
      kept: [...this.#kept.keys()],
      keptPages: pages.map((page) => `/${page.slice(0, -'index.html'.length)}`),
      articles,
    });
  }

  /**
   * Lays the kept years' files into a folder.
   *
   * @returns whether all were whole; those that were not are to be made after all
   */
  lay(folder: string): boolean {
    const damaged = [...this.#kept].filter(
      ([year, files]) =>
        !this.#grounds.cache.lay(this.#grounds.keys.get(year) ?? '', files, folder),
    );
    for (const [year] of damaged) this.#kept.delete(year);
    return damaged.length === 0;
  }

  /** Takes in, by year, the files of a site that holds what this build made alone. */
  readMade(siteDir: string): void {
    const files = filesIn(siteDir).map((path) => ({ path, year: yearOfFile(path) }));
    for (const [year, own] of Map.groupBy(files, (file) => file.year)) {
      if (year === undefined || !this.#grounds.keys.has(year)) continue;
      const kept = own.map(({ path }) => ({
        path,
        hash: hash('sha256', readFileSync(join(siteDir, path))),
        addresses: addressesOfFile(siteDir, path),
      }));
      this.#made.set(year, kept);
    }
  }

  /** Keeps the pages of a year that this build made. */
  keep(year: number, siteDir: string): void {
    const { cache, keys } = this.#grounds;
    const [key, files] = [keys.get(year), this.#made.get(year)];
    if (key !== undefined && files) cache.keep(key, siteDir, files);
  }

  /** What is known of all years' files, made and kept. */
  known(): { addresses: Map<string, readonly string[]>; hashes: Map<string, string> } {
    const files = [...this.#made.values(), ...this.#kept.values()].flat();
    return {
      addresses: new Map(files.map(({ path, addresses }) => [path, addresses])),
      hashes: new Map(files.map(({ path, hash }) => [path, hash])),
    };
  }

  /** Removes from the cache what no year of this build is made of. */
  forgetOthers(): void {
    this.#grounds.cache.removeAllBut(new Set(this.#grounds.keys.values()));
  }
}

/** Moves what a folder holds into another that has none of its files. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from)) {
    const [source, target] = [join(from, entry), join(to, entry)];
    if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
