import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LockBusyError, acquireLock } from '../../scripts/lock.ts';
import { PROJECT } from '../support/project.ts';
import { runCode } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

const lockModule = pathToFileURL(join(PROJECT, 'scripts', 'lock.ts')).href;

describe('acquireLock()', () => {
  it('lets nobody else in until it is released', async () => {
    const path = join(tempFolder(), 'a', 'lock');
    const release = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toThrow(LockBusyError);
    const code = `import { acquireLock } from '${lockModule}';
      await acquireLock(${JSON.stringify(path)});`;
    expect((await runCode(code)).stderr).toContain('is held by another process');
    release();
    release();
    (await acquireLock(path))();
    expect((await runCode(code)).status).toBe(0);
  });

  it('waits for its holder and says so once', async () => {
    const path = join(tempFolder(), 'lock');
    const release = await acquireLock(path);
    let waits = 0;
    setTimeout(release, 250);
    (await acquireLock(path, { wait: 60_000, onWait: () => (waits += 1) }))();
    expect(waits).toBe(1);
  });

  it('takes over from a killed process', async () => {
    const path = join(tempFolder(), 'lock');
    const code = `import { acquireLock } from '${lockModule}';
      await acquireLock(${JSON.stringify(path)});
      process.kill(process.pid, 'SIGKILL');`;
    expect((await runCode(code)).signal).toBe('SIGKILL');
    (await acquireLock(path))();
  });

  it('lets one process in at a time, though some of them die inside', async () => {
    const folder = tempFolder();
    const [path, counter] = [join(folder, 'lock'), join(folder, 'counter')];
    writeFileSync(counter, '0');
    const code = (rounds: number) => `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { acquireLock } from '${lockModule}';
      for (let round = 1; round <= ${rounds}; round += 1) {
        const release = await acquireLock(${JSON.stringify(path)}, { wait: 60_000 });
        const count = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
        writeFileSync(${JSON.stringify(counter)}, String(count + 1));
        if (round === 10) process.exit();
        release();
      }`;
    await Promise.all([5, 10, 7, 10].map((rounds) => runCode(code(rounds))));
    expect(readFileSync(counter, 'utf8')).toBe('32');
  });
});
