import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { dataOfChart } from '../../../../src/data/model/drawn-data.ts';
import { referencesOf } from '../../../../src/data/model/content-schema.ts';
import { dataOfReport } from '../../../../src/data/model/dataset.ts';
import { namedTables } from '../../../../src/data/csv/schema.ts';
import { resolve } from '../../../../src/data/model/template.ts';
import { generateLarge } from '../../../fixtures/generate-large.ts';
import { article, edited, ownFiles, placeIn, told, type Edit } from '../../project-files.ts';

const charts = 'src/content/charts';
const project = loadProject(ownFiles);

/** The problems after edits, each as the text that stands at its place and its code. */
function toldBy(...edits: readonly Edit[]): string[] {
  const files = edited(...edits);
  return loadProject(files).problems.map(({ file, line, column, code }) => {
    const source = files.get(file)?.split('\n')[line - 1] ?? '';
    return `${file.slice(file.lastIndexOf('/') + 1)} ${source.slice(column - 1, column + 9)}: ${code}`;
  });
}

describe('loadProject(files)', () => {
  it('finds nothing wrong with the project as it is', () => {
    expect(told(project.problems)).toEqual([]);
  });

  it("gives the charts in their own order, and each year's article", () => {
    expect(project.charts.map(({ slug }) => slug)).toEqual([
      'giam-ngheo',
      'an-sinh',
      'thu-thue',
      'mang-xa-hoi',
    ]);
    expect(project.articles.map(({ year, file }) => [year, file])).toEqual([[2022, article]]);
  });

  it('names every table that is missing', () => {
    const { problems } = loadProject(new Map());
    const files = namedTables.map((name) => `data/${name}.csv`);
    const told = problems.filter(({ code }) => code !== 'no-year');
    expect(told.map(({ code, found }) => `${code} ${found}`).sort()).toEqual(
      files.map((file) => `file-missing ${file}`).sort(),
    );
  });

  it('reads only MDX files right in their folders', () => {
    const others = ['README.md', 'fr/2022.mdx', '2022.mdx.bak'].map(
      (name) => [`src/content/articles/${name}`, '99 hộ'] as const,
    );
    expect(loadProject(new Map([...ownFiles, ...others])).problems).toEqual([]);
  });

  it('names an article without its report, and a report without its article', () => {
    const files = new Map(ownFiles);
    files.delete(article);
    files.set('src/content/articles/2021.mdx', ownFiles.get(article) ?? '');
    const codes = loadProject(files).problems.filter(({ code }) => code === 'report-missing');
    expect(codes.map(({ file, found, args }) => [file, found, args['file']])).toEqual([
      ['data/sources.csv', '2022', article],
      ['src/content/articles/2021.mdx', '2021', 'data/sources.csv'],
    ]);
  });

  it('does not call a figure missing from an article whose front matter is broken', () => {
    const { problems } = loadProject(edited([article, 'published: 2026-11-24\n', '']));
    expect(problems.map(({ code }) => code)).toEqual(['front-matter']);
  });

  it.each([
    [
      'a numeral in a title',
      ['giam-ngheo.mdx', 'name_vi: Giảm nghèo', 'name_vi: Giảm 46 hộ'],
      ['giam-ngheo.mdx Giảm 46 hộ: number-unbound'],
    ],
    [
      'a numeral beside a placeholder',
      ['giam-ngheo.mdx', 'lên|vẫn là} {ho_ngheo} hộ', 'lên|vẫn là} {ho_ngheo} và 46 hộ'],
      ["giam-ngheo.mdx '[Hộ nghèo: number-unbound"],
    ],
    [
      'a numeral in a label',
      [
        'giam-ngheo.mdx',
        'label_en: poor households at the year',
        'label_en: 185 households at the year',
      ],
      ['giam-ngheo.mdx 185 househ: number-unbound'],
    ],
    [
      'a numeral in its explanation',
      ['thu-thue.mdx', 'Mỗi thanh là một', 'Mỗi thanh là 3'],
      ['thu-thue.mdx 3 khoản. T: number-unbound'],
    ],
    [
      'a component in its explanation',
      ['thu-thue.mdx', 'Mỗi thanh là một', '<Derived of="ho_ngheo" /> là một'],
      ['thu-thue.mdx <Derived o: mdx-component'],
    ],
    [
      'code in its explanation',
      ['thu-thue.mdx', 'Mỗi thanh là một', 'Mỗi thanh là {3}'],
      ['thu-thue.mdx {3} khoản.: mdx-expression'],
    ],
    [
      'a front matter of another kind',
      ['thu-thue.mdx', 'kind: bars', 'kind: pie'],
      [
        '2022.mdx <Chart nam: chart-unknown',
        '2022.mdx <Chart nam: chart-unknown',
        'thu-thue.mdx pie: front-matter',
      ],
    ],
    [
      'an order beyond the charts',
      ['thu-thue.mdx', 'order: 3', 'order: 9'],
      ['thu-thue.mdx 9: chart-order'],
    ],
    [
      'a placeholder of the other direction',
      [
        'giam-ngheo.mdx',
        '{ho_ngheo_thay_doi|, a rise of #|, a fall of #|}',
        ', a rise of {ho_ngheo_thay_doi|rise}',
      ],
      ["giam-ngheo.mdx '[At the s: reference-direction"],
    ],
  ] as const)('names %s of a chart', (_, [file, from, to], problems) => {
    expect(toldBy([`${charts}/${file}`, from, to])).toEqual(problems);
  });

  it('names a reference of a chart where it stands, not where its words do', () => {
    const file = `${charts}/thu-thue.mdx`;
    const files = edited([file, '  - thu_ngan_sach', '  - thu_ngan_sac']);
    const [problem] = loadProject(files).problems.filter(({ file: own }) => own === file);
    expect(problem).toMatchObject({
      ...placeIn(files.get(file) ?? '', 'thu_ngan_sac\n'),
      code: 'reference-unknown',
      args: { near: 'thu_ngan_sach' },
    });
  });

  it('names a file name that cannot be an address', () => {
    const file = `${charts}/Thu Thuế.mdx`;
    const files = new Map([...ownFiles, [file, '']]);
    expect(told(loadProject(files).problems)).toContain(`${file}:1:1 file-name`);
  });

  it.each([
    [
      'a numeral in a note',
      'Nguồn chỉ ghi đến hàng tỷ đồng;',
      'Nguồn chỉ ghi đến 9 tỷ đồng;',
      'number-unbound',
    ],
    [
      'an unknown date in a note',
      'Nguồn chỉ ghi đến hàng tỷ đồng;',
      'Nguồn viết năm 2021;',
      'date-unknown',
    ],
    [
      'an unknown placeholder',
      'Nguồn chỉ ghi đến hàng tỷ đồng;',
      'Nguồn nêu {thue};',
      'reference-unknown',
    ],
  ])('names %s', (_, from, to, code) => {
    expect(toldBy(['data/tax.csv', from, to])).toEqual([`tax.csv ${to.slice(0, 10)}: ${code}`]);
  });

  it.each([
    ['that no text has', 'Quận 1,', 'Quận 4,', 'exception-unused'],
    ['of a bare year', 'Quận 1,', 'năm 2021,', 'exception-bare'],
  ])('names a phrase of not-statistics.csv %s', (_, from, to, code) => {
    const problems = toldBy(['data/not-statistics.csv', from, to]);
    expect(problems).toContainEqual(expect.stringMatching(`^not-statistics.csv .*: ${code}$`));
  });

  it('takes a phrase that only the words of the site have', () => {
    const phrase = 'Chứng chỉ ISO 9001';
    const files = edited(['data/not-statistics.csv', 'Quận 1,', `${phrase},x,x\nQuận 1,`]);
    const codes = (all: ReadonlyMap<string, string>) =>
      loadProject(all).problems.map(({ code }) => code);
    expect(codes(files)).toEqual(['exception-unused']);
    expect(codes(new Map([...files, ['src/site.ts', `'${phrase}' 'CC BY 4.0'`]]))).toEqual([]);
  });

  it.each([
    ['2026-11-24', []],
    ['2026-11-23', ['source-day-late', 'day-impossible']],
    [undefined, []],
  ])('with today %s finds %o in an article published on 2026-11-24', (today, codes) => {
    const files = edited([
      article,
      /published: .*/.exec(ownFiles.get(article) ?? '')?.[0] ?? '',
      'published: 2026-11-24',
    ]);
    expect(loadProject(files, { today }).problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['published before its source', 'published: 2023-01-09'],
    ['changed before it was published', 'published: 2024-01-01\nmodified: 2023-12-31'],
  ])('names an article %s', (_, days) => {
    const published = /published: .*/.exec(ownFiles.get(article) ?? '')?.[0] ?? '';
    const { problems } = loadProject(edited([article, published, days]));
    expect(problems.map(({ code }) => code)).toEqual(['day-impossible']);
  });

  it('takes a large made-up project', () => {
    const large = loadProject(generateLarge({ rows: 400, articleLength: 20_000 }));
    expect(told(large.problems)).toEqual([]);
    expect(large.dataset.data.size).toBe(420);
    expect(large.articles).toHaveLength(20);
    expect(large.articles.at(-1)?.spans.length).toBeGreaterThan(300);
  });
});

describe('dataOfChart(chart, data)', () => {
  const data = dataOfReport(project.dataset, 2022);
  const [first] = project.charts;

  it('dataOfChart(chart, data) is what the chart draws, in the order of its table', () => {
    const references = first ? referencesOf(first.matter) : [];
    expect(references.length).toBeGreaterThan(2);
    expect(first && dataOfChart(first.matter, data)).toEqual(
      references.map((reference) => resolve(reference, data)),
    );
  });

  it.each([
    ['giam-ngheo', ['ho_ngheo_giam'], true],
    ['giam-ngheo', ['ho_ngheo'], false],
    ['thu-thue', ['thue_cong_thuong'], true],
    ['thu-thue', ['thue_cong_thuong', 'thue_phi_nong_nghiep', 'thu_ngan_sach'], false],
    ['an-sinh', ['tet_ho_ngheo', 'the_bhyt_ho_ngheo'], true],
    ['mang-xa-hoi', ['bai_viet'], false],
  ])('dataOfChart() of %s without %j: drawn is %j', (slug, missing, isDrawn) => {
    const chart = project.charts.find((one) => one.slug === slug);
    const fewer = data.filter(({ indicator }) => !missing.includes(indicator.id));
    const drawn = chart && dataOfChart(chart.matter, fewer);
    expect(drawn !== undefined).toBe(isDrawn);
    expect(drawn?.some(({ indicator }) => missing.includes(indicator.id)) ?? false).toBe(false);
  });
});
