import type { Element } from 'hast';
import { countWords } from '../i18n/figure.ts';
import { markWords } from '../i18n/mark-words.ts';
import { labelledCount } from './labelled-count.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { gridOf, houses, marksFor, perMark, rowsOf, type HouseKind } from './marks.ts';
import { datumGroup, line, moved, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** Things counted one mark each: those that are, those that were, and the change between. */
export interface UnitMarks {
  now: Mark;
  /** How many fewer they are than at the start; below zero where they are more. */
  fall: Mark;
  start: Mark;
}

const cellAtMost = 36;

/**
 * Draws a house for each household, row by row in one block: filled those that are, outlined those
 * fewer than at the start; where they are more than at the start, those more are filled too, with a
 * cross cut out of each. So the block is the larger of the two counts. The counts stand beside their
 * marks, on a phone below the block, a line each.
 */
export function unitMarks({ now, fall, start }: UnitMarks, frame: Frame): Drawing {
  const isStacked = isNarrow(frame);
  const [current, former] = [now.datum.value, start.datum.value];
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
  const changeGroup = change.length > 0 ? [datumGroup(fall.datum, change)] : [];
  const block = [
    datumGroup(now.datum, [filled, ...(changed === 'added' ? changeGroup : [])]),
    ...(changed === 'added' ? [] : changeGroup),
  ];
  const note = per === 1 ? '' : markWords('house', now.datum.indicator.measure, per, frame.lang);
  const counts = isStacked
    ? countsBelow({ now, fall, start }, changed, blockHeight, frame)
    : countsBeside(
        { now, fall, start },
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
    height: round(note === '' ? below : below + 22),
    body: [...block, ...counts.body, ...(note === '' ? [] : [line(0, below + 16, note, 'note')])],
  };
}

interface Counts {
  body: Element[];
  bottom: number;
}

function countsBelow(
  { now, fall, start }: UnitMarks,
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
  ].map(({ mark: { datum, label }, sample }) => {
    const place = { x: indent, y: bottom + 25, width: frame.width - indent };
    const counted = labelledCount({ number: countWords(datum, frame.lang), label }, place, frame);
    bottom = counted.bottom;
    return datumGroup(datum, [...(sample ? [sampleOf(sample, 0, place.y)] : []), ...counted.body]);
  });
  return { body, bottom };
}

function countsBeside(
  { now, fall, start }: UnitMarks,
  changed: HouseKind | undefined,
  { x, height, nowMiddle }: { x: number; height: number; nowMiddle: number },
  frame: Frame,
): Counts {
  let bottom = -12;
  const body = [
    { mark: start, sample: undefined, ideal: 26 },
    { mark: now, sample: 'fill' as const, ideal: nowMiddle + 22 },
    { mark: fall, sample: changed, ideal: height - 26 },
  ].map(({ mark: { datum, label }, sample, ideal }) => {
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
