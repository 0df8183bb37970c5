import { max, scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Datum } from '../data/model/datum.ts';
import { inexactnessWords } from '../i18n/exactness.ts';
import { changeWords } from '../i18n/figure.ts';
import { quantityBar } from './bar.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { datumGroup, line, reachOf, round, size, stroked } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** Amounts of one unit above and below zero; each label is the indicator's. */
export interface Diverging {
  bars: Mark[];
}

const barHeight = 24;
/** Between a bar and its figure. */
const apart = 9;

/** A datum as it is drawn: what counts a fall goes below zero. */
interface Signed {
  datum: Datum;
  signed: Datum;
  label: string;
  low: number;
  high: number;
  /** The figure with its direction in words, and its width. */
  figure: string;
  room: number;
}

/**
 * Draws bars to both sides of one zero: falls to the left, rises to the right, on one scale. The name
 * stands above, the figure at the bar's far end, or above it where that leaves the bars too short.
 */
export function diverging({ bars }: Diverging, frame: Frame): Drawing {
  const { lang, measure, width } = frame;
  const all = bars.map(({ datum, label }): Signed => {
    const figure = changeWords(datum, lang);
    const room = measure(figure, size.figure, 'bold') + apart;
    const signed = signedOf(datum);
    const { low, high } = reachOf(signed);
    return { datum, signed, label, low: Math.min(0, low), high: Math.max(0, high), figure, room };
  });
  if (frame.detail === 'marks') return marksAlone(all, width);
  const beside = scaleFor(all, width, true);
  const isAbove = beside.length < width * 0.35;
  const { zero, scale } = isAbove ? scaleFor(all, width, false) : beside;
  const body: Element[] = [];
  let y = 0;
  for (const { datum, signed, label, figure, low, high } of all) {
    const names = wrapEvenly(label, width, size.label, 'regular', measure);
    const figures = isAbove ? wrapEvenly(figure, width, size.figure, 'bold', measure) : [];
    const figureTop = y + 18 + names.length * 19;
    const top = y + 6 + names.length * 19 + figures.length * 22;
    const exactness = frame.detail === 'full' ? inexactnessWords(datum, lang) : '';
    const notes = wrapEvenly(exactness, width, size.note, 'regular', measure);
    const isLeft = signed.value < 0;
    const end = isLeft ? zero + scale(low) - apart : zero + scale(high) + apart;
    body.push(
      datumGroup(datum, [
        ...names.map((text, index) => line(0, y + 16 + index * 19, text, 'label')),
        ...figures.map((text, index) => line(0, figureTop + index * 21, text, 'figure')),
        ...quantityBar(signed, { x: zero, y: top, height: barHeight, scale }).body,
        ...(isAbove
          ? []
          : [line(end, top + barHeight / 2 + 6, figure, 'figure', isLeft ? 'end' : 'start')]),
        ...notes.map((text, index) => line(0, top + barHeight + 17 + index * 17, text, 'note')),
      ]),
      zeroRule(zero, top - 3, barHeight + 6),
    );
    y = top + barHeight + notes.length * 17 + 14;
  }
  return { width, height: round(Math.max(0, y - 8)), body };
}

/** As what counts a fall is a rise below zero; its hedge goes with its size. */
function signedOf(datum: Datum): Datum {
  return datum.indicator.direction === 'down' ? { ...datum, value: -datum.value } : datum;
}

function zeroRule(x: number, y: number, height: number): Element {
  return stroked('tick', `M${round(x)} ${round(y)}v${height}`, 1.5);
}

interface Placed {
  /** Where zero stands, in px. */
  zero: number;
  /** Px from zero. */
  scale: (value: number) => number;
  /** The px of both sides together. */
  length: number;
}

/** The largest scale at which all bars, with room for their figures if so wanted, have their place. */
function scaleFor(all: readonly Signed[], width: number, hasFigures: boolean): Placed {
  // A side without a bar is seen as one.
  const least = width / 15;
  const sides = (px: number): [left: number, right: number] => {
    const need = (isLeft: boolean) =>
      max(all, ({ signed, low, high, room }) => {
        const own = signed.value < 0 === isLeft && hasFigures ? room : 0;
        return px * (isLeft ? -low : high) + own;
      }) ?? 0;
    return [Math.max(least, need(true)), Math.max(least, need(false))];
  };
  const span = (max(all, ({ high }) => high) ?? 0) + (max(all, ({ low }) => -low) ?? 0) || 1;
  let [fits, not] = [0, width / span];
  for (let step = 0; step < 40; step++) {
    const between = (fits + not) / 2;
    const [left, right] = sides(between);
    if (left + right <= width) fits = between;
    else not = between;
  }
  const [left] = sides(fits);
  return { zero: left, scale: scaleLinear([0, 1], [0, fits]), length: span * fits };
}

function marksAlone(all: readonly Signed[], width: number): Drawing {
  const height = Math.max(6, Math.round(width / 13));
  const pitch = Math.round(height * 1.5);
  const { zero, scale } = scaleFor(all, width, false);
  const total = (all.length - 1) * pitch + height + 4;
  const body = all.flatMap(
    ({ signed }, index) =>
      quantityBar(signed, { x: zero, y: index * pitch + 2, height, scale }).body,
  );
  const at = Math.min(Math.max(zero, 0.75), width - 0.75);
  return { width, height: total, body: [...body, zeroRule(at, 0, total)] };
}
