/**
 * The process of `astro.ts`: loads Astro, waits for an order, makes that site, and tells of each
 * page and how it went.
 */
import { join } from 'node:path';
import { build } from 'astro';
import { isAudited } from '../src/audit/audited.ts';
import { followPlan } from '../src/project/build-plan.ts';
import { madePages, type MadeFile } from './made-pages.ts';
import { troubleOf } from './trouble.ts';
import type { Lang, Trouble } from './words.ts';

/** What is to be made. */
export interface AstroOrder {
  /** The project folder. */
  readonly root: string;
  /** The folder for the site. */
  readonly outDir: string;
  /** The folder for Astro's caches. */
  readonly cacheDir: string;
  /** The file of the build's plan, when it has one. */
  readonly plan: string | undefined;
  readonly lang: Lang;
}

/** Said once, before the process ends by itself. */
export type AstroReport = { readonly built: true } | { readonly trouble: Trouble };

/** What is said of each page and drawing, in good time before it stands on the disk. */
export interface AstroNews {
  readonly made: MadeFile;
}

// Without the build that waits for the result there is nobody to build for.
process.on('disconnect', () => process.exit(1));
process.once('message', (order) => void make(order as AstroOrder));

async function make({ root, outDir, cacheDir, plan, lang }: AstroOrder): Promise<void> {
  try {
    if (plan !== undefined) followPlan(plan);
    // What a bundler keeps between runs, in node_modules, could reach from one build into another.
    const vite = { cacheDir: join(cacheDir, 'vite') };
    const integrations = [madePages(isAudited, tell)];
    await build({ root, outDir, cacheDir, vite, integrations, logLevel: 'warn' });
    report({ built: true }, 0);
  } catch (error) {
    console.error(error);
    report({ trouble: troubleOf(error, lang, root) }, 1);
  }
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
