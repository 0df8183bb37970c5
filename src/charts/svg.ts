import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { sideOf } from '../data/text/hedge.ts';

/** Font sizes of a chart in px; the smallest stays above 12 at 320 px wide. */
export const size = { number: 30, figure: 17, title: 15, label: 15, note: 13.5 } as const;

type Size = keyof typeof size;

const bold: ReadonlySet<Size> = new Set(['number', 'figure', 'title']);

/** How a text of a kind is set; by attributes, so that it is right without a style sheet too. */
function setting(kind: Size): Record<string, string | number> {
  return {
    fontSize: size[kind],
    ...(bold.has(kind) ? { fontWeight: 700 } : {}),
    ...(kind === 'note' ? { class: 'quiet' } : {}),
  };
}

/** One line of text; `y` is its baseline. */
export function line(
  x: number,
  y: number,
  text: string,
  kind: Size,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element {
  const position = { x: round(x), y: round(y), ...setting(kind) };
  return s('text', anchor === 'start' ? position : { ...position, textAnchor: anchor }, text);
}

/** A text of several lines that is one run of words; `y` is the first baseline. */
export function paragraph(
  x: number,
  y: number,
  lines: readonly string[],
  kind: Size,
  leading: number,
): Element {
  return s(
    'text',
    setting(kind),
    lines.map((text, index) => s('tspan', { x: round(x), y: round(y + index * leading) }, text)),
  );
}

/** What is drawn by its stroke alone; black where no style sheet gives `kind` its colour. */
export function stroked(
  kind: 'outline' | 'rest' | 'dots' | 'tiles' | 'line' | 'rule' | 'tick',
  d: string,
  strokeWidth: number,
  more: Record<string, string | number> = {},
): Element {
  return s('path', { class: kind, fill: 'none', stroke: 'currentColor', strokeWidth, ...more, d });
}

/** The radius of a dot on a scale, in px; the scale leaves it room at either end. */
export const dotRadius = 4.5;

/** A dot on a scale: filled for what a source states, hollow for what is computed. */
export function dotOf(
  { kind }: Datum,
  at: { cx: number; cy: number },
  more: Record<string, string | number> = {},
): Element {
  return kind === 'observed'
    ? s('circle', { class: 'fill', ...at, r: dotRadius, ...more })
    : s('circle', {
        class: 'outline hollow',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 1.8,
        ...at,
        r: dotRadius - 0.5,
      });
}

/**
 * The least and the most that a value may be by the step to which it is written: half a step to
 * either side, or the whole step on the side that its hedge names (`hơn 9 tỷ`). Both are the value
 * itself where it is written in full digits.
 */
export function reachOf({ value, step, hedge }: Datum): { low: number; high: number } {
  if (step <= 1) return { low: value, high: value };
  const side = sideOf(hedge) * (value < 0 ? -1 : 1);
  return {
    low: value - (side === 1 ? 0 : side === -1 ? step : step / 2),
    high: value + (side === -1 ? 0 : side === 1 ? step : step / 2),
  };
}

/** True for shares of a hundred percent, whose scale goes up to all of it. */
export function areShares(data: readonly Datum[]): boolean {
  return data.every(
    ({ indicator: { unit, direction }, value }) =>
      unit === '%' && direction === '' && value >= 0 && value <= 100,
  );
}

/** All that draws one datum, so that a link to the figure can light it up. */
export function datumGroup(datum: Datum, children: Element[]): Element {
  return s('g', { dataDatum: datum.id }, children);
}

/** Elements at a place of their own. */
export function moved(x: number, y: number, children: Element[]): Element {
  const isMoved = round(x) !== 0 || round(y) !== 0;
  return s('g', isMoved ? { transform: `translate(${round(x)},${round(y)})` } : {}, children);
}

/** To a tenth of a px: finer than eyes, shorter than floats, the same on each machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** To a hundredth, for marks that repeat relative to one another and must not drift. */
export function fine(value: number): number {
  return Math.round(value * 100) / 100;
}
