import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/files-in.ts';
import { writeNewSite } from '../../scripts/new-site.ts';
import { PROJECT } from '../support/project.ts';
import { runBuild, type BuildResult } from '../support/run-build.ts';
import { runNode, type Ended } from '../support/run-node.ts';

/** A site of one's own: as it is made, and with the data, texts and name of a made-up commune. */
const example = join(PROJECT, 'tests', 'fixtures', 'xa-vi-du');
const kept = ['CC BY 4.0', 'A3'];
let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'new-site-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

function made(name: string): string {
  const root = join(folder, name);
  writeNewSite(PROJECT, root, 'vi');
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

function pagesOf({ siteDir }: BuildResult): [file: string, html: string][] {
  return filesIn(siteDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(siteDir, file), 'utf8')]);
}

describe('a new site as it is made', () => {
  let root = '';
  let checked: Ended;
  let built: BuildResult;

  beforeAll(async () => {
    root = made('xa-moi');
    checked = await runNode([join(root, 'scripts', 'check.ts')], { cwd: root });
    built = await runBuild(root, join(root, 'dist'));
  });

  test('has nothing of ours but code and the words by which texts are read', () => {
    const tables = filesIn(join(root, 'data')).filter((file) => file.endsWith('.csv'));
    for (const table of tables) {
      const [, ...rows] = readFileSync(join(root, 'data', table), 'utf8')
        .trimEnd()
        .split('\n');
      if (table === 'units.csv' || table === 'words.csv') expect(rows.length).toBeGreaterThan(20);
      else if (table === 'not-statistics.csv') expect(rows).toHaveLength(kept.length);
      else expect(rows).toEqual([]);
    }
    expect(filesIn(join(root, 'src', 'content')).filter((file) => file.endsWith('.mdx'))).toEqual([
      'pages/gioi-thieu.mdx',
    ]);
    expect(filesIn(join(root, 'published'))).toEqual(['README.md']);
  });

  test('is valid, and the check names what is to fill in and what comes first', () => {
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('npm run new-year -- 2023');
    expect(checked.stdout).toContain('Chưa điền: tên trang.');
    expect(checked.stdout).toMatch(/^0 lỗi, \d+ cảnh báo\.$/m);
  });

  test('builds: home, data, about and corrections, each of which can be reached', () => {
    expect(built.stderr).not.toContain('✗');
    expect(built.status).toBe(0);
    const pages = new Map(pagesOf(built));
    expect(pages.get('index.html')).toContain('Trang này chưa có số liệu');
    expect(pages.get('du-lieu/index.html')).toContain('Trang này chưa có số liệu');
    const home = pages.get('index.html') ?? '';
    const inner = [...home.matchAll(/href="(\/[^"#?]*)"/g)].map(([, path = '']) => path);
    expect(inner).toContain('/gioi-thieu/');
    for (const path of inner) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      expect([path, existsSync(join(built.siteDir, file))]).toEqual([path, true]);
    }
  });
});

describe('the made-up commune', () => {
  let root = '';
  let built: BuildResult;

  /** True when a page of the site says so. */
  const says = (path: string, sought: string) =>
    readFileSync(join(built.siteDir, path, 'index.html'), 'utf8')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/gu, ' ')
      .includes(sought);

  beforeAll(async () => {
    root = made('xa-vi-du');
    rmSync(join(root, 'data', 'observations.csv'));
    // What its makers wrote, and no file of the code.
    for (const own of ['data', 'src/content', 'src/site.ts']) {
      cpSync(join(example, own), join(root, own), { recursive: true });
    }
    built = await runBuild(root, join(root, 'dist'));
  });

  test('is made of data, texts and its name alone', () => {
    const own = filesIn(example).filter((file) => file !== 'README.md');
    expect(own.filter((file) => !/^(?:data|src\/content)\/|^src\/site\.ts$/.test(file))).toEqual(
      [],
    );
    expect(readFileSync(join(example, 'README.md'), 'utf8')).toMatch(/^Bịa ra để thử/);
  });

  test('builds, with a page for each figure that it has and none for one that has ended', () => {
    expect(built.stderr).not.toContain('✗');
    expect(built.status).toBe(0);
    const files = new Set(filesIn(built.siteDir));
    for (const page of ['2021/nha-tam', '2023/nha-tam', 'nha-tam', '2024/lua', 'tieu-chi'])
      expect([page, files.has(`${page}/index.html`)]).toEqual([page, true]);
    expect(files.has('2024/nha-tam/index.html')).toBe(false);
  });

  test('says on every page that it is made up, and is as light as any', () => {
    const pages = pagesOf(built);
    expect(pages.length).toBeGreaterThan(100);
    for (const [file, html] of pages) {
      expect([file, /bịa|không có thật/.test(html)]).toEqual([file, true]);
      expect([file, gzipSync(html, { level: 9 }).length < 14_300]).toEqual([file, true]);
    }
  });

  test('has no English edition, and nothing leads to one', () => {
    const english = filesIn(built.siteDir)
      .filter((file) => /\.(?:html|xml|json)$/.test(file))
      .filter((file) => /\/en\/|"en"/.test(readFileSync(join(built.siteDir, file), 'utf8')));
    expect(english).toEqual([]);
    expect(filesIn(built.siteDir).filter((file) => file.startsWith('en/'))).toEqual([]);
  });

  test('joins no line over the year that it lacks, and says that a figure rose and fell', () => {
    expect(says('ho-ngheo', 'Không có số liệu năm 2022')).toBe(true);
    expect(says('2024/ho-ngheo', 'Nhiều hơn năm 2023')).toBe(true);
    expect(says('2024/lua', 'Ít hơn năm 2023')).toBe(true);
  });

  test('keeps both figures of “17/19” whole', () => {
    expect(says('2024', 'Xã đạt 17/19 tiêu chí nông thôn mới.')).toBe(true);
  });
});
