import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runNode } from '../support/run-node.ts';

const run = join(PROJECT, 'scripts', 'run.mjs');

describe('run', () => {
  it.each([
    ['nothing', 'vi', 'Không có lệnh "nothing"'],
    ['../scripts/build', 'en', 'There is no command'],
  ])('refuses the command "%s" in the language %s', async (name, lang, message) => {
    const { status, stdout, stderr } = await runNode([run, name, '--lang', lang]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  it("starts a tool on the project's own Node and hands on arguments and status", async () => {
    const { status, stdout } = await runNode([run, 'bin:prettier', '--stdin-filepath', 'a b.ts'], {
      env: { PATH: '/usr/bin:/bin' },
    });
    expect([status, stdout]).toEqual([0, '']);
    expect((await runNode([run, 'bin:prettier', '--check', 'no such file'])).status).toBe(2);
  });
});
