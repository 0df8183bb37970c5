import type { Palette } from '../../src/theme/tokens.ts';

declare global {
  /** The WCAG 2.2 contrast ratio of two colours, `#rrggbb` or `rgb(r, g, b)`, from 1 to 21. */
  function contrast(one: string, other: string): number;
}

/** Defines `contrast()`, here or in a page that it is given to: it needs nothing around it. */
export function defineContrast(): void {
  const luminance = (colour: string) => {
    const numbers = colour.startsWith('#')
      ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
      : (colour.match(/[\d.]+/g) ?? []).map(Number);
    const [r = 0, g = 0, b = 0] = numbers.map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  globalThis.contrast = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
}

/** Two colours that meet on a page: what is read, and what it stands on. */
interface Pair {
  readonly name: string;
  readonly front: string;
  readonly ground: string;
}

/** Text on a page, on a raised surface, on a figure that is lit up, and in a button. */
export function textPairs({ paper, raised, lit, ink, muted }: Palette): Pair[] {
  const texts = Object.entries({ ink, muted });
  const grounds = Object.entries({ paper, raised, lit });
  return [
    ...texts.flatMap(([name, front]) =>
      grounds.map(([on, ground]) => ({ name: `${name} on ${on}`, front, ground })),
    ),
    { name: 'paper on ink', front: paper, ground: ink },
  ];
}
