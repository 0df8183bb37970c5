import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardRecord, recordBase } from '../../scripts/record-guard.ts';
import { tempFolder } from '../support/temp-folder.ts';

const list = 'published/addresses.txt';

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A made-up repository with a record, and a way to run git in it. */
function repository(): { root: string; git: (...args: string[]) => string } {
  const root = tempFolder();
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const git = (...args: string[]) =>
    execFileSync('git', [...author, ...args], { cwd: root, stdio: 'pipe' })
      .toString()
      .trim();
  git('init', '--quiet', '--initial-branch=main');
  commit(root, git, { [list]: '/\n/2022/\n', 'published/README.md': 'a' });
  return { root, git };
}

function commit(
  root: string,
  git: (...args: string[]) => string,
  files: Readonly<Record<string, string>>,
): void {
  write(root, files);
  git('add', '--all');
  git('commit', '--quiet', '--message=x');
}

const flaws = (root: string, env: Readonly<Record<string, string>> = {}) =>
  guardRecord(root, recordBase(root, env)).map(({ code, args, found }) =>
    [code, args['why'], found, args['base']].filter(Boolean).join(' '),
  );

describe('the record is held', () => {
  test('against HEAD, and may grow', () => {
    const { root } = repository();
    expect(flaws(root)).toEqual([]);
    write(root, { [list]: '/\n/2022/\n/2023/\n', 'published/README.md': 'b' });
    expect(flaws(root)).toEqual([]);
    write(root, { [list]: '/\n/2023/\n' });
    expect(flaws(root)).toEqual(['record-changed row /2022/ HEAD']);
    rmSync(join(root, 'published'), { recursive: true });
    expect(flaws(root)).toEqual([`record-changed file ${list} HEAD`]);
  });

  test('against the last tag, whatever was committed since', () => {
    const { root, git } = repository();
    git('tag', 'v1');
    commit(root, git, { [list]: '/\n' });
    expect(flaws(root)).toEqual(['record-changed row /2022/ v1']);
  });

  test('against the commit that PUBLISHED_BASE names', () => {
    const { root, git } = repository();
    git('branch', 'target');
    commit(root, git, { [list]: '/\n' });
    expect(flaws(root)).toEqual([]);
    expect(flaws(root, { PUBLISHED_BASE: 'target' })).toEqual(['record-changed row /2022/ target']);
    expect(flaws(root, { PUBLISHED_BASE: 'nowhere' })).toEqual(['record-base nowhere']);
  });

  test('against nothing when nothing was published before', () => {
    const { root } = repository();
    rmSync(join(root, 'published'), { recursive: true });
    expect(flaws(root, { PUBLISHED_BASE: 'none' })).toEqual([]);
    expect(flaws(root, { PUBLISHED_BASE: '0'.repeat(40) })).toEqual([]);
  });

  test('against nothing outside git, which is said', () => {
    const root = tempFolder();
    write(root, { [list]: '/\n' });
    expect(recordBase(root, {})).toEqual({ why: 'no-git' });
    expect(flaws(root)).toEqual([]);
    expect(flaws(root, { PUBLISHED_BASE: 'main' })).toEqual(['record-base main']);
  });
});
