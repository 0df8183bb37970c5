import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join, relative, sep } from 'node:path';
import { LockBusyError, acquireLock } from './lock.mjs';
import { setupWords } from './setup-words.mjs';

/** Longest wait for another process that installs, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** A setup that could not be finished; carries what to tell the person. */
export class SetupError extends Error {
  /** @param {{ message: string, hint: string }} trouble */
  constructor({ message, hint }) {
    super(message);
    this.name = 'SetupError';
    this.hint = hint;
  }
}

/**
 * Makes `node_modules` hold exactly what `package-lock.json` says, and does nothing when it
 * already does. Progress goes to stderr, so that a command's own output stays clean.
 *
 * @param {{ root: string, lang: 'vi' | 'en', env?: NodeJS.ProcessEnv, say?: (text: string) => void }} options
 *   env: what npm gets; say: tells progress
 * @throws {SetupError} with a message and a hint in the asked language
 */
export async function setup({ root, lang, env = process.env, say = sayToStderr }) {
  const words = setupWords[lang];
  const project = readProject(root, words);
  if (stampFits(project) && nodeRuns(project)) return;
  try {
    const release = await acquireLock(join(root, '.build', 'setup.lock'), {
      wait: LONGEST_WAIT,
      onWait: (pid) => say(words.waiting(pid)),
    });
    try {
      await bringInLine(project, words, { env, say });
    } finally {
      release();
    }
  } catch (error) {
    throw explained(error, root, words);
  }
}

/**
 * Packages whose installed version is not the one in the lockfile. Optional packages (builds for
 * other systems) may be absent.
 *
 * @param {string} root
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} packages
 *   the lockfile's `packages`
 * @returns {{ path: string, wanted: string, found: string | null }[]}
 */
export function mismatches(root, packages) {
  const wrong = [];
  for (const [path, { version, optional, devOptional, link }] of Object.entries(packages)) {
    if (path === '' || link || version === undefined) continue;
    const found = installedVersion(root, path);
    if (found === version || (found === null && (optional || devOptional))) continue;
    wrong.push({ path, wanted: version, found });
  }
  return wrong;
}

/**
 * Names of direct dependencies about which package.json and the lockfile disagree.
 *
 * @param {Record<string, any>} manifest parsed package.json
 * @param {Record<string, any>} lockfile parsed package-lock.json
 * @returns {string[]}
 */
export function disagreements(manifest, lockfile) {
  const locked = lockfile.packages?.[''] ?? {};
  const names = new Set();
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const [ours, theirs] = [manifest[kind] ?? {}, locked[kind] ?? {}];
    for (const name of Object.keys({ ...ours, ...theirs })) {
      if (ours[name] !== theirs[name]) names.add(name);
    }
  }
  return [...names].sort();
}

/**
 * The project's own Node, or the file where it would be.
 *
 * @param {string} root
 */
export function nodePath(root) {
  return process.platform === 'win32'
    ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');
}

function readProject(root, words) {
  const [manifestText, lockText] = ['package.json', 'package-lock.json'].map((file) => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      throw new SetupError(words.noLockfile(file));
    }
  });
  let manifest, lockfile;
  try {
    manifest = JSON.parse(manifestText);
    lockfile = JSON.parse(lockText);
  } catch {
    throw new SetupError(words.noLockfile(manifest ? 'package-lock.json' : 'package.json'));
  }
  const system = `${process.platform} ${process.arch}`;
  const print = createHash('sha256')
    .update(JSON.stringify([system, manifestText, lockText]))
    .digest('hex');
  return {
    root,
    manifest,
    packages: lockfile.packages ?? {},
    lockText,
    print,
    disagree: disagreements(manifest, lockfile),
    nodeVersion: lockfile.packages?.['node_modules/node']?.version,
    stampFile: join(root, 'node_modules', '.setup-stamp.json'),
  };
}

async function bringInLine(project, words, { env, say }) {
  const { root, packages } = project;
  if (project.disagree.length > 0) {
    throw new SetupError(words.lockfileDisagrees(project.disagree.join(', ')));
  }
  if (stampFits(project) && nodeRuns(project)) return;
  if (!isInLine(project)) {
    say(words.installing);
    await install(project, words, env);
    if (mismatches(root, packages).length > 0) {
      say(words.reinstalling);
      rmSync(join(root, 'node_modules'), { recursive: true, force: true });
      await install(project, words, env);
    }
    const wrong = mismatches(root, packages);
    if (wrong.length > 0) throw new SetupError(words.wrongVersions(listed(wrong)));
    if (!nodeRuns(project)) {
      throw new SetupError(words.nodeDoesNotRun(project.nodeVersion, askNode(root)));
    }
    say(words.installed);
  }
  writeStamp(project);
}

async function install(project, words, env) {
  const { root, lockText } = project;
  const lockPath = join(root, 'package-lock.json');
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  if (!nodeRuns(project)) {
    rmSync(join(root, 'node_modules', 'node'), { recursive: true, force: true });
  }
  const { status, output } = await runNpm(root, env);
  if (status === null) throw new SetupError(words.npmMissing());
  if (readFileSync(lockPath, 'utf8') !== lockText) {
    writeFileSync(lockPath, lockText);
    throw new SetupError(words.lockfileChanged());
  }
  if (status !== 0) {
    process.stderr.write(output);
    throw new SetupError(words.npmFailed(status));
  }
}

/**
 * `npm install` rather than `npm ci`: npm's own lockfiles of this project lack entries for other
 * systems that `npm ci` then misses. `--no-save` keeps the lockfile as it is.
 *
 * @returns {Promise<{ status: number | string | null, output: string }>} status null: no npm
 */
function runNpm(root, env) {
  const { command, args } = npmCommand(root, env);
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev'];
  return new Promise((resolve) => {
    const npm = spawn(command, [...args, ...options, '--include=optional', '--loglevel=warn'], {
      cwd: root,
      env: npmEnvironment(root, env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && args.length === 0,
    });
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (output += text));
    }
    npm.on('error', () => resolve({ status: null, output }));
    npm.on('close', (code, signal) => resolve({ status: code ?? signal, output }));
  });
}

/**
 * The npm that started us, run by a Node outside `node_modules`: the one inside is replaced by
 * the very install that it would run.
 */
function npmCommand(root, env) {
  const inside = join(root, 'node_modules') + sep;
  const node = [process.execPath, env.npm_node_execpath, env.NODE].find(
    (path) => path && !path.startsWith(inside) && existsSync(path),
  );
  const script = env.npm_execpath;
  return script && basename(script) === 'npm-cli.js' && existsSync(script) && node
    ? { command: node, args: [script] }
    : { command: 'npm', args: [] };
}

/**
 * The environment without the project's own tools on its path, and without an empty HOME, for
 * which npm would make a folder named "~".
 */
function npmEnvironment(root, env) {
  const inside = join(root, 'node_modules');
  const path = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== inside && !folder.startsWith(inside + sep))
    .join(delimiter);
  const { HOME, ...rest } = env;
  return { ...rest, PATH: path, ...(HOME ? { HOME } : {}) };
}

function isInLine(project) {
  return mismatches(project.root, project.packages).length === 0 && nodeRuns(project);
}

function nodeRuns({ root, nodeVersion }) {
  return nodeVersion === undefined || askNode(root) === `v${nodeVersion}`;
}

/** What the project's Node answers to `--version`, or why it does not answer. */
function askNode(root) {
  const { error, status, stdout, stderr } = spawnSync(nodePath(root), ['--version'], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (error) return error.code ?? error.message;
  return status === 0 ? stdout.trim() : (stderr.trim().split('\n')[0] ?? String(status));
}

/** npm rewrites this file whenever it changes `node_modules`: a stamp older than that is void. */
function npmRecord(root) {
  try {
    const { mtimeMs, size } = statSync(join(root, 'node_modules', '.package-lock.json'));
    return `${mtimeMs} ${size}`;
  } catch {
    return '';
  }
}

function stampFits({ root, manifest, print, stampFile }) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    if (stamp.print !== print || stamp.npmRecord !== npmRecord(root)) return false;
  } catch {
    return false;
  }
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return direct.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
}

function writeStamp({ root, print, stampFile }) {
  mkdirSync(dirname(stampFile), { recursive: true });
  const draft = `${stampFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ print, npmRecord: npmRecord(root) }));
  renameSync(draft, stampFile);
}

function installedVersion(root, path) {
  try {
    return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version ?? null;
  } catch {
    return null;
  }
}

function listed(wrong) {
  const shown = wrong.slice(0, 10).map(({ path, wanted, found }) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `  ${name}: ${found ?? '—'} ≠ ${wanted}`;
  });
  return (wrong.length > shown.length ? [...shown, '  …'] : shown).join('\n');
}

function explained(error, root, words) {
  if (error instanceof LockBusyError) {
    return new SetupError(words.busy(error.pid, relative(root, error.path)));
  }
  if (error?.code && error?.path) {
    return new SetupError(words.cannotWrite(relative(root, error.path) || '.', error.code));
  }
  return error;
}

function sayToStderr(text) {
  process.stderr.write(`${text}\n`);
}
