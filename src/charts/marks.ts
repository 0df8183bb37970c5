import { range } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { fine, round, stroked } from './svg.ts';

/** Beyond so many in one drawing, a mark stands for ten, a hundred … of what is counted. */
const marksAtMost = 600;

/** How many of what is counted one mark stands for, where so many are drawn in all. */
export function perMark(count: number): number {
  let per = 1;
  while (count / per > marksAtMost) per *= 10;
  return per;
}

/** How many marks draw a count; at least one for what is not none. */
export function marksFor(count: number, per: number): number {
  return count > 0 ? Math.max(1, Math.round(count / per)) : 0;
}

/** Marks in rows from the left, in cells of one size; `top` is the upper edge of the first row. */
export interface Grid {
  columns: number;
  /** Width of a cell in px, to a hundredth: a dash that repeats must not drift from its row. */
  cell: number;
  /** Height of a cell, where it is not its width. */
  row?: number;
  top: number;
}

/** A grid over a width, of about the given number of columns, its cells no wider than `cellAtMost`. */
export function gridOf(
  count: number,
  { width, columns, cellAtMost }: { width: number; columns: number; cellAtMost: number },
  top = 0,
): Grid {
  const fitting = columnsFor(count, Math.max(1, Math.round(columns)));
  const cell = Math.floor(Math.min(width / fitting, cellAtMost) * 100) / 100;
  return { columns: fitting, cell, top };
}

export function rowsOf(count: number, { columns }: Grid): number {
  return Math.ceil(count / columns);
}

/** The nearest number of columns to `ideal` that fills the last row, if one is near. */
export function columnsFor(count: number, ideal: number): number {
  const near = [0, 1, -1, 2, -2, 3, -3].map((step) => ideal + step);
  const most = Math.max(1, Math.min(ideal, count));
  return near.find((columns) => columns > 0 && columns <= count && count % columns === 0) ?? most;
}

/** A dot for each: a row is one stroke, for a zero-length dash with round ends is a dot. */
export function dots(count: number, grid: Grid): Element {
  const { cell } = grid;
  return stroked('dots', rows(count, grid, 0.01), fine(cell * 0.72), {
    strokeLineCap: 'round',
    strokeDashArray: `0 ${cell}`,
  });
}

/** A ring for each dot from one index to another that belongs to the rest of a whole. */
export function rings(from: number, to: number, { columns, cell, top }: Grid): Element {
  const stroke = strokeOf(cell);
  const radius = fine(cell * 0.36 - stroke / 2);
  const ring = `a${radius} ${radius} 0 1 1 0 .01z`;
  const d = range(from, to).map((index) => {
    const column = index % columns;
    if (index !== from && column !== 0) return `m${cell} 0${ring}`;
    const y = top + (Math.floor(index / columns) + 0.5) * cell;
    return `M${fine((column + 0.5) * cell - radius)} ${fine(y)}${ring}`;
  });
  return stroked('rest', d.join(''), stroke);
}

/** A tile for each, a row one dashed stroke; without a colour of its own, so that one can stand out. */
export function tiles(count: number, grid: Grid): Element {
  const { cell, row = cell } = grid;
  const [wide, high] = tileSize(grid);
  return stroked('tiles', rows(count, grid, wide), fine(Math.min(high, row)), {
    strokeOpacity: 0.5,
    strokeDashArray: `${fine(wide)} ${fine(cell - wide)}`,
  });
}

export function tileSize({ cell, row = cell }: Grid): [width: number, height: number] {
  return [fine(cell * 0.78), fine(row * 0.8)];
}

/** The left upper corner of the tile of an index. */
export function tileAt(index: number, grid: Grid): { x: number; y: number } {
  const { columns, cell, row = cell, top } = grid;
  const [wide, high] = tileSize(grid);
  return {
    x: (index % columns) * cell + (cell - wide) / 2,
    y: top + Math.floor(index / columns) * row + (row - high) / 2,
  };
}

/**
 * Dashed strokes in rows, dashes of the given length in the middle of their cells. A row begins
 * where the one above it ends: rows of one length are written alike, which is a tenth of their
 * weight when the page is compressed.
 */
function rows(count: number, { columns, cell, row = cell, top }: Grid, dash: number): string {
  const lengths = range(0, count, columns).map((first) =>
    fine((Math.min(columns, count - first) - 1) * cell + dash),
  );
  const starts = lengths.map((_, index) =>
    index === 0
      ? `M${fine((cell - dash) / 2)} ${fine(top + row / 2)}`
      : `m${-(lengths[index - 1] ?? 0)} ${fine(row)}`,
  );
  return lengths.map((length, index) => `${starts[index]}h${length}`).join('');
}

/** A dot that stands for a part of one: so much of it filled, from the top clockwise. */
export function partialDot(index: number, share: number, { columns, cell, top }: Grid): Element[] {
  const [x, y] = [
    ((index % columns) + 0.5) * cell,
    top + (Math.floor(index / columns) + 0.5) * cell,
  ].map(fine) as [number, number];
  const radius = fine(cell * 0.36);
  const angle = 2 * Math.PI * share;
  const end = `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  const arc = `A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
  const rim = fine(radius - 0.5);
  return [
    s('path', { class: 'fill', d: `M${x} ${y}V${fine(y - radius)}${arc}z` }),
    stroked('outline', `M${fine(x - rim)} ${y}a${rim} ${rim} 0 1 1 0 .01z`, 1),
  ];
}

/** How houses are drawn: as those that are, gone, come, or the rest of a whole. */
export type HouseKind = 'fill' | 'outline' | 'added' | 'rest';

/** A house for each from one index to another, as one path. */
export function houses(from: number, to: number, grid: Grid, kind: HouseKind = 'fill'): Element {
  const { columns, cell, top } = grid;
  const stroke = strokeOf(cell);
  const shape = shapeOf(kind, cell, stroke);
  const next = `m${fine(cell)} 0`;
  const path = range(from, to).map((index) => {
    const column = index % columns;
    if (index !== from && column !== 0) return next + shape;
    const ridge = top + Math.floor(index / columns) * cell + cell * inset;
    return `M${fine((column + 0.5) * cell)} ${fine(ridge + (isHollow(kind) ? stroke * 0.7 : 0))}${shape}`;
  });
  return housePath(kind, path.join(''), stroke);
}

function housePath(kind: HouseKind, d: string, stroke: number): Element {
  if (isHollow(kind)) return stroked(kind, d, stroke);
  return s('path', { class: 'fill', ...(kind === 'added' ? { fillRule: 'evenodd' } : {}), d });
}

function isHollow(kind: HouseKind): kind is 'outline' | 'rest' {
  return kind === 'outline' || kind === 'rest';
}

const inset = 0.1;

function strokeOf(cell: number): number {
  return fine(Math.min(1.4, Math.max(0.6, cell * 0.09)));
}

function shapeOf(kind: HouseKind, cell: number, stroke: number): string {
  if (kind === 'added') return addedHouse(cell);
  return house(cell, isHollow(kind) ? stroke : 0);
}

/** A house in a cell, from the ridge of its roof round and back to it; `stroke` stays within it. */
function house(cell: number, stroke = 0): string {
  const half = fine(cell * (0.5 - inset) - stroke / 2);
  const roof = fine(cell * 0.34);
  const wall = fine(cell * (1 - 2 * inset) - stroke * 1.2 - roof);
  return `l${half} ${roof}v${wall}h${fine(-2 * half)}v${-wall}z`;
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
