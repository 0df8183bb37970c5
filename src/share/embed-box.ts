import { wrap, type Drawing, type Measure } from '../charts/index.ts';
import { embedWideFrom } from './embed-code.ts';
import type { EmbedBox } from './embed-code.ts';

/** The measures of an embedded chart's page in px, as its style sets them. */
export const embedMeasures = {
  padding: 16,
  border: 4,
  title: 20,
  leading: 25,
  gap: 12,
  foot: 14,
  footLeading: 21,
} as const;

/** How much wider than the measured one a reader's font may be. */
const widestFont = 1.2;

/**
 * The box of an embedded chart, by its desk's and its phone's drawing: as high as its words need at
 * the narrowest width of each layout, and as the drawing needs that grows with the width.
 */
export function embedBox(
  words: { finding: string; foot: string },
  { wide, narrow }: { wide: Drawing; narrow: Drawing },
  measure: Measure,
): EmbedBox {
  const { padding, border, title, leading, gap, foot, footLeading } = embedMeasures;
  /** What does not grow with the width, from a width on. */
  const fixed = (width: number) => {
    const room = (width - 2 * padding) / widestFont;
    const lines = (text: string, size: number, weight: 'bold' | 'regular') =>
      wrap(text, room, size, weight, measure).length;
    const finding = lines(words.finding, title, 'bold') * leading;
    const source = lines(words.foot, foot, 'regular') * footLeading;
    return border + 2 * padding + finding + gap + gap + source;
  };
  const phone = narrow.width + 2 * padding;
  const ratio = narrow.height / narrow.width;
  return {
    ratio: [
      wide.width,
      Math.ceil(fixed(embedWideFrom) + ((wide.width - 2 * padding) / wide.width) * wide.height),
    ],
    narrow: {
      fixed: Math.ceil(fixed(phone) - 2 * padding * ratio),
      ratio: Math.ceil(ratio * 1000) / 1000,
      height: Math.ceil(fixed(phone) + narrow.height),
    },
  };
}
