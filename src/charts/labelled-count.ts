import type { Element } from 'hast';
import type { Frame } from './frame.ts';
import { line, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

const leading = 19;

/**
 * A count and its label behind it, on as many lines as the label takes beside the count; below it
 * where that leaves little room. `y` is the count's base line, `bottom` the last line's.
 */
export function labelledCount(
  { number, label }: { number: string; label: string },
  { x, y, width }: { x: number; y: number; width: number },
  { measure }: Frame,
): { body: Element[]; bottom: number } {
  const aside = measure(number, size.figure, 'bold') + 6;
  const isBeside = aside + Math.min(110, measure(label, size.label, 'regular')) <= width;
  const room = isBeside ? width - aside : width;
  const lines = wrapEvenly(label, room, size.label, 'regular', measure);
  const [left, first] = isBeside ? [x + aside, y] : [x, y + leading];
  return {
    body: [
      line(x, y, number, 'figure'),
      ...lines.map((text, index) => line(left, first + index * leading, text, 'label')),
    ],
    bottom: first + Math.max(0, lines.length - 1) * leading,
  };
}
