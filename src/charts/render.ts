import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Drawing } from './frame.ts';

/** A drawing as an `<svg>` of a page; `label` says what it shows. */
export function svgOf(drawing: Drawing, label: string, className: string): Element {
  const { width, height, body } = drawing;
  return s(
    'svg',
    { class: className, viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabel: label },
    body,
  );
}

/** An SVG tree as text, as short as a browser's HTML parser allows. */
export function svgText(tree: Element): string {
  // XML forbids this in a text, though it ends nothing there.
  return toHtml(tree, { space: 'svg' }).replaceAll(']]>', ']]&gt;');
}
