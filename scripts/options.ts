import { parseArgs, type ParseArgsConfig } from 'node:util';
import { reportFormatOf, reportFormats, type ReportFormat } from '../src/project/report.ts';
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

/**
 * The form of reports that `--format` asks for; another word ends the process with status 2.
 * Without one it is GitHub's within its workflows, else text.
 */
export function readFormat(asked: string | undefined, lang: Lang): ReportFormat {
  if (asked !== undefined && !reportFormats.some((format) => format === asked)) {
    const reason = `--format ${asked} (${reportFormats.join(' | ')})`;
    process.stderr.write(formatTrouble(lang, words[lang].badOption(reason)));
    process.exit(2);
  }
  return reportFormatOf(asked, process.env);
}
