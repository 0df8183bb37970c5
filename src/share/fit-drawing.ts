import type { Drawing } from '../charts/index.ts';

/** A drawing, and by how much it is scaled to stand in its box. */
export interface Fitted {
  drawing: Drawing;
  scale: number;
}

/**
 * Of the layouts of a chart the one that comes out largest in a box, marks and words; of those alike
 * the widest. `widths` are the first and the last for which it is drawn, in px of the drawing.
 */
export function fitDrawing(
  draw: (width: number) => Drawing,
  box: { width: number; height: number },
  [first, last]: readonly [number, number],
): Fitted {
  let best: Fitted | undefined;
  for (let width = first; width <= last; width += 20) {
    if (best && box.width / width < best.scale - 1e-9) break;
    const drawing = draw(width);
    const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
    if (!best || scale >= best.scale - 1e-9) best = { drawing, scale };
  }
  if (!best) throw new RangeError('no width to draw for');
  return best;
}
