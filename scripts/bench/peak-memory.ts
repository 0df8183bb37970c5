/**
 * Loaded before the code of each process of a build (`node --import`): at its end it adds a line
 * with the most memory that the process held, in KB, to the file that PEAK_MEMORY_FILE names.
 */
import { appendFileSync } from 'node:fs';

const file = process.env.PEAK_MEMORY_FILE;
if (file) {
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
