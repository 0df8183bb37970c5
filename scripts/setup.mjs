/**
 * Loaded before every command (`node --import ./scripts/setup.mjs scripts/check.ts`), on any Node
 * from 20: installs the packages of `package-lock.json` where they are missing or old, and runs the
 * command on the Node that the lockfile names.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = packagesOf('package-lock.json');

if (isMainThread) {
  if (/[#?*]/.test(root)) {
    stop(
      `Lỗi: đường dẫn của thư mục dự án có dấu "#", "?" hoặc "*": ${root}\nGợi ý: đổi tên thư mục.\n\n` +
        `Error: the path of the project folder has "#", "?" or "*" in it: ${root}\nHint: rename the folder.`,
    );
  }
  if (differing().length > 0) install();
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');
  if (process.env.npm_lifecycle_event) endWithParent();
  if (process.version === `v${wanted['node_modules/node'].version}`) module.enableCompileCache();
  else await runOnOwnNode();
}

/** Packages whose installed version is not that of the lockfile; optional ones may be absent. */
function differing() {
  const file = 'node_modules/.package-lock.json';
  const installed = existsSync(join(root, file)) ? packagesOf(file) : {};
  return Object.keys(wanted).filter((path) => {
    const { version, optional, devOptional } = wanted[path];
    const found = installed[path]?.version;
    return path !== '' && found !== version && (found || !(optional || devOptional));
  });
}

/** `npm install`, since `npm ci` refuses the lockfile that npm itself writes for Astro 7. */
function install() {
  console.error('Đang cài các gói của dự án… / Installing the packages of the project…');
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, ...args] = node && npm ? [node, npm] : ['npm'];
  args.push('install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error');
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) stop('npm install không thành công. / npm install failed.');
  const wrong = differing().map((path) => `${path} ≠ ${wanted[path].version}`);
  if (wrong.length > 0)
    stop(`npm did not install what package-lock.json says:\n${wrong.join('\n')}`);
}

/** Hands the command to a child on the project's Node, and ends as it ends. */
async function runOnOwnNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(root, 'node_modules', 'node', 'bin', name);
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // A terminal sends ^C to the child as well.
  process.on('SIGINT', () => undefined);
  child.on('error', (error) => stop(`${error.message}\n(npm rebuild node --ignore-scripts=false)`));
  child.on('exit', (status) => process.exit(status ?? 1));
  await new Promise(() => undefined);
}

/** npm starts a command through a shell, which dies of a signal without passing it on. */
function endWithParent() {
  const parent = process.ppid;
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(look, 300).unref();
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
