import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Not source: made by tools, and never copied. */
const MADE = new Set(
  ['.git', 'node_modules', 'dist', 'bundle', 'review', '.build', '.astro', '.cache'].map((name) =>
    join(PROJECT, name),
  ),
);

/**
 * Changes to a copy of the project, by path from its root: a new text, a function of the old one
 * (the empty text when there is no such file), or null to delete the file.
 */
export type Overlay = Readonly<Record<string, string | ((old: string) => string) | null>>;

/**
 * Copies the project's source into a new temporary folder, with its `node_modules` linked, and
 * lays the overlay over it.
 *
 * @returns the folder; the caller removes it
 * @throws when a function of the overlay changes nothing: the test would prove nothing
 */
export function copyProject(overlay: Overlay = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'project-copy-')));
  try {
    fillCopy(root, overlay);
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
  return root;
}

function fillCopy(root: string, overlay: Overlay): void {
  cpSync(PROJECT, root, { recursive: true, filter: (path) => !MADE.has(path) });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, change] of Object.entries(overlay)) applyChange(join(root, path), change);
}

function applyChange(file: string, change: Overlay[string]): void {
  if (change === null) return rmSync(file, { recursive: true });
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const text = typeof change === 'string' ? change : change(old);
  if (typeof change === 'function' && text === old) {
    throw new Error(`the overlay of ${file} changes nothing`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
