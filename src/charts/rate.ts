import type { Element } from 'hast';
import { s } from 'hastscript';
import { countWords } from '../i18n/figure.ts';
import { markWords, oneOf, type MarkShape } from '../i18n/mark-words.ts';
import { labelledCount } from './labelled-count.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import {
  dots,
  gridOf,
  marksFor,
  partialDot,
  perMark,
  rowsOf,
  tileAt,
  tiles,
  tileSize,
  type Grid,
} from './marks.ts';
import { datumGroup, fine, line, moved, round, size, stroked } from './svg.ts';
import { wrap } from './wrap.ts';

/** A total shared out evenly over the things that drew it. */
export interface Rate {
  total: Mark;
  each: Mark;
  rate: Mark;
}

const padding = 12;
const leading = 18;
/** So many tiles stand in one row. */
const oneRowAtMost = 12;

/**
 * Draws all things as small tiles, and one of them enlarged into a box with its share dot by dot,
 * the last filled as far as the share goes; the total is a counted line below.
 */
export function rate({ total, each, rate }: Rate, frame: Frame): Drawing {
  if (frame.detail === 'marks') return shareAlone(rate, frame);
  const isStacked = isNarrow(frame);
  const head = drawCount(each, 'tile', 17, frame);
  const field = drawField(each, isStacked ? frame.width : frame.width * 0.46, isStacked);
  const top = head.bottom + 8;
  const boxX = isStacked ? 1 : Math.max(field.width + 60, frame.width * 0.52);
  const boxTop = isStacked ? top + field.height + 34 : top + 1;
  const box = drawBox(rate, each, frame.width - boxX - 1, isStacked, frame);
  const [x, y] = [field.one.x, top + field.one.y];
  const beam = isStacked
    ? `M${fine(x)} ${fine(y + field.one.height)}L${boxX} ${round(boxTop)}M${fine(x + field.one.width)} ${fine(y + field.one.height)}L${round(frame.width - 1)} ${round(boxTop)}`
    : `M${fine(x + field.one.width)} ${fine(y)}L${round(boxX)} ${boxTop}M${fine(x + field.one.width)} ${fine(y + field.one.height)}L${round(boxX)} ${round(boxTop + box.height)}`;
  const fieldBottom = isStacked
    ? boxTop + box.height
    : Math.max(top + field.height, boxTop + box.height);
  const foot = drawCount(total, undefined, fieldBottom + 26, frame);
  return {
    width: frame.width,
    height: round(foot.bottom + 6),
    body: [
      datumGroup(each.datum, [...head.body, moved(0, top, [field.body])]),
      datumGroup(rate.datum, [
        s('rect', { class: 'fill', ...field.one, x: fine(x), y: fine(y) }),
        stroked('outline', beam, 1),
        moved(boxX, boxTop, box.body),
      ]),
      datumGroup(total.datum, foot.body),
    ],
  };
}

function drawField({ datum: { value: count } }: Mark, width: number, isStacked: boolean) {
  const marks = marksFor(count, perMark(count));
  const columns = isStacked ? 39 : marks <= oneRowAtMost ? marks : Math.sqrt(marks * 1.15);
  const place = { width, columns, cellAtMost: isStacked ? 12 : 26 };
  const flat = gridOf(Math.max(1, marks), place);
  const grid: Grid = { ...flat, row: fine(flat.cell * 1.25) };
  const rows = rowsOf(marks, grid);
  const [wide, high] = tileSize(grid);
  const lastRow = marks - (rows - 1) * grid.columns;
  // The nearest to the box: below, or to the right in the middle.
  const index = isStacked
    ? (rows - 1) * grid.columns + Math.floor((lastRow - 1) / 2)
    : Math.min(marks, Math.ceil(rows / 2) * grid.columns) - 1;
  return {
    width: grid.columns * grid.cell,
    height: rows * (grid.row ?? 0),
    body: tiles(marks, grid),
    one: { ...tileAt(Math.max(0, index), grid), width: wide, height: high },
  };
}

/** One thing and its share, in a box that begins at 0,0. */
function drawBox(rate: Mark, each: Mark, width: number, isStacked: boolean, frame: Frame) {
  const { lang, measure } = frame;
  const inner = width - 2 * padding;
  const one = `${oneOf(each.datum.indicator.measure, lang)}:`;
  const words = `${countWords(rate.datum, lang)} ${rate.label}`.trim();
  const aside = measure(`${one} `, size.title, 'bold');
  const isBeside = aside + measure(words, size.label, 'regular') <= inner;
  const lines = isBeside ? [words] : wrap(words, inner, size.label, 'regular', measure);
  const text = [
    line(padding, 24, one, 'title'),
    ...lines.map((part, index) =>
      isBeside
        ? line(padding + aside, 24, part, 'label')
        : line(padding, 24 + (index + 1) * leading, part, 'label'),
    ),
  ];
  const textBottom = 24 + (isBeside ? 0 : lines.length * leading);
  const share = drawShare(rate.datum.value, inner, isStacked ? 4.6 : 1.15);
  const per = perMark(rate.datum.value);
  const note =
    per === 1
      ? []
      : wrap(
          markWords('dot', rate.datum.indicator.measure, per, lang),
          inner,
          size.note,
          'regular',
          measure,
        );
  const shareTop = textBottom + 10;
  const bottom = shareTop + share.height;
  const height = round(bottom + padding + note.length * 17);
  const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 };
  return {
    height,
    body: [
      s('rect', { class: 'outline', ...outline, width: round(width), height, rx: 3 }),
      ...text,
      moved(padding, shareTop, share.body),
      ...note.map((part, index) => line(padding, bottom + 18 + index * 17, part, 'note')),
    ],
  };
}

/** Dots for a number, the last one filled in part; `ratio` is about that of width to height. */
function drawShare(value: number, width: number, ratio: number, cellAtMost = 44) {
  const count = value / perMark(value);
  const whole = Math.floor(count + 1e-9);
  const part = Math.max(0, count - whole);
  const marks = part > 0.005 ? whole + 1 : whole;
  const columns = Math.max(Math.sqrt(marks * ratio), 1);
  const grid = gridOf(Math.max(1, marks), { width, columns, cellAtMost });
  return {
    height: rowsOf(marks, grid) * grid.cell,
    body: [
      ...(whole > 0 ? [dots(whole, grid)] : []),
      ...(marks > whole ? partialDot(whole, part, grid) : []),
    ],
  };
}

function shareAlone({ datum }: Mark, { width }: Frame): Drawing {
  const { body, height } = drawShare(datum.value, width, 4.6, width / 8);
  return { width, height: round(height), body };
}

/** A count with its label; with what its marks are, where not each is drawn. */
function drawCount(
  { datum, label }: Mark,
  shape: MarkShape | undefined,
  y: number,
  frame: Frame,
): { body: Element[]; bottom: number } {
  const per = perMark(datum.value);
  const isSaid = shape !== undefined && per > 1;
  const what = isSaid ? `; ${markWords(shape, datum.indicator.measure, per, frame.lang)}` : '';
  const words = { number: countWords(datum, frame.lang), label: label + what };
  return labelledCount(words, { x: 0, y, width: frame.width }, frame);
}
