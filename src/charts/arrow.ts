import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { tint } from './bar.ts';
import { dotOf, dotRadius, reachOf, round, stroked } from './svg.ts';

/** The height of a track, in the middle of which dots and arrows stand. */
export const trackHeight = 22;
const head = 10;
const middle = trackHeight / 2;

/** Px for a value. */
export type Scale = (value: number) => number;

/** The line on which the marks of a track stand, and its zero. */
export function drawAxis(scale: Scale, width: number): Element[] {
  const zero = round(Math.max(0.75, scale(0)));
  return [
    stroked('rule', `M0 ${middle}H${round(width)}`, 1),
    stroked('tick', `M${zero} 3V${trackHeight - 3}`, 1.5),
  ];
}

/** A state: filled for what a source states, hollow for what is computed, tinted for an earlier one. */
export function drawDot(datum: Datum, scale: Scale, isEarlier = false): Element[] {
  const at = { cx: round(scale(datum.value)), cy: middle };
  return [...drawRange(datum, scale), dotOf(datum, at, isEarlier ? { fillOpacity: tint } : {})];
}

/** An arrow to a state from the one before it; where they are alike, a dot. */
export function drawArrow(earlier: Datum, later: Datum, scale: Scale): Element[] {
  const [from, to] = [scale(earlier.value), scale(later.value)];
  if (Math.abs(to - from) < 0.5) return drawDot(later, scale);
  const side = to > from ? 1 : -1;
  const back = side * head;
  const neck = to - back;
  const isLong = (neck - from) * side > dotRadius;
  const tip = `M${round(to)} ${middle}l${-back} ${-head / 2}v${head}z`;
  return [
    ...drawRange(later, scale),
    ...(isLong
      ? [stroked('line', `M${round(from + side * dotRadius)} ${middle}H${round(neck)}`, 2.5)]
      : []),
    later.kind === 'observed' ? s('path', { class: 'fill', d: tip }) : stroked('outline', tip, 1.5),
  ];
}

/** Where a state may lie by its source's words, if that can be seen. */
function drawRange(datum: Datum, scale: Scale): Element[] {
  const { low, high } = reachOf(datum);
  const [left, right] = [scale(low), scale(high)];
  if (right - left < 4) return [];
  const box = `M${round(left)} 3H${round(right)}V${trackHeight - 3}H${round(left)}z`;
  return [stroked('outline', box, 1.2, { strokeDashArray: '3 2' })];
}
