import { max, scaleLinear, type ScaleLinear } from 'd3';
import type { Element } from 'hast';
import { amountWords, countWords } from '../i18n/figure.ts';
import { notGiven } from '../i18n/lacking.ts';
import { markWords } from '../i18n/mark-words.ts';
import { quantityBar } from './bar.ts';
import { labelledCount } from './labelled-count.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { dots, gridOf, houses, marksFor, perMark, rowsOf, type Grid } from './marks.ts';
import { datumGroup, line, moved, paragraph, reachOf, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** Groups of counts and amounts, each of one unit. */
export interface Groups {
  groups: Group[];
}

/** `dot` and `house` count one by one; a `bar` is an amount on a scale from zero. */
interface Group {
  title: string;
  shape: 'dot' | 'house' | 'bar';
  items: Mark[];
  /** The names of what the source does not give. */
  lacking?: readonly string[];
}

const gap = 36;
const groupAtLeast = 180;
const barHeight = 24;

/**
 * Draws the groups beside each other, on a phone one below the other: each headed by what it counts
 * and what a mark of it is. Marks of a group are of one size in the same columns, so that what they
 * count can be compared; those of two groups cannot.
 */
export function groups({ groups }: Groups, frame: Frame): Drawing {
  if (frame.detail === 'marks') return marksAlone(groups, frame);
  const across = isNarrow(frame) ? 1 : Math.floor((frame.width + gap) / (groupAtLeast + gap));
  const columns = Math.max(1, Math.min(groups.length, across, 3));
  const width = (frame.width - gap * (columns - 1)) / columns;
  const body: Element[] = [];
  let top = 0;
  for (let first = 0; first < groups.length; first += columns) {
    const row = groups.slice(first, first + columns).map((group) => {
      const title = wrapEvenly(headOf(group, frame), width, size.title, 'bold', frame.measure);
      return { group, title };
    });
    const titleLines = max(row, ({ title }) => title.length) ?? 1;
    let height = 0;
    row.forEach(({ group, title }, index) => {
      const drawn = drawGroup(group, title, titleLines * 20 + 4, width, frame);
      body.push(moved(index * (width + gap), top, drawn.body));
      height = Math.max(height, drawn.height);
    });
    top += height + 26;
  }
  return { width: frame.width, height: round(top - 20), body };
}

function headOf(group: Group, frame: Frame): string {
  const unit = group.items[0]?.datum.indicator.measure;
  if (group.shape === 'bar' || !unit) return group.title;
  return `${group.title}: ${markWords(group.shape, unit, perOf(group), frame.lang)}`;
}

/** How many one mark of a group stands for. */
function perOf({ items }: Group): number {
  return perMark(items.reduce((sum, { datum }) => sum + datum.value, 0));
}

/** The grid that all counts of a group share: about as many columns as make `height` of the largest. */
function gridFor(group: Group, width: number, height: number, cellAtMost: number): Grid {
  const most = Math.max(1, ...group.items.map(({ datum }) => marksFor(datum.value, perOf(group))));
  const columns = width / Math.sqrt((width * height) / most);
  return gridOf(most, { width, columns, cellAtMost });
}

function drawMarks({ datum }: Mark, group: Group, grid: Grid): { body: Element[]; height: number } {
  const count = marksFor(datum.value, perOf(group));
  if (count === 0) return { body: [], height: 0 };
  const body = [group.shape === 'house' ? houses(0, count, grid) : dots(count, grid)];
  return { body, height: rowsOf(count, grid) * grid.cell };
}

function drawGroup(
  group: Group,
  title: readonly string[],
  top: number,
  width: number,
  frame: Frame,
): { body: Element[]; height: number } {
  const body = title.map((text, index) => line(0, 16 + index * 20, text, 'title'));
  const scale = scaleFor(group, width);
  const place = figurePlace(group, scale, width, frame);
  const grid = gridFor(group, width, isNarrow(frame) ? 92 : 150, 14);
  let y = top;
  for (const item of group.items) {
    const drawn =
      group.shape === 'bar'
        ? drawBar(item, { scale, place }, y, width, frame)
        : drawCount(item, group, grid, y, width, frame);
    body.push(datumGroup(item.datum, drawn.body));
    y = drawn.bottom;
  }
  for (const name of group.lacking ?? []) {
    const note = wrap(
      `${name}: ${notGiven[frame.lang]}`,
      width,
      size.note,
      'regular',
      frame.measure,
    );
    body.push(paragraph(0, y + 18, note, 'note', 17));
    y += note.length * 17 + 8;
  }
  return { body, height: y };
}

function drawCount(
  item: Mark,
  group: Group,
  grid: Grid,
  y: number,
  width: number,
  frame: Frame,
): { body: Element[]; bottom: number } {
  const words = { number: countWords(item.datum, frame.lang), label: item.label };
  const counted = labelledCount(words, { x: 0, y: y + 18, width }, frame);
  const top = counted.bottom + 8;
  const marks = drawMarks(item, group, grid);
  return {
    body: [...counted.body, moved(0, top, marks.body)],
    bottom: top + marks.height + 8,
  };
}

/** Where the figures of a group's bars stand: in them, where all have room and are seen, else … */
type FigurePlace = 'inside' | 'beside' | 'below';

function figurePlace({ items }: Group, scale: Scale, width: number, frame: Frame): FigurePlace {
  const rooms = items.map(({ datum }) => ({
    datum,
    reach: reachOf(datum),
    room: frame.measure(amountWords(datum, frame.lang), size.title, 'bold'),
  }));
  const isInside = rooms.every(
    ({ datum, reach, room }) => datum.kind === 'derived' && room + 16 <= scale(reach.low),
  );
  if (isInside) return 'inside';
  const isBeside = rooms.every(({ reach, room }) => scale(reach.high) + 10 + room <= width);
  return isBeside ? 'beside' : 'below';
}

function drawBar(
  { datum, label }: Mark,
  { scale, place }: { scale: Scale; place: FigurePlace },
  y: number,
  width: number,
  frame: Frame,
): { body: Element[]; bottom: number } {
  const top = y + 6;
  const bar = quantityBar(datum, { x: 0, y: top, height: barHeight, scale });
  const figure = amountWords(datum, frame.lang);
  const middle = top + barHeight / 2 + 5;
  const lines = place === 'below' ? linesOf(figure, width, frame) : [figure];
  const [x, first] =
    place === 'below' ? [0, top + barHeight + 19] : [place === 'inside' ? 8 : bar.end + 8, middle];
  const base = top + barHeight + (place === 'below' ? lines.length * 20 + 2 : 0) + 17;
  const notes = wrapEvenly(label, width, size.note, 'regular', frame.measure);
  return {
    body: [
      ...bar.body,
      ...lines.map((text, index) => line(x, first + index * 20, text, 'title')),
      ...notes.map((text, index) => line(0, base + index * 17, text, 'note')),
    ],
    bottom: base + (notes.length - 1) * 17 + 10,
  };
}

/** A figure on one line, or on as many as it takes where it is too wide for one. */
function linesOf(figure: string, width: number, { measure }: Frame): string[] {
  if (measure(figure, size.title, 'bold') <= width) return [figure];
  return wrap(figure.replaceAll('\u00A0', ' '), width, size.title, 'bold', measure);
}

type Scale = ScaleLinear<number, number>;

function scaleFor({ items }: Group, width: number): Scale {
  return scaleLinear([0, max(items, ({ datum }) => reachOf(datum).high) || 1], [0, width]);
}

/** The marks of the first group that has any. */
function marksAlone(groups: readonly Group[], frame: Frame): Drawing {
  const { width } = frame;
  const group = groups.find(({ items }) => items.length > 0);
  if (!group) return { width, height: 0, body: [] };
  const scale = scaleFor(group, width);
  const grid = gridFor(group, width, width * 0.3, 24);
  const between = Math.round(width / 24);
  const body: Element[] = [];
  let y = 0;
  for (const item of group.items) {
    if (group.shape === 'bar') {
      body.push(...quantityBar(item.datum, { x: 0, y: y + 2, height: 10, scale }).body);
      y += 14 + between;
    } else {
      const drawn = drawMarks(item, group, { ...grid, top: y });
      body.push(...drawn.body);
      y += drawn.height + between;
    }
  }
  return { width, height: round(Math.max(0, y - between)), body };
}
