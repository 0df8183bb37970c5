import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disagreements, mismatches, setup } from '../../scripts/setup.mjs';
import { tempFolder } from '../support/temp-folder.ts';

const MANIFEST = { name: 'x', dependencies: { a: '1.0.0' } };
const LOCKFILE = {
  packages: {
    '': { version: '1.0.0', dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/other-system': { version: '3.0.0', optional: true },
  },
};

/** Stands in for npm: it counts its runs, and installs what the given code makes. */
const NPM = (code: string) => `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const put = (path, version) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + '/package.json', JSON.stringify({ version }));
};
appendFileSync('runs', process.argv.slice(2).join(' ') + '\\n');
${code}
`;

const GOOD = `put('node_modules/a', '1.0.0'); put('node_modules/a/node_modules/b', '2.0.0');
writeFileSync('node_modules/.package-lock.json', '{}');`;

function project(npm = GOOD) {
  const root = tempFolder();
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  write('package.json', JSON.stringify(MANIFEST));
  write('package-lock.json', JSON.stringify(LOCKFILE));
  mkdirSync(join(root, 'npm'));
  write('npm/npm-cli.js', NPM(npm));
  const env = { ...process.env, npm_execpath: join(root, 'npm', 'npm-cli.js') };
  const said: string[] = [];
  return {
    root,
    write,
    said,
    run: (lang: 'vi' | 'en' = 'en') => setup({ root, lang, env, say: (text) => said.push(text) }),
    runs: () => {
      const log = join(root, 'runs');
      return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    },
  };
}

describe('setup()', () => {
  it('installs once, without saving, and then does nothing', async () => {
    const { run, runs, said } = project();
    await run();
    await run();
    expect(said.at(-1)).toBe('Installed.');
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toMatch(/^install --no-save .*--include=dev/);
  });

  it('installs again when a package is gone', async () => {
    const { root, run, runs } = project();
    await run();
    rmSync(join(root, 'node_modules', 'a'), { recursive: true });
    await run();
    expect(runs()).toHaveLength(2);
  });

  it('starts no npm when somebody has installed the right versions by hand', async () => {
    const { root, run, runs } = project();
    await run();
    rmSync(join(root, 'node_modules', '.setup-stamp.json'));
    await run();
    expect(runs()).toHaveLength(1);
  });

  it('looks again after npm has changed something', async () => {
    const { root, run, runs, write } = project();
    await run();
    write('node_modules/a/package.json', '{"version": "1.0.1"}');
    write('node_modules/.package-lock.json', '{"changed": true}');
    await run();
    expect(runs()).toHaveLength(2);
    expect(readFileSync(join(root, 'node_modules/a/package.json'), 'utf8')).toContain('1.0.0');
  });

  it('starts over, then names the package, when npm brings another version', async () => {
    const { run, runs } = project(`${GOOD} put('node_modules/a/node_modules/b', '2.1.0');`);
    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining('b: 2.1.0 ≠ 2.0.0'),
      hint: 'Delete the folder node_modules and run again.',
    });
    expect(runs()).toHaveLength(2);
    await expect(run()).rejects.toThrow('b: 2.1.0');
  });

  it('puts the lockfile back when npm rewrote it', async () => {
    const { root, run } = project(`${GOOD} writeFileSync('package-lock.json', '{}');`);
    await expect(run()).rejects.toThrow('npm changed package-lock.json');
    const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(text).toBe(JSON.stringify(LOCKFILE));
  });

  it('says in both languages that npm failed', async () => {
    const { run } = project('process.exit(7);');
    await expect(run('en')).rejects.toThrow('npm install failed (7)');
    await expect(run('vi')).rejects.toThrow('npm install không thành công (7)');
  });

  it('asks for an agreement when package.json and lockfile differ', async () => {
    const { run, runs, write } = project();
    write('package.json', JSON.stringify({ ...MANIFEST, dependencies: { a: '2.0.0' } }));
    await expect(run()).rejects.toThrow('disagree about: a');
    expect(runs()).toHaveLength(0);
  });

  it('names a lockfile that is missing or damaged', async () => {
    const { root, run, write } = project();
    write('package-lock.json', '{');
    await expect(run()).rejects.toThrow('Cannot read package-lock.json');
    rmSync(join(root, 'package-lock.json'));
    await expect(run('vi')).rejects.toThrow('Không đọc được package-lock.json');
  });

  it('installs once when two commands start together', async () => {
    const { run, runs } = project();
    await Promise.all([run(), run()]);
    expect(runs()).toHaveLength(1);
  });
});

describe('mismatches()', () => {
  it('lets optional packages be absent, but not of another version', () => {
    const root = tempFolder();
    const { packages } = LOCKFILE;
    expect(mismatches(root, packages).map(({ path }) => path)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
    ]);
    mkdirSync(join(root, 'node_modules/other-system'), { recursive: true });
    writeFileSync(join(root, 'node_modules/other-system/package.json'), '{"version": "3.1.0"}');
    expect(mismatches(root, packages)).toContainEqual({
      path: 'node_modules/other-system',
      wanted: '3.0.0',
      found: '3.1.0',
    });
  });
});

describe('disagreements()', () => {
  it('names what one file has and the other has not, or has otherwise', () => {
    const manifest = { dependencies: { a: '1', b: '1' }, devDependencies: { c: '1' } };
    const lockfile = { packages: { '': { dependencies: { a: '2', b: '1', d: '1' } } } };
    expect(disagreements(manifest, lockfile)).toEqual(['a', 'c', 'd']);
    expect(disagreements({}, {})).toEqual([]);
  });
});
