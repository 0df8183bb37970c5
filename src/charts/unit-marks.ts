import type { Element } from 'hast';
import { countWords } from '../i18n/figure.ts';
import { lackingWords } from '../i18n/lacking.ts';
import { markWords } from '../i18n/mark-words.ts';
import { labelledCount } from './labelled-count.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { gridOf, houses, marksFor, perMark, rowsOf, type HouseKind } from './marks.ts';
import { datumGroup, line, moved, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** Things counted one mark each: those that are, those that were, and the change between. */
export interface UnitMarks {
  now: Mark;
  /** How many fewer they are than at the start; below zero where they are more. */
  fall: Mark | undefined;
  start: Mark | undefined;
  /** The names of what the source does not give. */
  lacking?: readonly string[];
}

const cellAtMost = 36;

/**
 * Draws a house for each household, row by row in one block: filled those that are, outlined those
 * fewer than at the start; where they are more than at the start, those more are filled too, with a
 * cross cut out of each. So the block is the larger of the two counts. The counts stand beside their
 * marks, on a phone below the block, a line each.
 */
export function unitMarks({ now, fall, start, lacking = [] }: UnitMarks, frame: Frame): Drawing {
  const isStacked = isNarrow(frame);
  const current = now.datum.value;
  const former = start?.datum.value ?? current + (fall?.datum.value ?? 0);
  const per = perMark(Math.max(current, former));
  const [are, were] = [marksFor(current, per), marksFor(former, per)];
  const most = Math.max(are, were);
  const kept = Math.min(are, were);
  const isAlone = frame.detail === 'marks';
  const blockWidth = isStacked || isAlone ? frame.width : Math.round(frame.width * 0.6);
  const grid = gridOf(most, { width: blockWidth, columns: 21, cellAtMost });
  const changed: HouseKind | undefined =
    current < former ? 'outline' : current > former ? 'added' : undefined;
  const filled = houses(0, kept, grid);
  const change = changed && most > kept ? [houses(kept, most, grid, changed)] : [];
  const blockHeight = rowsOf(most, grid) * grid.cell;
  if (isAlone) {
    return { width: frame.width, height: round(blockHeight), body: [filled, ...change] };
  }
  // Those that came are among those that are; those that went are not.
  const changeGroup = fall && change.length > 0 ? [datumGroup(fall.datum, change)] : change;
  const block = [
    datumGroup(now.datum, [filled, ...(changed === 'added' ? changeGroup : [])]),
    ...(changed === 'added' ? [] : changeGroup),
  ];
  const marks = { now, fall, start };
  const mark = per === 1 ? '' : markWords('house', now.datum.indicator.measure, per, frame.lang);
  const lacks = frame.detail === 'full' ? lackingWords(lacking, frame.lang) : '';
  const notes = [mark, lacks].flatMap((text) =>
    wrap(text, frame.width, size.note, 'regular', frame.measure),
  );
  const counts = isStacked
    ? countsBelow(marks, changed, blockHeight, frame)
    : countsBeside(
        marks,
        changed,
        {
          x: blockWidth + 36,
          height: blockHeight,
          nowMiddle: (rowsOf(are, grid) * grid.cell) / 2,
        },
        frame,
      );
  const below = Math.max(blockHeight, counts.bottom) + 6;
  return {
    width: frame.width,
    height: round(notes.length === 0 ? below : below + 4 + notes.length * 18),
    body: [
      ...block,
      ...counts.body,
      ...notes.map((text, index) => line(0, below + 16 + index * 18, text, 'note')),
    ],
  };
}

type Marks = Omit<UnitMarks, 'lacking'>;

interface Counts {
  body: Element[];
  bottom: number;
}

function countsBelow(
  { now, fall, start }: Marks,
  changed: HouseKind | undefined,
  top: number,
  frame: Frame,
): Counts {
  const indent = sampleSize + 6;
  let bottom = top;
  const body = [
    { mark: now, sample: 'fill' as const },
    { mark: fall, sample: changed },
    { mark: start, sample: undefined },
  ].flatMap(({ mark, sample }) => {
    if (!mark) return [];
    const { datum, label } = mark;
    const place = { x: indent, y: bottom + 25, width: frame.width - indent };
    const counted = labelledCount({ number: countWords(datum, frame.lang), label }, place, frame);
    bottom = counted.bottom;
    return datumGroup(datum, [...(sample ? [sampleOf(sample, 0, place.y)] : []), ...counted.body]);
  });
  return { body, bottom };
}

function countsBeside(
  { now, fall, start }: Marks,
  changed: HouseKind | undefined,
  { x, height, nowMiddle }: { x: number; height: number; nowMiddle: number },
  frame: Frame,
): Counts {
  let bottom = -12;
  const body = [
    { mark: start, sample: undefined, ideal: 26 },
    { mark: now, sample: 'fill' as const, ideal: nowMiddle + 22 },
    { mark: fall, sample: changed, ideal: height - 26 },
  ].flatMap(({ mark, sample, ideal }) => {
    if (!mark) return [];
    const { datum, label } = mark;
    const y = Math.max(ideal, bottom + 38);
    const numberX = sample ? x + sampleSize + 8 : x;
    const lines = wrapEvenly(label, frame.width - x, size.label, 'regular', frame.measure);
    bottom = y + 2 + lines.length * 20;
    return datumGroup(datum, [
      ...(sample ? [sampleOf(sample, x, y)] : []),
      line(numberX, y, countWords(datum, frame.lang), 'number'),
      ...lines.map((text, index) => line(x, y + 22 + index * 20, text, 'label')),
    ]);
  });
  return { body, bottom };
}

const sampleSize = 17;

/** One house as a key to its kind, left of a number on the base line `y`. */
function sampleOf(kind: HouseKind, x: number, y: number): Element {
  const grid = { columns: 1, cell: sampleSize, top: 0 };
  return moved(x, y - sampleSize + 2, [houses(0, 1, grid, kind)]);
}
