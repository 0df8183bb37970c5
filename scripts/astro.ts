/**
 * Astro's own build, in this process, and its log: Astro loads this module as its `logger`.
 */
import type { AstroLoggerDestination } from 'astro';
import { troubleOf } from './trouble.ts';
import { formatTrouble, words, type Lang } from './words.ts';

/** What to build, and how to tell of it. */
export interface AstroOptions {
  /** The project folder. */
  readonly root: string;
  /** The folder for the site. */
  readonly outDir: string;
  /** A folder for this build alone: what a bundler keeps there reaches no other build. */
  readonly cacheDir: string;
  readonly lang: Lang;
  /** Shows all that Astro says. */
  readonly verbose?: boolean | undefined;
}

/** The page at which the build failed, which Astro tells its log alone. */
let failedAt: string | undefined;

/**
 * Has Astro make the site; its warnings are shown as they come, an error in our own words.
 *
 * @returns the exit status, 0 or 1
 */
export async function makePages(options: AstroOptions): Promise<number> {
  const { root, outDir, cacheDir, lang, verbose = false } = options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  failedAt = undefined;
  try {
    const { build } = await import('astro');
    await build({
      root,
      outDir,
      cacheDir,
      vite: { cacheDir: `${cacheDir}/vite` },
      logLevel: 'warn',
      logger: { entrypoint: new URL(import.meta.url), config: { verbose } },
    });
    return 0;
  } catch (error) {
    if (verbose) console.error(error);
    const trouble = troubleOf(error, lang, root);
    const place = failedAt === undefined ? '' : `\n  ${words[lang].atPage(failedAt)}`;
    const message = `${trouble.message}${place}`;
    process.stderr.write(formatTrouble(lang, { ...trouble, message }));
    return 1;
  }
}

/** A site may have no article yet, no chart, or no English edition. */
const ofNoTexts =
  /^(?:The base directory .* does not exist|No files found matching|The collection .* does not exist or is empty)/;

/** Where Astro writes its log: errors are told by `makePages`, which catches them. */
export default function log({ verbose }: { verbose: boolean }): AstroLoggerDestination {
  return {
    write({ level, message }) {
      failedAt = /^Caught error rendering (\S+):/.exec(message)?.[1] ?? failedAt;
      const isTold = verbose || (level !== 'error' && !ofNoTexts.test(message));
      if (isTold) process.stderr.write(`${message}\n`);
    },
  };
}
