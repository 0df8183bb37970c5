import { describe, expect, it, test } from 'vitest';
import {
  accounts,
  comparePeriods,
  dayInVietnam,
  exists,
  isDay,
  isPoint,
  readPeriod,
  spanOf,
  type DateMention,
} from '../../../../src/data/text/period.ts';

describe('readPeriod(text)', () => {
  it.each([
    ['2022', { year: 2022 }],
    ['2022-12', { year: 2022, month: 12 }],
    ['2022-12-31', { year: 2022, month: 12, day: 31 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2023-01/2023-06', { year: 2023, month: 6, from: { year: 2023, month: 1 } }],
    ['2021/2025', { year: 2025, from: { year: 2021 } }],
    [
      '2022-12-15/2023-12-14',
      { year: 2023, month: 12, day: 14, from: { year: 2022, month: 12, day: 15 } },
    ],
  ])('readPeriod(%o) is %o', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it.each([
    '',
    '22',
    '0022',
    '2022-13',
    '2022-00',
    '2022-2',
    '2022-02-30',
    '2023-02-29',
    '2022-12-00',
    '31/12/2022',
    '2022-12-31 ',
    '2022-12-31T00:00',
    '44926',
    '2023-01/06',
    '2023-06/2023-01',
    '2023-01/2023-01',
    '2023-01/2023-06-30',
    '2023-01/2023-13',
    '2021/2022/2023',
    '2023-01/',
  ])('readPeriod(%o) is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('exists(period)', () => {
  it('exists(period) knows the last day of each month', () => {
    expect(exists({ year: 2022, month: 4, day: 30 })).toBe(true);
    expect(exists({ year: 2022, month: 4, day: 31 })).toBe(false);
  });
});

describe('accounts(period, mention)', () => {
  const day = { year: 2022, month: 12, day: 31 };

  it.each([[{ year: 2022 }], [{ month: 12 }], [{ month: 12, day: 31 }], [day]])(
    'accounts(2022-12-31, %o) is true',
    (mention) => {
      expect(accounts(day, mention)).toBe(true);
    },
  );

  it.each([[{ year: 2021 }], [{ month: 11 }], [{ month: 12, day: 30 }]])(
    'accounts(2022-12-31, %o) is false',
    (mention) => {
      expect(accounts(day, mention)).toBe(false);
    },
  );

  it('accounts(2022, mention) is false for a month that the period does not give', () => {
    expect(accounts({ year: 2022 }, { year: 2022, month: 12 })).toBe(false);
  });

  it('accounts(2023-01-01/2023-10-31, mention) knows both of its ends', () => {
    const stretch = readPeriod('2023-01-01/2023-10-31');
    const knows = (mention: DateMention) => stretch !== undefined && accounts(stretch, mention);
    expect(knows({ year: 2023, month: 10, day: 31 })).toBe(true);
    expect(knows({ month: 1, day: 1 })).toBe(true);
    expect(knows({ year: 2023, month: 10, day: 30 })).toBe(false);
  });
});

describe('spanOf(period)', () => {
  it.each([
    ['2022', '2023'],
    ['2022-12', '2023-12'],
    ['2023-02', '2024-02'],
    ['2023-02-28', '2024-02-29'],
    ['2023', '2022-01-01/2022-12-31'],
    ['2023-01/2023-06', '2022-01-01/2022-06-30'],
    ['2021-12-15/2022-12-14', '2022-12-15/2023-12-14'],
  ])('%s and %s cover the same part of their years', (one, other) => {
    expect(spanOf(one)).toBe(spanOf(other));
  });

  it.each([
    ['2022', '2022-12'],
    ['2022-12', '2022-12-31'],
    ['2022-12-31', '2023-10-31'],
    ['2022', '2023-01/2023-10'],
    ['2023-01/2023-06', '2023-07/2023-12'],
    ['2022-12-15/2023-12-14', '2023'],
  ])('%s and %s do not', (one, other) => {
    expect(spanOf(one)).not.toBe(spanOf(other));
  });
});

test('comparePeriods(a, b) puts the one that ends first before', () => {
  const periods = ['2023-12', '2023-01/2023-10', '2023-06', '2023-06/2023-10'];
  expect(periods.sort(comparePeriods)).toEqual([
    '2023-06',
    '2023-01/2023-10',
    '2023-06/2023-10',
    '2023-12',
  ]);
});

test('isDay(text) and isPoint(text) take no stretch', () => {
  expect(['2023-10-31', '2023-10', '2023', '2023-01-01/2023-10-31'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(['2023-10-31', '2023-10', '2023', '2023-01/2023-10'].map(isPoint)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('dayInVietnam(instant)', () => {
  it.each([
    ['2026-11-24T16:59:59Z', '2026-11-24'],
    ['2026-11-24T17:00:00Z', '2026-11-25'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is on %s', (instant, day) => {
    expect(dayInVietnam(new Date(instant))).toBe(day);
  });
});
