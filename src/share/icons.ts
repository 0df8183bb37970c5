import { renderAsync } from '@resvg/resvg-js';
import { light } from '../theme/tokens.ts';

/** An icon drawn at a size in px, as PNG. */
async function drawnIcon(svg: string, size: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, { fitTo: { mode: 'width', value: size } });
  return image.asPng();
}

/** The icon of a phone's home screen, 180 px: on paper, for phones put black behind what is clear. */
export function touchIcon(svg: string): Promise<Uint8Array> {
  const onPaper =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 180">` +
    `<path fill="${light.paper}" d="M0 0h180v180H0z"/>` +
    `${svg.replace('<svg ', '<svg x="26" y="22" width="128" height="128" ')}</svg>`;
  return drawnIcon(onPaper, 180);
}

/** `favicon.ico`, for what asks for it unbidden: PNGs of 32 and 48 px in the container of Windows. */
export async function favicon(svg: string): Promise<Uint8Array> {
  const sizes = [32, 48];
  const images = await Promise.all(sizes.map((size) => drawnIcon(svg, size)));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  images.forEach((image, index) => {
    const entry = 6 + 16 * index;
    const size = sizes[index] ?? 0;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += image.length;
  });
  return Buffer.concat([head, ...images]);
}
