import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dependenciesFile, dependencyList } from '../../scripts/licences.ts';
import { PROJECT } from '../support/project.ts';

const list = dependencyList(PROJECT);

test('docs/dependencies.md is what the lockfile says (else: npm run licences)', () => {
  expect(readFileSync(join(PROJECT, dependenciesFile), 'utf8')).toBe(list);
});

test('every package that the site is built with names a licence that lets us use it', () => {
  const rows = [...list.matchAll(/^\| (\S+) \| [\d.]\S* \| (.*?) \|/gm)];
  expect(rows.length).toBeGreaterThan(100);
  const free = /MIT|ISC|BSD|Apache|MPL|LGPL|OFL|CC0|BlueOak|Unlicense|Python|Zlib/;
  expect(rows.filter(([, , licence = '']) => !free.test(licence)).map(([row]) => row)).toEqual([]);
});

test('no package runs a script at its installation unless it was allowed by name', () => {
  const scripts = [...list.matchAll(/^- (\S+): (.*)$/gm)].map(([, name, how]) => [name, how]);
  expect(scripts.filter(([, how]) => how !== 'allowed')).toEqual([]);
});
