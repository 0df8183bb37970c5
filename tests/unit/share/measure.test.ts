import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { fontFiles, measure } from '../../../src/share/measure.ts';

const [regular, bold] = fontFiles().map((file) => create(readFileSync(file)) as Font);

/** The width of a text that is shaped in one. */
function whole(text: string, size: number, font: Font | undefined): number {
  return font ? (font.layout(text).advanceWidth / font.unitsPerEm) * size : 0;
}

const letter = fc.constantFrom(
  ...'aAăẵâđĐêếiịoôơợuưựyỵTVWYLfr.,;:–—“”()%0123456789/−+\u00A0\u0303',
);
const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

describe('measure()', () => {
  test('adds words up to what the font gives for the whole text', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(measure(said, 13, 'regular')).toBe(whole(said, 13, regular));
        expect(measure(said, 13, 'bold')).toBe(whole(said, 13, bold));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', ' ', 'hai  dấu cách', 'một\ndòng'])('measures %j as it stands', (said) => {
    expect(measure(said, 13, 'bold')).toBe(whole(said, 13, bold));
  });
});
