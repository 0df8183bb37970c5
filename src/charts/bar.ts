import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { reachOf, round, stroked } from './svg.ts';

/** A range narrower than this, in px, could not be told from the figure's rule in it. */
const rangeAtLeast = 4;
/** No less than this is drawn of what is not zero, in px. */
const barAtLeast = 2;

/** How strongly the marks of an earlier year are painted, beside those of the later. */
export const tint = 0.45;

/** Where a bar is drawn; `scale` gives px from `x` for a value. */
interface Place {
  x: number;
  y: number;
  height: number;
  scale: (value: number) => number;
  /** True for the earlier of two years. */
  isEarlier?: boolean;
}

/**
 * A bar from zero: filled for what a source states, outlined for what is computed. What is written
 * to a step is drawn up to the least that the words allow, with a dashed range over the rest and a
 * rule at the figure. `end` is the px from `x` at which all of it ends to the right.
 */
export function quantityBar(datum: Datum, place: Place): { body: Element[]; end: number } {
  const { x, y, height, scale, isEarlier = false } = place;
  const { low, high } = reachOf(datum);
  const [near, far] = datum.value < 0 ? [scale(high), scale(low)] : [scale(low), scale(high)];
  const hasRange = Math.abs(far - near) >= rangeAtLeast;
  const zero = scale(0);
  const [from, to] = extent(zero, hasRange ? near : scale(datum.value), datum.value);
  const body = [solid(datum, { from: x + from, to: x + to, y, height }, isEarlier)];
  if (hasRange) {
    const [start, end, at] = [near, far, scale(datum.value)].map((px) => round(x + px));
    body.push(
      stroked('outline', `M${start} ${round(y + 0.6)}H${end}v${height - 1.2}H${start}`, 1.2, {
        strokeDashArray: '3 2',
      }),
      stroked('tick', `M${at} ${round(y - 2)}v${height + 4}`, 2),
    );
  }
  return { body, end: Math.max(to, zero, hasRange ? far : 0) };
}

/** The frame of all that a bar in it is a part of. */
export function frameOf({
  x,
  y,
  width,
  height,
}: Record<'x' | 'y' | 'width' | 'height', number>): Element {
  const [right, bottom] = [round(width - 1), round(height - 1)];
  return stroked('rest', `M${round(x + 0.5)} ${round(y + 0.5)}h${right}v${bottom}h${-right}z`, 1);
}

function extent(zero: number, end: number, value: number): [from: number, to: number] {
  const length = value === 0 ? 0 : Math.max(barAtLeast, Math.abs(end - zero));
  return value < 0 ? [zero - length, zero] : [zero, zero + length];
}

function solid(
  { kind }: Datum,
  { from, to, y, height }: { from: number; to: number; y: number; height: number },
  isEarlier: boolean,
): Element {
  const [left, width] = [round(from), round(to - from)];
  if (kind === 'observed') {
    const box = { class: 'fill', x: left, y: round(y), width, height };
    return s('rect', isEarlier ? { ...box, fillOpacity: tint } : box);
  }
  const stroke = Math.min(1.5, width / 2);
  const half = stroke / 2;
  const d = `M${round(left + half)} ${round(y + half)}h${round(width - stroke)}v${round(height - stroke)}h${round(stroke - width)}z`;
  return stroked('outline', d, stroke, isEarlier ? { strokeOpacity: tint } : {});
}
