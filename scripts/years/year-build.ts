import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../src/data/check/load-project.ts';
import { nameOfText, writePlan, type WovenArticle } from '../../src/project/build-plan.ts';
import { injectedArticle } from '../../src/data/article/inject.ts';
import { yearOfFile } from '../../src/project/year-files.ts';
import { filesIn } from '../files-in.ts';
import { addressesOfFile } from '../site-addresses.ts';
import type { AuditedPage } from '../site-audit.ts';
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
  readonly #passedAlone = new Set<number>();

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

  /** Writes what Astro is to make, and what not. */
  writePlan(path: string): void {
    const { project, files } = this.#grounds;
    const articles: Record<string, WovenArticle> = {};
    for (const { file, year } of [...project.articles, ...project.english]) {
      const source = files.get(file) ?? '';
      const code = this.#kept.has(year) ? undefined : injectedArticle(project, file, source);
      if (code !== undefined) articles[file] = { source: nameOfText(source), code };
    }
    const kept = [...this.#kept.values()].flat();
    const pages = kept
      .map(({ path: page }) => page)
      .filter((page) => /(?:^|\/)index\.html$/.test(page));
    writePlan(path, {
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

  /**
   * Takes in, by year, the files of a site that holds what this build made alone; its audited pages
   * are not read again.
   */
  readMade(siteDir: string, audited: ReadonlyMap<string, AuditedPage>): void {
    const files = filesIn(siteDir).map((path) => ({ path, year: yearOfFile(path) }));
    for (const [year, own] of Map.groupBy(files, (file) => file.year)) {
      if (year === undefined || !this.#grounds.keys.has(year)) continue;
      const kept = own.map(({ path }) => {
        const { hash: name, addresses } = audited.get(path) ?? readFile(siteDir, path);
        return { path, hash: name, addresses };
      });
      this.#made.set(year, kept);
      if (!own.every(({ path }) => audited.get(path)?.passedAlone ?? true)) continue;
      this.#passedAlone.add(year);
    }
  }

  /**
   * Keeps the pages of those years that this build made and that pass by themselves. More data
   * account for more digits: so these pass whatever other years say.
   */
  keepMade(siteDir: string): void {
    const { cache, keys } = this.#grounds;
    for (const year of this.#passedAlone) {
      const [key, files] = [keys.get(year), this.#made.get(year)];
      if (key !== undefined && files) cache.keep(key, siteDir, files);
    }
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

function readFile(siteDir: string, path: string): Pick<KeptFile, 'hash' | 'addresses'> {
  const name = hash('sha256', readFileSync(join(siteDir, path)));
  return { hash: name, addresses: addressesOfFile(siteDir, path) };
}

/** Moves what a folder holds into another that has none of its files. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from)) {
    const [source, target] = [join(from, entry), join(to, entry)];
    if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
