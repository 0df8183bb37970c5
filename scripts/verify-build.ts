/**
 * `npm run verify-build`: builds the project twice, as on two machines that differ in all that must
 * not matter, compares the sites byte by byte and prints the site's hash. Fails when they differ.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lchownSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { copyProject } from '../tests/support/project.ts';
import { manifestName } from './finish.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { verifyWords } from './verify-build/words.ts';
import { formatSeconds, langOf } from './words.ts';
import { filesIn } from './files-in.ts';

/** Where and as whom a build runs. */
interface Machine {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly nodeArgs: readonly string[];
  readonly before: readonly string[];
  readonly user?: number | undefined;
}

const nobody = 65534;
const args = process.argv.slice(2);
const lang = langOf(args, process.env);
readOptions({ args, options: COMMON_OPTIONS }, lang);
const say = verifyWords[lang];

const isRoot = process.getuid?.() === 0;
const taskset = availableParallelism() > 1 ? commandPath('taskset') : undefined;
console.log(say.differs((isRoot ? say.user : '') + (taskset ? say.cores : '')));

const began = performance.now();
const copies: string[] = [];
try {
  process.exitCode = await verify();
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
}

async function verify(): Promise<number> {
  const here: Machine = {
    root: copy(''),
    env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', USER: 'one' },
    nodeArgs: [],
    before: [],
  };
  const elsewhere: Machine = {
    root: copy(' ở nơi khác, với tên dài hơn'),
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'vi_VN.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      USER: 'another',
      UV_THREADPOOL_SIZE: '1',
    },
    nodeArgs: [`--import=${new URL('verify-build/elsewhere.ts', import.meta.url).href}`],
    before: taskset ? [taskset, '-c', '0'] : [],
    user: isRoot ? nobody : undefined,
  };
  age(elsewhere.root, elsewhere.user);
  for (const machine of [here, elsewhere]) {
    const { status, output } = await run(machine);
    if (status !== 0) {
      console.error(say.didNotBuild(output));
      return 1;
    }
  }
  return compare(join(here.root, 'dist'), join(elsewhere.root, 'dist'));
}

/** A copy of the project whose folder's name ends in some way. */
function copy(ending: string): string {
  const made = copyProject();
  const root = `${made}${ending}`;
  copies.push(root);
  if (ending !== '') renameSync(made, root);
  return root;
}

/** Gives every file of a copy another date, and another owner if there is to be one. */
function age(root: string, owner: number | undefined): void {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const [index, entry] of ['', ...entries].entries()) {
    const path = join(root, entry);
    if (owner !== undefined) lchownSync(path, owner, owner);
    if (entry !== '') lutimesSync(path, 1e9 - index, 1e9 - index * 60);
  }
  if (owner !== undefined) chmodSync(root, 0o700);
}

function run(machine: Machine): Promise<{ status: number | null; output: string }> {
  const { root, env, nodeArgs, before, user } = machine;
  const home = join(root, '.home');
  mkdirSync(home);
  if (user !== undefined) lchownSync(home, user, user);
  const script = join(root, 'scripts', 'build.ts');
  const build = [script, '--root', root, '--out', join(root, 'dist'), '--compress'];
  const [command = '', ...rest] = [...before, process.execPath, ...nodeArgs, ...build];
  const all = { PATH: process.env.PATH, HOME: home, NO_COLOR: '1', ...env };
  return new Promise((done, failed) => {
    const child = spawn(command, rest, {
      cwd: root,
      env: { ...all, ...(nodeArgs.length > 0 && { NODE_OPTIONS: nodeArgs.join(' ') }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user !== undefined && { uid: user, gid: user }),
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', failed).on('close', (status) => done({ status, output }));
  });
}

/** Tells the files that differ; 0 when there is none. */
function compare(one: string, two: string): number {
  const [first, second] = [new Set(filesIn(one)), new Set(filesIn(two))];
  const faults = [...new Set([...first, ...second])].sort().flatMap((file) => {
    if (!second.has(file)) return [`${file}: ${say.onlyIn(1)}`];
    if (!first.has(file)) return [`${file}: ${say.onlyIn(2)}`];
    const [a, b] = [readFileSync(join(one, file)), readFileSync(join(two, file))];
    return a.equals(b)
      ? []
      : [`${file}: ${say.fromByte(a.findIndex((byte, at) => byte !== b[at]))}`];
  });
  if (faults.length > 0) {
    console.error([say.different(faults.length), ...faults.map((line) => `  ${line}`)].join('\n'));
    return 1;
  }
  const hash = createHash('sha256')
    .update(readFileSync(join(one, manifestName)))
    .digest('hex');
  console.log(say.same(first.size, formatSeconds(lang, performance.now() - began)));
  console.log(say.hash(hash));
  return 0;
}

function commandPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
