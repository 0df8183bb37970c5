import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finishWrites, writeAll } from '../../scripts/write-all.ts';
import { PROJECT } from '../support/project.ts';
import { runCode } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeAll(files)', () => {
  it('writeAll makes and replaces files, whose modes stay', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a'), 'old', { mode: 0o600 });
    writeAll(
      new Map([
        [join(folder, 'a'), bytes('new')],
        [join(folder, 'b'), bytes('b')],
      ]),
      join(folder, 'waiting'),
    );
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it.each(['folder', 'missing/c'])('writeAll changes nothing when %s cannot be written', (last) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a'), 'old');
    mkdirSync(join(folder, 'folder'));
    const files = new Map(['a', 'b', last].map((name) => [join(folder, name), bytes('new')]));
    expect(() => writeAll(files, join(folder, 'waiting'))).toThrow();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a', 'folder']);
  });
});

describe('finishWrites(waiting)', () => {
  const module = pathToFileURL(join(PROJECT, 'scripts', 'write-all.ts')).href;

  /** Three files written by a process that is killed before one of its renames. */
  async function killedBefore(move: number): Promise<string> {
    const folder = tempFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), 'old');
    const code = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { renameSync } = fs;
      let count = 0;
      fs.renameSync = (...paths) => {
        if (++count === ${move}) process.kill(process.pid, 'SIGKILL');
        renameSync(...paths);
      };
      syncBuiltinESMExports();
      const { writeAll } = await import('${module}');
      const files = ['a', 'b', 'c'].map((name) => [name, new TextEncoder().encode('new')]);
      writeAll(new Map(files), 'waiting');`;
    expect((await runCode(code, { cwd: folder })).signal).toBe('SIGKILL');
    return folder;
  }

  it.each([
    [1, 'none', ['a', 'b'], 'old'],
    [2, 'all', ['a', 'b', 'c'], 'new'],
    [3, 'all', ['a', 'b', 'c'], 'new'],
    [4, 'all', ['a', 'b', 'c'], 'new'],
  ])('after a kill before rename %i writes %s', async (move, which, names, text) => {
    const folder = await killedBefore(move);
    const home = process.cwd();
    process.chdir(folder);
    const moved = finishWrites('waiting');
    process.chdir(home);
    expect(moved).toBe(which === 'all');
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('does nothing where nothing waits', () => {
    expect(finishWrites(join(tempFolder(), 'waiting'))).toBe(false);
  });
});
