import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runNode } from '../support/run-node.ts';

/** The linter looks at a file again only when it, the linter or its rules have changed. */
const cached = ['--cache', '--cache-strategy=content', '--cache-location=.cache/eslint'];

test.each([
  ['types', 'astro/bin/astro.mjs', 'check'],
  ['code rules', 'eslint/bin/eslint.js', '.', ...cached],
  ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
])('%s', async (_, script, ...args) => {
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const command = [join(PROJECT, 'node_modules', script), ...args];
  const { status, stdout, stderr } = await runNode(command, { cwd: PROJECT, env });
  expect(status, stdout + stderr).toBe(0);
});
