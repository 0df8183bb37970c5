import { assert, array, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptTogether } from '../../../../src/data/text/kept-together.ts';
import { measure } from '../../../../src/share/measure.ts';

/** The lines into which a text falls where each word that may begin one does. */
const parts = (text: string) => keptTogether(text).split(' ');
const shown = (text: string) => parts(text).join(' | ').replaceAll('\u00A0', ' ');

describe('keptTogether(text)', () => {
  test.each([
    ['giảm 46 hộ trong năm 2022, còn 185 hộ', 'giảm | 46 hộ | trong | năm 2022, | còn | 185 hộ'],
    ['46 hộ nghèo đầu năm (số tính ra)', '46 hộ nghèo | đầu năm | (số | tính | ra)'],
    ['thẻ bảo hiểm y tế của Cầu Kho', 'thẻ | bảo hiểm | y tế | của | Cầu Kho'],
    ['24 hộ cận nghèo ở Quận 1', '24 hộ cận nghèo | ở | Quận 1'],
    ['thuế phi nông nghiệp 1,6 tỷ đồng', 'thuế | phi nông nghiệp | 1,6 tỷ đồng'],
    ['Ngân sách phường thu 209.376.000 đồng', 'Ngân sách | phường | thu | 209.376.000 đồng'],
    ['8.157 lượt tương tác và chia sẻ', '8.157 lượt | tương tác | và | chia sẻ'],
    ['ngày 10/1/2023 của Đảng ủy', 'ngày 10/1/2023 | của | Đảng | ủy'],
    ['fell by 46 in 2022 to 185', 'fell | by | 46 | in 2022 | to | 185'],
    ['VND 9 billion of 185 households', 'VND 9 billion | of | 185 households'],
    ['Thành phố Hồ Chí Minh', 'Thành phố | Hồ Chí Minh'],
    ['hy tế nghèo hộ', 'hy | tế | nghèo | hộ'],
    ['', ''],
  ])('of %o is kept as %o', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('a long number keeps its noun first, and then what has room', () => {
    expect(shown('1.234.567 hộ cận nghèo')).toBe('1.234.567 hộ | cận nghèo');
    expect(shown('khoảng 296.250.000 đồng')).toBe('khoảng | 296.250.000 đồng');
  });

  test('keeps no more on one line than a phone of 320 px has room for in a title', () => {
    const words = 'hộ nghèo|hộ cận nghèo|bảo hiểm|y tế|thương nghiệp|đồng|lượt|thành viên|của';
    const number = integer({ min: 0, max: 999_999_999 }).map((one) => one.toLocaleString('de'));
    const texts = array(oneof(number, constantFrom(...words.split('|'), 'Cầu Kho', 'VND')));
    assert(
      property(texts, (all) => {
        const text = all.join(' ');
        const kept = keptTogether(text);
        expect(kept.replaceAll('\u00A0', ' ')).toBe(text);
        // The page's headings: 1.2rem and 2.4 % of the width, letters closer by 0.012em; 16 px of
        // margin to either side.
        const size = 1.2 * 16 + 0.024 * 320;
        for (const one of kept.split(' ')) {
          const closer = 0.012 * size * one.length;
          expect(measure(one, size, 'bold') - closer).toBeLessThanOrEqual(320 - 32);
        }
      }),
    );
  });
});
