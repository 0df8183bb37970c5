import { describe, expect, test } from 'vitest';
import { checkColours } from '../../../src/theme/check-colours.ts';
import { dark, light, ofNoTopic } from '../../../src/theme/tokens.ts';
import { defineContrast, textPairs } from '../../support/contrast.ts';

defineContrast();

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  test.each(textPairs(palette))('holds 4.5:1 for text: $name', ({ front, ground }) => {
    expect(contrast(front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('holds 3:1 for the ring of what has the focus', () => {
    expect(contrast(palette.focus, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('the colour of no topic can be read on paper, which is that of cards', () => {
  expect(contrast(ofNoTopic, light.paper)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['#767676', '#777777'],
  ['#a52a2a', '#ffffff'],
  ['#1c5ba3', '#14161a'],
])('checkColours() takes %s and %s for what their contrast is', (colour_light, colour_dark) => {
  const head = 'id,label_vi,label_en,colour_light,colour_dark';
  const topics = `${head}\na,A,A,${colour_light},${colour_dark}\n`;
  const told = checkColours(new Map([['data/topics.csv', topics]])).map(({ found }) => found);
  const faint = [
    contrast(colour_light, light.paper) < 4.5 ? [colour_light] : [],
    contrast(colour_dark, dark.paper) < 4.5 ? [colour_dark] : [],
  ].flat();
  expect(told).toEqual(faint);
});

test('contrast() is 21:1 for black on white and 1:1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#336699', '#336699')).toBe(1);
});
