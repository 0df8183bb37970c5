import { describe, expect, test } from 'vitest';
import { dark, light, type Palette } from '../../../src/theme/tokens.ts';

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const channel = (start: number) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text and what it stands on: a page, a raised surface, a figure that is lit up. */
function texts({ paper, raised, lit, ink, muted, topics }: Palette): [string, string, string][] {
  const topicTexts = Object.entries(topics).map(([name, colour]): [string, string, string] => [
    `${name} on paper`,
    colour,
    paper,
  ]);
  return [
    ['ink on paper', ink, paper],
    ['ink on raised', ink, raised],
    ['ink on lit', ink, lit],
    ['muted on paper', muted, paper],
    ['muted on lit', muted, lit],
    ['paper on ink', paper, ink],
    ...topicTexts,
  ];
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  test.each(texts(palette))('holds 4.5:1 for text: %s', (_pair, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(palette.topics))('holds 3:1 for marks of %s', (_topic, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('contrast() is 21:1 for black on white and 1:1 for a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#336699', '#336699')).toBe(1);
});
