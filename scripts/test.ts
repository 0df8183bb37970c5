/**
 * `npm test`: types, code rules and format beside all tests, and at the end the one line that CI
 * reads, `N passed, N failed`. `npm test -- serve` runs only the test files with this in their path.
 */
import { execFile } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { PROJECT } from './project-folder.ts';
import { NOTHING, add, countLine, countModules, countTool, isSuccess } from './test-count.ts';

const filters = process.argv.slice(2);

/** Each is one test: it passed or it did not. */
const tools = [
  ['types', 'astro/bin/astro.mjs', 'check'],
  ['code rules', 'eslint/bin/eslint.js', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
] as const;

/** A run that is cut off has failed. */
let count = countTool(false);
process.on('exit', () => {
  console.log(`\n${countLine(count)}`);
  process.exitCode = isSuccess(count) ? 0 : 1;
});
const [tooled, tested] = await Promise.all([runTools(), runVitest()]);
console.log(tooled.said);
count = add(tooled.count, tested);

async function runVitest() {
  const vitest = await startVitest('test', filters, { root: PROJECT, watch: false });
  const { state } = vitest;
  const counted = countModules(state.getTestModules(), state.getUnhandledErrors().length);
  await vitest.close();
  return counted;
}

/** One after the other, since vitest keeps the processors busy beside them. */
async function runTools() {
  let count = NOTHING;
  let said = '';
  for (const [name, script, ...args] of filters.length > 0 ? [] : tools) {
    const { passed, output } = await runTool(`node_modules/${script}`, args);
    count = add(count, countTool(passed));
    said += `\n${passed ? '✓' : '✗'} ${name}\n${passed ? '' : output}`;
  }
  return { count, said };
}

function runTool(script: string, args: readonly string[]) {
  return new Promise<{ passed: boolean; output: string }>((done) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const options = { cwd: PROJECT, env, maxBuffer: Infinity };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      done({ passed: !error, output: `${stdout}${stderr}` }),
    );
  });
}
