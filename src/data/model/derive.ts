import type { Operation } from '../csv/schema.ts';

/** A value and the step to which it is known. */
export interface Quantity {
  value: number;
  step: number;
}

/**
 * Computes a derived value from `left` and `right`:
 * `sum` left + right; `difference` left − right; `ratio` left ÷ right;
 * `change` from right to left, in percent of right.
 *
 * The step is the coarser rounding of what it comes from: for sums and
 * differences the larger step; for ratios the larger relative step of an operand
 * that was rounded at all (a count in full digits is exact), and 0 when both are
 * exact. Undefined where right is zero.
 */
export function derive(
  operation: Operation,
  left: Quantity,
  right: Quantity,
): Quantity | undefined {
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
      const value = ((left.value - right.value) / right.value) * 100;
      return { value, step: 100 * stepOfRatio(left, right) };
    }
  }
}

function stepOfRatio(left: Quantity, right: Quantity): number {
  const relative = Math.max(relativeStep(left), relativeStep(right));
  return relative * Math.abs(left.value / right.value);
}

/** Zero for an exact count or amount; `12 triệu` is known to a twelfth of itself. */
function relativeStep({ value, step }: Quantity): number {
  return step <= 1 || value === 0 ? 0 : step / Math.abs(value);
}
