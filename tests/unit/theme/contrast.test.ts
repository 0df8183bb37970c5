import { describe, expect, test } from 'vitest';
import { dark, light } from '../../../src/theme/tokens.ts';
import { defineContrast, textPairs } from '../../support/contrast.ts';

defineContrast();

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  test.each(textPairs(palette))('holds 4.5:1 for text: $name', ({ front, ground }) => {
    expect(contrast(front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(palette.topics))('holds 3:1 for marks of %s', (_topic, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('contrast() is 21:1 for black on white and 1:1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#336699', '#336699')).toBe(1);
});
