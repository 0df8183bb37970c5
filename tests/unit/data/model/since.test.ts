import { expect, test } from 'vitest';
import type { Datum } from '../../../../src/data/model/datum.ts';
import { sinceOf } from '../../../../src/data/model/since.ts';

/** A made-up observation; only what is compared is given. */
function datum(period: string, value: number, more: Partial<Datum> & { break_vi?: string } = {}) {
  const indicator = { unit: 'hộ' };
  const plain = { kind: 'observed', period, value, step: 1, hedge: '', break_vi: '', indicator };
  return { ...plain, ...more } as unknown as Datum;
}

const { more, fewer, same } = { more: 'more', fewer: 'fewer', same: 'same' };

test.each([
  ['185 → 210', datum('2022-12', 185), datum('2023-12', 210), more],
  ['185 → 160', datum('2022-12', 185), datum('2023-12', 160), fewer],
  ['185 → 185', datum('2022-12', 185), datum('2023-12', 185), same],
  ['over two years', datum('2021', 10), datum('2023', 12), more],
  ['185 → hơn 200', datum('2022', 185), datum('2023', 200, { hedge: 'more' }), more],
  ['hơn 160 → 150', datum('2022', 160, { hedge: 'more' }), datum('2023', 150), fewer],
  [
    '9 tỷ → 9,4 tỷ, the first to the billion',
    datum('2022', 9e9, { step: 1e9 }),
    datum('2023', 9.4e9, { step: 1e8 }),
    undefined,
  ],
  ['9 tỷ → 11 tỷ', datum('2022', 9e9, { step: 1e9 }), datum('2023', 11e9, { step: 1e9 }), more],
  ['9 tỷ → 9 tỷ', datum('2022', 9e9, { step: 1e9 }), datum('2023', 9e9, { step: 1e9 }), undefined],
])('sinceOf(%s)', (_, earlier, later, expected) => {
  expect(sinceOf(earlier, later)).toBe(expected);
});

test.each([
  ['part of a year', datum('2022-12-31', 5), datum('2023-10-31', 9)],
  ['a year and a day', datum('2022', 5), datum('2023-12-31', 9)],
  ['a changed definition', datum('2022', 5), datum('2023', 9, { break_vi: 'chuẩn mới' })],
  ['an open hedge', datum('2022', 185), datum('2023', 160, { hedge: 'more' })],
  ['about', datum('2022', 185), datum('2023', 500, { hedge: 'about' })],
])('sinceOf() compares nothing across %s', (_, earlier, later) => {
  expect(sinceOf(earlier, later)).toBeUndefined();
});
