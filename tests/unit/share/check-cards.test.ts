import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { checkCards } from '../../../src/share/check-cards.ts';
import { measure } from '../../../src/share/measure.ts';
import { article, edited, ownFiles, placeIn, type Edit } from '../project-files.ts';

const chart = 'src/content/charts/giam-ngheo.mdx';
const english = 'src/content/articles/en/2022.mdx';
const long = 'một câu dài đến mức không ảnh nào còn chỗ cho nó, '.repeat(6);

function problemsAfter(...edits: readonly Edit[]) {
  const files = edited(...edits);
  return { files, problems: checkCards(files, loadProject(files), measure) };
}

describe('checkCards()', () => {
  test('finds nothing in the project as it is', () => {
    expect(checkCards(ownFiles, loadProject(ownFiles), measure)).toEqual([]);
  });

  test.each([
    ['a brief', chart, 'brief_vi'],
    ['an English brief', chart, 'brief_en'],
    ['the title of an article', article, 'title'],
    ['the title of an English article', english, 'title'],
  ])('names the place of %s that no card has room for', (_, file, key) => {
    const { files, problems } = problemsAfter([file, `${key}: '`, `${key}: '${long}`]);
    const place = placeIn(files.get(file) ?? '', `'${long}`);
    expect(problems).toMatchObject([
      { file, ...place, code: 'card-finding-long', severity: 'error' },
    ]);
  });

  test('says in both languages what is too long and how long it may be', () => {
    const { problems } = problemsAfter([chart, "brief_vi: '", `brief_vi: '${long}`]);
    const [problem] = problems;
    if (!problem) throw new Error('no problem');
    const [vi, en] = (['vi', 'en'] as const).map((lang) => adviceOn(problem, lang));
    expect(vi?.message).toMatch(/^Câu này quá dài .*2022: “một câu dài/);
    expect(en?.message).toMatch(/^This sentence is too long .*2022: “một câu dài/);
    expect([vi?.hint, en?.hint].every((hint) => hint?.includes('110'))).toBe(true);
  });
});
