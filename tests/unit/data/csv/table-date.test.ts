import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../../src/data/text/period.ts';
import { readDateCell } from '../../../../src/data/csv/table-date.ts';

const seed = 20221231;

describe('readDateCell(text, precision, wording)', () => {
  it.each([
    ['2022', '2022'],
    ['2022-12', '2022-12'],
    ['2022-12-31', '2022-12-31'],
    ['2022-12-31 00:00:00', '2022-12-31'],
    ['2022-12-31T00:00:00', '2022-12-31'],
    ['31/12/2022 0:00', '2022-12-31'],
    ['31/12/2022', '2022-12-31'],
    ['31-12-2022', '2022-12-31'],
    ['31.12.2022', '2022-12-31'],
    ['12/31/2022', '2022-12-31'],
    ['12/31/2022 12:00:00 AM', '2022-12-31'],
    ['2022/12/31', '2022-12-31'],
    ['5/5/2022', '2022-05-05'],
    ['12/2022', '2022-12'],
    ['2022/12', '2022-12'],
    ['Dec-22', '2022-12'],
    ['Dec-2022', '2022-12'],
    ['December 2022', '2022-12'],
    ['Thg12-22', '2022-12'],
    ['Tháng 12-2022', '2022-12'],
    ['31-Dec-2022', '2022-12-31'],
    ['31-Dec-22', undefined],
    ['22-Dec-22', '2022-12-22'],
  ])('readDateCell(%o, period) is %o', (text, iso) => {
    const date = readDateCell(text, 'period');
    expect(date.ok ? date.iso : undefined).toBe(iso);
  });

  it.each([
    ['1/2/2022', ['2022-02-01', '2022-02', '2022-01-02']],
    ['10/1/2023', ['2023-01-10', '2023-10-01', '2023-10']],
    ['1/1/2022', ['2022-01-01', '2022-01']],
    ['12/1/2022', ['2022-01-12', '2022-12-01', '2022-12']],
    ['44926', ['2022-12-31', '2027-01-01', '2027-01']],
    ['31/12/22', ['2022-12-31', '2031-12-22']],
    ['31-Dec-22', ['2022-12-31', '2031-12-22']],
  ])('readDateCell(%o, period) is refused with %o', (text, choices) => {
    expect(readDateCell(text, 'period')).toEqual({ ok: false, choices });
  });

  it('readDateCell(text, day) offers no months', () => {
    expect(readDateCell('1/1/2022', 'day')).toEqual({ ok: true, iso: '2022-01-01' });
    expect(readDateCell('1/2/2022', 'day')).toEqual({
      ok: false,
      choices: ['2022-02-01', '2022-01-02'],
    });
    expect(readDateCell('12/2022', 'day')).toEqual({ ok: false, choices: [] });
  });

  it.each([
    ['1/2/2022', 'tính đến ngày 1/2/2022 có 5 hộ', '2022-02-01'],
    ['1/2/2022', 'tính đến ngày 2 tháng 1 năm 2022 có 5 hộ', '2022-01-02'],
    ['1/2/2022', 'trong tháng 2 năm 2022 có 5 hộ', '2022-02'],
    ['44926', 'tính đến ngày 31/12/2022', '2022-12-31'],
    ['1/2/2022', 'từ ngày 1/2/2022 đến ngày 2/1/2022', undefined],
    ['1/2/2022', 'năm 2022 có 5 hộ', undefined],
    ['1/2/2022', 'ngày 1/2 có 5 hộ', undefined],
  ])('readDateCell(%o, period, %o) is %o', (text, wording, iso) => {
    const date = readDateCell(text, 'period', wording);
    expect(date.ok ? date.iso : undefined).toBe(iso);
  });

  it.each(['31/2/2022', '45/13/2022', 'hôm qua', '22-Dec', '2022-12-31 07:00', '12.2022', '99999'])(
    'readDateCell(%o) is not a date',
    (text) => {
      expect(readDateCell(text, 'period')).toEqual({ ok: false, choices: [] });
    },
  );

  it('readDateCell(text) gives only days that there are, and never another one than written', () => {
    const part = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 2000, max: 2040 }), (first, second, year) => {
        const date = readDateCell(`${first}/${second}/${year}`, 'day');
        const isos = date.ok ? [date.iso] : date.choices;
        for (const iso of isos) {
          const read = readPeriod(iso);
          expect(read?.year).toBe(year);
          expect([read?.day, read?.month].sort()).toEqual([first, second].sort());
        }
        if (date.ok && first !== second) expect(Math.max(first, second)).toBeGreaterThan(12);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
