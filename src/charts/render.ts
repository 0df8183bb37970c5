import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Drawing } from './frame.ts';

/**
 * A drawing as an `<svg>` of a page; `label` says what it shows, and one without is hidden from who
 * listens, for words beside it say the same. `isHidden` keeps one of two layouts out of sight where no
 * style sheet chooses.
 */
export function svgOf(
  { width, height, body }: Drawing,
  label: string,
  className: string,
  isHidden = false,
): Element {
  const heard = label === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label };
  const box = { class: className, viewBox: `0 0 ${width} ${height}`, fill: 'currentColor' };
  return s('svg', { ...box, ...heard, ...(isHidden ? { display: 'none' } : {}) }, body);
}

/** An SVG tree as text, as short as a browser's HTML parser allows. */
export function svgText(tree: Element): string {
  // XML forbids this in a text, though it ends nothing there.
  return toHtml(tree, { space: 'svg' }).replaceAll(']]>', ']]&gt;');
}
