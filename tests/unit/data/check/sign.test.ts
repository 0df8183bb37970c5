import { describe, expect, it } from 'vitest';
import { problemsAfter, type Edit } from '../../project-files.ts';

const chart = 'src/content/charts/giam-ngheo.mdx';

/** A source in which poor households rise, in the row of their fall. */
const rise: Edit = [
  'data/poverty.csv',
  'ho_ngheo_giam,2022,46,giảm 46 hộ',
  'ho_ngheo_giam,2022,-46,tăng 46 hộ',
];

/** The places in the chart's description at which a rise is told as something else. */
function turned(...edits: readonly Edit[]): string[] {
  return problemsAfter(rise, ...edits)
    .filter(({ file, code }) => file === chart && code === 'reference-direction')
    .map(({ found }) => found);
}

describe('a chart of a change', () => {
  it('goes with a rise where its words are chosen by the sign', () => {
    expect(turned()).toEqual([]);
  });

  it('is refused where its finding says a fall', () => {
    const finding: Edit = [
      chart,
      '{ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi} trong',
      'giảm {ho_ngheo_giam} hộ trong',
    ];
    expect(turned(finding)).toEqual(['{ho_ngheo_giam}']);
  });

  it('is refused where a label says a fall', () => {
    const label: Edit = [
      chart,
      '{ho_ngheo_giam|hộ giảm|hộ tăng|hộ thay đổi} so với',
      'hộ giảm so với',
    ];
    expect(turned(label)).toEqual([
      'hộ giảm so với đầu năm{ho_ngheo_giam|calculated| (số tính ra)}',
    ]);
  });

  it('has no number typed among its choices', () => {
    const typed: Edit = [chart, '|tăng # hộ|không đổi} trong', '|tăng 25 hộ|không đổi} trong'];
    expect(problemsAfter(typed).map(({ code, found }) => [code, found])).toEqual([
      ['number-unbound', '25'],
    ]);
  });
});
