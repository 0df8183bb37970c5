/**
 * Starts every command of the project, on any Node: first `setup.mjs` brings `node_modules` in
 * line with the lockfile, then the command runs on the project's own Node.
 *
 *   node scripts/run.mjs build --lang en       scripts/build.ts
 *   node scripts/run.mjs bin:prettier --check  a tool from node_modules
 *
 * The syntax stays old here, so that a Node that is too old can still say so.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { langOf } from './lang.mjs';
import { formatTrouble, setupWords } from './setup-words.mjs';

const OLDEST_NODE = 20;

/** How often to look whether npm still runs, in milliseconds. */
const PARENT_CHECK = 300;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);
const lang = langOf(args, process.env);
const words = setupWords[lang];

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(words.nodeTooOld(process.versions.node));
} else {
  main();
}

function main() {
  import('./setup.mjs')
    .then(({ setup, nodePath }) =>
      setup({ root, lang }).then(() => {
        const script = scriptOf(name);
        if (script) start(nodePath(root), [script, ...args]);
        else fail(words.unknownScript(name));
      }),
    )
    .catch((error) => {
      if (!error.hint) throw error;
      fail(error);
    });
}

/** The file behind a command's name, or undefined when there is none. */
function scriptOf(command) {
  if (!command.startsWith('bin:')) {
    const script = join(root, 'scripts', `${command}.ts`);
    return /^[a-z-]+$/.test(command) && existsSync(script) ? script : undefined;
  }
  const tool = command.slice('bin:'.length);
  const folder = join(root, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

function start(node, nodeArgs) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH || ''}`;
  const child = spawn(node, nodeArgs, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // A terminal sends ^C to the child as well; only other signals must be passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) onParentGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(words.nodeDoesNotRun('', error.message)));
  child.on('close', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : code;
    process.exit();
  });
}

/** npm starts us through a shell, which dies of a signal without passing it on. */
function onParentGone(stop) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK).unref();
}

function fail(trouble) {
  process.stderr.write(formatTrouble(lang, trouble));
  process.exitCode = 1;
}
