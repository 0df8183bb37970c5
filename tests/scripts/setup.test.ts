import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runNode } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

const own = process.version.slice(1);

const packages = (a: string, node = own) => ({
  '': { version: '1.0.0' },
  'node_modules/a': { version: a },
  'node_modules/node': { version: node },
  'node_modules/other-system': { version: '3.0.0', optional: true },
});

/** A project whose npm installs `installs`, and whose command tells its Node and its arguments. */
function project(installs: object | undefined, folder = tempFolder()) {
  const write = (path: string, content: unknown) =>
    writeFileSync(join(folder, path), JSON.stringify(content));
  for (const name of ['scripts', 'node_modules/node/bin']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  copyFileSync(join(PROJECT, 'scripts/setup.mjs'), join(folder, 'scripts/setup.mjs'));
  writeFileSync(
    join(folder, 'npm.cjs'),
    `const { appendFileSync, writeFileSync } = require('node:fs');
    appendFileSync('runs', process.argv.slice(2).join(' ') + '\\n');
    const packages = ${JSON.stringify(installs)};
    if (!packages) process.exit(7);
    writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`,
  );
  writeFileSync(
    join(folder, 'command.mjs'),
    'console.log(process.env.OWN_NODE ?? "", ...process.argv.slice(2)); process.exitCode = 3;',
  );
  const env = { npm_execpath: join(folder, 'npm.cjs'), npm_node_execpath: process.execPath };
  const command = ['--import', './scripts/setup.mjs', 'command.mjs', 'x y', '--z'];
  return {
    folder,
    lock: (wanted: object) => write('package-lock.json', { packages: wanted }),
    run: () => runNode(command, { cwd: folder, env }),
    runs: () => {
      const log = join(folder, 'runs');
      return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    },
  };
}

describe('setup', () => {
  it('installs once, without saving, and hands on arguments and status', async () => {
    const { lock, run, runs } = project(packages('1.0.0'));
    lock(packages('1.0.0'));
    expect(await run()).toMatchObject({ status: 3, stdout: ' x y --z\n' });
    expect((await run()).stderr).toBe('');
    expect(runs()).toEqual([expect.stringMatching(/^install --no-save .*--include=dev/)]);
  });

  it('installs again after the lockfile has changed, and names what npm did not bring', async () => {
    const { lock, run, runs } = project(packages('1.0.0'));
    lock(packages('1.0.0'));
    await run();
    lock(packages('1.0.1'));
    const { status, stdout, stderr } = await run();
    expect([status, stdout, runs().length]).toEqual([1, '', 2]);
    expect(stderr).toContain('node_modules/a ≠ 1.0.1');
    expect(stderr).not.toContain('other-system');
  });

  it('lets optional packages be absent, but not of another version', async () => {
    const wanted = packages('1.0.0');
    const { lock, run } = project({ ...wanted, 'node_modules/other-system': { version: '3.1.0' } });
    lock(wanted);
    expect((await run()).stderr).toContain('node_modules/other-system ≠ 3.0.0');
  });

  it('starts no command when npm fails', async () => {
    const { lock, run } = project(undefined);
    lock(packages('1.0.0'));
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('npm install failed');
  });

  it('runs the command on the Node of the lockfile, with its arguments and status', async () => {
    const { folder, lock, run } = project(packages('1.0.0', '0.0.1'));
    lock(packages('1.0.0', '0.0.1'));
    const node = join(folder, 'node_modules/node/bin/node');
    // It skips `--import ./scripts/setup.mjs`, which would look for another Node again.
    writeFileSync(node, `#!/bin/sh\nshift 2\nOWN_NODE=own exec ${process.execPath} "$@"\n`);
    chmodSync(node, 0o755);
    expect(await run()).toMatchObject({ status: 3, stdout: 'own x y --z\n' });
  });

  it.each(['a#b', 'a?b', 'a*b'])(
    'refuses a folder named %s before anything is installed',
    async (name) => {
      const folder = join(tempFolder(), name);
      mkdirSync(folder);
      const { lock, run, runs } = project(packages('1.0.0'), folder);
      lock(packages('1.0.0'));
      const { status, stdout, stderr } = await run();
      expect([status, stdout, runs()]).toEqual([1, '', []]);
      expect(stderr).toMatch(/Lỗi: .*Gợi ý: .*Error: .*Hint: /s);
    },
  );
});
