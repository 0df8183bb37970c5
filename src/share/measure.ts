import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { Measure } from '../charts/index.ts';

const files = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};

/** The licence of the font, which goes with what is drawn in it. */
export const fontLicence = '@expo-google-fonts/be-vietnam-pro/LICENSE_FONT';

/** The font files with which cards are drawn and all texts measured. */
export function fontFiles(): string[] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return Object.values(files).map((file) => require.resolve(file));
}

interface Face {
  font: Font;
  /** The widths of the texts that were measured, in the font's units: wrapping asks many times. */
  widths: Map<string, number>;
}

let faces: Record<keyof typeof files, Face> | undefined;

/** The width of a text in Be Vietnam Pro, with which cards are drawn. */
export const measure: Measure = (text, size, weight) => {
  const { font, widths } = (faces ??= openFaces())[weight];
  const units = widths.get(text) ?? font.layout(text).advanceWidth;
  widths.set(text, units);
  return (units / font.unitsPerEm) * size;
};

/** How much wider a text may be in the widest of the system fonts (DejaVu, Noto Sans, Verdana). */
const widest = { regular: 1.09, bold: 1.17 };

/** The width that a text takes at most in the reader's own font, in which pages are shown. */
export const measureAtMost: Measure = (text, size, weight) =>
  measure(text, size, weight) * widest[weight];

function openFaces(): Record<keyof typeof files, Face> {
  const [regular = '', bold = ''] = fontFiles();
  const open = (file: string): Face => ({
    font: create(readFileSync(file)) as Font,
    widths: new Map(),
  });
  return { regular: open(regular), bold: open(bold) };
}
