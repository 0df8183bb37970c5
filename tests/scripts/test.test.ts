import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNode } from '../support/run-node.ts';
import { tinyProject } from '../support/tiny-project.ts';

const TESTS = `
import { expect, it } from 'vitest';
it('passes', () => {});
it.skip('is skipped', () => {});
it('may fail', () => { expect(process.env.FAIL).toBeUndefined(); });
`;

async function runTests(root: string, filter: string, env: NodeJS.ProcessEnv = {}) {
  const script = join(root, 'scripts', 'test.ts');
  const { status, stdout } = await runNode([script, filter], { cwd: root, env });
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

describe('test', () => {
  it('ends with the real counts, and with status 0 only when nothing failed', async () => {
    const root = tinyProject({ 'tests/a.test.ts': TESTS });
    const good = await runTests(root, 'tests/a');
    expect(good).toEqual({ status: 0, last: '2 passed, 0 failed, 1 skipped' });
    const bad = await runTests(root, 'tests/a', { FAIL: '1' });
    expect(bad).toEqual({ status: 1, last: '1 passed, 1 failed, 1 skipped' });
  });

  it('counts files that cannot load, runs without tests and tools that cannot start', async () => {
    const root = tinyProject({
      'tests/a.test.ts': TESTS,
      'tests/b.test.ts': "import './nowhere.ts';",
    });
    const broken = await runTests(root, 'tests/');
    expect(broken).toEqual({ status: 1, last: '2 passed, 1 failed, 1 skipped' });
    const none = await runTests(root, 'no-such-file');
    expect(none).toEqual({ status: 1, last: '0 passed, 1 failed' });
    writeFileSync(join(root, 'vitest.config.ts'), 'process.exit(0);');
    const dead = await runTests(root, 'tests/a');
    expect(dead).toEqual({ status: 1, last: '0 passed, 1 failed' });
  });

  it('counts an error outside every test as a failure', async () => {
    const late = `${TESTS}; setTimeout(() => { throw new Error('late'); }, 0);
      it('waits', () => new Promise((done) => setTimeout(done, 50)));`;
    const { status, last } = await runTests(tinyProject({ 'tests/a.test.ts': late }), 'tests/a');
    expect([status, last]).toEqual([1, '3 passed, 1 failed, 1 skipped']);
  });
});
