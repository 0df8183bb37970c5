import { describe, expect, it } from 'vitest';
import { readStatements, type Statement } from '../../../../src/data/text/statement.ts';
import { matchTerms, readTerms, TermIndex } from '../../../../src/data/text/terms.ts';
import { vi } from '../../../support/vocabulary.ts';

/** The statement of the last figure of a sentence. Sentences and figures are made up. */
function lastOf(sentence: string): Statement {
  const statement = readStatements(sentence, vi).at(-1);
  if (!statement) throw new Error(`no figure in “${sentence}”`);
  return statement;
}

describe('readTerms(cell)', () => {
  it.each([
    ['hộ nghèo', [[['hộ', 'nghèo']]]],
    ['Hộ Nghèo ; hộ  nghèo đa chiều', [[['hộ', 'nghèo']], [['hộ', 'nghèo', 'đa', 'chiều']]]],
    [
      'chăm lo … hộ nghèo',
      [
        [
          ['chăm', 'lo'],
          ['hộ', 'nghèo'],
        ],
      ],
    ],
    [
      'chăm lo...hộ nghèo; quà',
      [
        [
          ['chăm', 'lo'],
          ['hộ', 'nghèo'],
        ],
        [['quà']],
      ],
    ],
    ['hộ nghèo'.normalize('NFD'), [[['hộ', 'nghèo']]]],
    ['; … ;', []],
    ['', []],
  ])('readTerms(%o) is %o', (cell, terms) => {
    expect(readTerms(cell)).toEqual(terms);
  });
});

describe('matchTerms(statement, terms, unit)', () => {
  const words = (sentence: string, cell: string, unit: string) =>
    matchTerms(lastOf(sentence), readTerms(cell), unit)?.words;

  it.each([
    ['Phường có 185 hộ nghèo', 'hộ nghèo', 'hộ', 2],
    ['Số hộ nghèo của phường là 185 hộ', 'hộ nghèo', 'hộ', 2],
    ['Hộ nghèo: 185 hộ', 'hộ nghèo', 'hộ', 2],
    ['PHƯỜNG CÓ 185 HỘ NGHÈO', 'hộ nghèo', 'hộ', 2],
    ['Phường có 185 hộ gia đình nghèo', 'hộ nghèo', 'hộ', 2],
    ['Phường có 185 hộ cận nghèo', 'hộ nghèo', 'hộ', undefined],
    ['Phường có 185 hộ kinh doanh', 'hộ nghèo', 'hộ', undefined],
    ['Phường có 185 hộ', 'hộ nghèo', 'hộ', undefined],
    ['Phường chăm lo Tết cho 237 hộ nghèo', 'chăm lo … hộ nghèo', 'hộ', 4],
    ['237 hộ nghèo được phường chăm lo', 'chăm lo … hộ nghèo', 'hộ', 4],
    ['Phường có 237 hộ nghèo', 'chăm lo … hộ nghèo', 'hộ', undefined],
    ['Phường có 237 hộ nghèo', 'chăm lo … hộ nghèo; hộ nghèo', 'hộ', 2],
    ['Thuế công thương nghiệp thu được 9 tỷ', 'thuế công thương nghiệp', 'đồng', 4],
    ['Thuế thu nhập thu được 9 tỷ', 'thuế công thương nghiệp', 'đồng', undefined],
    ['95% người dân tham gia bảo hiểm y tế', 'bảo hiểm y tế', '%', 4],
  ])('matchTerms of %o by %o in %o takes %o words', (sentence, cell, unit, count) => {
    expect(words(sentence, cell, unit)).toBe(count);
  });

  it('matchTerms does not take a name of another sentence', () => {
    expect(words('Phường lo cho hộ nghèo. Phường trao 50 phần quà', 'hộ nghèo', 'phần quà')).toBe(
      undefined,
    );
  });

  it('matchTerms takes the longest name, and of two alike the nearest', () => {
    const terms = readTerms('hộ nghèo; hộ nghèo đa chiều');
    expect(matchTerms(lastOf('Phường có 185 hộ nghèo đa chiều'), terms, 'hộ')?.words).toBe(4);
    const near = matchTerms(
      lastOf('Hộ nghèo được quan tâm, số hộ nghèo là 185 hộ'),
      readTerms('hộ nghèo'),
      'hộ',
    );
    expect(near).toMatchObject({ isInClause: true, distance: 3, isCounted: false });
  });

  it('matchTerms tells whether the name is of the clause, and counted behind the number', () => {
    const match = (sentence: string) => matchTerms(lastOf(sentence), readTerms('hộ nghèo'), 'hộ');
    expect(match('Phường có 185 hộ nghèo')).toMatchObject({ isInClause: true, isCounted: true });
    expect(match('Hộ nghèo được lo Tết, giảm 46 hộ')).toMatchObject({
      isInClause: false,
      isCounted: false,
    });
  });
});

describe('TermIndex(things).near(statement)', () => {
  const [poor, tax, supported] = ['hộ nghèo', 'thuế', 'chăm lo … hộ nghèo'].map((cell) => ({
    names: readTerms(cell),
  }));
  if (!poor || !tax || !supported) throw new Error('no things');
  const index = new TermIndex([poor, tax, supported]);

  it('near gives the things of which a name may be said', () => {
    expect([...index.near(lastOf('Phường có 185 hộ nghèo'))]).toEqual([poor]);
    expect([...index.near(lastOf('Phường chăm lo cho 237 hộ nghèo'))]).toEqual([supported, poor]);
    expect([...index.near(lastOf('Thuế thu được 9 tỷ đồng'))]).toEqual([tax]);
    expect([...index.near(lastOf('Phường trao 50 phần quà'))]).toEqual([]);
  });
});
