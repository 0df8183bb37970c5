/**
 * Builds the site in a process of its own, so that nothing Astro does (a crash, an exit, lack of
 * memory) ends the build without a word. Started by `build.ts`, which it tells how it went:
 *
 *   node scripts/astro-build.ts <root> <folder for the site> <folder for caches> <lang>
 */
import { join } from 'node:path';
import { build } from 'astro';
import { troubleOf } from './trouble.ts';
import type { Lang, Trouble } from './words.ts';

/** Said once, before the process ends by itself. */
export type AstroReport = { readonly built: true } | { readonly trouble: Trouble };

const [root = '.', outDir = '', cacheDir = '', lang = 'vi'] = process.argv.slice(2);

// Without the build that waits for the result there is nobody to build for.
process.on('disconnect', () => process.exit(1));

try {
  // What a bundler keeps between runs, in node_modules, could reach from one build into another.
  const vite = { cacheDir: join(cacheDir, 'vite') };
  await build({ root, outDir, cacheDir, vite, logLevel: 'warn' });
  report({ built: true }, 0);
} catch (error) {
  console.error(error);
  report({ trouble: troubleOf(error, lang as Lang, root) }, 1);
}

function report(message: AstroReport, status: number): void {
  process.send?.(message, () => process.exit(status));
}
