import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../scripts/write-all.ts';
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
    expect(() => writeAll(files)).toThrow();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a', 'folder']);
  });
});
