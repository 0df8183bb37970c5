import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { article, edited, type Edit } from '../../project-files.ts';

/** Where a change of the project makes the check speak of a private part, as `file:line found`. */
function told(...edits: Edit[]): string[] {
  return loadProject(edited(...edits))
    .problems.filter(({ code }) => code === 'text-private')
    .map(({ file, line, cell, found }) => `${file}:${cell?.column ?? line} ${found}`);
}

const english = 'src/content/articles/en/2022.mdx';
const chart = 'src/content/charts/giam-ngheo.mdx';

describe('checkPrivacy(files, rows, texts)', () => {
  it('finds nothing in the site’s own texts', () => {
    expect(told()).toEqual([]);
  });

  it.each<[what: string, edit: Edit, found: string]>([
    ['an exception', [article, '- 5 mặt', '- tổ dân phố 5'], `${article}:11 tổ dân phố 5`],
    [
      'a phrase of the table',
      ['data/not-statistics.csv', 'Quận 1,', 'hẻm 12,x,x\nQuận 1,'],
      'data/not-statistics.csv:phrase hẻm 12',
    ],
    [
      'a note',
      ['data/sources.csv', 'Trang này đọc', 'Gọi 0903 123 456. Trang này đọc'],
      'data/sources.csv:note_vi 0903 123 456',
    ],
    [
      'a wording',
      ['data/poverty.csv', ',Hiện nay phường có 185', ',khu phố 3: Hiện nay phường có 185'],
      'data/poverty.csv:wording khu phố 3',
    ],
  ])('finds %s', (_, edit, found) => {
    expect(told(edit)).toEqual([found]);
  });

  it.each([
    ['article', article],
    ['English article', english],
    ['chart’s explanation', chart],
    ['English explanation', chart.replace('charts/', 'charts/en/')],
  ])('finds what an %s says, in emphasis and by entities too', (_, file) => {
    const source = edited().get(file) ?? '';
    const last = source.trimEnd().split('\n').at(-1) ?? '';
    const more = 'Ở khu phố **3**, hẻm 12 và tổ dân phố&#32;5.';
    const found = told([file, last, `${last}\n\n${more}`]).map((one) =>
      one.replace(/^.*:\d+ /, ''),
    );
    expect(found.sort()).toEqual(['hẻm 12', 'khu phố 3', 'tổ dân phố 5']);
  });
});
