import sharp from 'sharp';
import { expect, test } from 'vitest';
import { favicon, touchIcon } from '../../../src/share/icons.ts';
import { iconSvg } from '../../../src/site/icon.ts';

test('the icon of a phone’s home screen is 180 px and clear nowhere', async () => {
  const image = sharp(await touchIcon(iconSvg()));
  expect(await image.metadata()).toMatchObject({ format: 'png', width: 180, height: 180 });
  expect((await image.stats()).isOpaque).toBe(true);
});

test('favicon.ico holds a PNG of each size that its head tells', async () => {
  const file = Buffer.from(await favicon(iconSvg()));
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes: unknown[] = [];
  for (let index = 0; index < file.readUInt16LE(4); index++) {
    const entry = 6 + 16 * index;
    const [length, at] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
    const { format, width, height } = await sharp(file.subarray(at, at + length)).metadata();
    expect([file.readUInt8(entry), file.readUInt8(entry + 1)]).toEqual([width, height]);
    sizes.push([format, width]);
  }
  expect(sizes).toEqual([
    ['png', 32],
    ['png', 48],
  ]);
});
