import { parseArgs, type ParseArgsConfig } from 'node:util';
import { formatTrouble, words, type Lang } from './words.ts';

/** Options that every script takes. */
export const COMMON_OPTIONS = {
  lang: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

/**
 * Reads options; one that is unknown or lacks its value ends the process with status 2 and a
 * message in the reader's language.
 */
export function readOptions<T extends ParseArgsConfig>(config: T, lang: Lang) {
  try {
    return parseArgs(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(formatTrouble(lang, words[lang].badOption(reason)));
    process.exit(2);
  }
}
