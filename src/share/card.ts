import { s } from 'hastscript';
import {
  chartStyle,
  svgText,
  wrap,
  wrapEvenly,
  type Drawing,
  type Frame,
  type Measure,
} from '../charts/index.ts';
import type { Palette } from '../theme/tokens.ts';

/** What a card says and draws. */
export interface CardContent {
  finding: string;
  /** Where it comes from with the licence, and the address, without `https://`. */
  source: string;
  address: string;
  siteName: string;
  /** The topic's colour. */
  mark: string;
  /** Draws the picture below the finding for a frame; none for a card of words. */
  draw?: (frame: Pick<Frame, 'width' | 'measure' | 'detail'>) => Drawing;
}

/** The size that every unfurler takes: 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 56;
const inner = cardSize.width - 2 * margin;
/** Sizes by the lines that they may take: a picture wants its room. */
const titleSizes = [
  { size: 54, lines: 1 },
  { size: 50, lines: 2 },
  { size: 46, lines: 2 },
  { size: 42, lines: 2 },
  { size: 40, lines: 3 },
  { size: 36, lines: 3 },
] as const;
const titleTop = 112;
/** The base line of the address, and the size and height of the lines at the foot. */
const addressBase = cardSize.height - 24;
const footSize = 21;
const footLine = 30;
/** Rows of the image in which a card that was drawn right has letters. */
export const cardTitleBand = { top: titleTop, bottom: titleTop + 44 };
const fontFamily = "'Be Vietnam Pro'";

/**
 * A social card as SVG, all text measured: the finding wraps to at most three
 * lines at the largest size that holds it, the source to as many as it needs, and
 * the chart takes the room that is left. Throws a RangeError naming the finding when
 * no size holds it.
 */
export function card(content: CardContent, palette: Palette, measure: Measure): string {
  const title = fitTitle(content.finding, measure);
  const chartTop = titleTop + title.lines.length * title.size * 1.22 + 4;
  const source = wrap(content.source, inner, footSize, 'regular', measure);
  const footTop = addressBase - source.length * footLine;
  const picture = content.draw && fitPicture(content.draw, footTop - 56 - chartTop, measure);
  const paint = { ...palette, mark: content.mark };
  const tree = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...cardSize,
      viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
    },
    [
      s('style', `${chartStyle('', paint, fontFamily)}${cardStyle(palette)}`),
      s('rect', { ...cardSize, fill: palette.paper }),
      s('rect', { width: cardSize.width, height: 14, fill: content.mark }),
      s('text', { class: 'site', x: margin, y: 70 }, content.siteName),
      ...title.lines.map((text, index) =>
        s(
          'text',
          {
            class: 'finding',
            x: margin,
            y: Math.round(titleTop + title.size * 0.9 + index * title.size * 1.22),
            fontSize: title.size,
          },
          text,
        ),
      ),
      ...(picture
        ? [
            s(
              'g',
              {
                transform: `translate(${margin},${Math.round(chartTop + 22)})scale(${picture.scale.toFixed(3)})`,
              },
              picture.drawing.body,
            ),
          ]
        : []),
      ...source.map((text, index) =>
        s('text', { class: 'foot', x: margin, y: footTop + index * footLine }, text),
      ),
      s('text', { class: 'foot address', x: margin, y: addressBase }, content.address),
    ],
  );
  return svgText(tree);
}

function fitTitle(finding: string, measure: Measure): { lines: string[]; size: number } {
  for (const { size, lines: most } of titleSizes) {
    const lines = wrapEvenly(finding, inner, size, 'bold', measure);
    const fits = lines.every((line) => measure(line, size, 'bold') <= inner);
    if (fits && lines.length <= most) return { lines, size };
  }
  throw new RangeError(`too long for a card: ${finding}`);
}

/** True when a finding has room on a card; `card()` throws for one that has not. */
export function fitsOnCard(finding: string, measure: Measure): boolean {
  try {
    fitTitle(finding, measure);
    return true;
  } catch {
    return false;
  }
}

/**
 * The layout of the drawing whose text comes out largest in the room there is; of those alike the
 * widest. What is too wide to come out as large is not drawn.
 */
function fitPicture(
  draw: NonNullable<CardContent['draw']>,
  height: number,
  measure: Measure,
): { drawing: Drawing; scale: number } | undefined {
  let best: { drawing: Drawing; scale: number } | undefined;
  for (let width = 500; width <= 960; width += 20) {
    if (best && inner / width < best.scale - 1e-9) break;
    const drawing = draw({ width, measure, detail: 'poster' });
    const scale = Math.min(inner / drawing.width, height / drawing.height);
    if (!best || scale >= best.scale - 1e-9) best = { drawing, scale };
  }
  return best;
}

function cardStyle({ ink, muted }: Palette): string {
  return (
    `.finding{font-weight:700;fill:${ink}}` +
    `.site{font-size:27px;font-weight:700;fill:${muted}}` +
    `.foot{font-size:${footSize}px;fill:${muted}}` +
    `.address{fill:${ink};font-weight:700}`
  );
}
