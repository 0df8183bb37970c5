import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { Measure } from '../charts/index.ts';

const files = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};

/** The font files with which cards are drawn and all texts measured. */
export function fontFiles(): string[] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return Object.values(files).map((file) => require.resolve(file));
}

const fonts = new Map<string, Font>();
const widths = new Map<string, number>();

/**
 * The width of a text in Be Vietnam Pro, which is wider than the system fonts
 * that pages are shown in: what fits by it fits there.
 */
export const measure: Measure = (text, size, weight) => {
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const font = fontOf(weight);
  const width = font.layout(text).advanceWidth / font.unitsPerEm;
  widths.set(key, width);
  return width * size;
};

function fontOf(weight: 'regular' | 'bold'): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const [regular = '', bold = ''] = fontFiles();
  const font = create(readFileSync(weight === 'bold' ? bold : regular)) as Font;
  fonts.set(weight, font);
  return font;
}
