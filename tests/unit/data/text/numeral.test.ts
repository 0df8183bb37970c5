import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals, type Reader } from '../../../../src/data/text/numeral.ts';
import { en, vi } from '../../../support/vocabulary.ts';

const seed = 20221231;

function kinds(text: string, reader?: Reader): string[] {
  return findNumerals(text, reader).map((numeral) => `${numeral.kind} ${numeral.text}`);
}

/** Each numeral: its letters and value (with `%`), or why it cannot be read. */
function readings(text: string, reader: Reader): string[] {
  return findNumerals(text, reader).map((numeral) => {
    if (numeral.kind === 'date') return `${numeral.text}: date`;
    if (numeral.kind === 'unreadable') return `${numeral.text}: ${numeral.why}`;
    const { reading, pair } = numeral;
    if (!reading.ok) return `${numeral.text}: ${reading.why}`;
    const side = pair ? ` ${pair.side}` : '';
    return `${numeral.text}: ${reading.value}${reading.percent ? '%' : ''}${side}`;
  });
}

function dateIn(text: string): unknown {
  const [numeral] = findNumerals(text);
  return numeral?.kind === 'date' ? numeral.dates : numeral;
}

describe('findNumerals(text)', () => {
  it.each([
    ['có 185 hộ nghèo', ['number 185']],
    ['được 209.376.000 đồng.', ['number 209.376.000']],
    ['đạt 9 tỷ, còn 1,6 tỷ đồng', ['number 9 tỷ', 'number 1,6 tỷ']],
    ['1,2 nghìn tỷ đồng', ['number 1,2 nghìn tỷ']],
    ['giảm 19,9% so với', ['number 19,9%']],
    ['giảm 19,9 % so với', ['number 19,9 %']],
    ['từ 18-20 hộ', ['unreadable 18-20']],
    ['âm -5 và −6', ['number -5', 'number −6']],
    ['12 triệuphú', ['number 12']],
    ['Covid-19', ['number 19']],
    ['Quận 1;', ['number 1']],
    ['185hộ', ['number 185']],
    ['A4', ['number 4']],
    ['9\u00A0tỷ', ['number 9\u00A0tỷ']],
    ['1\u200B85', ['number 1', 'number 85']],
    [
      '½ và ② và １８５ và 18５ và x²',
      ['unreadable ½', 'unreadable ②', 'unreadable １８５', 'unreadable 18５', 'unreadable ²'],
    ],
    ['820m² và 3 km2', ['number 820', 'number 3']],
    ['không có số', []],
    ['', []],
  ])('findNumerals(%o) is %o', (text, found) => {
    expect(kinds(text)).toEqual(found);
  });

  it.each([
    ['ngày 31/12/2022', [{ year: 2022, month: 12, day: 31 }]],
    ['31-12-2022', [{ year: 2022, month: 12, day: 31 }]],
    ['31.12.2022', [{ year: 2022, month: 12, day: 31 }]],
    ['2022-12-31', [{ year: 2022, month: 12, day: 31 }]],
    ['ngày 9 tháng 2 năm 2022', [{ year: 2022, month: 2, day: 9 }]],
    ['ngày 9 tháng 2, năm 2022', [{ year: 2022, month: 2, day: 9 }]],
    ['ngày 9 tháng 2', [{ month: 2, day: 9 }]],
    ['10 January 2023', [{ year: 2023, month: 1, day: 10 }]],
    ['ngày 31/12', [{ month: 12, day: 31 }]],
    ['mùng 1/1', [{ month: 1, day: 1 }]],
    ['tháng 12/2022', [{ year: 2022, month: 12 }]],
    ['tháng 12-2022', [{ year: 2022, month: 12 }]],
    ['tháng 12 năm 2022', [{ year: 2022, month: 12 }]],
    ['tháng 12, năm 2022', [{ year: 2022, month: 12 }]],
    ['Tháng 12', [{ month: 12 }]],
    ['năm 2022', [{ year: 2022 }]],
    ['Năm 1022', [{ year: 1022 }]],
    ['giai đoạn 2021–2025', [{ year: 2021 }, { year: 2025 }]],
    ['giai đoạn 2021 – 2025', [{ year: 2021 }, { year: 2025 }]],
    ['giai đoạn 2021-2025', [{ year: 2021 }, { year: 2025 }]],
  ])('findNumerals(%o) is a date', (text, dates) => {
    expect(dateIn(text)).toEqual(dates);
  });

  it('findNumerals(text) takes a date whole', () => {
    expect(kinds('từ ngày 9 tháng 2 năm 2022, đến 31/12/2022.')).toEqual([
      'date 9 tháng 2 năm 2022',
      'date 31/12/2022',
    ]);
  });

  it('findNumerals(text, reader) takes a four-digit number before a unit as a count', () => {
    expect(kinds('2022 bài viết', vi)).toEqual(['number 2022']);
    expect(kinds('2022 bài viếtt', vi)).toEqual(['date 2022']);
    expect(kinds('2022\u00A0bài viết', vi)).toEqual(['number 2022']);
    expect(kinds('2022 tỷ đồng')).toEqual(['number 2022 tỷ']);
    expect(kinds('2022%')).toEqual(['number 2022%']);
    expect(kinds('năm 2022 phường có', vi)).toEqual(['date 2022']);
    expect(kinds('năm 2022 hộ nghèo giảm', vi)).toEqual(['date 2022']);
    expect(kinds('received 2023 files', en)).toEqual(['number 2023']);
    expect(kinds('in 2023 members', en)).toEqual(['date 2023']);
  });

  it.each([
    // Every way in which a report writes one number in digits.
    ['thu 9,4 tỷ đồng', ['9,4 tỷ: 9400000000']],
    ['thu 9 tỷ 400 triệu đồng', ['9 tỷ 400 triệu: 9400000000']],
    ['thu 9 tỷ 400 triệu 500 nghìn đồng', ['9 tỷ 400 triệu 500 nghìn: 9400500000']],
    ['thu 231 triệu 500 nghìn', ['231 triệu 500 nghìn: 231500000']],
    ['thu 2 tỷ rưỡi', ['2 tỷ rưỡi: 2500000000']],
    ['thu 9.400 trđ', ['9.400 tr: 9400000000']],
    ['thu 9.400trđ, đạt', ['9.400tr: 9400000000']],
    ['thu 9.412 triệu', ['9.412 triệu: 9412000000']],
    ['thu 9 Tỷ và 9 tỉ và 9 TỶ', ['9 Tỷ: 9000000000', '9 tỉ: 9000000000', '9 TỶ: 9000000000']],
    ['thu 300 trăm triệu', ['300 trăm triệu: 30000000000']],
    ['thu 2 vạn đồng', ['2 vạn: 20000']],
    ['còn 05 hộ', ['05: 5']],
    ['làm 1.250m hẻm', ['1.250: 1250']],
    ['đạt 104,217%', ['104,217%: 104.217%']],
    ['đạt 20 phần trăm', ['20 phần trăm: 20%']],
    ['thu 231 500 000 đồng', ['231 500 000: 231500000']],
    ['thu 231\u00A0500\u00A0000 đồng', ['231\u00A0500\u00A0000: 231500000']],
    // Two values.
    ['480/662 hộ', ['480: 480 part', '662: 662 whole']],
    ['17/18 chỉ tiêu', ['17: 17 part', '18: 18 whole']],
    ['25–30 triệu', ['25–30 triệu: range']],
    ['125-135 triệu', ['125-135 triệu: range']],
    ['từ 25 đến 30 triệu', ['25 đến 30 triệu: range']],
    ['giảm từ 231 xuống 185 hộ', ['231: 231', '185: 185']],
    // In words.
    ['một trăm năm mươi hộ', ['một trăm năm mươi: 150']],
    ['mười tám chỉ tiêu', ['mười tám: 18']],
    ['ba mươi nhăm tỷ', ['ba mươi nhăm tỷ: 35000000000']],
    ['hai trăm linh năm', ['hai trăm linh năm: 205']],
    ['Một trăm tám mươi sáu hộ', ['Một trăm tám mươi sáu: 186']],
    ['còn năm hộ nghèo', ['năm: 5']],
    ['giảm một hộ', ['một: 1']],
    ['hai phẩy năm phần trăm', ['hai phẩy năm phần trăm: 2.5%']],
    ['185 (một trăm tám mươi lăm) hộ', ['185: 185']],
    ['185 (một trăm tám mươi sáu) hộ', ['185: 185', 'một trăm tám mươi sáu: 186']],
    ['một nửa số hộ', ['một nửa: share']],
    ['quá nửa số hộ', ['quá nửa: share']],
    ['tăng gấp đôi', ['gấp đôi: share']],
    ['gấp đôi năm trước', ['gấp đôi: share']],
    ['một phần ba số hộ', ['một phần ba: share']],
    ['nửa triệu đồng', ['nửa triệu: share']],
    ['trăm phần trăm số hộ', ['trăm phần trăm: share']],
    ['hàng trăm hộ', ['hàng trăm: vague']],
    ['hơn trăm hộ', ['hơn trăm: vague']],
    ['vài chục triệu', ['vài chục triệu: vague']],
    ['dăm ba hộ', ['dăm ba: vague']],
    ['còn ba bốn hộ', ['ba bốn: vague']],
    ['bốn năm trăm hộ', ['bốn năm trăm: vague']],
  ])('findNumerals(%o) in Vietnamese is %o', (text, found) => {
    expect(readings(text, vi)).toEqual(found);
  });

  it.each([
    ['10 rưỡi', ['10 rưỡi: scale']],
    ['1,5 tỷ rưỡi', ['1,5 tỷ rưỡi: not-a-number']],
    ['9 triệu 400 tỷ', ['9 triệu 400 tỷ: not-a-number']],
    ['9 tỷ 4', ['9 tỷ 4: scale']],
    ['9 tỷ 400 đồng', ['9 tỷ 400: scale']],
    ['10k', ['10k: scale']],
    ['2 chai', ['2 chai: scale']],
    ['3 mươi hộ', ['3 mươi: scale']],
    ['1.5 tỷ', ['1.5 tỷ: not-a-number']],
    ['8,157 lượt', ['8,157: ambiguous']],
    ['tăng +5%', ['+5%: not-a-number']],
    ['còn ±185 hộ', ['±185: not-a-number']],
  ])('findNumerals(%o) refuses the whole of %o, and cuts nothing', (text, found) => {
    expect(readings(text, vi)).toEqual(found);
  });

  it.each([
    'ba khoản thu',
    'hai số thuế',
    'một cửa',
    'thứ hai',
    'một số hộ',
    'một vài hộ',
    'mỗi hộ một phần',
    'một hộ nghèo là hộ có thu nhập thấp',
    'năm mặt',
    'năm hộ nghèo giảm mạnh nhất',
    'mười năm qua',
    'trong bốn năm hộ nghèo giảm',
    'sáu tháng đầu năm',
    'nửa đầu năm',
    'một nửa năm',
    'hàng chục năm qua',
    'ghi đến hàng tỷ đồng',
    'tính theo triệu đồng',
    'trên tỷ lệ chung',
    'lớp hai',
    'Điều năm',
  ])('findNumerals(%o) is prose', (text) => {
    expect(readings(text, vi)).toEqual([]);
  });

  it.each([
    ['two hundred households', ['two hundred: 200']],
    ['one hundred and eighty-six households', ['one hundred and eighty-six: 186']],
    ['twenty-one cells', ['twenty-one: 21']],
    ['two cells', ['two: 2']],
    ['fell by one household', ['one: 1']],
    ['fifty percent', ['fifty percent: 50%']],
    ['half of the households', ['half: share']],
    ['a third of them', ['a third of: share']],
    ['doubled', ['doubled: share']],
    ['a dozen gifts', ['a dozen: vague']],
    ['dozens of households', ['dozens of: vague']],
    ['a few hundred posts', ['a few hundred: vague']],
  ])('findNumerals(%o) in English is %o', (text, found) => {
    expect(readings(text, en)).toEqual(found);
  });

  it.each(['the first half of the year', 'twelve months', 'two taxes', 'one of them', 'no one'])(
    'findNumerals(%o) is prose in English',
    (text) => {
      expect(readings(text, en)).toEqual([]);
    },
  );

  it.each(['31/12/20225', '1/2', '20221', '1.2022', '2022.376'])(
    'findNumerals(%o) is not a date',
    (text) => {
      expect(findNumerals(text).every(({ kind }) => kind === 'number')).toBe(true);
    },
  );

  /** A digit, but for that of `m2` and `km²`. */
  const uncounted = /(?<!m)\p{N}/iu;
  const prose = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'0123456789.,/-– %²½', ' tháng ', ' năm ', 'ngày ', ' tỷ', 'hộ '),
      maxLength: 40,
    }),
  );

  it('findNumerals(text) finds every digit of the text, once and in order', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, text: own } of findNumerals(text)) {
          expect(text.slice(last, start)).not.toMatch(uncounted);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(own).toBe(text.slice(start, end));
          last = end;
        }
        expect(text.slice(last)).not.toMatch(uncounted);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it.each<readonly [string, string]>([
    ['digits', '7'.repeat(100_000)],
    ['years', '2022 '.repeat(20_000)],
    ['signs', '-−'.repeat(50_000)],
    ['groups', '1.'.repeat(50_000)],
    ...[
      '9 tỷ ',
      'một ',
      'hai trăm ',
      '17/18/',
      'từ 1 đến ',
      'hàng ',
      '185 (một trăm) ',
      'quận 1 ',
    ].map((part) => [`“${part}”`, part.repeat(100_000 / part.length)] as const),
  ])('findNumerals(text) reads 100 kB of %s in time', (_, text) => {
    const start = process.cpuUsage();
    findNumerals(text, vi);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
