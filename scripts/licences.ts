/** `npm run licences`: writes docs/dependencies.md from the lockfile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project-folder.ts';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, Package>>;
}

/** Where the list stands, from the project's folder. */
export const dependenciesFile = 'docs/dependencies.md';

/**
 * The packages that the site is built with (no development tools), with version and licence, as
 * the lockfile names them: so the list is the same on every system. Markdown.
 */
export function dependencyList(root: string): string {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as Lockfile;
  const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    allowScripts?: Record<string, boolean>;
  };
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({ ...one, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
  const shipped = all.filter(({ dev }) => !dev);
  const rows = shipped.map(
    ({ name, version = '', license = '?', optional }) =>
      `| ${name} | ${version} | ${license} |${optional ? ' yes' : ''} |`,
  );
  const licences = new Map<string, number>();
  for (const { license = '?' } of shipped) licences.set(license, (licences.get(license) ?? 0) + 1);
  const counted = [...licences].sort(([a], [b]) => (a < b ? -1 : 1));
  const scripts = all.filter(({ hasInstallScript }) => hasInstallScript);
  return [
    '# What the site is built with',
    '',
    'Made by `npm run licences` from `package-lock.json`; a test holds it against the lockfile.',
    'Development tools (`devDependencies`) are not in it. None of these packages reaches a reader:',
    'pages are HTML, CSS and SVG, and the scripts in `public/` are our own.',
    '',
    '## Licences',
    '',
    '| licence | packages |',
    '| --- | ---: |',
    ...counted.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '## Packages with an install script',
    '',
    'Each is allowed one by one, in `allowScripts` of `package.json`.',
    '',
    ...[...new Set(scripts.map(({ name }) => name))]
      .sort()
      .map((name) => `- ${name}: ${allowScripts[name] ? 'allowed' : 'not run'}`),
    '',
    '## All packages',
    '',
    '| package | version | licence | for some systems only |',
    '| --- | --- | --- | --- |',
    ...[...new Set(rows)].sort(),
    '',
  ].join('\n');
}

if (import.meta.main) {
  const root = PROJECT;
  writeFileSync(join(root, dependenciesFile), dependencyList(root));
  console.log(dependenciesFile);
}
