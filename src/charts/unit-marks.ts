import { range } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { numberOf } from '../data/model/datum.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { isNarrow } from './frame.ts';
import { datumGroup, fine, line, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** Things counted one mark each: those that are, and those fewer than at the start. */
export interface UnitMarks {
  now: Mark;
  fall: Mark;
  start: Mark;
}

/**
 * Draws a house for each household: filled those that are, outlined those fewer
 * than at the start, row by row in one block, so that the block is the start.
 * The counts stand beside their marks, on a phone below the block.
 */
export function unitMarks({ now, fall, start }: UnitMarks, frame: Frame): Drawing {
  const stacked = isNarrow(frame);
  const columns = columnsFor(start.datum.value, 21);
  const blockWidth = stacked ? frame.width : Math.round(frame.width * 0.6);
  const cell = blockWidth / columns;
  const rows = Math.ceil(start.datum.value / columns);
  const shape = house(cell);
  const aside = `m${fine(cell)} 0`;
  const houses = (from: number, to: number) => {
    const path = range(from, to).map((index) => {
      const column = index % columns;
      const isFirstOfRow = index === from || column === 0;
      if (!isFirstOfRow) return aside + shape;
      const y = Math.floor(index / columns) * cell + cell * inset;
      return `M${fine((column + 0.5) * cell)} ${fine(y)}${shape}`;
    });
    return path.join('');
  };
  const filled = s('path', { class: 'fill', d: houses(0, now.datum.value) });
  const outlined = s('path', { class: 'outline', d: houses(now.datum.value, start.datum.value) });
  const blockHeight = rows * cell;
  const labelX = stacked ? 0 : blockWidth + 36;
  const nowRows = Math.ceil(now.datum.value / columns) * cell;
  const label = (mark: Mark, y: number, sample?: 'fill' | 'outline') =>
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
  const fallLabel = label(fall, clearOf(stacked ? 0 : blockHeight - 26, nowLabel), 'outline');
  return {
    width: frame.width,
    height: round(Math.max(below, fallLabel.bottom) + 6),
    body: [
      startLabel.group,
      s('g', blockTop === 0 ? {} : { transform: `translate(0,${round(blockTop)})` }, [
        datumGroup(now.datum, [filled]),
        datumGroup(fall.datum, [outlined]),
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

/** A count, its label beside it or, where that has no room, wrapped below it. */
function drawCount(
  { datum, label }: Mark,
  box: { x: number; y: number; width: number },
  frame: Frame,
  sample?: 'fill' | 'outline',
): { group: Element; bottom: number } {
  const { x, y, width } = box;
  const number = numberOf(datum, frame.lang);
  const sampleSize = 22;
  const numberX = sample ? x + sampleSize + 6 : x;
  const children: Element[] = [];
  if (sample) {
    const ridge = `M${fine(x + sampleSize / 2)} ${fine(y - sampleSize + 1 + sampleSize * inset)}`;
    children.push(s('path', { class: sample, d: ridge + house(sampleSize) }));
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
