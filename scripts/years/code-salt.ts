import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFolder } from '../../src/data/article/content-file.ts';

/** All that makes pages and is no year's own; what is installed is named by its lockfile. */
const code = [
  'src/**/*',
  'public/**/*',
  'scripts/**/*',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  '.env*',
];

/**
 * Names the code under `root`, its packages, the Node that runs it and the site's settings: with
 * any byte of them another, no page of an earlier build is kept.
 */
export function codeSalt(root: string, settings: readonly unknown[]): string {
  const files = globSync(code, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${articleFolder}/`))
    .sort()
    .map((path) => [path, hash('sha256', readFileSync(join(root, path)))]);
  const { versions, arch, platform } = process;
  return hash('sha256', JSON.stringify([files, versions, arch, platform, settings]));
}
