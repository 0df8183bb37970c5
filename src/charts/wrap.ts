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
