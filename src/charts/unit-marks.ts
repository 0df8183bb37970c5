import { range } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { countWords } from '../i18n/figure.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { isNarrow } from './frame.ts';
import { datumGroup, fine, line, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** Things counted one mark each: those that are, those that were, and the change between. */
export interface UnitMarks {
  now: Mark;
  /** How many fewer they are than at the start; below zero where they are more. */
  fall: Mark;
  start: Mark;
}

/** How the marks of a change are drawn: gone, come, or none where nothing changed. */
type Sample = 'fill' | 'outline' | 'added';

/**
 * Draws a house for each household, row by row in one block: filled those that are, outlined those
 * fewer than at the start; where they are more than at the start, those more are filled too, with a
 * cross cut out of each. So the block is the larger of the two counts. The counts stand beside their
 * marks, on a phone below the block.
 */
export function unitMarks({ now, fall, start }: UnitMarks, frame: Frame): Drawing {
  const stacked = isNarrow(frame);
  const [current, former] = [now.datum.value, start.datum.value];
  const most = Math.max(current, former);
  const columns = columnsFor(most, 21);
  const blockWidth = stacked ? frame.width : Math.round(frame.width * 0.6);
  const cell = blockWidth / columns;
  const rows = Math.ceil(most / columns);
  const aside = `m${fine(cell)} 0`;
  const houses = (from: number, to: number, shape: string) => {
    const path = range(from, to).map((index) => {
      const column = index % columns;
      const isFirstOfRow = index === from || column === 0;
      if (!isFirstOfRow) return aside + shape;
      const y = Math.floor(index / columns) * cell + cell * inset;
      return `M${fine((column + 0.5) * cell)} ${fine(y)}${shape}`;
    });
    return path.join('');
  };
  const kept = Math.min(current, former);
  const filled = s('path', { class: 'fill', d: houses(0, kept, house(cell)) });
  const changed: Sample | undefined =
    current < former ? 'outline' : current > former ? 'added' : undefined;
  const change = changed && marks(changed, houses(kept, most, shapeOf(changed, cell)));
  const changeGroup = change ? [datumGroup(fall.datum, [change])] : [];
  const blockHeight = rows * cell;
  const labelX = stacked ? 0 : blockWidth + 36;
  const nowRows = Math.ceil(current / columns) * cell;
  const label = (mark: Mark, y: number, sample?: Sample) =>
    drawCount(mark, { x: labelX, y, width: frame.width - labelX }, frame, sample);
  const startLabel = label(start, stacked ? 30 : 26);
  const blockTop = stacked ? startLabel.bottom + 12 : 0;
  const below = blockTop + blockHeight;
  const clearOf = (ideal: number, above: { bottom: number }) => Math.max(ideal, above.bottom + 38);
  const nowLabel = label(
    now,
    stacked ? below + 38 : clearOf(nowRows * 0.5 + 22, startLabel),
    'fill',
  );
  const fallLabel = label(fall, clearOf(stacked ? 0 : blockHeight - 26, nowLabel), changed);
  return {
    width: frame.width,
    height: round(Math.max(below, fallLabel.bottom) + 6),
    body: [
      startLabel.group,
      s('g', blockTop === 0 ? {} : { transform: `translate(0,${round(blockTop)})` }, [
        // Those that came are among those that are; those that went are not.
        datumGroup(now.datum, [filled, ...(changed === 'added' ? changeGroup : [])]),
        ...(changed === 'added' ? [] : changeGroup),
      ]),
      nowLabel.group,
      fallLabel.group,
    ],
  };
}

/** The nearest number of columns to `ideal` that fills the last row, if one is near. */
export function columnsFor(count: number, ideal: number): number {
  const near = [0, 1, -1, 2, -2, 3, -3].map((step) => ideal + step);
  const most = Math.max(1, Math.min(ideal, count));
  return near.find((columns) => columns <= count && count % columns === 0) ?? most;
}

const inset = 0.12;

/** A house in a cell, from the ridge of its roof round and back to it. */
function house(cell: number): string {
  const half = cell * (0.5 - inset);
  const roof = cell * 0.34;
  const wall = cell * (1 - 2 * inset) - roof;
  return `l${fine(half)} ${fine(roof)}v${fine(wall)}h${fine(-2 * half)}v${fine(-wall)}z`;
}

/** A house with a cross cut out, for one that came. */
function addedHouse(cell: number): string {
  const arm = cell * 0.17;
  const bar = cell * 0.12;
  const [a, b] = [fine(arm), fine(bar)];
  const top = fine(cell * 0.24);
  const cross = `m${fine(-bar / 2)} ${top}h${b}v${a}h${a}v${b}h${-a}v${a}h${-b}v${-a}h${-a}v${-b}h${a}z`;
  // Back to the ridge, from which the next house goes on.
  return `${house(cell)}${cross}m${fine(bar / 2)} ${-top}`;
}

function shapeOf(sample: Sample, cell: number): string {
  return sample === 'added' ? addedHouse(cell) : house(cell);
}

function marks(sample: Sample, d: string): Element {
  return sample === 'added'
    ? s('path', { class: 'fill', fillRule: 'evenodd', d })
    : s('path', { class: sample, d });
}

/** A count, its label beside it or, where that has no room, wrapped below it. */
function drawCount(
  { datum, label }: Mark,
  box: { x: number; y: number; width: number },
  frame: Frame,
  sample?: Sample,
): { group: Element; bottom: number } {
  const { x, y, width } = box;
  const number = countWords(datum, frame.lang);
  const sampleSize = 22;
  const numberX = sample ? x + sampleSize + 6 : x;
  const children: Element[] = [];
  if (sample) {
    const ridge = `M${fine(x + sampleSize / 2)} ${fine(y - sampleSize + 1 + sampleSize * inset)}`;
    children.push(marks(sample, ridge + shapeOf(sample, sampleSize)));
  }
  children.push(line(numberX, y, number, 'number'));
  const besideX = numberX + frame.measure(number, size.number, 'bold') + 8;
  const labelWidth = frame.measure(label, size.label, 'regular');
  if (isNarrow(frame) && besideX + labelWidth <= x + width) {
    children.push(line(besideX, y, label, 'label'));
    return { group: datumGroup(datum, children), bottom: y };
  }
  const lines = wrapEvenly(label, width, size.label, 'regular', frame.measure);
  children.push(...lines.map((text, index) => line(x, y + 22 + index * 20, text, 'label')));
  return { group: datumGroup(datum, children), bottom: y + 22 + (lines.length - 1) * 20 };
}
