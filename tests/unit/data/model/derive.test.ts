import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../src/data/model/derive.ts';

const seed = 20221231;

describe('derive(operation, left, right)', () => {
  it('derive(sum) and derive(difference) take the coarser step', () => {
    const left = { value: 9e9, step: 1e9 };
    const right = { value: 1.6e9, step: 1e8 };
    expect(derive('sum', left, right)).toEqual({ value: 10.6e9, step: 1e9 });
    expect(derive('difference', right, left)).toEqual({ value: -7.4e9, step: 1e9 });
  });

  it('derive(ratio) of counts in full digits is exact: 8.157 ÷ 195', () => {
    const ratio = derive('ratio', { value: 8157, step: 1 }, { value: 195, step: 1 });
    expect(ratio).toEqual({ value: 8157 / 195, step: 0 });
  });

  it('derive(ratio) carries the relative rounding: 12 triệu ÷ 12 is known to a twelfth', () => {
    const ratio = derive('ratio', { value: 12e6, step: 1e6 }, { value: 12, step: 1 });
    expect(ratio?.value).toBe(1e6);
    expect(ratio?.step).toBeCloseTo(1e6 / 12);
  });

  it('derive(ratio) takes the larger relative step of its operands', () => {
    const ratio = derive('ratio', { value: 9e9, step: 1e9 }, { value: 1.6e9, step: 1e8 });
    expect(ratio?.step).toBeCloseTo((9 / 1.6) * (1 / 9));
  });

  it('derive(change) is in percent of right: 185 after 231 is −19.9…', () => {
    const change = derive('change', { value: 185, step: 1 }, { value: 231, step: 1 });
    expect(change?.value).toBeCloseTo(-19.913, 3);
    expect(change?.step).toBe(0);
  });

  it('derive(ratio) and derive(change) are undefined where right is zero', () => {
    const zero = { value: 0, step: 1 };
    expect(derive('ratio', { value: 1, step: 1 }, zero)).toBeUndefined();
    expect(derive('change', { value: 1, step: 1 }, zero)).toBeUndefined();
  });

  it('derive(ratio) of zero is zero', () => {
    expect(derive('ratio', { value: 0, step: 1 }, { value: 5, step: 1 })).toEqual({
      value: 0,
      step: 0,
    });
  });

  it('derive(difference) undoes derive(sum) of counts', () => {
    const count = fc.integer({ min: 0, max: 1e9 }).map((value) => ({ value, step: 1 }));
    fc.assert(
      fc.property(count, count, (left, right) => {
        const sum = derive('sum', left, right);
        expect(sum && derive('difference', sum, right)).toEqual(left);
      }),
      { seed },
    );
  });
});
