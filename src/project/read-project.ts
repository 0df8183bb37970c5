import { globSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { decode, decodeUtf8 } from '../data/csv/encoding.ts';

/** What `npm run record` wrote down of the published site, as `readProject` gives files. */
export function readPublished(root: string): Map<string, string> {
  return readFiles(root, ['published/*.csv']);
}

/**
 * The project's own files that `loadProject` reads, by their path from `root`
 * (with `/`), in a fixed order: data, content, and the words of
 * the site and its interface. Tables may be in any encoding that a spreadsheet
 * writes; what Astro reads itself has to be UTF-8.
 */
export function readProject(root: string): Map<string, string> {
  return readFiles(root, projectFiles);
}

/** The paths of the project's tables that were saved in Windows-1258, which can lose letters. */
export function tablesInOldEncoding(root: string): string[] {
  return pathsOf(root, tableFiles).filter(
    (path) => decode(readFileSync(join(root, path))).encoding === 'windows-1258',
  );
}

/** The paths of the files that a text may show or link to: those of `public/`, and pictures beside it. */
export function shownFilesIn(root: string): Set<string> {
  return new Set(pathsOf(root, shownFiles));
}

/** The paths of all files that lie where people lay tables, documents and texts. */
export function laidIn(root: string): string[] {
  return pathsOf(root, laidFiles).filter((path) => statSync(join(root, path)).isFile());
}

/** True for the path, from the root, of a file that `readProject` reads. */
export function isProjectFile(path: string): boolean {
  return projectFiles.some((pattern) => matchesGlob(path, pattern));
}

const shownFiles = ['public/**/*.*', 'src/content/**/*.{avif,gif,jpeg,jpg,png,svg,webp}'];
const tableFiles = ['data/*.csv'];
/** The folders of tables and texts, and where a text lands that is laid beside them. */
const laidFiles = [
  'data/**/*',
  'src/content/**/*',
  '{,src/}{articles,charts}/**/*.{md,mdx}',
  'content/**/*',
];

const projectFiles = [
  ...tableFiles,
  'data/README.md',
  'src/content/*/*.mdx',
  'src/content/*/en/*.mdx',
  'src/content/charts/[0-9][0-9][0-9][0-9]/*.mdx',
  'src/content/charts/[0-9][0-9][0-9][0-9]/en/*.mdx',
  'src/site.ts',
  'src/i18n/page-words.ts',
];

function readFiles(root: string, patterns: readonly string[]): Map<string, string> {
  return new Map(
    pathsOf(root, patterns).map((path) => [path, textOf(path, readFileSync(join(root, path)))]),
  );
}

function pathsOf(root: string, patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A file's text from its bytes: a table's in whatever encoding it was saved, any other's in UTF-8. */
export function textOf(path: string, bytes: Uint8Array): string {
  return path.endsWith('.csv') ? decode(bytes).text : decodeUtf8(bytes);
}
