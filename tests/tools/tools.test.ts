import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runNode } from '../support/run-node.ts';

test.each([
  ['types', 'astro/bin/astro.mjs', 'check'],
  ['code rules', 'eslint/bin/eslint.js', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
])('%s', async (_, script, ...args) => {
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const command = [join(PROJECT, 'node_modules', script), ...args];
  const { status, stdout, stderr } = await runNode(command, { cwd: PROJECT, env });
  expect(status, stdout + stderr).toBe(0);
});
