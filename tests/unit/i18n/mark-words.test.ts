import { expect, test } from 'vitest';
import { resolve } from '../../../src/data/model/template.ts';
import { markWords } from '../../../src/i18n/mark-words.ts';
import { realCharts } from '../../support/real-data.ts';

const { report } = realCharts();
const unit = resolve('ho_ngheo', report.data)?.indicator.measure;
if (!unit) throw new Error('no unit');

test.each([
  [1, 'mỗi ngôi nhà là một hộ', 'each house is one household'],
  [10, 'một ngôi nhà là mười hộ (làm tròn)', 'one house is ten households (rounded)'],
  [
    1e4,
    'một ngôi nhà là mười nghìn hộ (làm tròn)',
    'one house is ten thousand households (rounded)',
  ],
])('a mark for %d says so without a digit', (per, vi, en) => {
  expect(markWords('house', unit, per, 'vi')).toBe(vi);
  expect(markWords('house', unit, per, 'en')).toBe(en);
});
