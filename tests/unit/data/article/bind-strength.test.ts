import { describe, expect, it } from 'vitest';
import { bind, type Allowed } from '../../../../src/data/article/bind.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import {
  dataOfReport,
  datesOfReport,
  settingOf,
  standsAt,
} from '../../../../src/data/model/dataset.ts';
import { isError } from '../../../../src/data/problem/problem.ts';
import { Positions } from '../../../../src/data/problem/position.ts';
import { readProse } from '../../../../src/data/article/prose.ts';
import { article, edited, ownFiles, placeIn, told } from '../../project-files.ts';

const { dataset } = loadProject(ownFiles);
const own: Allowed = {
  data: dataOfReport(dataset, 2022),
  dates: datesOfReport(dataset, 2022),
  standsAt: (datum) => standsAt(dataset, datum),
  setting: settingOf(dataset),
  exceptions: [
    'Quận 1',
    'Covid-19',
    'Nghị quyết số 43',
    'giai đoạn 2021–2025',
    'thập niên 90',
    'ĐT: 028 3836 7890',
  ],
};

function bound(source: string) {
  const positions = new Positions('x.mdx', source);
  return bind(source, readProse(source).blocks, own, (offset) => positions.at(offset));
}

function codes(source: string): string[] {
  return bound(source).problems.map(({ code, found }) => `${code} ${found}`);
}

function ids(source: string): string[] {
  return bound(source).spans.map(({ datum }) => datum.id);
}

describe('bind(…): every kind of numeral is accounted for', () => {
  it.each([
    ['thuế công thương nghiệp đạt 9 tỷ', 'thue-cong-thuong-2022-12-31'],
    ['thuế phi nông nghiệp đạt 1,6 tỷ đồng', 'thue-phi-nong-nghiep-2022-12-31'],
    ['chăm lo cho hộ cận nghèo với tổng số tiền 12 triệu đồng', 'tet-tien-ho-can-ngheo-2022'],
    ['còn 185\u00A0hộ nghèo', 'ho-ngheo-2022-12'],
    ['còn 185\u202Fhộ nghèo', 'ho-ngheo-2022-12'],
    ['thuế công thương nghiệp đạt **9\ntỷ**', 'thue-cong-thuong-2022-12-31'],
    ['[thuế công thương nghiệp đạt 9 tỷ](/2022/thu-thue/)', 'thue-cong-thuong-2022-12-31'],
    ['[còn **185 hộ** nghèo](/x "chú thích")', 'ho-ngheo-2022-12'],
  ])('binds %s', (source, id) => {
    expect(codes(source)).toEqual([]);
    expect(ids(source)).toEqual([id]);
  });

  it.each([
    'Nghị quyết số 43, ban hành ngày 10 tháng 1 năm 2023',
    'tính đến ngày 31 tháng 12 năm 2022',
    'tính đến ngày 31/12/2022, 31-12-2022 và 31.12.2022',
    'giai đoạn 2021–2025',
    'vì Covid-19 ở Quận 1',
    'những năm thập niên 90',
    'ĐT: 028 3836 7890',
  ])('takes what is a date or is named: %s', (source) => {
    expect(codes(source)).toEqual([]);
    expect(ids(source)).toEqual([]);
  });

  it.each([
    ['a range', '10–20 hộ', ['number-unreadable 10–20']],
    ['a range that ends in a figure', 'từ 10–185 hộ nghèo', ['number-unreadable 10–185']],
    [
      'a figure broken by emphasis',
      'thuế công thương nghiệp đạt **9** *tỷ*',
      ['number-broken 9 tỷ'],
    ],
    ['a range of years', 'giai đoạn 2026–2030', ['date-unknown 2026–2030']],
    ['a percentage', 'giảm 19,9%', ['number-unbound 19,9%']],
    ['a percentage in words', 'giảm 20 phần trăm', ['number-unbound 20 phần trăm']],
    ['a decade', 'thập niên 80', ['number-unbound 80']],
    ['a decade by its year', 'những năm 1990', ['date-unknown 1990']],
    ['an ordinal', 'đứng thứ 3', ['number-unbound 3']],
    ['an ordinal of the value of a figure', 'thứ 2 chi bộ', ['figure-hedged 2']],
    ['a term of office', 'khóa 12', ['number-unbound 12']],
    ['a law', 'Nghị quyết số 44', ['number-unbound 44']],
    ['a law of the value of a figure', 'Nghị quyết số 18 chỉ tiêu', ['figure-hedged 18']],
    ['the number of a law', '12/2022/NĐ-CP', ['number-unbound 12', 'number-unbound 2022']],
    [
      'a phone number',
      'gọi 028 3836 7890',
      ['number-unreadable 028', 'number-unbound 3836', 'number-unbound 7890'],
    ],
    ['another disease', 'Covid-20', ['number-unbound 20']],
    ['another district', 'Quận 3', ['number-unbound 3']],
    ['a time of day', 'lúc 8 giờ 30', ['number-unbound 8', 'number-unbound 30']],
    ['a day that never was', 'ngày 31/2/2022', ['date-unknown 31/2/2022']],
    [
      'half a billion more',
      'thuế công thương nghiệp đạt 9 tỷ rưỡi',
      ['figure-contradicts 9 tỷ rưỡi'],
    ],
    ['other money', 'thuế công thương nghiệp đạt 9 tỷ USD', ['figure-says-other 9 tỷ']],
    ['a number in a picture', '![còn 99 hộ](/x.png)', ['number-unbound 99']],
    ['a number in the title of a link', '[x](/y "99 hộ")', ['number-unbound 99']],
    ['a number in a table', '| a |\n| - |\n| 99 |', ['number-unbound 99']],
    ['a number in code', '`99`', ['number-unbound 99']],
    ['a number that starts a list', '7. hộ', ['number-unbound 7']],
  ])('refuses %s: %s', (_, source, problems) => {
    const found = codes(source).filter((one) => !one.endsWith(' ½'));
    expect(found).toEqual(problems);
  });
});

describe("bind(…): words that change what a figure says must be its source's own", () => {
  it.each([
    ['tăng 46 hộ so với đầu năm', 'tăng', 'data/poverty.csv:3'],
    ['tăng thêm 46 hộ so với đầu năm', 'tăng thêm', 'data/poverty.csv:3'],
    ['46 hộ so với đầu năm', '[giảm]', 'data/poverty.csv:3'],
    ['giảm còn 46 hộ so với đầu năm', '[giảm]', 'data/poverty.csv:3'],
    ['không giảm 46 hộ so với đầu năm', 'không giảm', 'data/poverty.csv:3'],
    ['giảm 185 hộ nghèo', 'giảm', 'data/poverty.csv:2'],
    ['thuế công thương nghiệp đạt hơn 9 tỷ', 'hơn', 'data/tax.csv:3'],
    ['thuế công thương nghiệp đạt gần 9 tỷ', 'gần', 'data/tax.csv:3'],
    ['thuế công thương nghiệp dưới 9 tỷ', 'dưới', 'data/tax.csv:3'],
    ['thuế công thương nghiệp chưa đến 9 tỷ', 'chưa', 'data/tax.csv:3'],
    ['thuế công thương nghiệp xấp xỉ 9 tỷ', 'xấp xỉ', 'data/tax.csv:3'],
    ['còn ít nhất 185 hộ nghèo', 'ít nhất', 'data/poverty.csv:2'],
    ['còn **hơn** 185 hộ nghèo', 'hơn', 'data/poverty.csv:2'],
    ['tiếp nhận và trao 50 phần quà trở lên', 'trở lên', 'data/activities.csv:12'],
  ])('refuses “%s” for its “%s”, naming the row', (source, hedge, stands) => {
    const [problem] = bound(source).problems;
    const said = problem?.args['hedge'] ?? '';
    expect(problem).toMatchObject({ code: 'figure-hedged', args: { stands } });
    expect(said.includes(hedge) || hedge.includes(said)).toBe(true);
    expect(ids(source)).toEqual([]);
  });

  it.each([
    'giảm 46 hộ so với đầu năm',
    'giảm được 46 hộ so với đầu năm',
    'ít hơn 46 hộ so với đầu năm',
    'giảm còn 185 hộ nghèo',
    'với tổng số 185 hộ nghèo',
  ])('takes “%s”', (source) => {
    expect(codes(source)).toEqual([]);
    expect(ids(source)).toHaveLength(1);
  });
});

describe('bind(…): another value beside the words of an indicator is a contradiction', () => {
  it.each([
    ['còn 186 hộ nghèo', '186', 'data/poverty.csv:2'],
    ['có 25 hộ cận nghèo', '25', 'data/poverty.csv:4'],
    ['giảm 47 hộ so với đầu năm', '47', 'data/poverty.csv:3'],
    ['thuế công thương nghiệp thu được 8 tỷ', '8 tỷ', 'data/tax.csv:3'],
    ['thuế công thương nghiệp đạt 8 tỷ', '8 tỷ', 'data/tax.csv:3'],
    ['ngân sách phường thu được 209.376.001 đồng', '209.376.001', 'data/tax.csv:2'],
    ['đạt 8.158 lượt tương tác', '8.158', 'data/social-media.csv:3'],
    ['đề ra 19 chỉ tiêu', '19', 'data/activities.csv:8'],
  ])('%s: names both places', (source, found, stands) => {
    const [problem] = bound(source).problems;
    expect(problem).toMatchObject({ file: 'x.mdx', line: 1, code: 'figure-contradicts', found });
    expect(problem?.args['stands']).toContain(stands);
  });

  it('loadProject(files) tells the place in the article and the row in the CSV file', () => {
    const files = edited([article, 'cho 2 chi bộ và 42', 'cho 2 chi bộ và 43']);
    const { line, column } = placeIn(files.get(article) ?? '', '43 đảng viên');
    const problems = loadProject(files).problems.filter(isError);
    // That the row's own figure is missing only follows from it, and is not told.
    expect(told(problems)).toEqual([`${article}:${line}:${column} figure-contradicts`]);
    expect(problems[0]?.args['stands']).toBe('data/activities.csv:11');
  });

  it.each(['hơn 9 tỷ đồng thuế', 'còn 186 hộ nghèo', 'tăng 46 hộ so với đầu năm'])(
    'loadProject(files) takes “%s” for no exception',
    (phrase) => {
      const files = edited([article, '  - 5 mặt\n', `  - 5 mặt\n  - ${phrase}\n`]);
      const { line } = placeIn(files.get(article) ?? '', phrase);
      const own = loadProject(files).problems.filter((one) => one.line === line);
      expect(own.map(({ code }) => code)).toEqual(['exception-figure']);
    },
  );
});
