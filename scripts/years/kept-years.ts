import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of a year's pages. */
export interface KeptFile {
  /** Its path in the site, with `/`. */
  path: string;
  /** Its SHA-256, by which the cache names its bytes too. */
  hash: string;
  /** What is at it: its own address, and those of the figures in it. */
  addresses: readonly string[];
}

const listName = 'list.json';

/**
 * The pages of years, made, audited and compressed by earlier builds, each year in a folder of its
 * key. A year is there whole or not at all; its files are read and hashed before they are given
 * out, and one that is not as it was is none.
 */
export class KeptYears {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files that are kept under a key; undefined when there are none, or their list is damaged. */
  filesOf(key: string): KeptFile[] | undefined {
    try {
      const text = readFileSync(join(this.#folder, key, listName), 'utf8');
      const end = text.indexOf('\n');
      const list = text.slice(end + 1);
      if (hash('sha256', list) !== text.slice(0, end)) return undefined;
      return JSON.parse(list) as KeptFile[];
    } catch {
      return undefined;
    }
  }

  /**
   * Puts kept files into a folder that is there.
   *
   * @returns false, and the key is given up, when any of them is damaged
   */
  lay(key: string, files: readonly KeptFile[], into: string): boolean {
    const made = new Set([into]);
    for (const file of files) {
      const kept = join(this.#folder, key, file.hash);
      if (!isAs(kept, file.hash)) {
        this.#remove(key);
        return false;
      }
      const target = join(into, file.path);
      makeFolder(dirname(target), made);
      linkOrCopy(kept, target);
    }
    return true;
  }

  /** Keeps files of a site under a key. A cache that cannot be written costs time and nothing else. */
  keep(key: string, siteDir: string, files: readonly KeptFile[]): void {
    const draft = join(this.#folder, `${key}.${process.pid}.part`);
    try {
      mkdirSync(draft, { recursive: true });
      for (const one of new Map(files.map((file) => [file.hash, file])).values()) {
        linkOrCopy(join(siteDir, one.path), join(draft, one.hash));
      }
      const list = JSON.stringify(files);
      writeFileSync(join(draft, listName), `${hash('sha256', list)}\n${list}`);
      this.#remove(key);
      renameSync(draft, join(this.#folder, key));
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  /** Removes what is kept under any other key. */
  removeAllBut(keys: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) if (!keys.has(name)) this.#remove(name);
  }

  /** What cannot be removed is tried again by a later build. */
  #remove(name: string): void {
    try {
      rmSync(join(this.#folder, name), { recursive: true, force: true });
    } catch {
      return;
    }
  }
}

/** Makes a folder within one of those that were made already. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  made.add(folder);
  makeFolder(dirname(folder), made);
  if (!existsSync(folder)) mkdirSync(folder);
}

function isAs(path: string, expected: string): boolean {
  try {
    return hash('sha256', readFileSync(path)) === expected;
  } catch {
    return false;
  }
}

/**
 * The same bytes in another place: as a second name of one file where the disk allows it. Who
 * changes a file of a site therefore puts another in its place, and never writes into it.
 */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
