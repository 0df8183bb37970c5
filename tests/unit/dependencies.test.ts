import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const all = Object.entries(packages).filter(([path]) => path !== '');

test('every package that the site is built with has a licence that lets us use it', () => {
  const built = all.filter(([, { dev }]) => !dev);
  expect(built.length).toBeGreaterThan(100);
  const free = /MIT|ISC|BSD|Apache|MPL|LGPL|OFL|CC0|BlueOak|Unlicense|Python|Zlib/;
  expect(built.filter(([, { license = '' }]) => !free.test(license))).toEqual([]);
});

test('no package runs a script at its installation unless it is allowed by name', () => {
  const scripts = all.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripts.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names.filter((name) => !allowScripts[name])).toEqual([]);
});
