import { assert, array, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { wrap, wrapEvenly } from '../../src/charts/index.ts';

const byLetters = (text: string) => text.length;
const lay = (how: typeof wrap, text: string, width: number) =>
  how(text, width, 16, 'regular', byLetters);

test('a label in two lines leaves no word over', () => {
  const label = 'hộ nghèo đầu năm (số tính ra)';
  expect(lay(wrap, label, 26)).toEqual(['hộ nghèo đầu năm (số tính', 'ra)']);
  expect(lay(wrapEvenly, label, 26)).toEqual(['hộ nghèo đầu năm', '(số tính ra)']);
});

test('even lines say the same in as many lines, none of them wider', () => {
  const texts = array(constantFrom('hộ', 'nghèo', 'đầu\u00A0năm', 'thương', 'ra)'), {
    minLength: 1,
  });
  assert(
    property(texts, integer({ min: 1, max: 40 }), (words, width) => {
      const text = words.join(' ');
      const [greedy, even] = [lay(wrap, text, width), lay(wrapEvenly, text, width)];
      expect(even.join(' ')).toBe(text);
      expect(even).toHaveLength(greedy.length);
      const widest = (lines: string[]) => Math.max(...lines.map(byLetters));
      expect(widest(even)).toBeLessThanOrEqual(widest(greedy));
    }),
  );
});
