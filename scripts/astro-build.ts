/**
 * Builds the site in a process of its own, so that nothing Astro does (a crash, an exit, lack of
 * memory) ends the build without a word. Started by `build.ts`, which it tells of each page, and how
 * it went:
 *
 *   node scripts/astro-build.ts <root> <folder for the site> <folder for caches> <lang>
 */
import { join } from 'node:path';
import { build } from 'astro';
import { madePages, type MadeFile } from './made-pages.ts';
import { isAudited } from './site-audit.ts';
import { troubleOf } from './trouble.ts';
import type { Lang, Trouble } from './words.ts';

/** Said once, before the process ends by itself. */
export type AstroReport = { readonly built: true } | { readonly trouble: Trouble };

/** What is said of each page and drawing, in good time before it stands on the disk. */
export interface AstroNews {
  readonly made: MadeFile;
}

const [root = '.', outDir = '', cacheDir = '', lang = 'vi'] = process.argv.slice(2);

// Without the build that waits for the result there is nobody to build for.
process.on('disconnect', () => process.exit(1));

try {
  // What a bundler keeps between runs, in node_modules, could reach from one build into another.
  const vite = { cacheDir: join(cacheDir, 'vite') };
  const integrations = [madePages(isAudited, tell)];
  await build({ root, outDir, cacheDir, vite, integrations, logLevel: 'warn' });
  report({ built: true }, 0);
} catch (error) {
  console.error(error);
  report({ trouble: troubleOf(error, lang as Lang, root) }, 1);
}

/** Returns when the message has left, so that no more than a pipe holds waits to be read. */
function tell(made: MadeFile): Promise<void> {
  const news: AstroNews = { made };
  return new Promise((told, failed) => {
    process.send?.(news, (error: Error | null) => (error ? failed(error) : told()));
  });
}

function report(message: AstroReport, status: number): void {
  process.send?.(message, () => process.exit(status));
}
