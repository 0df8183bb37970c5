import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { fontFiles } from './measure.ts';

/** Colours of a card's palette: flat paints and their soft edges; keeps a card near 30 KB. */
const colours = 32;

/**
 * Draws an SVG as PNG with the site's own font files and no others. Throws when
 * nothing but one colour was drawn in the band where the title stands: resvg
 * leaves out text whose font it lacks, without a word.
 */
export async function renderPng(
  svg: string,
  titleBand: { top: number; bottom: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { pixels, width, height } = await renderAsync(svg, {
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  });
  if (!hasInk(pixels, width, titleBand)) {
    throw new Error('the card was drawn without its text: a font file is missing');
  }
  const image = sharp(pixels, { raw: { width, height, channels: 4 } });
  return new Uint8Array(
    await image.png({ palette: true, colours, dither: 0, effort: 3 }).toBuffer(),
  );
}

function hasInk(
  pixels: Uint8Array,
  width: number,
  { top, bottom }: { top: number; bottom: number },
): boolean {
  const start = top * width * 4;
  for (let at = start + 4; at < bottom * width * 4; at += 4) {
    if (pixels[at] !== pixels[start] || pixels[at + 1] !== pixels[start + 1]) return true;
  }
  return false;
}
