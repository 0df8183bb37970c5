import { describe, expect, it } from 'vitest';
import {
  hedges,
  joined,
  turned,
  wordsOfHedge,
  wordsOfStated,
} from '../../../../src/data/text/hedge.ts';
import { readStatements, type Hedge } from '../../../../src/data/text/statement.ts';
import { en, vi } from '../../../support/vocabulary.ts';

describe('wordsOfHedge(hedge, lang)', () => {
  it.each(hedges)('the reader hears %s in its words, in both languages', (hedge) => {
    const [vietnamese] = readStatements(`Phường có ${wordsOfHedge(hedge, 'vi')} 185 hộ nghèo.`, vi);
    const [english] = readStatements(
      `The ward had ${wordsOfHedge(hedge, 'en')} 185 poor households.`,
      en,
    );
    expect([vietnamese?.hedge.means, english?.hedge.means]).toEqual([hedge, hedge]);
  });

  it('wordsOfHedge(no hedge) is nothing', () => {
    expect(wordsOfHedge('', 'vi')).toBe('');
  });
});

describe('wordsOfStated(statement)', () => {
  it.each([
    ['Phường có hơn 185 hộ nghèo.', 'more', 'hơn'],
    ['Trên 185 hộ nghèo được chăm lo.', 'more', 'trên'],
    ['Phường có ngót  nghét 185 hộ nghèo.', 'nearly', 'ngót nghét'],
    ['Phường có chưa đến 185 hộ nghèo.', 'under', 'chưa đến'],
    ['Phường có 185 hộ nghèo trở lên.', 'at-least', 'ít nhất'],
    ['Phường có 185 hộ trở xuống.', 'at-most', 'tối đa'],
    ['Thu ngân sách phường ước đạt gần 6 tỷ đồng.', 'estimate-nearly', 'ước gần'],
    ['Ước tính thu ngân sách đạt xấp xỉ 6 tỷ đồng.', 'estimate-about', 'ước xấp xỉ'],
    ['Thu ngân sách phường ước thực hiện 6 tỷ đồng.', 'estimate', 'ước'],
    ['Phường có đúng 185 hộ nghèo.', '', ''],
    ['Phường có 185 hộ nghèo, ít hơn đầu năm.', '', ''],
  ])('%o is %o, in the source’s own words %o', (sentence, means, words) => {
    const [statement] = readStatements(sentence, vi);
    expect(statement && [statement.hedge.means, wordsOfStated(statement)]).toEqual([means, words]);
  });
});

describe('joined(one, other)', () => {
  const cases: [Hedge, Hedge, Hedge][] = [
    ['', '', ''],
    ['more', '', 'more'],
    ['', 'nearly', 'nearly'],
    ['more', 'more', 'more'],
    ['more', 'at-least', 'more'],
    ['at-least', 'at-least', 'at-least'],
    ['nearly', 'under', 'under'],
    ['nearly', 'at-most', 'under'],
    ['more', 'nearly', 'about'],
    ['more', 'about', 'about'],
    ['about', '', 'about'],
    ['estimate', '', 'about'],
    ['estimate-more', '', 'about'],
    ['vague', 'vague', 'about'],
  ];
  it.each(cases)('joined(%o, %o) is %o, in either order', (one, other, both) => {
    expect([joined(one, other), joined(other, one)]).toEqual([both, both]);
  });
});

describe('turned(hedge)', () => {
  it('turned(hedge) names the other side, and claims no nearness', () => {
    expect((['', 'more', 'nearly', 'at-most', 'at-least', 'about'] as const).map(turned)).toEqual([
      '',
      'under',
      'more',
      'at-least',
      'at-most',
      'about',
    ]);
  });
});
