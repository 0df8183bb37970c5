import { describe, expect, it } from 'vitest';
import { injectedArticle } from '../../../../src/data/article/inject.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { article, edited, problemsAfter, type Edit } from '../../project-files.ts';

const english = 'src/content/articles/en/2022.mdx';

/** A source that says "more than" 185 households, and the article with it. */
const more: Edit[] = [
  [
    'data/poverty.csv',
    'ho_ngheo,2022-12,185,Hiện nay phường có 185',
    'ho_ngheo,2022-12,185,Hiện nay phường có hơn 185',
  ],
  [article, 'còn 185 hộ nghèo', 'còn hơn 185 hộ nghèo'],
  ...Array<Edit>(2).fill([article, ' có 185 hộ nghèo', ' có hơn 185 hộ nghèo']),
  ['data/tax.csv', 'nghiệp thu được 9 tỷ', 'nghiệp thu được gần 9 tỷ'],
  [article, 'thu được 9 tỷ', 'thu được gần 9 tỷ'],
];

/** An article's text as it is handed to Astro, without tags. */
function shown(file: string, edits: readonly Edit[]): string {
  const files = edited(...edits);
  const injected = injectedArticle(loadProject(files), file, files.get(file) ?? '') ?? '';
  const named = injected.replaceAll(/<(?:Value|Derived)[^>]*of="([^"]*)"[^>]*>/g, '[$1]');
  return named.replaceAll('\u00A0', ' ');
}

describe('an article’s inserted figures', () => {
  it('have their hedge before them, in either edition', () => {
    expect(shown(article, more)).toContain('đầu năm phường có hơn [ho_ngheo.first]');
    expect(shown(english, more)).toContain('had more than [ho_ngheo] poor households');
  });

  it('have it before their currency', () => {
    const text = shown(english, more);
    expect(text).toContain('tax brought in nearly VND [thue_cong_thuong]');
    expect(text).toContain('and about VND [tet_moi_ho_can_ngheo] for');
  });

  it('have none where their datum has none', () => {
    expect(shown(article, [])).toContain('đầu năm phường có [ho_ngheo.first]');
  });

  it.each([
    ['had <Value of="ho_ngheo"', 'had over <Value of="ho_ngheo"', 'had over [ho_ngheo]'],
    ['had <Value of="ho_ngheo"', 'had *more than* <Value of="ho_ngheo"', 'than* [ho_ngheo]'],
    [
      'had <Value of="ho_ngheo" /> poor',
      'had:\n\n<Value of="ho_ngheo" /> poor',
      '\nMore than [ho_ngheo] poor',
    ],
    [
      'in VND <Value of="thue_cong_thuong"',
      'in almost\nVND <Value of="thue_cong_thuong"',
      'almost\nVND [thue_cong_thuong]',
    ],
  ])('%o, written %o, reads %o', (from, to, text) => {
    expect(shown(english, [...more, [english, from, to]])).toContain(text);
  });

  it.each<[string, string, readonly Edit[]]>([
    [
      'a hedge that the datum has not',
      'more than',
      [[english, 'had <Value', 'had more than <Value']],
    ],
    ['another one', 'nearly', [...more, [english, 'had <Value', 'had nearly <Value']]],
    ['one behind it', 'or so', [[english, 'of="ho_ngheo" />', 'of="ho_ngheo" /> or so']]],
    ['one in Vietnamese', 'gần', [[article, 'có <Derived', 'có gần <Derived']]],
  ])('%s is refused at its place', (_, said, edits) => {
    const problems = problemsAfter(...edits).filter(({ code }) => code === 'reference-hedge');
    expect(problems.map(({ args }) => args['said'])).toEqual([said]);
  });

  it.each<[string, readonly Edit[]]>([
    ['the real articles', []],
    ['a hedged source', more],
    ['a compared number', [[english, 'That was <Value', 'That was no more than <Value']]],
  ])('%s is accepted, or told', (name, edits) => {
    const codes = problemsAfter(...edits).map(({ code }) => code);
    expect(codes).toEqual(name === 'a compared number' ? ['reference-hedge'] : []);
  });
});
