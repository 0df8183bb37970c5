import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, type Quantity } from '../../../../src/data/model/derive.ts';
import type { Operation } from '../../../../src/data/csv/schema.ts';
import type { Hedge } from '../../../../src/data/text/statement.ts';

const seed = 20221231;

function quantity(value: number, step = 1, hedge: Hedge = ''): Quantity {
  return { value, step, hedge };
}

describe('derive(operation, left, right)', () => {
  it('derive(sum) and derive(difference) take the coarser step', () => {
    const left = quantity(9e9, 1e9);
    const right = quantity(1.6e9, 1e8);
    expect(derive('sum', left, right)).toEqual(quantity(10.6e9, 1e9, 'about'));
    expect(derive('difference', right, left)).toEqual(quantity(-7.4e9, 1e9, 'about'));
  });

  it('derive(ratio) of counts in full digits is exact: 8.157 ÷ 195', () => {
    const ratio = derive('ratio', quantity(8157, 1), quantity(195, 1));
    expect(ratio).toEqual(quantity(8157 / 195, 0));
  });

  it('derive(ratio) carries the relative rounding: 12 triệu ÷ 12 is known to a twelfth', () => {
    const ratio = derive('ratio', quantity(12e6, 1e6), quantity(12, 1));
    expect(ratio?.value).toBe(1e6);
    expect(ratio?.step).toBeCloseTo(1e6 / 12);
  });

  it('derive(ratio) takes the larger relative step of its operands', () => {
    const ratio = derive('ratio', quantity(9e9, 1e9), quantity(1.6e9, 1e8));
    expect(ratio?.step).toBeCloseTo((9 / 1.6) * (1 / 9));
  });

  it('derive(change) is in percent of right: 185 after 231 is −19.9…', () => {
    const change = derive('change', quantity(185, 1), quantity(231, 1));
    expect(change?.value).toBeCloseTo(-19.913, 3);
    expect(change?.step).toBe(0);
  });

  it('derive(ratio) and derive(change) are undefined where right is zero', () => {
    const zero = quantity(0);
    expect(derive('ratio', quantity(1), zero)).toBeUndefined();
    expect(derive('change', quantity(1), zero)).toBeUndefined();
  });

  it('derive(ratio) of zero is zero', () => {
    expect(derive('ratio', quantity(0, 1), quantity(5, 1))).toEqual(quantity(0, 0));
  });

  it('derive(difference) undoes derive(sum) of counts', () => {
    const count = fc.integer({ min: 0, max: 1e9 }).map((value) => quantity(value));
    fc.assert(
      fc.property(count, count, (left, right) => {
        const sum = derive('sum', left, right);
        expect(sum && derive('difference', sum, right)).toEqual(left);
      }),
      { seed },
    );
  });

  const cases: [Operation, Quantity, Quantity, number, Hedge][] = [
    ['sum', quantity(160, 1, 'more'), quantity(-25), 135, 'more'],
    ['sum', quantity(185), quantity(46, 1, 'nearly'), 231, 'nearly'],
    ['sum', quantity(160, 1, 'more'), quantity(-25, 1, 'more'), 135, 'about'],
    ['sum', quantity(10), quantity(-25, 1, 'more'), -15, 'more'],
    ['difference', quantity(300), quantity(25, 1, 'more'), 275, 'under'],
    ['difference', quantity(300, 1, 'more'), quantity(25), 275, 'more'],
    ['difference', quantity(300, 1, 'more'), quantity(25, 1, 'nearly'), 275, 'more'],
    ['difference', quantity(25), quantity(300, 1, 'at-most'), -275, 'at-most'],
    ['ratio', quantity(9500, 1, 'more'), quantity(205), 9500 / 205, 'more'],
    ['ratio', quantity(1000), quantity(5, 1, 'at-most'), 200, 'at-least'],
    ['ratio', quantity(9500, 1, 'more'), quantity(205, 1, 'more'), 9500 / 205, 'about'],
    ['ratio', quantity(1000), quantity(5), 200, ''],
    ['ratio', quantity(12e6, 1e6), quantity(12), 1e6, 'about'],
    ['ratio', quantity(6e9, 1e9, 'estimate-nearly'), quantity(12), 5e8, 'about'],
    ['ratio', quantity(9e9, 1e9, 'more'), quantity(10), 9e8, 'more'],
    ['change', quantity(185), quantity(231, 1, 'more'), (-46 * 100) / 231, 'more'],
    ['change', quantity(160, 1, 'more'), quantity(135), (25 * 100) / 135, 'more'],
    ['change', quantity(107), quantity(100), 7, ''],
  ];

  it.each(cases)(
    'derive(%s) of %o and %o is %d, hedged in the right direction: %o',
    (operation, left, right, value, hedge) => {
      expect(derive(operation, left, right)).toMatchObject({ value, hedge });
    },
  );

  it('derive() never claims more than its operands: any true values make a true result', () => {
    const limit = fc.constantFrom<Hedge>('', 'more', 'nearly', 'under', 'at-most', 'at-least');
    const stated = fc.tuple(fc.integer({ min: 1, max: 500 }), limit);
    const excess = fc.double({ min: 0.001, max: 0.9, noNaN: true });
    const truth = (value: number, hedge: Hedge, share: number) =>
      hedge === ''
        ? value
        : hedge === 'more' || hedge === 'at-least'
          ? value * (1 + share)
          : value * (1 - share);
    const operation = fc.constantFrom<Operation>('sum', 'difference', 'ratio', 'change');
    fc.assert(
      fc.property(operation, stated, stated, excess, excess, (kind, [a, ha], [b, hb], x, y) => {
        const said = derive(kind, quantity(a, 1, ha), quantity(b, 1, hb));
        const real = derive(kind, quantity(truth(a, ha, x)), quantity(truth(b, hb, y)));
        if (!said || !real || said.value === 0) return;
        const [size, actual] = [said.value, real.value].map((one) => one * Math.sign(said.value));
        if (size === undefined || actual === undefined) return;
        const slack = 1e-9 * size;
        if (['more', 'at-least'].includes(said.hedge)) expect(actual).toBeGreaterThan(size - slack);
        if (['nearly', 'under', 'at-most'].includes(said.hedge)) {
          expect(actual).toBeLessThan(size + slack);
        }
        if (said.hedge === '') expect(actual).toBeCloseTo(size, 6);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
