import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../support/project.ts';
import { runNode, type Ended } from '../support/run-node.ts';

const empty = 'year,date,capacity_vi,capacity_en,digest,lines\n';
let root = '';

function review(...args: string[]): Promise<Ended> {
  return runNode([join(root, 'scripts/review.ts'), ...args]);
}

function change(file: string, edit: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

const rows = () => readFileSync(join(root, 'data/reviews.csv'), 'utf8').trimEnd().split('\n');

beforeAll(() => {
  root = copyProject({ 'data/reviews.csv': empty });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: root });
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'data', 'src');
  git('commit', '--quiet', '--message=x');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('npm run review', () => {
  it('fails while nobody has signed, and so does npm run record, which then builds nothing', async () => {
    expect(await review()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Năm 2022: chưa ai ký; \d+ điều phải đối chiếu\.\n$/),
    });
    const recorded = await runNode([join(root, 'scripts/record.ts'), '--lang', 'en']);
    expect(recorded).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('2022 not compared'),
    });
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('writes the sheet of a year', async () => {
    const ended = await review('2022');
    expect([ended.status, ended.stdout]).toEqual([0, expect.stringContaining('review/2022.html')]);
    expect(readFileSync(join(root, 'review/2022.html'), 'utf8')).toContain('data/poverty.csv:2');
  });

  it.each([
    ['a year that has no report', ['1999'], 2],
    ['what is no year', ['abc', '--sign', 'người thử'], 2],
    ['a signature of no year', ['--sign', 'người thử'], 2],
    ['a capacity with a digit', ['2022', '--sign', 'tổ trưởng tổ 5'], 2],
    ['an empty capacity', ['2022', '--sign', ''], 2],
    ['an unknown revision', ['--since', 'nowhere'], 1],
  ])('refuses %s, and writes nothing', async (_, args, status) => {
    const ended = await review(...args);
    expect([ended.status, ended.stderr]).toEqual([status, expect.stringContaining('Lỗi: ')]);
    expect(rows()).toHaveLength(1);
  });

  it('signs a year by a row at the end, once', async () => {
    const sign = ['2022', '--sign', 'người thử', '--sign-en', 'a tester'];
    expect((await review(...sign)).status).toBe(0);
    expect((await review(...sign)).stdout).toContain('không ghi thêm');
    expect(rows()).toHaveLength(2);
    expect(rows()[1]).toMatch(/^2022,\d{4}-\d\d-\d\d,người thử,a tester,[0-9a-f]{64},[a-z_]+@/);
    expect(await review()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('đã ký ngày'),
    });
  });

  it('says that an edit of quotes alone changes nothing', async () => {
    change('data/poverty.csv', (text) => text.replaceAll('“', '«').replaceAll('”', '»'));
    expect((await review()).status).toBe(0);
    const ended = await review('--since', 'HEAD', '--lang', 'en');
    expect(ended.stdout).toBe('2022: against HEAD, nothing changes in meaning.\n');
  });

  it('names in a line each what changed, since the signature and since a commit', async () => {
    change('data/poverty.csv', (text) => text.replaceAll('185', '184'));
    change('src/content/articles/2022.mdx', (text) => text.replaceAll('185 hộ', '184 hộ'));
    const ended = await review();
    expect([ended.status, ended.stdout]).toEqual([1, expect.stringContaining('từ đó')]);
    expect(ended.stdout).toMatch(
      /^- `ho_ngheo@2022-12` đã đổi: .*184 hộ \(data\/poverty\.csv:2\)$/m,
    );
    const since = await review('2022', '--since', 'HEAD');
    expect(since.status).toBe(0);
    expect(since.stdout).toMatch(/185 hộ → .*184 hộ \(data\/poverty\.csv:2\)$/m);
    expect(since.stdout).toContain('`ho_ngheo@2022-01`');
  });

  it('keeps every earlier signature when a year is signed again, and signs no errors', async () => {
    const before = rows();
    expect((await review('2022', '--sign', 'người thử')).status).toBe(0);
    expect(rows().slice(0, -1)).toEqual(before);
    change('data/tax.csv', (text) => text.replace('209376000', '209376001'));
    const refused = await review('2022', '--sign', 'người khác');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('còn lỗi')]);
    expect(rows()).toHaveLength(3);
  });
});
