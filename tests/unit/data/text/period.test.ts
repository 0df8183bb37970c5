import { describe, expect, it } from 'vitest';
import { dayInVietnam, accounts, exists, readPeriod } from '../../../../src/data/text/period.ts';

describe('readPeriod(text)', () => {
  it.each([
    ['2022', { year: 2022 }],
    ['2022-12', { year: 2022, month: 12 }],
    ['2022-12-31', { year: 2022, month: 12, day: 31 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
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
