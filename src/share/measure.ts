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

type Weight = 'regular' | 'bold';

/**
 * The width of a text in Be Vietnam Pro, which is wider than the system fonts
 * that pages are shown in: what fits by it fits there.
 */
export const measure: Measure = (text, size, weight) =>
  (unitsOf(text, weight) / fontOf(weight).unitsPerEm) * size;

/** The same in the font's units, a whole number, which makes it a sum of its words' widths. */
function unitsOf(text: string, weight: Weight): number {
  if (!isOfWords.test(text)) return shapedUnits(text, weight);
  const words = text.split(' ');
  return words.reduce((sum, word, index) => {
    const next = words[index + 1];
    const gap = next === undefined ? 0 : unitsBetween(word, next, weight);
    return sum + shapedUnits(word, weight) + gap;
  }, 0);
}

/** Words of letters that no mark follows, a space between any two: none shapes another. */
const isOfWords = /^[\p{L}\p{N}\p{P}\p{S}\u00A0]+(?: [\p{L}\p{N}\p{P}\p{S}\u00A0]+)*$/u;

/** The space between two words, narrower or wider by what letters stand beside it. */
function unitsBetween(word: string, next: string, weight: Weight): number {
  const [last, first] = [[...word.slice(-2)].at(-1) ?? '', [...next.slice(0, 2)][0] ?? ''];
  const beside = shapedUnits(last, weight) + shapedUnits(first, weight);
  return shapedUnits(`${last} ${first}`, weight) - beside;
}

function shapedUnits(text: string, weight: Weight): number {
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const units = fontOf(weight).layout(text).advanceWidth;
  widths.set(key, units);
  return units;
}

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const [regular = '', bold = ''] = fontFiles();
  const font = create(readFileSync(weight === 'bold' ? bold : regular)) as Font;
  fonts.set(weight, font);
  return font;
}
