import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../scripts/finish.ts';
import { runBuild } from '../support/run-build.ts';
import type { RunOptions } from '../support/run-node.ts';
import { tinyProject } from '../support/tiny-project.ts';

const build = (root: string, args: readonly string[] = [], options?: RunOptions) =>
  runBuild(root, join(root, 'dist'), args, options);

const setVersion = (root: string, version: string) =>
  writeFileSync(join(root, 'src', 'version.ts'), `export const VERSION = '${version}';`);

const versionOf = (root: string) =>
  /<body>(.*?)<\/body>/.exec(readFileSync(join(root, 'dist', 'index.html'), 'utf8'))?.[1];

describe('build', () => {
  it('leaves the old site byte for byte, whichever step fails', async () => {
    const root = tinyProject();
    expect(await build(root)).toMatchObject({ status: 0, stdout: '' });
    const before = manifestOf(join(root, 'dist'));
    setVersion(root, 'new');

    writeFileSync(join(root, 'BAD'), '');
    expect((await build(root)).status).toBe(1);
    writeFileSync(join(root, 'BAD-AUDIT'), '');
    expect((await build(root, ['--skip-check'])).status).toBe(1);
    rmSync(join(root, 'BAD-AUDIT'));
    writeFileSync(join(root, 'BAD-PROMISE'), '');
    expect((await build(root, ['--skip-check'])).status).toBe(1);
    const broken = await build(root, ['--skip-check', '--lang', 'en'], {
      env: { BROKEN_PAGE: '1' },
    });
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('Error: trang hỏng\n  while rendering /\n');
    expect(broken.stderr).toContain('The site of the last build in dist/ is untouched.');
    expect(broken.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);

    expect(manifestOf(join(root, 'dist'))).toBe(before);
    expect(readdirSync(join(root, '.build'))).toEqual(['build.lock', 'swap.lock']);
  });

  it('names the page that a new site lacks after what Astro warns of, and keeps the old one', async () => {
    const hooks = `{ 'astro:build:start': ({ logger }) => logger.warn('xin lưu ý') }`;
    const config = `export default { integrations: [{ name: 'w', hooks: ${hooks} }] };`;
    const root = tinyProject({ 'astro.config.mjs': config });
    await build(root);
    setVersion(root, 'new');
    writeFileSync(join(root, 'src/pages/404.astro'), '---\nreturn new Response(null);\n---\n');
    const { status, stderr } = await build(root);
    expect([status, versionOf(root)]).toEqual([1, 'old']);
    expect(stderr).toContain('xin lưu ý');
    expect(stderr).toContain('Lỗi: Trang vừa dựng không đủ: thiếu 404.html.');
  });

  it('says that an Astro which ends early, though with status 0, has failed', async () => {
    const root = tinyProject({ 'astro.config.mjs': 'process.exit(0);' });
    const { status, stderr } = await build(root, ['--lang', 'en']);
    expect([status, existsSync(join(root, 'dist'))]).toEqual([1, false]);
    expect(stderr).toContain('Error: The build was cut off (0).');
    expect(stderr).toContain('No site has been built yet.');
  });

  it('puts back the site that a killed swap had moved away, even when the build then fails', async () => {
    const root = tinyProject({ BAD: '' });
    mkdirSync(join(root, '.build', 'previous'), { recursive: true });
    writeFileSync(join(root, '.build', 'previous', 'index.html'), '<body>old</body>');
    const { status, stderr } = await build(root);
    expect([status, versionOf(root)]).toEqual([1, 'old']);
    expect(stderr).toContain('trang cũ đã được đặt lại');
  });

  it('runs beside another build of the same project, one after the other', async () => {
    const root = tinyProject();
    const results = await Promise.all([build(root), build(root), build(root)]);
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect([versionOf(root), readdirSync(join(root, '.build'))]).toEqual([
      'old',
      ['build.lock', 'swap.lock'],
    ]);
  });

  it('refuses an unknown option in the language of the reader', async () => {
    const root = tinyProject();
    const { status, stderr } = await build(root, ['--ou', 'x', '--lang', 'en']);
    expect([status, stderr]).toEqual([2, expect.stringContaining("Unknown option '--ou'")]);
  });
});
