import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cached } from '../../../src/project/file-cache.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function cacheOf(text: string) {
  const file = join(tempFolder(), 'cards', 'a.png');
  const make = vi.fn(() => Promise.resolve(new TextEncoder().encode(text)));
  const read = async () => new TextDecoder().decode(await cached(file, make));
  return { file, make, read };
}

test('cached() makes a file once, also when it is asked for twice at a time', async () => {
  const { make, read } = cacheOf('nội dung');
  expect(await Promise.all([read(), read()])).toEqual(['nội dung', 'nội dung']);
  expect(await read()).toBe('nội dung');
  expect(make).toHaveBeenCalledOnce();
});

test('cached() makes a file again of which any byte is another or gone', async () => {
  const { file, make, read } = cacheOf('nội dung');
  await read();
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(file, whole.subarray(0, at));
    expect(await read()).toBe('nội dung');
    writeFileSync(
      file,
      whole.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    expect(await read()).toBe('nội dung');
  }
  expect(make).toHaveBeenCalledTimes(1 + 2 * whole.length);
});

test('cached() gives what it makes where nothing can be written', async () => {
  const { file, read } = cacheOf('nội dung');
  writeFileSync(join(file, '..', '..', 'cards'), '');
  expect(await read()).toBe('nội dung');
});
