import type { Element } from 'hast';
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
import type { Sentence } from './card-sentence.ts';
import { fitDrawing } from './fit-drawing.ts';

/** What a card says and draws. */
export interface CardContent {
  sentence: Sentence;
  /** Where it comes from, with the licence. */
  source: string;
  /** Where to read on, without `https://`; none where a link stands beside the card anyway. */
  address?: string;
  /** The topic's colour. */
  mark: string;
  /** Draws the picture below the sentence for a frame; none for a card of words. */
  draw?: (frame: Pick<Frame, 'width' | 'measure'>) => Drawing;
}

/** A shape of card, in px: all that it says and draws stands in one column, within the margins. */
export interface CardShape {
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
  /** The size of the leading figure, the sizes of the sentence by the lines it may take, the foot's. */
  lead: number;
  text: readonly { size: number; lines: number }[];
  foot: number;
  gap: number;
}

/**
 * The card of 1.91 to 1 that every unfurler takes, some of which cut the square out of its middle:
 * its column lies within. A square for posts, and one upright for the stories of social networks,
 * whose first and last parts their apps cover.
 */
export const cardShapes = {
  wide: {
    width: 1200,
    height: 630,
    side: 303,
    top: 42,
    bottom: 26,
    lead: 92,
    text: textSizes(46, 42, 38, 34),
    foot: 18,
    gap: 18,
  },
  square: {
    width: 1080,
    height: 1080,
    side: 72,
    top: 64,
    bottom: 56,
    lead: 150,
    text: textSizes(70, 62, 54, 46),
    foot: 25,
    gap: 32,
  },
  tall: {
    width: 1080,
    height: 1920,
    side: 84,
    top: 250,
    bottom: 260,
    lead: 170,
    text: textSizes(78, 70, 60, 50),
    foot: 29,
    gap: 56,
  },
} as const satisfies Record<string, CardShape>;

export type CardShapeName = keyof typeof cardShapes;

/** A picture wants its room: the more lines, the smaller. */
function textSizes(...sizes: readonly [number, number, number, number]): CardShape['text'] {
  return sizes.map((size, index) => ({ size, lines: [1, 2, 3, 4][index] ?? 4 }));
}

/** The size of the social card, which unfurlers are told. */
export const cardSize = { width: cardShapes.wide.width, height: cardShapes.wide.height } as const;

const fontFamily = "'Be Vietnam Pro'";
const leading = 1.2;
const footLeading = 1.4;
/** The height of a capital letter, in ems. */
const capital = 0.73;

/**
 * A card as SVG, all text measured: the leading figure with its unit, the rest of the sentence at
 * the largest size whose lines it keeps to, the chart in the room that is left, and the foot.
 * Throws a RangeError that names the sentence when no size holds it.
 */
export function card(
  content: CardContent,
  palette: Palette,
  measure: Measure,
  shape: CardShape = cardShapes.wide,
): string {
  const { width, height, side, top, bottom, foot, gap } = shape;
  const column = columnOf(shape);
  const { lead, text } = fitSentence(content.sentence, shape, measure);
  const body: Element[] = [];
  let y = top;
  if (lead) {
    body.push(
      s(
        'text',
        { class: 'lead', x: side, y: Math.round(y + lead.size * capital) },
        lead.parts.map(({ text, size }) => s('tspan', { fontSize: size }, text)),
      ),
    );
    y += lead.size;
  }
  text.lines.forEach((line, index) => {
    const base = Math.round(y + text.size * (0.9 + index * leading));
    body.push(s('text', { class: 'finding', x: side, y: base, fontSize: text.size }, line));
  });
  y += text.lines.length * text.size * leading + gap;
  const footLines = [
    ...wrap(content.source, column, foot, 'regular', measure).map((line) => ({ line, kind: '' })),
    ...addressLines(content.address ?? '', column, foot, measure).map((line) => ({
      line,
      kind: ' address',
    })),
  ];
  const footTop = height - bottom - footLines.length * foot * footLeading;
  if (content.draw) {
    body.push(
      placed(content.draw, { x: side, y, width: column, height: footTop - gap - y }, measure),
    );
  }
  footLines.forEach(({ line, kind }, index) => {
    const base = Math.round(footTop + foot * (1 + index * footLeading));
    body.push(s('text', { class: `foot${kind}`, x: side, y: base, fontSize: foot }, line));
  });
  const tree = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [
      s(
        'style',
        chartStyle('', { ...palette, mark: content.mark }, fontFamily) +
          cardStyle(palette, content.mark),
      ),
      s('rect', { width, height, fill: palette.paper }),
      s('rect', { width, height: 14, fill: content.mark }),
      ...body,
    ],
  );
  return svgText(tree);
}

function columnOf({ width, side }: CardShape): number {
  return width - 2 * side;
}

interface Lead {
  /** The height of its line in px. */
  size: number;
  parts: { text: string; size: number }[];
}

function fitSentence(
  { lead, text }: Sentence,
  shape: CardShape,
  measure: Measure,
): { lead: Lead | undefined; text: { lines: string[]; size: number } } {
  const column = columnOf(shape);
  for (const { size, lines: most } of shape.text) {
    const lines = wrapEvenly(text, column, size, 'bold', measure);
    const fits = lines.every((line) => measure(line, size, 'bold') <= column);
    if (fits && lines.length <= most) {
      return { lead: lead && fitLead(lead, column, shape.lead, measure), text: { lines, size } };
    }
  }
  throw new RangeError(`too long for a card: ${text}`);
}

/** The figure at its full size where it has room; the words beside it give way first. */
function fitLead(
  { before, figure, after }: NonNullable<Sentence['lead']>,
  column: number,
  most: number,
  measure: Measure,
): Lead {
  const parts = (size: number, words: number) =>
    [
      { text: before, size: words },
      { text: figure, size },
      { text: after, size: words },
    ].filter(({ text }) => text !== '');
  const widthOf = (all: Lead['parts']) =>
    all.reduce((width, { text, size }) => width + measure(text, size, 'bold'), 0);
  const shares = [1, 0.85, 0.7, 0.55, 0.45];
  const fitting = shares.find((share) => widthOf(parts(most, most * share)) <= column);
  const all = parts(most, most * (fitting ?? 0.5));
  const scale = Math.min(1, column / widthOf(all));
  return {
    size: most * scale,
    parts: all.map(({ text, size }) => ({ text, size: Math.floor(size * scale) })),
  };
}

/** True when a sentence has room on a card; `card()` throws for one that has not. */
export function fitsOnCard(sentence: Sentence, measure: Measure): boolean {
  try {
    for (const shape of Object.values(cardShapes)) fitSentence(sentence, shape, measure);
    return true;
  } catch {
    return false;
  }
}

/** An address, broken behind slashes where it is too long: people type it. */
function addressLines(address: string, width: number, size: number, measure: Measure): string[] {
  const folders = address.replaceAll('/', '/ ');
  return wrap(folders, width, size, 'bold', measure).map((line) => line.replaceAll(' ', ''));
}

/** The drawing at the left of a box, as large as it comes out. */
function placed(
  draw: NonNullable<CardContent['draw']>,
  box: { x: number; y: number; width: number; height: number },
  measure: Measure,
): Element {
  const { drawing, scale } = fitDrawing((width) => draw({ width, measure }), box, [280, 960]);
  const y = box.y + (box.height - drawing.height * scale) / 2;
  return s(
    'g',
    { transform: `translate(${box.x},${Math.round(y)})scale(${scale.toFixed(3)})` },
    drawing.body,
  );
}

function cardStyle({ ink, muted }: Palette, mark: string): string {
  return (
    `.lead{font-weight:700;fill:${mark}}` +
    `.finding{font-weight:700;fill:${ink}}` +
    `.foot{fill:${muted}}` +
    `.address{fill:${ink};font-weight:700}`
  );
}
