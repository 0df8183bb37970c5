import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { edited, problemsAfter, type Edit } from '../../project-files.ts';

const poverty = 'src/content/charts/giam-ngheo.mdx';
const welfare = 'src/content/charts/an-sinh.mdx';
const taxes = 'src/content/charts/thu-thue.mdx';
const media = 'src/content/charts/mang-xa-hoi.mdx';

function codes(...edits: readonly Edit[]): string[] {
  return problemsAfter(...edits).map(({ code }) => code);
}

describe('loadProject(files) holds a chart’s fixed words against its data', () => {
  it.each<[why: string, edit: Edit]>([
    [
      'a rise over a fall',
      [
        poverty,
        '{ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi} trong năm',
        'tăng {ho_ngheo_giam} hộ trong năm',
      ],
    ],
    [
      'a rise over a fall, in English',
      [poverty, '{ho_ngheo_giam|fell by #|rose by #|stayed the same}', 'rose by {ho_ngheo_giam}'],
    ],
    [
      'the end for the start',
      [poverty, "summary_vi: '[Đầu năm {year}", "summary_vi: '[Cuối năm {year}"],
    ],
    [
      'another tax',
      [taxes, "finding_vi: '[Thuế công thương nghiệp", "finding_vi: '[Thuế phi nông nghiệp"],
    ],
    ['dollars', [taxes, 'brought in VND', 'brought in USD']],
    ['another district', [media, 'Mỗi bài viết của phường', 'Mỗi bài viết của toàn quận']],
    [
      'the label of a rise',
      [
        poverty,
        "'{ho_ngheo_giam|hộ giảm|hộ tăng|hộ thay đổi} so với đầu năm{ho_ngheo_giam|calculated| (số tính ra)}'",
        'hộ tăng so với đầu năm',
      ],
    ],
    [
      'the label of another thing',
      [poverty, 'label_vi: hộ nghèo khi tổng kết năm', 'label_vi: hộ kinh doanh khi tổng kết năm'],
    ],
  ])('refuses %s', (_, edit) => {
    expect(codes(edit)).toContain('chart-says-other');
  });

  it('refuses a label that calls a stated count calculated', () => {
    const edit: Edit = [
      poverty,
      'label_vi: hộ nghèo khi tổng kết năm',
      "label_vi: 'hộ nghèo (số tính ra)'",
    ];
    expect(codes(edit)).toContain('chart-calls-calculated');
  });

  it('refuses roles that do not add up', () => {
    expect(codes([poverty, 'of: ho_ngheo.first', 'of: ho_can_ngheo'])).toContain('chart-roles');
    expect(codes([media, 'of: tuong_tac_moi_bai', 'of: bai_viet'])).toContain('chart-roles');
  });

  it('refuses bars of two units on one scale', () => {
    expect(codes([taxes, '  - thu_ngan_sach\n', '  - bai_viet\n'])).toContain('chart-units');
    expect(codes([welfare, 'of: tet_ho_can_ngheo', 'of: tet_tien_ho_can_ngheo'])).toContain(
      'chart-units',
    );
  });
});

describe('loadProject(files) holds derived rows to their year and group', () => {
  const perHousehold = 'tet_moi_ho_ngheo,2022,ratio,tet_tien_ho_ngheo@2022,tet_ho_ngheo@2022';

  it('refuses Tết money over all poor households, and names those supported', () => {
    const edit: Edit = [
      'data/derived.csv',
      perHousehold,
      perHousehold.replace('tet_ho_ngheo@2022', 'ho_ngheo@2022-12'),
    ];
    const problem = problemsAfter(edit).find(({ code }) => code === 'derived-other-group');
    expect(problem?.args['instead']).toBe('tet_ho_ngheo@2022');
  });

  it('refuses Tết money of the poor over the near-poor', () => {
    const edit: Edit = [
      'data/derived.csv',
      perHousehold,
      perHousehold.replace('tet_ho_ngheo@2022', 'tet_ho_can_ngheo@2022'),
    ];
    expect(codes(edit)).toContain('derived-other-group');
  });

  it('refuses a derived value of a year whose operands are of another', () => {
    const edit: Edit = ['data/derived.csv', 'tuong_tac_moi_bai,2022,', 'tuong_tac_moi_bai,2021,'];
    expect(codes(edit)).toContain('derived-other-year');
  });
});

describe('loadProject(files) asks about what a second year repeats', () => {
  const second: readonly Edit[] = [
    [
      'data/sources.csv',
      'tong_ket_2022,2022',
      'tong_ket_2021,2021,report,Báo cáo năm 2021,,Phường,2022-01-10,,,2022-01-10,,,,,\ntong_ket_2022,2022',
    ],
    [
      'data/poverty.csv',
      'ho_ngheo,2022-12',
      'ho_ngheo,2021-12,230,có 230 hộ nghèo,tong_ket_2021,,\nho_ngheo,2022-12',
    ],
    [
      'data/social-media.csv',
      'bai_viet,2022',
      'bai_viet,2021,195,với 195 bài viết,tong_ket_2021,,\nbai_viet,2022',
    ],
  ];
  const warned = loadProject(edited(...second)).problems;

  it('warns of a start that is not the end of the year before', () => {
    expect(warned).toContainEqual(
      expect.objectContaining({
        code: 'start-differs',
        severity: 'warning',
        found: 'ho_ngheo@2022-01',
      }),
    );
  });

  it('warns of a row that says what the row of the year before said', () => {
    expect(warned).toContainEqual(
      expect.objectContaining({
        code: 'row-copied',
        severity: 'warning',
        found: 'với 195 bài viết',
      }),
    );
  });
});
