import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING, add, countLine, countTool, countVitest, isSuccess } from './test-count.ts';
import { formatSeconds, langOf, words, type Lang } from './words.ts';
import { PROJECT } from './project-folder.ts';

/** A tool that hangs is stopped after so many minutes, and has failed. */
const LONGEST_RUN = 10;

interface Outcome {
  readonly ended: boolean;
  readonly how: string;
  /** What it wrote, where that was not shown at once. */
  readonly said: string;
}

/** Tools that write into a pipe colour their words where ours are seen. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/**
 * Runs every check of the project and prints the one line that CI reads. With arguments only
 * vitest runs, and they choose its files.
 *
 * @returns 0 when something ran and nothing failed, else 1
 */
async function test(args: readonly string[], lang: Lang): Promise<number> {
  let count = NOTHING;
  if (args.length === 0) {
    const [types, ...others] = await Promise.all([
      runTool('types', ['astro', 'check'], lang),
      runTool('lint', ['eslint', '.'], lang),
      runTool('format', ['prettier', '--check', '.'], lang),
    ]);
    count = others.reduce(add, types);
  }
  count = add(count, await runVitest(args, lang));
  process.stdout.write(`\n${countLine(count)}\n`);
  return isSuccess(count) ? 0 : 1;
}

/** What it says is printed when it has ended: others run beside it. */
async function runTool(
  step: 'types' | 'lint' | 'format',
  command: readonly [string, ...string[]],
  lang: Lang,
) {
  const { ended } = await run(words[lang].steps[step], command, lang, 'pipe');
  return countTool(ended);
}

async function runVitest(filters: readonly string[], lang: Lang) {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { ended } = await run(
      words[lang].steps.vitest,
      ['vitest', 'run', ...reporters, ...filters],
      lang,
    );
    const text = readIfThere(report);
    if (text === undefined) console.log(`  ${words[lang].noReport}`);
    return countVitest(text, ended);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  name: string,
  command: readonly [string, ...string[]],
  lang: Lang,
  output: 'inherit' | 'pipe' = 'inherit',
) {
  const say = words[lang];
  const began = performance.now();
  if (output === 'inherit') console.log(`\n${say.step(name)}`);
  const outcome = await runToEnd(command, lang, output);
  if (output === 'pipe') process.stdout.write(`\n${say.step(name)}\n${outcome.said}`);
  const seconds = formatSeconds(lang, performance.now() - began);
  console.log(
    outcome.ended ? say.stepPassed(name, seconds) : say.stepFailed(name, outcome.how, seconds),
  );
  return outcome;
}

function runToEnd(
  [tool, ...args]: readonly [string, ...string[]],
  lang: Lang,
  output: 'inherit' | 'pipe',
): Promise<Outcome> {
  const say = words[lang];
  return new Promise((done) => {
    let script: string;
    try {
      script = scriptOf(tool);
    } catch (error) {
      return done({ ended: false, how: (error as Error).message, said: '' });
    }
    const child = spawn(process.execPath, [script, ...args], {
      cwd: PROJECT,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...colours, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LONGEST_RUN * 60_000);
    child.on('error', (error) => done({ ended: false, how: error.message, said }));
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer);
      const how = late ? say.tookTooLong(LONGEST_RUN) : say.exitedWith(code ?? signal ?? '?');
      done({ ended: code === 0, how, said });
    };
    // What a tool that was stopped has started may hold its output open.
    child.on('exit', (code, signal) => {
      if (output === 'inherit' || late) end(code, signal);
    });
    child.on('close', end);
  });
}

/** The file behind a tool's command, as its own package.json names it. */
function scriptOf(tool: string): string {
  const folder = join(PROJECT, 'node_modules', tool);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { bin } = manifest as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`${tool}: no command`);
  return join(folder, script);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Arguments for vitest: ours are taken out. */
function filtersOf(args: readonly string[]): string[] {
  return args.filter(
    (arg, place) => arg !== '--lang' && args[place - 1] !== '--lang' && !arg.startsWith('--lang='),
  );
}

const args = process.argv.slice(2);
process.exitCode = await test(filtersOf(args), langOf(args, process.env));
