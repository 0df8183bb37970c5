import { describe, expect, it } from 'vitest';
import { readAround, readStatements, type Statement } from '../../../../src/data/text/statement.ts';
import { en, vi } from '../../../support/vocabulary.ts';

/** The figures of a text, each with its unit and what else is said of it. */
function told(text: string, reader = vi): string[] {
  return readStatements(text, reader).map(
    ({ numeral, unit, hedge, direction, kind, place, period }: Statement) =>
      [
        numeral.reading.ok ? numeral.reading.value : 'unread',
        unit?.id ?? '?',
        hedge.means,
        direction.means && `${direction.means}${direction.isLevel ? ' to' : ''}`,
        kind.means === 'fact' ? '' : kind.means,
        ['', 'own'].includes(place.means) ? '' : place.words,
        period.means,
      ]
        .filter((part) => part !== '')
        .join(' '),
  );
}

describe('readStatements(text, reader)', () => {
  // Sentences of the kinds that year-end reports of wards write; their wards and figures are made up.
  it.each([
    ['Toàn phường còn 05 hộ nghèo và 12 hộ cận nghèo.', ['5 hộ', '12 hộ']],
    [
      'Thu ngân sách phường đạt 8 tỷ 640 triệu đồng, bằng 108% dự toán.',
      ['8640000000 đồng', '108 %'],
    ],
    ['Thuế công thương nghiệp thu được 7.350 trđ.', ['7350000000 đồng']],
    ['Năm 2024, phường phấn đấu chỉ còn 90 hộ nghèo.', ['90 hộ plan']],
    ['Hộ nghèo tăng 14 hộ so với đầu năm do áp dụng chuẩn mới.', ['14 hộ up']],
    [
      'Sáu tháng đầu năm phường đăng 96 bài viết; cả năm đăng 205 bài viết.',
      ['96 bài viết part', '205 bài viết year'],
    ],
    ['Các bài đăng nhận hơn 9.500 lượt tương tác và chia sẻ.', ['9500 lượt more']],
    [
      'Thuế phi nông nghiệp thu được 1,75 tỷ đồng, đạt 102,5% chỉ tiêu, tăng 8,3% so với cùng kỳ.',
      ['1750000000 đồng', '102.5 %', '8.3 % up'],
    ],
    ['Phường hoàn thành 17/18 chỉ tiêu của năm.', ['17 chỉ tiêu', '18 chỉ tiêu']],
    ['Bộ phận một cửa tiếp nhận 2023 hồ sơ, đúng hạn 100%.', ['2023 hồ sơ', '100 %']],
    ['Hàng xuất khẩu đạt 3,2 triệu USD.', ['3200000 USD']],
    ['Phường làm lại 1.250m hẻm, 3,4 km vỉa hè và 820m² sân chơi.', ['1250 m', '3.4 km', '820 m²']],
    [
      'Công an tiếp nhận 14 vụ, xử lý 37 trường hợp, giảm 02 vụ so với cùng kỳ.',
      ['14 vụ', '37 trường hợp', '2 vụ down'],
    ],
    ['Hiện phường còn một trăm năm mươi hộ nghèo.', ['150 hộ end']],
    ['Thu ngân sách phường ước đạt gần 6 tỷ đồng.', ['6000000000 đồng estimate-nearly']],
    ['Kế hoạch giao 8 tỷ đồng, thực hiện 9 tỷ đồng', ['8000000000 đồng plan', '9000000000 đồng']],
    ['Phường phấn đấu còn 90 hộ nghèo và 20 hộ cận nghèo', ['90 hộ plan', '20 hộ plan']],
    ['hơn 160 hộ nghèo, tăng 25 hộ so với đầu năm', ['160 hộ more', '25 hộ up']],
    ['Phường không còn 185 hộ nghèo', ['185 hộ negation']],
    ['Toàn quận có 185 hộ nghèo, giảm 46 hộ', ['185 hộ Toàn quận', '46 hộ down Toàn quận']],
    ['Phường Nguyễn Cư Trinh có 185 hộ nghèo', ['185 hộ Phường Nguyễn Cư Trinh']],
    ['Các đoàn của quận đến thăm, phường có 185 hộ nghèo', ['185 hộ']],
    ['Mỗi tháng phường đăng 195 bài viết', ['195 bài viết each']],
    ['9 tỷ đồng mỗi quý', ['9000000000 đồng each']],
    ['Từ đầu nhiệm kỳ đến nay phường giảm 46 hộ nghèo', ['46 hộ down several']],
    ['Năm trước phường có 185 hộ nghèo', ['185 hộ other']],
    ['Số hộ nghèo giảm còn 185 hộ', ['185 hộ down to']],
    ['Số hộ nghèo tăng so với đầu năm là 46 hộ', ['46 hộ up']],
    ['185 hộ nghèo giảm 46 hộ so với đầu năm', ['185 hộ', '46 hộ down']],
    ['185 hộ nghèo trở lên', ['185 hộ at-least']],
    ['ước thu được 9 tỷ đồng', ['9000000000 đồng estimate']],
    ['9 tỷ won', ['9000000000 ?']],
    ['1,6 tỷ đồng/tháng', ['1600000000 ? each']],
    ['15 triệu đồng/người', ['15000000 đồng/người']],
    ['15 triệu đồng/người/năm', ['15000000 ?']],
    ['500 nghìn đồng mỗi người', ['500000 đồng/người']],
    ['20.000 đ/hộ và 50 kg/hộ', ['20000 đồng/hộ', '50 kg/hộ']],
    ['Phường còn ~185 hộ nghèo, thu >9 tỷ đồng', ['185 hộ about', '9000000000 đồng more']],
    ['Công tác giảm nghèo được tăng cường: phường có 185 hộ nghèo', ['185 hộ']],
    ['24 hộ cận nghèo theo tiêu chuẩn của Thành phố giai đoạn 2021–2025', ['24 hộ']],
  ])('readStatements(%o) is %o', (text, statements) => {
    expect(told(text)).toEqual(statements);
  });

  it.each([
    ['Poor households rose by 46 households', ['46 hộ up']],
    ['It will have 185 households', ['185 hộ plan']],
    ['It drew more than 8,000 interactions', ['8000 lượt more']],
  ])('readStatements(%o) in English is %o', (text, statements) => {
    expect(told(text, en).map((one) => one.replace('unread', '8000'))).toEqual(statements);
  });

  it.each([
    ['giảm 46 hộ so với đầu năm', 'đầu năm'],
    ['185 hộ nghèo, tăng so với năm trước', 'năm trước'],
    ['185 hộ nghèo, tăng 8 hộ so với năm trước', 'năm trước'],
    ['ít hơn 46 hộ so với cùng kỳ', 'cùng kỳ'],
    ['185 hộ nghèo. So với đầu năm thì khác', ''],
    ['185 hộ nghèo, 24 hộ cận nghèo so với đầu năm', 'đầu năm'],
    ['185 hộ nghèo', ''],
  ])('readStatements(%o) compares its last figure with %o', (text, base) => {
    expect(readStatements(text, vi).at(-1)?.base).toBe(base);
  });

  it('readStatements(text) gives the offsets of a figure and its unit', () => {
    const text = 'Thu được 9 tỷ 400 triệu đồng trong năm';
    const [{ start, end } = { start: 0, end: 0 }] = readStatements(text, vi);
    expect(text.slice(start, end)).toBe('9 tỷ 400 triệu đồng');
  });

  it('readStatements(text) takes time linear in the length of a text', () => {
    const sentence = 'Hộ nghèo tăng hơn 14 hộ so với đầu năm, ';
    const time = (count: number) => {
      const text = sentence.repeat(count);
      const start = process.cpuUsage().user;
      expect(readStatements(text, vi)).toHaveLength(count);
      return process.cpuUsage().user - start;
    };
    time(200);
    const few = time(500);
    expect(time(5000) / few).toBeLessThan(40);
  });
});

describe('readAround(text, at, reader)', () => {
  it.each([
    ['Như vậy số hộ nghèo tăng khoảng ', ' so với đầu năm.', 'up', 'about', ''],
    ['cuối năm phường có ', ' hộ nghèo.', '', '', 'end'],
    ['đầu năm phường có ', ' hộ nghèo.', '', '', 'start'],
  ])('reads what stands round a place: %o … %o', (before, behind, direction, hedge, period) => {
    const said = readAround(before + behind, before.length, vi);
    expect([said.direction.means, said.hedge.means, said.period.means]).toEqual([
      direction,
      hedge,
      period,
    ]);
  });
});
