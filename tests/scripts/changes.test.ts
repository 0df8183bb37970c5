import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject, PROJECT } from '../support/project.ts';
import { runNode, type Ended } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

let root = '';

function git(cwd: string, ...args: string[]): void {
  const settings = ['user.name=Test', 'user.email=test@a.example', 'commit.gpgsign=false'];
  const who = settings.flatMap((setting) => ['-c', setting]);
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
}

function changes(...args: string[]): Promise<Ended> {
  return runNode([join(PROJECT, 'scripts/changes.ts'), '--root', root, ...args]);
}

/** A copy of the project in a repository of its own, one wording changed since its commit. */
beforeAll(() => {
  root = copyProject();
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', 'data', 'src', '.gitignore');
  git(root, 'commit', '--quiet', '--message', 'One');
  const file = join(root, 'data/poverty.csv');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('Hiện nay phường có 185', 'Hiện phường có 185'));
  return () => rmSync(root, { recursive: true });
});

describe('npm run changes', () => {
  it('compares the working tree with HEAD, and tells it in Vietnamese', async () => {
    const ended = await changes();
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('giữ nguyên giá trị, đổi lời');
    expect(ended.stdout).toContain('/2022/giam-ngheo/');
    expect(ended.stdout).toContain('✓ Số liệu và bài viết khớp nhau.');
  });

  it('reads a revision, whatever folder of the repository the project is in', async () => {
    const ended = await changes('--base', 'main', '--format', 'json');
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ changed: [], removed: [], errors: 0 });
    const nested = tempFolder();
    git(nested, 'clone', '--quiet', root, 'all');
    const inner = join(nested, 'all', 'inner');
    mkdirSync(inner);
    git(dirname(inner), 'mv', 'data', 'src', 'inner/');
    git(inner, 'commit', '--quiet', '--message', 'Two');
    const script = join(PROJECT, 'scripts/changes.ts');
    const moved = await runNode([script, '--root', inner, '--lang', 'en']);
    expect(moved.stdout).toContain('Nothing changes on the site.');
  });

  it('compares with a folder', async () => {
    const ended = await changes('--from', PROJECT, '--lang', 'en', '--format', 'markdown');
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/^### Changes of data and articles\n/);
  });

  it.each([
    [['--base', 'no-such'], 1, /không có bản nào tên “no-such”/],
    [['--base', '--output=x'], 2, /--base/],
    [['--from', '/no/such'], 1, /không có dự án nào/],
    [['--format', 'xml'], 2, /text \| json \| markdown/],
    [['--base', 'main', '--from', '.'], 2, /cùng một lúc/],
  ])('says what is wrong for %j', async (args, status, says) => {
    const ended = await changes(...args);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toMatch(says);
    expect(ended.stdout).toBe('');
  });

  it('says that a folder without git has no earlier state', async () => {
    const folder = tempFolder();
    const ended = await runNode([join(PROJECT, 'scripts/changes.ts'), '--root', folder]);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('không nằm trong kho git nào');
  });
});
