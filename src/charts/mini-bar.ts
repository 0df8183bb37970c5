import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { round } from './svg.ts';

const width = 96;
const height = 8;

/**
 * A bar the size of a word: a datum beside the largest of its unit among
 * `peers`, from zero. Undefined where there is nothing to compare it with.
 */
export function miniBar(datum: Datum, peers: readonly Datum[]): Element | undefined {
  const alike = peers.filter(({ indicator }) => indicator.unit === datum.indicator.unit);
  const most = Math.max(...alike.map(({ value }) => value));
  if (alike.length < 2 || datum.value < 0 || most <= 0) return undefined;
  const length = Math.max(1, round((datum.value / most) * width));
  return s('svg', { class: 'mini', viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, [
    s('path', { class: 'track', d: `M0 ${height - 0.5}H${width}` }),
    s('rect', { class: 'fill', width: length, height: height - 1 }),
  ]);
}
