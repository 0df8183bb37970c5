import { parseArgs, type ParseArgsConfig } from 'node:util';
import { reportFormatOf, reportFormats, type ReportFormat } from '../src/project/report.ts';
import { PROJECT } from './project-folder.ts';
import { troubleOf } from './trouble.ts';
import { formatTrouble, langOf, words, type Lang, type Trouble } from './words.ts';

/** Options that every command takes. */
const common = { lang: { type: 'string' }, verbose: { type: 'boolean' } } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** How a command was called. */
export interface Call<O extends Options> {
  readonly lang: Lang;
  readonly values: ReturnType<typeof parseArgs<{ options: O & typeof common }>>['values'];
  readonly positionals: readonly string[];
}

/** A command that was refused, with what to tell the person, and the exit status. */
export class CommandError extends Error {
  readonly trouble: Trouble;
  readonly status: number;

  constructor(trouble: Trouble, status = 1) {
    super(trouble.message);
    this.name = 'CommandError';
    this.trouble = trouble;
    this.status = status;
  }
}

/**
 * Runs a command of the command line: reads its options, tells what went wrong in the person's
 * language (with `--verbose` the trace as well), and sets the exit status: that of `run`, 1 after
 * an error, 2 when the options are wrong.
 *
 * @param options what the command takes besides `--lang` and `--verbose`
 * @param run the command; it gives the exit status
 * @param how positionals: whether it takes words that are no options
 */
export async function runCommand<const O extends Options>(
  options: O,
  run: (call: Call<O>) => number | Promise<number>,
  { positionals: allowPositionals = false } = {},
): Promise<void> {
  const args = process.argv.slice(2);
  const lang = langOf(args, process.env);
  try {
    process.exitCode = await run({ lang, ...optionsOf(args, options, lang, allowPositionals) });
  } catch (error) {
    const isRefusal = error instanceof CommandError;
    if (args.includes('--verbose')) console.error(error);
    const trouble = isRefusal ? error.trouble : troubleOf(error, lang, PROJECT);
    process.stderr.write(formatTrouble(lang, trouble));
    process.exitCode = isRefusal ? error.status : 1;
  }
}

/**
 * The form of reports that `--format` asks for. Without one it is GitHub's within its workflows,
 * else text.
 *
 * @throws {CommandError} for another word
 */
export function readFormat(asked: string | undefined, lang: Lang): ReportFormat {
  if (asked !== undefined && !reportFormats.some((format) => format === asked)) {
    throw badOption(`--format ${asked} (${reportFormats.join(' | ')})`, lang);
  }
  return reportFormatOf(asked, process.env);
}

/** The refusal of an option, with the reason. */
export function badOption(reason: string, lang: Lang): CommandError {
  return new CommandError(words[lang].badOption(reason), 2);
}

function optionsOf<O extends Options>(
  args: string[],
  options: O,
  lang: Lang,
  allowPositionals: boolean,
) {
  try {
    const all = { ...options, ...common };
    return parseArgs({ args, options: all, allowPositionals, allowNegative: true });
  } catch (error) {
    throw badOption(error instanceof Error ? error.message : String(error), lang);
  }
}
