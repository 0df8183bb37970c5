import { wrap, type Drawing, type Measure } from '../charts/index.ts';

/** The measures of an embedded chart's page in px, as its style sets them. */
export const embedMeasures = {
  padding: 16,
  title: 20,
  leading: 25,
  gap: 12,
  foot: 14,
  footLines: 3,
} as const;

/** How much wider than the measured one a reader's font may be. */
const widestFont = 1.15;

/** How high an embedded chart is at the width that it was drawn for. */
export function embedHeight(finding: string, drawing: Drawing, measure: Measure): number {
  const { padding, title, leading, gap, foot, footLines } = embedMeasures;
  const room = (drawing.width - 2 * padding) / widestFont;
  const lines = wrap(finding, room, title, 'bold', measure);
  return Math.ceil(
    2 * padding + lines.length * leading + gap + drawing.height + gap + footLines * foot * 1.5,
  );
}
