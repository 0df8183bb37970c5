/**
 * `npm run new-site -- ../xa-vi-du`: writes a copy of the project for another ward or commune into a
 * folder that is empty or not there: the code without our data, texts, record and pictures, and in
 * their place what `template/` holds. What is whose: docs/adopt.md.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { allTables, fileOf, newTable, tableOf } from '../src/data/csv/schema.ts';
import { CommandError, runCommand } from './command.ts';
import { filesIn } from './files-in.ts';
import { PROJECT } from './project-folder.ts';
import { words, type Lang } from './words.ts';

/** Made by tools, and never copied. */
const made = /^(?:\.git|node_modules|dist|bundle|\.build|\.astro|\.cache)(?:\/|$)/;

/** A site's own, which its copy does not take over; the tables of `data/` are told apart below. */
const own =
  /^(?:data\/(?:documents\/|.*\.csv$)|src\/content\/|published\/(?!README\.md$)|docs\/page\.png$|template\/)/;

/** Tables of the language, by which texts are read: every site has them. */
const shared = ['units', 'words'];

/** Folders that the code looks into, and that begin empty. */
const empty = ['src/content/articles', 'src/content/charts'];

/**
 * Writes the new site's files.
 *
 * @throws {CommandError} when the folder holds anything, or lies in the project
 */
export function writeNewSite(root: string, folder: string, lang: Lang): void {
  const say = words[lang].newSite;
  const inside = relative(root, folder);
  if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)) {
    throw new CommandError(say.inside);
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError(say.notEmpty(folder));
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root)) {
    if (made.test(name)) continue;
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !own.test(relative(root, path).replaceAll('\\', '/')),
    });
  }
  for (const name of shared) copy(join(root, fileOf(name)), join(folder, fileOf(name)));
  for (const name of [...allTables([]), newTable]) {
    if (shared.includes(name)) continue;
    const head = Object.keys(tableOf(name).columns.shape).join(',');
    write(join(folder, fileOf(name)), `${head}\n`);
  }
  for (const path of empty) write(join(folder, path, '.gitkeep'), '');
  const template = join(root, 'template');
  for (const path of filesIn(template)) copy(join(template, path), join(folder, path));
  cpSync(template, join(folder, 'template'), { recursive: true });
}

function copy(from: string, to: string): void {
  write(to, readFileSync(from));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (import.meta.main) {
  await runCommand(
    { root: { type: 'string', default: PROJECT } },
    ({ values, positionals, lang }) => {
      const [folder, ...rest] = positionals;
      const say = words[lang].newSite;
      if (folder === undefined || rest.length > 0) throw new CommandError(say.usage, 2);
      writeNewSite(resolve(values.root), resolve(folder), lang);
      console.log(say.written(folder));
      return 0;
    },
    { positionals: true },
  );
}
