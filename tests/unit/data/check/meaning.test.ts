import { describe, expect, it } from 'vitest';
import { edited, problemsAfter, type Edit } from '../../project-files.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';

function codes(...edits: Edit[]): string[] {
  return [
    ...new Set(problemsAfter(...edits).map(({ code, file, line }) => `${file}:${line} ${code}`)),
  ];
}

describe('checkMeanings(rows, dataset)', () => {
  it('names a wording that counts in another unit than its indicator', () => {
    const problems = codes([
      'data/activities.csv',
      '2022” cho 2 chi bộ,',
      '2022” cho 2 đảng viên,',
    ]);
    expect(problems).toContain('data/activities.csv:10 wording-other-unit');
  });

  it('names rows whose ids were mixed up', () => {
    const problems = codes(
      ['data/tax.csv', 'thue_cong_thuong', 'xxx'],
      ['data/tax.csv', 'thue_phi_nong_nghiep', 'thue_cong_thuong'],
      ['data/tax.csv', 'xxx', 'thue_phi_nong_nghiep'],
    );
    expect(problems).toContain('data/tax.csv:3 wording-other-indicator');
    expect(problems).toContain('data/tax.csv:4 wording-other-indicator');
  });

  it('names cards whose ids were mixed up by the words after their figure', () => {
    const problems = codes(
      ['data/activities.csv', 'the_bhyt_ho_ngheo', 'x'],
      ['data/activities.csv', 'the_bhyt_ho_can_ngheo', 'the_bhyt_ho_ngheo'],
      ['data/activities.csv', 'x', 'the_bhyt_ho_can_ngheo'],
    );
    expect(problems).toContain('data/activities.csv:2 wording-other-indicator');
    expect(problems).toContain('data/activities.csv:3 wording-says-other');
  });

  it.each([
    ['a sum in percent', ',change,', ',sum,', 3],
    ['a sum of two units', 'tet_moi_ho_ngheo,2022,ratio', 'tet_moi_ho_ngheo,2022,sum', 4],
    ['a ratio upside down', 'tuong_tac@2022,bai_viet@2022', 'bai_viet@2022,tuong_tac@2022', 6],
    ['a change that is not a percentage', 'ho_ngheo,2022-01,sum', 'ho_ngheo,2022-01,change', 2],
  ])('names %s', (_, from, to, line) => {
    expect(codes(['data/derived.csv', from, to])).toContain(
      `data/derived.csv:${line} derived-other-unit`,
    );
  });

  it('tells unit and row', () => {
    const { problems } = loadProject(edited(['data/derived.csv', ',change,', ',sum,']));
    expect(problems.find(({ code }) => code === 'derived-other-unit')).toMatchObject({
      found: 'sum',
      row: 'ho_ngheo_thay_doi 2022',
      args: { expected: 'hộ', unit: '%' },
    });
  });
});
