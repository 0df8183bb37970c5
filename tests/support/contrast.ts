import type { Palette } from '../../src/theme/tokens.ts';

/** Two colours that meet on a page: what is read, and what it stands on. */
export interface Pair {
  readonly name: string;
  readonly front: string;
  readonly ground: string;
}

/** Text on a page, on a raised surface, on a figure that is lit up, and in a button or a bar. */
export function textPairs({ paper, raised, lit, ink, muted, topics }: Palette): Pair[] {
  const topicTexts = Object.entries(topics).flatMap(([name, colour]) => [
    { name: `${name} on paper`, front: colour, ground: paper },
    { name: `paper on ${name}`, front: paper, ground: colour },
  ]);
  return [
    { name: 'ink on paper', front: ink, ground: paper },
    { name: 'ink on raised', front: ink, ground: raised },
    { name: 'ink on lit', front: ink, ground: lit },
    { name: 'muted on paper', front: muted, ground: paper },
    { name: 'muted on raised', front: muted, ground: raised },
    { name: 'muted on lit', front: muted, ground: lit },
    { name: 'paper on ink', front: paper, ground: ink },
    ...topicTexts,
  ];
}

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const channel = (start: number) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
