import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runNode } from '../support/run-node.ts';

/** A file is looked at again only when it, the tool or its rules have changed. */
const cacheOf = (tool: string) => `--cache-location=node_modules/.cache/${tool}`;

test.each([
  ['types', 'astro/bin/astro.mjs', 'check'],
  ['code rules', 'eslint/bin/eslint.js', '.', '--cache', '--cache-strategy=content', cacheOf('eslint')],
  ['format', 'prettier/bin/prettier.cjs', '--check', '.', '--cache', cacheOf('prettier')],
])('%s', async (_, script, ...args) => {
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const command = [join(PROJECT, 'node_modules', script), ...args];
  const { status, stdout, stderr } = await runNode(command, { cwd: PROJECT, env });
  expect(status, stdout + stderr).toBe(0);
});
