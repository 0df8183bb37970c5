import { sideOf } from '../text/hedge.ts';
import { observationsBehind, type Datum } from './datum.ts';
import { areAlike } from './span.ts';

/** How a datum compares with the same one of an earlier year. */
export type Since = 'more' | 'fewer' | 'same';

/**
 * Compares a datum with that of an earlier year. Undefined where they cannot be: another unit, a
 * definition that changed, another place, a span that is not the same part of its year, or values that their
 * sources' words leave too open to tell (`hơn 160` and `165`).
 */
export function sinceOf(earlier: Datum, later: Datum): Since | undefined {
  const isAlike =
    earlier.indicator.unit === later.indicator.unit &&
    areAlike(earlier, later) &&
    observationsBehind(later).every(({ break_vi }) => break_vi === '');
  if (!isAlike) return undefined;
  const [before, after] = [boundsOf(earlier), boundsOf(later)];
  if (after.low > before.high) return 'more';
  if (after.high < before.low) return 'fewer';
  const isExact = [before, after].every(({ low, high }) => low === high);
  return isExact && before.low === after.low ? 'same' : undefined;
}

/** The least and the most that a datum may be by its step and its hedge; no bound is infinite. */
function boundsOf({ value, step, hedge }: Datum): { low: number; high: number } {
  const half = step > 1 ? step / 2 : 0;
  if (hedge === '') return { low: value - half, high: value + half };
  const side = sideOf(hedge) * (value < 0 ? -1 : 1);
  return { low: side === 1 ? value : -Infinity, high: side === -1 ? value : Infinity };
}
