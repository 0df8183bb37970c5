/**
 * Loaded before the code of each process of a build (`node --import`): at its end it adds a line
 * with its `process.resourceUsage()`, as JSON, to the file that USAGE_FILE names.
 */
import { appendFileSync } from 'node:fs';

const file = process.env.USAGE_FILE;
if (file) {
  process.on('exit', () => appendFileSync(file, `${JSON.stringify(process.resourceUsage())}\n`));
}
