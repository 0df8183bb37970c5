import { keptTogether } from '../data/text/kept-together.ts';
import type { Measure } from './frame.ts';

/**
 * Breaks a text into lines of at most `width` at the given size, by measured widths, at spaces
 * only; a non-breaking space holds, and so does one within what `keptTogether()` ties, unless that
 * is wider than the line. A single word wider than the line stands alone on it.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: 'regular' | 'bold',
  measure: Measure,
): string[] {
  const isTooWide = (words: string) => measure(words, size, weight) > width;
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(text, isTooWide)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && isTooWide(longer)) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  if (current !== '') lines.push(current);
  return lines;
}

/** What stays on one line, as the text writes it. */
function wordsOf(text: string, isTooWide: (words: string) => boolean): string[] {
  let start = 0;
  return keptTogether(text)
    .split(/[ \n]/)
    .flatMap((kept) => {
      const words = text.slice(start, start + kept.length);
      start += kept.length + 1;
      return isTooWide(words) ? words.split(' ') : [words];
    })
    .filter((word) => word !== '');
}

/** As `wrap()`, for titles and labels: no more lines, but even ones, so that no word is left over. */
export function wrapEvenly(
  ...[text, width, size, weight, measure]: Parameters<typeof wrap>
): string[] {
  let even = wrap(text, width, size, weight, measure);
  const most = even.length;
  let [narrow, wide] = [width / most, width];
  while (most > 1 && wide - narrow > 1) {
    const between = (narrow + wide) / 2;
    const lines = wrap(text, between, size, weight, measure);
    const holds = lines.every((line) => measure(line, size, weight) <= between);
    if (holds && lines.length === most) [even, wide] = [lines, between];
    else narrow = between;
  }
  return even;
}
