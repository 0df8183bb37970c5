import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { causesFirst } from '../../../../src/data/problem/causes.ts';
import { isError, problemAt, type Problem } from '../../../../src/data/problem/problem.ts';
import { checkPublished } from '../../../../src/permanence/check-published.ts';
import { readPublished } from '../../../../src/project/read-project.ts';
import { PROJECT } from '../../../support/project.ts';
import { article, edited, ownFiles, placeIn, type Edit } from '../../project-files.ts';

const today = '2026-11-24';
const english = 'src/content/articles/en/2022.mdx';
const poverty = 'data/poverty.csv';
const activities = 'data/activities.csv';
const media = 'data/social-media.csv';
const indicators = 'data/indicators.csv';
const sources = 'data/sources.csv';
const derived = 'data/derived.csv';
const published = readPublished(PROJECT);

/** All that `npm run check` finds after some edits, causes first. */
function checked(edits: readonly Edit[]): Problem[] {
  const files = edited(...edits);
  const project = loadProject(files, { today });
  const figures = checkPublished(new Map([...files, ...published]), project, today);
  return causesFirst([...project.problems, ...figures]);
}

/** A slip of the pen, the problem that names it, and where (the text in the changed file). */
const slips: [slip: string, edits: Edit[], code: string, file: string, text: string][] = [
  ['a value', [[poverty, ',185,', ',158,']], 'wording-without-value', poverty, 'Hiện nay phường'],
  [
    'the number of a wording',
    [[poverty, 'có 185 hộ', 'có 158 hộ']],
    'wording-without-value',
    poverty,
    'Hiện nay phường',
  ],
  [
    'both, against what was published',
    [[poverty, '185,Hiện nay phường có 185', '158,Hiện nay phường có 158']],
    'published-changed',
    poverty,
    '158,Hiện',
  ],
  ['a unit', [[indicators, ',hộ,', ',hô,']], 'unit-unknown', indicators, 'hô,Số hộ'],
  [
    'a row of units.csv',
    [['data/units.csv', '\nhộ,hộ;', '\nho,ho;']],
    'unit-unknown',
    indicators,
    'hộ,Số hộ',
  ],
  [
    'an empty source',
    [[poverty, 'nghèo,tong_ket_2022', 'nghèo,']],
    'cell-empty',
    poverty,
    ',"Nguồn viết',
  ],
  [
    'a letter that nobody sees',
    [[poverty, 'phường có 185', 'phường có 1\u200B85']],
    'letter-odd',
    poverty,
    '\u200B85',
  ],
  [
    'a comma outside quotes',
    [[media, 'với 195 bài viết', 'clip, với 195 bài viết']],
    'csv-comma',
    media,
    ' với 195',
  ],
  [
    'quotes that are gone',
    [
      [
        activities,
        '"cấp thẻ bảo hiểm y tế cho 468 thành viên hộ nghèo, 24 thành viên hộ cận nghèo"',
        'cấp thẻ bảo hiểm y tế cho 468 thành viên hộ nghèo, 24 thành viên hộ cận nghèo',
      ],
    ],
    'csv-comma',
    activities,
    ' 24 thành viên',
  ],
  [
    'a comment of HTML',
    [[article, '## Thẻ bảo hiểm', '<!-- sửa -->\n\n## Thẻ bảo hiểm']],
    'mdx-syntax',
    article,
    '!-- sửa',
  ],
  ['a brace', [[article, 'Phường cũng', 'Phường { cũng']], 'mdx-syntax', article, '{ cũng'],
  ['a hedge', [[article, 'thu được 9 tỷ', 'thu được gần 9 tỷ']], 'figure-hedged', article, '9 tỷ'],
  [
    'the only place of a number',
    [[article, '42 đảng viên', '24 đảng viên']],
    'figure-contradicts',
    article,
    '24 đảng viên',
  ],
  [
    'a period',
    [[poverty, 'ho_ngheo,2022-12', 'ho_ngheo,2022-11']],
    'derived-operand-unknown',
    derived,
    'ho_ngheo@2022-12',
  ],
  [
    'the id of an indicator',
    [[indicators, '\nho_ngheo,', '\nho_ngeo,']],
    'indicator-unknown',
    poverty,
    'ho_ngheo,2022-12',
  ],
  [
    'the id of a source',
    [[sources, '\ntong_ket_2022', '\ntong_ket_2023']],
    'source-unknown',
    activities,
    'tong_ket_2022',
  ],
  ['the date of a source', [[sources, '2023-01-10', '10-1-23x']], 'date-form', sources, '10-1-23x'],
  [
    'the year of a source',
    [[sources, 'tong_ket_2022,2022', 'tong_ket_2022,2021']],
    'report-missing',
    sources,
    '2021,news',
  ],
  ['a header', [[poverty, ',wording,', ',words,']], 'column-missing', poverty, 'indicator,period'],
  ['an operation', [[derived, ',sum,', ',sun,']], 'cell-choice', derived, 'sun,'],
  [
    'a number typed in English',
    [[english, '<Value of="chi_tieu" />', '18']],
    'number-unbound',
    english,
    '18 targets',
  ],
  [
    'a reference in English',
    [[english, '<Value of="chi_tieu" />', '<Value of="chi_tiu" />']],
    'reference-unknown',
    english,
    '<Value of="chi_tiu"',
  ],
  [
    'a reference',
    [[article, '"tuong_tac_moi_bai"', '"tuong_tac_moi_bi"']],
    'reference-unknown',
    article,
    '<Derived of="tuong_tac_moi_bi"',
  ],
  [
    'the name of a chart',
    [[article, '<Chart name="an-sinh"', '<Chart name="an-sin"']],
    'chart-unknown',
    article,
    '<Chart name="an-sin"',
  ],
  [
    'the kind of a chart',
    [['src/content/charts/an-sinh.mdx', 'kind: groups', 'kind: group']],
    'front-matter',
    'src/content/charts/an-sinh.mdx',
    'group\norder',
  ],
];

describe('causesFirst(problems)', () => {
  it.each(slips)(
    'tells a slip in %s first, and little else in full',
    (_, edits, code, file, text) => {
      const problems = checked(edits);
      const [first] = problems.filter(isError);
      const { line, column } = placeIn(edited(...edits).get(file) ?? '', text);
      expect(first?.code).toBe(code);
      const place = `${first?.file}:${first?.line}:${first?.column}`;
      expect(place).toBe(`${file}:${line}:${column}`);
      expect(problems.filter(({ follows }) => !follows).length).toBeLessThanOrEqual(3);
    },
  );

  it('keeps two slips of two rows apart', () => {
    const told = checked([
      [poverty, ',185,', ',158,'],
      [media, ',195,', ',159,'],
      [article, 'thu được 9 tỷ', 'thu được gần 9 tỷ'],
    ]).filter(({ follows }) => !follows);
    expect(told.map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${poverty} wording-without-value`,
      `${media} wording-without-value`,
      `${article} figure-hedged`,
    ]);
  });

  it('does not fold a wrong number of the article under the slip of another row', () => {
    const told = checked([
      [media, ',195,', ',159,'],
      [article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 186 hộ nghèo, giảm'],
    ]).filter(({ follows }) => !follows);
    expect(told.map(({ code }) => code)).toEqual(['wording-without-value', 'figure-contradicts']);
  });

  it('does not fold the slips of one table under the header of another', () => {
    const told = checked([
      ['data/tax.csv', ',wording,', ',words,'],
      [media, '\nbai_viet,', '\nbai_viets,'],
    ]).filter(({ follows }) => !follows);
    expect(told.map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${media} indicator-unknown`,
      'data/tax.csv column-missing',
      'data/tax.csv column-unknown',
    ]);
  });

  it('finds a first one among derived values that wait for each other in a circle', () => {
    const told = checked([
      [derived, 'ho_ngheo@2022-12,ho_ngheo_giam@2022', 'ho_ngheo_thay_doi@2022,ho_ngheo_giam@2022'],
    ]).filter(({ follows }) => !follows);
    expect(told.map(({ code }) => code)).toEqual(['derived-operand-unknown']);
  });

  it('says once what one unknown name makes many rows say', () => {
    const at = (line: number) => ({ file: poverty, line, column: 1 });
    const problems = [3, 2, 5].map((line) =>
      problemAt(at(line), 'indicator-unknown', 'ho_ngeo', { near: 'ho_ngheo' }),
    );
    expect(causesFirst(problems).map(({ line, follows }) => [line, follows])).toEqual([
      [2, undefined],
      [3, true],
      [5, true],
    ]);
  });

  it('lets no warning be a cause, and is the same twice', () => {
    const place = { file: poverty, line: 2, column: 1 };
    const warning: Problem = {
      ...problemAt(place, 'value-jump', '185', { earlier: '10', year: '2021', at: 'x' }),
      severity: 'warning',
    };
    const missing = problemAt(place, 'figure-missing', '185', { file: article, wording: 'x' });
    const once = causesFirst([warning, missing]);
    expect(once.some(({ follows }) => follows)).toBe(false);
    const all = checked([[poverty, ',185,', ',158,']]);
    expect(causesFirst(all)).toEqual(all);
  });

  it('has nothing to say of the project as it is', () => {
    expect(causesFirst(loadProject(ownFiles, { today }).problems)).toEqual([]);
  });
});
