import { describe, expect, it } from 'vitest';
import { bind, type Allowed } from '../../../../src/data/article/bind.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { isError } from '../../../../src/data/problem/problem.ts';
import { dataOfReport, datesOfReport, settingOf } from '../../../../src/data/model/dataset.ts';
import { Positions } from '../../../../src/data/problem/position.ts';
import { readProse } from '../../../../src/data/article/prose.ts';
import { article, edited, ownFiles, placeIn, problemsAfter, told } from '../../project-files.ts';

const { dataset, articles } = loadProject(ownFiles);
const own: Allowed = {
  data: dataOfReport(dataset, 2022),
  dates: datesOfReport(dataset, 2022),
  exceptions: ['Quận 1', 'Covid-19', 'Nghị quyết số 43'],
  setting: settingOf(dataset),
};

function bound(source: string, allowed: Allowed = own) {
  const positions = new Positions('x.mdx', source);
  return bind(source, readProse(source).blocks, allowed, (offset) => positions.at(offset));
}

/** The ids of the data bound, and what the source spells there. */
function spans(source: string, allowed?: Allowed): string[] {
  return bound(source, allowed).spans.map(
    ({ datum, start, end }) => `${datum.id}: ${source.slice(start, end)}`,
  );
}

function codes(source: string, allowed?: Allowed): string[] {
  return bound(source, allowed).problems.map(({ code, found }) => `${code} ${found}`);
}

describe('bind(source, blocks, allowed, placeOf)', () => {
  it('binds all 19 figures of the article as it is, once each', () => {
    const ids = articles.flatMap((one) => one.spans.map(({ datum }) => datum.id));
    const observed = own.data.filter(({ kind }) => kind === 'observed').map(({ id }) => id);
    expect(observed).toHaveLength(19);
    expect([...ids].sort()).toEqual([...observed].sort());
  });

  it('binds each figure of the article over its own words, unit included', () => {
    const source = ownFiles.get(article) ?? '';
    const words = articles.flatMap((one) =>
      one.spans.map(({ start, end }) => source.slice(start, end)),
    );
    expect(words).toEqual([
      '185 hộ',
      '46 hộ',
      '24 hộ',
      '468 thành viên',
      '24 thành viên',
      '237 hộ',
      '296.250.000 đồng',
      '12 hộ',
      '12 triệu đồng',
      '209.376.000 đồng',
      '9 tỷ',
      '1,6 tỷ đồng',
      '18 chỉ tiêu',
      '195 bài viết',
      '8.157 lượt',
      '4 hội nghị',
      '2 chi bộ',
      '42 đảng viên',
      '50 phần quà',
    ]);
  });

  it.each([
    ['plain text', 'còn 185 hộ nghèo', 'ho-ngheo-2022-12: 185 hộ'],
    ['emphasis around the figure', 'còn **185** hộ nghèo', 'ho-ngheo-2022-12: 185'],
    ['emphasis around figure and unit', 'còn *185 hộ* nghèo', 'ho-ngheo-2022-12: 185 hộ'],
    ['a line break', 'còn 185\nhộ nghèo', 'ho-ngheo-2022-12: 185\nhộ'],
    [
      'a line break within the figure',
      'thuế công thương nghiệp đạt 9\ntỷ đồng',
      'thue-cong-thuong-2022-12-31: 9\ntỷ đồng',
    ],
    ['a non-breaking space', 'còn 185\u00A0hộ nghèo', 'ho-ngheo-2022-12: 185\u00A0hộ'],
    ['a quotation', '> còn 185\n> hộ nghèo', 'ho-ngheo-2022-12: 185'],
    ['a heading', '## Còn 185 hộ nghèo', 'ho-ngheo-2022-12: 185 hộ'],
    ['a list', '- còn 185 hộ nghèo', 'ho-ngheo-2022-12: 185 hộ'],
    [
      'decomposed letters',
      'còn 185 hộ nghèo'.normalize('NFD'),
      `ho-ngheo-2022-12: 185 ${'hộ'.normalize('NFD')}`,
    ],
    ['capitals', 'CÒN 185 HỘ NGHÈO', 'ho-ngheo-2022-12: 185 HỘ'],
    ['a comment before it', 'còn {/* 186 */}185 hộ nghèo', 'ho-ngheo-2022-12: 185 hộ'],
    [
      'other words after the unit',
      'chăm lo Tết cho 237 hộ nghèo đón xuân',
      'tet-ho-ngheo-2022: 237 hộ',
    ],
  ])('binds a figure in %s', (_, source, span) => {
    expect(codes(source)).toEqual([]);
    expect(spans(source)).toEqual([span]);
  });

  it('tells whether a figure stands in a link already', () => {
    expect(bound('[còn 185 hộ nghèo](/x)').spans[0]?.inLink).toBe(true);
    expect(bound('[còn](/x) 185 hộ nghèo').spans[0]?.inLink).toBe(false);
  });

  it.each([
    ['24 hộ cận nghèo', 'ho-can-ngheo-2022-12: 24 hộ'],
    [
      'thẻ bảo hiểm y tế cho 24 thành viên hộ cận nghèo',
      'the-bhyt-ho-can-ngheo-2022: 24 thành viên',
    ],
    ['chăm lo Tết cho 12 hộ cận nghèo', 'tet-ho-can-ngheo-2022: 12 hộ'],
    ['chăm lo Tết cho hộ cận nghèo 12 triệu đồng', 'tet-tien-ho-can-ngheo-2022: 12 triệu đồng'],
  ])('tells figures of one value apart by their words: %s', (source, span) => {
    expect(spans(source)).toEqual([span]);
  });

  it.each([
    ['another value', 'còn 186 hộ nghèo', 'figure-contradicts 186'],
    ["another indicator's value", 'còn 24 hộ nghèo', 'figure-contradicts 24'],
    ['another unit', 'còn 185 bài viết', 'figure-contradicts 185'],
    ['a percentage of it', 'còn 185% hộ nghèo', 'figure-contradicts 185%'],
    ['another scale', 'còn 185 triệu hộ nghèo', 'figure-contradicts 185 triệu'],
    ['a negative of it', 'còn -185 hộ nghèo', 'figure-contradicts -185'],
    ['another thing of its scale', 'được 12 triệu lượt', 'figure-contradicts 12 triệu'],
    ['swapped taxes', 'thuế phi nông nghiệp đạt 9 tỷ', 'figure-contradicts 9 tỷ'],
    ['the other tax', 'thuế công thương nghiệp đạt 1,6 tỷ đồng', 'figure-contradicts 1,6 tỷ'],
    ['more digits than the source', 'đạt 1.600.000.000 đồng', 'number-other-form 1.600.000.000'],
    ['more decimals than the source', 'đạt 1,60 tỷ đồng', 'number-other-form 1,60 tỷ'],
    ['a smaller scale than the source', 'đạt 1.600 triệu đồng', 'number-other-form 1.600 triệu'],
    ['a figure broken by emphasis', 'còn 1**85** hộ nghèo', 'number-broken 185'],
    ['a figure spelled by references', 'còn &#49;85 hộ nghèo', 'number-broken 185'],
    ['the foreign way', 'được 209,376,000 đồng', 'number-unreadable 209,376,000'],
    ['an ambiguous form', 'được 8,157 lượt tương tác', 'number-unreadable 8,157'],
    ['digits that nobody reads', 'còn １８５ hộ nghèo', 'number-unreadable １８５'],
    ['a half', 'còn ½ hộ nghèo', 'number-unreadable ½'],
    ['an unknown date', 'ngày 30/12/2022', 'date-unknown 30/12/2022'],
    ['an unknown year', 'năm 2021', 'date-unknown 2021'],
    ["the year of a source's day", 'năm 2023', 'date-unknown 2023'],
    ['a year long past', 'năm 1022', 'date-unknown 1022'],
    ['an unknown range', 'giai đoạn 2022–2025', 'date-unknown 2022–2025'],
    ['half of an exception', 'Nghị quyết số 44', 'number-unbound 44'],
    ['more than an exception', 'Quận 10', 'number-unbound 10'],
  ])('refuses %s: %s', (_, source, problem) => {
    expect(codes(source)).toEqual([problem]);
    expect(spans(source)).toEqual([]);
  });

  it.each([
    'năm 2022',
    'Năm 2022',
    'ngày 31/12/2022',
    'ngày 31 tháng 12 năm 2022',
    'ngày 10/1/2023',
    'ngày 31/12',
    'tháng 12',
    'tháng 1 năm 2023',
    '10 January 2023',
  ])('takes a known date: %s', (source) => {
    expect(codes(source)).toEqual([]);
    expect(bound(source).dates).toHaveLength(1);
  });

  it('tells which exceptions it met', () => {
    expect([...bound('Ở Quận 1, vì Covid-19.').used]).toEqual(['Quận 1', 'Covid-19']);
    expect(codes('Ở Quận 1, vì Covid-19.')).toEqual([]);
  });

  it('names the place, the words around and the nearest in the source', () => {
    const [problem] = bound('Một dòng.\n\nNay phường còn 24 hộ nghèo.').problems;
    expect(problem).toMatchObject({
      file: 'x.mdx',
      line: 3,
      column: 16,
      args: {
        around: 'Nay phường còn 24 hộ nghèo.',
        stated:
          '“chăm lo Tết Nhâm Dần năm 2022 cho 237 hộ nghèo”, “Hiện nay phường có 185 hộ nghèo”',
      },
    });
  });

  it('offers <Derived> for a derived value that is typed', () => {
    expect(bound('đầu năm có 231 hộ').problems[0]?.args['insert']).toBe(
      '<Derived of="ho_ngheo.first" />',
    );
    expect(bound('giảm 19,9%').problems[0]?.args['insert']).toBe(
      '<Derived of="ho_ngheo_thay_doi" />',
    );
    expect(bound('còn 232 hộ').problems[0]?.args['insert']).toBe('');
  });

  it('is unsure of a figure that fits two data', () => {
    const ho = own.data.find(({ indicator }) => indicator.id === 'ho_ngheo');
    if (ho?.kind !== 'observed') throw new Error('no observation');
    const twin = { ...ho, id: 'twin', wording: 'nay còn 185 hộ nghèo' };
    expect(codes('185 hộ nghèo', { ...own, data: [ho, twin] })).toEqual(['number-ambiguous 185']);
  });
});

describe('bind(…, { earlier }) with reports of two years', () => {
  const later: Allowed = {
    data: [],
    earlier: (year) => (year === 2022 ? own.data : []),
    dates: [{ year: 2023 }],
    exceptions: [],
    setting: settingOf(dataset),
  };

  it("binds an earlier report's figure in a sentence that names its year", () => {
    const source = 'Cuối năm 2022, phường còn 185 hộ nghèo. Năm 2023 bắt đầu.';
    expect(codes(source, later)).toEqual([]);
    expect(spans(source, later)).toEqual(['ho-ngheo-2022-12: 185 hộ']);
  });

  it.each([
    ['no year', 'Phường còn 185 hộ nghèo.', ['number-unbound 185']],
    [
      'the year in another sentence',
      'Năm 2022 đã qua. Nay còn 185 hộ nghèo.',
      ['number-unbound 185', 'date-unknown 2022'],
    ],
    ['another value', 'Năm 2022 còn 186 hộ nghèo.', ['number-unbound 186', 'date-unknown 2022']],
    ['the year alone', 'Năm 2022 đã qua.', ['date-unknown 2022']],
  ])('refuses an earlier figure with %s', (_, source, problems) => {
    expect(codes(source, later)).toEqual(problems);
  });
});

describe('loadProject(files) on a changed article', () => {
  const source = ownFiles.get(article) ?? '';

  /** The codes of the article's problems that stand at the first place of a text. */
  function codesAt(from: string, to: string, sought = to): string[] {
    const files = edited([article, from, to]);
    const { line, column } = placeIn(files.get(article) ?? '', sought);
    return loadProject(files)
      .problems.filter((one) => one.file === article && one.line === line && one.column === column)
      .map(({ code }) => code);
  }

  it.each([
    [
      'a wrong figure',
      'có 24 hộ cận nghèo. Cả',
      'có 25 hộ cận nghèo. Cả',
      '25 hộ',
      'figure-contradicts',
    ],
    [
      'a figure of another indicator',
      'có 24 hộ cận nghèo. Cả',
      'có 24 hộ nghèo. Cả',
      '24 hộ nghèo',
      'figure-contradicts',
    ],
    [
      'swapped taxes',
      'phi nông nghiệp thu được 1,6 tỷ đồng',
      'phi nông nghiệp thu được 9 tỷ',
      '9 tỷ. Tên',
      'figure-contradicts',
    ],
    [
      'another form',
      '1,6 tỷ đồng. Tên',
      '1.600.000.000 đồng. Tên',
      '1.600.000.000',
      'number-other-form',
    ],
    ['a derived figure typed', '<Derived of="ho_ngheo.first" />', '231', '231', 'number-unbound'],
    [
      'a broken figure',
      '(Quận 1) có 185 hộ nghèo',
      '(Quận 1) có 1**85** hộ nghèo',
      '1**85**',
      'number-broken',
    ],
    [
      'an unknown date',
      'hội nghị ngày 10/1/2023',
      'hội nghị ngày 11/1/2023',
      '11/1/2023',
      'date-unknown',
    ],
    [
      'an unknown component',
      '<Chart name="an-sinh" />',
      '<Bang name="an-sinh" />',
      '<Bang',
      'mdx-component',
    ],
    [
      'an unknown chart',
      '<Chart name="an-sinh" />',
      '<Chart name="an-sin" />',
      '<Chart name="an-sin"',
      'chart-unknown',
    ],
    [
      'an unknown derived figure',
      'of="ho_ngheo.first"',
      'of="ho_ngeo"',
      '<Derived of="ho_ngeo"',
      'reference-unknown',
    ],
    [
      'a derived figure the other way',
      'as="fall"',
      'as="rise"',
      '<Derived of="ho_ngheo_thay_doi"',
      'reference-direction',
    ],
    [
      'an expression',
      '(Quận 1) có 185 hộ nghèo',
      '(Quận 1) có {185} hộ nghèo',
      '{185}',
      'mdx-expression',
    ],
    [
      'an import',
      '## Hộ nghèo ít hơn',
      'import x from "y"\n\n## Hộ nghèo ít hơn',
      'import x',
      'mdx-expression',
    ],
    [
      'a figure in a heading',
      '## Hộ nghèo ít hơn',
      '## 99 hộ nghèo ít hơn',
      '99',
      'figure-contradicts',
    ],
    ['an open brace', '## Hộ nghèo ít hơn', '## { Hộ nghèo ít hơn', '{ Hộ', 'mdx-syntax'],
  ])('names %s where it stands', (_, from, to, sought, code) => {
    expect(codesAt(from, to, sought)).toContain(code);
  });

  it('names a figure that is gone at its row, with the article', () => {
    const problems = problemsAfter([article, 'và 42 đảng viên', 'và nhiều đảng viên']);
    expect(problems).toMatchObject([
      {
        file: 'data/activities.csv',
        line: 11,
        code: 'figure-missing',
        row: 'dang_vien_khen 2022',
        args: {
          file: article,
          wording:
            'trao Giấy khen ”Hoàn thành xuất sắc nhiệm vụ năm 2022” cho 2 chi bộ và 42 đảng viên',
        },
      },
    ]);
  });

  it('names a day that is gone at its rows', () => {
    const problems = problemsAfter([article, 'Tính đến ngày 31/12/2022, ngân', 'Ngân']);
    expect(told(problems)).toEqual([
      'data/tax.csv:2:15 date-missing',
      'data/tax.csv:3:18 date-missing',
      'data/tax.csv:4:22 date-missing',
    ]);
  });

  it('names a chart that is not placed', () => {
    const problems = problemsAfter([article, '<Chart name="an-sinh" />', '']);
    expect(problems).toMatchObject([{ file: article, code: 'chart-unplaced', found: 'an-sinh' }]);
  });

  it.each([
    ['that is not used', '  - 5 mặt\n', '  - 5 mặt\n  - Nghị định 17\n', 'exception-unused'],
    ['that is a figure', '  - 5 mặt\n', '  - 5 mặt\n  - còn 185 hộ nghèo\n', 'exception-figure'],
    ['without a numeral', '  - 5 mặt\n', '  - 5 mặt\n  - năm mặt\n', 'exception-without-number'],
    ['of a bare number', '  - 5 mặt\n', '  - 5 mặt\n  - "46"\n', 'exception-bare'],
    ['of a bare year', '  - 5 mặt\n', '  - 5 mặt\n  - năm 2021\n', 'exception-bare'],
  ])('names an exception %s', (_, from, to, code) => {
    const files = edited([article, from, to]);
    const { line } = placeIn(files.get(article) ?? '', to.slice(from.length));
    const problems = loadProject(files).problems.filter((one) => one.line === line);
    expect(problems.map((one) => one.code)).toEqual([code]);
  });

  it('tells where the article has the phrase of an unused exception with other digits', () => {
    const files = edited([article, 'đủ, trọn 5 mặt', 'đủ, trọn 6 mặt']);
    const { line } = placeIn(files.get(article) ?? '', '6 mặt');
    const [problem] = loadProject(files).problems.filter(({ code }) => code === 'exception-unused');
    expect(problem).toMatchObject({ found: '5 mặt', args: { alike: '6 mặt', line: String(line) } });
  });

  it('names a numeral of the title and the description at its own line', () => {
    expect(told(problemsAfter([article, 'còn 185 hộ nghèo', 'còn 186 hộ nghèo']))).toEqual([
      `${article}:2:8 figure-contradicts`,
    ]);
    expect(
      told(problemsAfter([article, 'giảm 46 hộ so với đầu năm. Ngân', 'giảm 47 hộ. Ngân'])),
    ).toEqual([`${article}:3:14 figure-contradicts`]);
  });

  it('names several problems in one run, in reading order', () => {
    const english = 'src/content/articles/en/2022.mdx';
    const files = edited(
      [article, 'cho 2 chi bộ', 'cho 3 chi bộ'],
      ['data/tax.csv', ',209376000,', ',209376001,'],
      [article, 'giảm 46 hộ so với đầu năm. Phường', 'giảm 47 hộ so với đầu năm. Phường'],
      ['src/content/charts/thu-thue.mdx', 'Mỗi thanh là một', 'Mỗi thanh là 3'],
    );
    const at = (file: string, text: string, code: string) => {
      const { line, column } = placeIn(files.get(file) ?? '', text);
      return `${file}:${line}:${column} ${code}`;
    };
    expect(told(loadProject(files).problems.filter(isError))).toEqual([
      at('data/tax.csv', '"Ngân sách phường', 'wording-without-value'),
      at(article, 'Khi tổng kết', 'figure-contradicts'),
      at(article, '47 hộ', 'figure-contradicts'),
      at(article, '209.376.000 đồng. Thuế', 'figure-contradicts'),
      at(article, '3 chi bộ', 'figure-contradicts'),
      at(english, "'When 2022", 'reference-unknown'),
      at(english, '<Value of="thu_ngan_sach"', 'reference-unknown'),
      at('src/content/charts/thu-thue.mdx', '3 khoản', 'number-unbound'),
    ]);
  });

  it('takes the article with other line ends, a byte order mark, and decomposed letters', () => {
    for (const changed of [
      source.replaceAll('\n', '\r\n'),
      `\uFEFF${source}`,
      source.normalize('NFD'),
    ]) {
      const { problems, articles: read } = loadProject(new Map([...ownFiles, [article, changed]]));
      expect(told(problems)).toEqual([]);
      expect(read[0]?.spans).toHaveLength(19);
    }
  });
});
