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

type Weight = 'regular' | 'bold';

interface Face {
  font: Font;
  unitsPerEm: number;
  /** The widths of words, and of what a line is made of besides. */
  words: Map<string, number>;
  /** The widths of the lines that were measured last: who wraps a text measures them many times. */
  lines: Map<string, number>;
}

const faces = new Map<Weight, Face>();

/** So many lines are remembered that a chart's own are, and no more. */
const mostLines = 20_000;

/**
 * The width of a text in Be Vietnam Pro, which is wider than the system fonts
 * that pages are shown in: what fits by it fits there.
 */
export const measure: Measure = (text, size, weight) => {
  const face = faceOf(weight);
  let units = face.lines.get(text);
  if (units === undefined) {
    units = unitsOf(text, face);
    if (face.lines.size >= mostLines) face.lines.clear();
    face.lines.set(text, units);
  }
  return (units / face.unitsPerEm) * size;
};

/** The same in the font's units, a whole number, which makes it a sum of its words' widths. */
function unitsOf(text: string, face: Face): number {
  if (!isOfWords.test(text)) return shapedUnits(text, face);
  const words = text.split(' ');
  return words.reduce((sum, word, index) => {
    const next = words[index + 1];
    const gap = next === undefined ? 0 : unitsBetween(word, next, face);
    return sum + shapedUnits(word, face) + gap;
  }, 0);
}

/** Words of letters that no mark follows, a space between any two: none shapes another. */
const isOfWords = /^[\p{L}\p{N}\p{P}\p{S}\u00A0]+(?: [\p{L}\p{N}\p{P}\p{S}\u00A0]+)*$/u;

/** The space between two words, narrower or wider by what letters stand beside it. */
function unitsBetween(word: string, next: string, face: Face): number {
  const [last, first] = [[...word.slice(-2)].at(-1) ?? '', [...next.slice(0, 2)][0] ?? ''];
  const beside = shapedUnits(last, face) + shapedUnits(first, face);
  return shapedUnits(`${last} ${first}`, face) - beside;
}

function shapedUnits(text: string, { font, words }: Face): number {
  const known = words.get(text);
  if (known !== undefined) return known;
  const units = font.layout(text).advanceWidth;
  words.set(text, units);
  return units;
}

function faceOf(weight: Weight): Face {
  const known = faces.get(weight);
  if (known) return known;
  const [regular = '', bold = ''] = fontFiles();
  const font = create(readFileSync(weight === 'bold' ? bold : regular)) as Font;
  const face = { font, unitsPerEm: font.unitsPerEm, words: new Map(), lines: new Map() };
  faces.set(weight, face);
  return face;
}
