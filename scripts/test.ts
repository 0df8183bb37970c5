/**
 * `npm test`: runs all tests, among them types, code rules and format, and ends with the one line
 * that CI reads, `N passed, N failed`. `npm test -- serve` runs only the test files with this in
 * their path.
 */
import { startVitest } from 'vitest/node';
import { PROJECT } from './project-folder.ts';
import { countLine, countModules, isSuccess } from './test-count.ts';

/** A run that is cut off has failed. */
let count = countModules([], 0);
process.on('exit', () => {
  console.log(`\n${countLine(count)}`);
  process.exitCode = isSuccess(count) ? 0 : 1;
});
const filters = process.argv.slice(2);
const vitest = await startVitest('test', filters, { root: PROJECT, watch: false });
const { state } = vitest;
const counted = countModules(state.getTestModules(), state.getUnhandledErrors().length);
await vitest.close();
count = counted;
