import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './project.ts';
import { tempFolder } from './temp-folder.ts';

/** A step of the build that fails when a file of a certain name stands in the project. */
const STAND_IN = (name: string, marker: string) => `
import { existsSync } from 'node:fs';
export function ${name}(root: string): number {
  return existsSync(root + '/${marker}') ? 1 : 0;
}
`;

/** What of `src` makes the real site's pages, which a tiny project has not. */
const isOfPages = (path: string) => /\/src\/(?:pages|content|content\.config\.ts)$/.test(path);

/**
 * A project of two pages with the real scripts, whose check fails when it holds a file `BAD`, its
 * audit when it holds `BAD-AUDIT`, its promises to published addresses when it holds
 * `BAD-PROMISE`, and a page when `BROKEN_PAGE` is set in the environment.
 *
 * @returns its folder, removed when the current test is over
 */
export function tinyProject(files: Readonly<Record<string, string>> = {}): string {
  const root = tempFolder();
  for (const folder of ['scripts', 'src']) {
    const filter = (path: string) => !isOfPages(path);
    cpSync(join(PROJECT, folder), join(root, folder), { recursive: true, filter });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  const all = {
    'package.json': '{"name": "tiny", "private": true, "type": "module"}',
    'astro.config.mjs': 'export default {};',
    'tsconfig.json': '{"extends": "astro/tsconfigs/strict"}',
    'scripts/check.ts': STAND_IN('runCheck', 'BAD'),
    'scripts/audit.ts': STAND_IN('runAudit', 'BAD-AUDIT'),
    'scripts/permanence.ts': STAND_IN('keepPublished', 'BAD-PROMISE'),
    'src/pages/404.astro': '<html><head><meta charset="utf-8"></head><body>404</body></html>',
    'src/pages/index.astro': `---
import { VERSION } from '../version.ts';
if (process.env.BROKEN_PAGE) throw new Error('trang hỏng');
---
<html><head><meta charset="utf-8"></head><body>{VERSION}</body></html>`,
    'src/version.ts': "export const VERSION = 'old';",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
