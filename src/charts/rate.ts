import { range } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { countWords } from '../i18n/figure.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { datumGroup, fine, line, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** A total shared out evenly over the things that drew it. */
export interface Rate {
  total: Mark;
  each: Mark;
  rate: Mark;
}

/**
 * Draws every one of the total as a dot, in columns below the things that drew
 * them, dealt out evenly; and beside it one thing enlarged with its share, the
 * last dot filled as far as the share goes.
 */
export function rate({ total, each, rate }: Rate, frame: Frame): Drawing {
  const stacked = isNarrow(frame);
  const lensWidth = stacked ? frame.width : 170;
  const fieldWidth = stacked ? frame.width : frame.width - lensWidth - 44;
  const lens = drawLens(rate, lensWidth, stacked ? 14 : 7, frame);
  const field = drawField(total, each, fieldWidth, stacked ? 2 : 1, frame);
  const fieldY = stacked ? lens.height + 30 : 0;
  return {
    width: frame.width,
    height: round(stacked ? fieldY + field.height : Math.max(field.height, lens.height)),
    body: [
      s('g', fieldY === 0 ? {} : { transform: `translate(0,${round(fieldY)})` }, field.body),
      s('g', stacked ? {} : { transform: `translate(${round(fieldWidth + 44)},0)` }, lens.body),
    ],
  };
}

interface Part {
  body: Element[];
  height: number;
}

function drawField(total: Mark, each: Mark, width: number, bands: number, frame: Frame): Part {
  const count = each.datum.value;
  const columns = Math.ceil(count / bands);
  const pitch = pitchOf(width, columns);
  const perColumn = Math.floor(total.datum.value / count);
  const left = total.datum.value - perColumn * count;
  const rows = perColumn + (left > 0 ? 1 : 0);
  const head = 30;
  const bandHeight = (rows + 3) * pitch + 6;
  const ticks: string[] = [];
  const fields: string[] = [];
  for (const band of range(bands)) {
    const inBand = Math.min(columns, count - band * columns);
    const top = head + band * (bandHeight + 8);
    ticks.push(`M${fine(pitch * 0.2)} ${fine(top + pitch)}h${fine((inBand - 0.4) * pitch)}`);
    const leftInBand = Math.max(0, Math.min(inBand, left - band * columns));
    fields.push(dots(perColumn * inBand + leftInBand, inBand, pitch, top + pitch * 3 + 2));
  }
  const fieldBottom = head + bands * (bandHeight + 8);
  return {
    body: [
      datumGroup(each.datum, [
        ...figureAndLabel(each, 0, 18, frame),
        s('path', {
          class: 'ticks',
          strokeDasharray: `${fine(pitch * 0.6)} ${fine(pitch * 0.4)}`,
          strokeWidth: fine(pitch * 2),
          d: ticks.join(''),
        }),
      ]),
      datumGroup(total.datum, [
        s('path', { class: 'dots', ...dashes(pitch, 0.7), d: fields.join('') }),
        ...figureAndLabel(total, 0, fieldBottom + 18, frame),
      ]),
    ],
    height: fieldBottom + 26,
  };
}

/** One thing and its share, dot by dot, large enough to count. */
function drawLens(rate: Mark, width: number, columns: number, frame: Frame): Part {
  const pitch = pitchOf(width, columns);
  const whole = Math.floor(rate.datum.value);
  const part = rate.datum.value - whole;
  const radius = pitch * 0.34;
  const top = 22;
  const share = dots(whole, columns, pitch, top + 14 + pitch / 2);
  const body: Element[] = [
    s('rect', { class: 'ink', x: 0, y: 4, width: round(width), height: 14, rx: 3 }),
    s('path', { class: 'dots', ...dashes(pitch, 0.68), d: share }),
  ];
  const rows = Math.ceil((whole + (part > 0 ? 1 : 0)) / columns);
  if (part > 0) {
    const x = (whole % columns) * pitch + pitch / 2;
    const y = Math.floor(whole / columns) * pitch + pitch / 2 + top + 14;
    // Equal area: a share of 0.8 is a dot of 0.8 times the area.
    body.push(
      s('circle', {
        class: 'fill',
        cx: round(x),
        cy: round(y),
        r: round(radius * Math.sqrt(part)),
      }),
      s('circle', { class: 'outline', cx: round(x), cy: round(y), r: round(radius) }),
    );
  }
  const bottom = top + 14 + rows * pitch;
  const figure = countWords(rate.datum, frame.lang);
  const labelLines = wrapLabel(rate.label, width, frame);
  body.push(
    line(0, bottom + 24, figure, 'figure'),
    ...labelLines.map((text, index) => line(0, bottom + 44 + index * 18, text, 'note')),
  );
  return { body: [datumGroup(rate.datum, body)], height: bottom + 34 + labelLines.length * 18 };
}

function wrapLabel(text: string, width: number, frame: Frame): string[] {
  return wrapEvenly(text, width, size.note, 'regular', frame.measure);
}

function figureAndLabel({ datum, label }: Mark, x: number, y: number, frame: Frame): Element[] {
  const number = countWords(datum, frame.lang);
  const beside = x + frame.measure(number, size.figure, 'bold') + 6;
  return [line(x, y, number, 'figure'), line(beside, y, label, 'label')];
}

/**
 * Dots in rows from the left, `y` the middle of the first; each row is one stroke, for a zero-length
 * dash with round ends is a dot. A row begins where the one above it ends: rows of one length are
 * written alike, which is a tenth of their weight when the page is compressed.
 */
function dots(count: number, columns: number, pitch: number, y: number): string {
  const lengths = range(0, count, columns).map((first) =>
    fine((Math.min(columns, count - first) - 1) * pitch + 0.01),
  );
  const starts = lengths.map((_, row) =>
    row === 0 ? `M${fine(pitch / 2)} ${fine(y)}` : `m${-(lengths[row - 1] ?? 0)} ${pitch}`,
  );
  return lengths.map((length, row) => `${starts[row]}h${length}`).join('');
}

/** Columns' distance, to a hundredth: a dash that repeats must not drift from its row. */
function pitchOf(width: number, columns: number): number {
  return Math.floor((width / columns) * 100) / 100;
}

function dashes(pitch: number, share: number): Record<string, string | number> {
  return { strokeDasharray: `0 ${fine(pitch)}`, strokeWidth: fine(pitch * share) };
}
