import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { manifestName } from '../../scripts/finish.ts';
import { copyProject } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';

/** Loaded before the code of the build: its clock is eleven years ahead. */
const clockAhead = `
const RealDate = Date;
const now = () => RealDate.now() + 3.5e11;
globalThis.Date = class extends RealDate {
  constructor(...args) { super(...(args.length > 0 ? args : [now()])); }
  static now() { return now(); }
};
console.error('a clock ahead: ' + new Date().getFullYear());`;

test('another path, time zone, locale and year of the clock give the same bytes', async () => {
  const copy = copyProject();
  const root = `${copy} ở nơi khác, với tên dài hơn`;
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  renameSync(copy, root);
  const { status, stdout, stderr, siteDir } = await runBuild(root, join(root, 'dist'), [], {
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clockAhead)}`,
    },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stderr).toContain(`a clock ahead: ${new Date().getFullYear() + 11}`);
  const manifest = (folder: string) => readFileSync(join(folder, manifestName), 'utf8');
  expect(manifest(siteDir)).toBe(manifest(inject('siteDir')));
});
