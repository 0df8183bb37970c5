import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Frame } from './frame.ts';
import { line, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

const leading = 19;

/**
 * A count and its label behind it, the lines of a long one below; the whole label there where little
 * room is left beside the count. `y` is the count's base line, `bottom` the last line's.
 */
export function labelledCount(
  { number, label }: { number: string; label: string },
  { x, y, width }: { x: number; y: number; width: number },
  { measure }: Frame,
): { body: Element[]; bottom: number } {
  const aside = measure(number, size.figure, 'bold') + 7;
  const isBeside = aside + Math.min(110, measure(label, size.label, 'regular')) <= width;
  const room = isBeside ? width - aside : width;
  const lines = wrapEvenly(label, room, size.label, 'regular', measure);
  const [beside, ...others] = isBeside ? lines : ['', ...lines];
  return {
    body: [
      // One run of text, so that the label keeps its distance in whatever font it is shown.
      s('text', { x: round(x), y: round(y), fontSize: size.label }, [
        s('tspan', { fontSize: size.figure, fontWeight: 700 }, number),
        ...(beside ? [`\u00A0${beside}`] : []),
      ]),
      ...others.map((text, index) => line(x, y + (index + 1) * leading, text, 'label')),
    ],
    bottom: y + others.length * leading,
  };
}
