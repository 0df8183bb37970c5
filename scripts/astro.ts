import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { AstroNews, AstroOrder, AstroReport } from './astro-build.ts';
import { formatTrouble, words, type Lang } from './words.ts';

/** For what project an Astro is, and how to tell of it. */
export interface AstroOptions {
  readonly root: string;
  readonly lang: Lang;
  /** Shows all that Astro says. */
  readonly verbose?: boolean | undefined;
}

interface Ended {
  readonly report: AstroReport | undefined;
  readonly output: string;
  readonly status: number | string;
}

/**
 * Astro in a process of its own, so that nothing it does (a crash, an exit, lack of memory) ends the
 * build without a word. It loads at once, and makes a site when it is told to, one only.
 */
export class Astro {
  readonly #options: AstroOptions;
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #onNews: (news: AstroNews) => void = () => undefined;

  constructor(options: AstroOptions) {
    this.#options = options;
    this.#child = fork(fileURLToPath(new URL('astro-build.ts', import.meta.url)), [], {
      cwd: options.root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      execArgv: [],
      silent: true,
    });
    this.#ended = this.#listen();
    // Who stops it without an order is not told how it ended.
    this.#ended.catch(() => undefined);
  }

  /**
   * Makes a site; warnings are shown when that succeeds. A failure is shown in our own words, and
   * Astro's output only when it died without a report or when the person asked for it.
   *
   * @returns the exit status, 0 or 1
   */
  async make(
    order: Omit<AstroOrder, 'root' | 'lang'>,
    onNews: (news: AstroNews) => void,
  ): Promise<number> {
    const { root, lang, verbose } = this.#options;
    this.#onNews = onNews;
    if (this.#child.connected) this.#child.send({ ...order, root, lang } satisfies AstroOrder);
    const { report, output, status } = await this.#ended;
    if (report && 'built' in report && status === 0) {
      process.stderr.write(shown(output));
      return 0;
    }
    const told = report && 'trouble' in report;
    if (verbose || !told) process.stderr.write(shown(output));
    const trouble = told ? report.trouble : words[lang].buildStopped(String(status));
    const page = /Caught error rendering (\S+):/.exec(output)?.[1];
    const message = page ? `${trouble.message}\n  ${words[lang].atPage(page)}` : trouble.message;
    process.stderr.write(formatTrouble(lang, { ...trouble, message }));
    return 1;
  }

  /** Ends it, whatever it does. */
  stop(): void {
    this.#child.kill();
  }

  #listen(): Promise<Ended> {
    const child = this.#child;
    return new Promise((done, failed) => {
      let report: AstroReport | undefined;
      let output = '';
      child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('message', (message: AstroReport | AstroNews) => {
        if (!('made' in message)) report = message;
        else {
          try {
            this.#onNews(message);
          } catch (error) {
            child.kill();
            failed(error as Error);
          }
        }
      });
      child.on('error', failed);
      child.on('close', (code, signal) => done({ report, output, status: code ?? signal ?? 1 }));
    });
  }
}

/** An empty table is not an error here: no correction yet is the best there is. */
const emptyTable =
  /^.*(?:No items found in data\/|The collection "[\w-]+" does not exist or is empty).*\n/gm;

/** Bundlers colour their output even where nobody sees colours. */
function shown(output: string): string {
  const telling = output.replace(emptyTable, '');
  return process.stderr.isTTY ? telling : stripVTControlCharacters(telling);
}
