import { sideOf } from '../text/hedge.ts';
import { decimalsOf, writeNumber, writeRounded, type Lang } from '../text/number.ts';
import { decimalsOfUnit, type Unit } from '../text/vocabulary.ts';
import type { Quantity } from './derive.ts';

/** From here up, money that does not come out even is written to three digits: `3,33 triệu`. */
const longMoney = 1e5;

/** True when a computed value is not the whole value once it is written in its unit. */
export function isRounded({ value, step }: Omit<Quantity, 'hedge'>, unit: Unit): boolean {
  const finest = 10 ** -decimalsOfUnit(unit);
  return step > finest || !isMultiple(value, finest);
}

/**
 * Writes a computed value: whole where it is whole in its unit, else to the power of ten nearest to
 * what is known of it, and from a thousand up in its word of scale (`1,2 triệu`). What is hedged is
 * rounded towards the side on which its hedge stays true: `hơn` down, `gần` up.
 */
export function writeComputed(quantity: Quantity, unit: Unit, lang: Lang): string {
  const { value } = quantity;
  const shown = shownStep(quantity, unit);
  const rounded = roundTo(value, shown, sideOf(quantity.hedge));
  if (shown < 1000 || rounded === 0)
    return writeNumber(rounded, lang, decimalsOf(coarsest(rounded, Math.min(shown, 1), 1)));
  const largestScale = 1000 ** Math.floor(Math.log10(Math.abs(rounded)) / 3);
  return writeRounded(rounded, coarsest(rounded, shown, largestScale), lang);
}

/** The power of ten to which a value is written; never one that leaves nothing of it. */
function shownStep({ value, step, hedge }: Quantity, unit: Unit): number {
  const finest = 10 ** -decimalsOfUnit(unit);
  let shown = step > finest ? Math.max(finest, 10 ** Math.round(Math.log10(step))) : finest;
  const size = Math.abs(value);
  if (unit.counts === 'money' && size >= longMoney && !isMultiple(value, shown)) {
    shown = Math.max(shown, 10 ** (Math.floor(Math.log10(size)) - 2));
  }
  while (value !== 0 && shown > finest && roundTo(value, shown, sideOf(hedge)) === 0) shown /= 10;
  return shown;
}

/** The nearest multiple of a step; with a side, the nearest whose size is below (1) or above (−1). */
function roundTo(value: number, step: number, side: 1 | -1 | 0): number {
  if (isMultiple(value, step)) return multiple(Math.round(value / step), step);
  // To 15 digits, as it is written: 43.65 is 436.5 tenths and not 436.49999999999994.
  const size = Number((Math.abs(value) / step).toPrecision(15));
  const count = side === 1 ? Math.floor(size) : side === -1 ? Math.ceil(size) : Math.round(size);
  return multiple(Math.sign(value) * count, step);
}

/** A count of steps; below one, by division, which keeps the decimals as written. */
function multiple(count: number, step: number): number {
  return step < 1 ? count / Math.round(1 / step) : count * step;
}

/** The largest power of ten up to `most` that divides a value, from `step` on. */
function coarsest(value: number, step: number, most: number): number {
  let found = step;
  while (found < most && isMultiple(value, found * 10)) found *= 10;
  return found;
}

function isMultiple(value: number, step: number): boolean {
  const count = value / step;
  return Math.abs(count - Math.round(count)) <= 1e-12 * Math.max(1, Math.abs(count));
}
