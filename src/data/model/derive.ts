import type { Operation } from '../csv/schema.ts';
import { joined, turned } from '../text/hedge.ts';
import type { Hedge } from '../text/statement.ts';

/** A value, the step to which it is known, and how it is hedged. */
export interface Quantity {
  value: number;
  step: number;
  hedge: Hedge;
}

/**
 * Computes a derived value from `left` and `right`:
 * `sum` left + right; `difference` left − right; `ratio` left ÷ right;
 * `change` from right to left, in percent of right.
 *
 * The step is the coarser rounding of what it comes from: for sums and
 * differences the larger step; for ratios the larger relative step of an operand
 * that was rounded at all (a count in full digits is exact), and 0 when both are
 * exact. The hedge is that of the operands, turned round for one that lowers the result
 * as it grows; what is known to a step alone counts as about. Undefined where right is zero.
 */
export function derive(
  operation: Operation,
  left: Quantity,
  right: Quantity,
): Quantity | undefined {
  const computed = compute(operation, left, right);
  if (!computed) return undefined;
  const [ofLeft, ofRight] = effects(operation, left.value, right.value, computed.value);
  const hedge = joined(seenFrom(left, ofLeft), seenFrom(right, ofRight));
  return { ...computed, hedge };
}

function compute(
  operation: Operation,
  left: Quantity,
  right: Quantity,
): Omit<Quantity, 'hedge'> | undefined {
  switch (operation) {
    case 'sum':
      return { value: left.value + right.value, step: Math.max(left.step, right.step) };
    case 'difference':
      return { value: left.value - right.value, step: Math.max(left.step, right.step) };
    case 'ratio':
      if (right.value === 0) return undefined;
      return { value: left.value / right.value, step: stepOfRatio(left, right) };
    case 'change': {
      if (right.value === 0) return undefined;
      // Multiplied first, so that whole percents come out whole.
      const value = ((left.value - right.value) * 100) / right.value;
      return { value, step: 100 * stepOfRatio(left, right) };
    }
  }
}

/**
 * What the size of the result does (1 grows, −1 shrinks) when the size of left, and of right, grows;
 * hedges speak of sizes (`tăng hơn 25 hộ` is less than −25 in an indicator of fall).
 */
function effects(
  operation: Operation,
  left: number,
  right: number,
  result: number,
): readonly [number, number] {
  const [ofLeft, ofRight] = [signOf(left) * signOf(result), signOf(right) * signOf(result)];
  switch (operation) {
    case 'sum':
      return [ofLeft, ofRight];
    case 'difference':
      return [ofLeft, -ofRight];
    case 'ratio':
      return [1, -1];
    case 'change':
      return [ofLeft * signOf(right), -ofLeft * signOf(right)];
  }
}

function signOf(value: number): 1 | -1 {
  return value < 0 ? -1 : 1;
}

function seenFrom({ hedge, step }: Quantity, effect: number): Hedge {
  const own = hedge === '' && step > 1 ? 'about' : hedge;
  return effect < 0 ? turned(own) : own;
}

function stepOfRatio(left: Quantity, right: Quantity): number {
  const relative = Math.max(relativeStep(left), relativeStep(right));
  return relative * Math.abs(left.value / right.value);
}

/** Zero for an exact count or amount; `12 triệu` is known to a twelfth of itself. */
function relativeStep({ value, step }: Quantity): number {
  return step <= 1 || value === 0 ? 0 : step / Math.abs(value);
}
