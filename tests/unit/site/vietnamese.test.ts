import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf } from '../../../src/site/vietnamese.ts';

test('spansOf() parts a text at the phrases in it, the longer of two first', () => {
  expect(
    spansOf('Data: Đảng ủy phường, “Phường”.', ['Phường', 'Đảng ủy', 'Đảng ủy phường']),
  ).toEqual([
    { text: 'Data: ', isPhrase: false },
    { text: 'Đảng ủy phường', isPhrase: true },
    { text: ', “', isPhrase: false },
    { text: 'Phường', isPhrase: true },
    { text: '”.', isPhrase: false },
  ]);
  expect(spansOf('', ['x'])).toEqual([]);
});

test('spansOf() loses no letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, phrases) => {
      expect(
        spansOf(text, phrases)
          .map((span) => span.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
