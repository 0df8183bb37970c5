import type { Measure } from './frame.ts';

/**
 * Breaks a text into lines of at most `width` at the given size, by measured
 * widths, at spaces only; a non-breaking space holds. A single word wider than
 * the line stands alone on it.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: 'regular' | 'bold',
  measure: Measure,
): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measure(longer, size, weight) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  if (current !== '') lines.push(current);
  return lines;
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
