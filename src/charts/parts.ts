import { scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Datum } from '../data/model/datum.ts';
import { inexactnessWords } from '../i18n/exactness.ts';
import { amountWords, countWords } from '../i18n/figure.ts';
import { markWords } from '../i18n/mark-words.ts';
import { frameOf, quantityBar } from './bar.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { labelledCount } from './labelled-count.ts';
import { dots, gridOf, houses, marksFor, perMark, rings, rowsOf, type Grid } from './marks.ts';
import { datumGroup, line, moved, reachOf, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** PartsOfWholes of wholes; two wholes are not compared. */
export interface PartsOfWholes {
  parts: Part[];
}

/** `dot` and `house` count one by one; a `bar` is an amount in a frame of the whole. */
interface Part {
  shape: 'dot' | 'house' | 'bar';
  part: Mark;
  whole: Mark;
}

const between = 30;
const leading = 17;
const sample = 17;

/**
 * Draws all of a whole: its part filled, the rest in grey outline. Above stand both figures, each
 * with a key to its marks; the whole has both kinds, for it is both together.
 */
export function parts({ parts }: PartsOfWholes, frame: Frame): Drawing {
  if (frame.detail === 'marks') return marksAlone(parts, frame);
  const body: Element[] = [];
  let y = 0;
  for (const one of parts) {
    const drawn = drawPart(one, frame);
    body.push(moved(0, y, drawn.body));
    y += drawn.height + between;
  }
  return { width: frame.width, height: round(Math.max(0, y - between)), body };
}

function drawPart(one: Part, frame: Frame): { body: Element[]; height: number } {
  const { part, whole, shape } = one;
  const partHead = drawHead(part, shape, ['fill'], 18, frame);
  const wholeKinds = [
    ...(part.datum.value > 0 ? (['fill'] as const) : []),
    ...(part.datum.value < whole.datum.value ? (['rest'] as const) : []),
  ];
  const wholeHead = drawHead(whole, shape, wholeKinds, partHead.bottom + 24, frame);
  const top = wholeHead.bottom + 12;
  const room = isNarrow(frame) ? { height: 190, cellAtMost: 32 } : { height: 170, cellAtMost: 36 };
  const marks = drawMarks(one, { width: frame.width, bar: 24, ...room });
  const notes = notesOf(one, frame);
  const bottom = top + marks.height + (notes.length > 0 ? 4 : 0);
  return {
    body: [
      datumGroup(whole.datum, [...wholeHead.body, moved(0, top, marks.rest)]),
      datumGroup(part.datum, [...partHead.body, moved(0, top, marks.part)]),
      ...notes.map((text, index) => line(0, bottom + 14 + index * leading, text, 'note')),
    ],
    height: bottom + notes.length * leading + 4,
  };
}

/** A figure and its label, after one mark of each kind that it is drawn by. */
function drawHead(
  { datum, label }: Mark,
  shape: Part['shape'],
  kinds: readonly ('fill' | 'rest')[],
  y: number,
  frame: Frame,
): { body: Element[]; bottom: number } {
  const isBar = shape === 'bar';
  const number = isBar ? amountWords(datum, frame.lang) : countWords(datum, frame.lang);
  const x = isBar ? 0 : 2 * sample + 6;
  const counted = labelledCount({ number, label }, { x, y, width: frame.width - x }, frame);
  const keys = isBar
    ? []
    : kinds.map((kind, index) =>
        moved(index * sample, y - sample + 2, [
          marksFrom(shape, { from: 0, to: 1 }, kind, { columns: 1, cell: sample, top: 0 }),
        ]),
      );
  return { body: [...keys, ...counted.body], bottom: counted.bottom };
}

interface Drawn {
  part: Element[];
  rest: Element[];
  height: number;
}

/** The room for marks: their height is about `height`, that of a bar `bar`. */
interface Room {
  width: number;
  height: number;
  cellAtMost: number;
  bar: number;
}

function drawMarks({ part, whole, shape }: Part, { width, height, cellAtMost, bar }: Room): Drawn {
  if (shape === 'bar') return drawBar(part.datum, whole.datum, width, bar);
  const { filled, all } = countsOf(part.datum.value, whole.datum.value);
  const ideal = Math.max(width / cellAtMost, Math.sqrt((width * all) / height));
  // No row is begun for a mark or two.
  const columns = Math.ceil(all / Math.max(1, Math.round(all / ideal)));
  const grid = gridOf(Math.max(1, all), { width, columns, cellAtMost });
  return {
    part: filled > 0 ? [marksFrom(shape, { from: 0, to: filled }, 'fill', grid)] : [],
    rest: all > filled ? [marksFrom(shape, { from: filled, to: all }, 'rest', grid)] : [],
    height: rowsOf(all, grid) * grid.cell,
  };
}

/** How many marks are filled, and how many there are: none stands for a part or a rest of none. */
function countsOf(part: number, whole: number): { filled: number; all: number } {
  const per = perMark(whole);
  const all = Math.max(marksFor(whole, per), marksFor(part, per));
  const most = part < whole ? all - 1 : all;
  // A part and a rest that are both not none need two marks.
  return most === 0 && part > 0
    ? { filled: 1, all: 2 }
    : { filled: Math.min(most, marksFor(part, per)), all };
}

function marksFrom(
  shape: 'dot' | 'house',
  { from, to }: { from: number; to: number },
  kind: 'fill' | 'rest',
  grid: Grid,
): Element {
  if (shape === 'house') return houses(from, to, grid, kind);
  return kind === 'fill' ? dots(to, grid) : rings(from, to, grid);
}

function drawBar(part: Datum, whole: Datum, width: number, height: number): Drawn {
  // No words allow a part to be more than its whole.
  const scale = scaleLinear([0, reachOf(whole).high || 1], [0, width]).clamp(true);
  const place = { x: 0, y: 2, height, scale };
  return {
    part: quantityBar(part, place).body,
    rest: whole.value > 0 ? [frameOf({ ...place, width: scale(whole.value) })] : [],
    height: height + 4,
  };
}

/** What a mark is, and how exactly the source gives both figures. */
function notesOf({ part, whole, shape }: Part, frame: Frame): string[] {
  const { lang, width, measure } = frame;
  const per = perMark(whole.datum.value);
  const isFull = frame.detail === 'full';
  const said = [
    ...(shape !== 'bar' && (isFull || per > 1)
      ? [markWords(shape, whole.datum.indicator.measure, per, lang)]
      : []),
    ...(isFull ? [part, whole].map(({ datum }) => inexactnessWords(datum, lang)) : []),
  ];
  return [...new Set(said)].flatMap((text) =>
    wrapEvenly(text, width, size.note, 'regular', measure),
  );
}

/** The marks of the first part. */
function marksAlone([first]: readonly Part[], { width }: Frame): Drawing {
  if (!first) return { width, height: 0, body: [] };
  const bar = Math.max(8, Math.round(width / 10));
  const drawn = drawMarks(first, { width, height: width * 0.4, cellAtMost: width / 6, bar });
  return { width, height: round(drawn.height), body: [...drawn.rest, ...drawn.part] };
}
