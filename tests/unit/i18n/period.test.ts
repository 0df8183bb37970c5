import { expect, test } from 'vitest';
import { partNames } from '../../../src/data/text/part-of-year.ts';
import { dateFormats } from '../../../src/audit/date-formats.ts';
import { periodWords } from '../../../src/i18n/period.ts';

test.each([
  ['2023', 'năm 2023', '2023'],
  ['2023-10-31', '31/10/2023', '31 October 2023'],
  ['2023-01/2023-06', 'sáu tháng đầu năm 2023', 'the first six months of 2023'],
  ['2023-01-01/2023-10-31', 'mười tháng đầu năm 2023', 'the first ten months of 2023'],
  ['2023-03/2023-08', 'từ tháng 3 đến tháng 8/2023', 'March to August 2023'],
  ['2023-07/2023-12', 'từ tháng 7 đến tháng 12/2023', 'July to December 2023'],
  ['2023-01-01/2023-10-15', 'từ ngày 1/1 đến ngày 15/10/2023', '1 January to 15 October 2023'],
  [
    '2022-12-15/2023-12-14',
    'từ ngày 15/12/2022 đến ngày 14/12/2023',
    '15 December 2022 to 14 December 2023',
  ],
  ['2021/2025', 'từ năm 2021 đến năm 2025', '2021 to 2025'],
])('periodWords(%o) is %o, in English %o', (iso, vi, en) => {
  expect([periodWords(iso, 'vi'), periodWords(iso, 'en')]).toEqual([vi, en]);
});

test('partNames(period) are what texts call a part of the year', () => {
  expect(partNames('2023-01/2023-10')).toContain('mười tháng đầu năm');
  expect(partNames('2023-01-01/2023-10-31')).toContain('10 tháng');
  expect(partNames('2023-07/2023-09')).toContain('quý iii');
  expect(partNames('2023-01/2023-06')).toContain('nửa đầu năm');
  expect(partNames('2023-01/2023-06')).not.toContain('chín tháng');
  expect(partNames('2023-01-01/2023-10-15')).toEqual([]);
  for (const whole of [
    '2023',
    '2023-12-31',
    '2023-01/2023-12',
    '2022-12-15/2023-12-14',
    '2021/2025',
  ]) {
    expect(partNames(whole)).toBeUndefined();
  }
});

test('dateFormats(stretch) are those of its ends', () => {
  const formats = dateFormats('2023-01-01/2023-10-31');
  for (const one of [
    '2023-01-01/2023-10-31',
    '31/10/2023',
    'ngày 1/1',
    '2023',
    '31 october 2023',
  ]) {
    expect(formats).toContain(one);
  }
  expect(formats).not.toContain('30/10/2023');
});
