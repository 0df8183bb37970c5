import { max, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { exactnessWords } from '../i18n/exactness.ts';
import type { Datum } from '../data/model/datum.ts';
import { figureWords } from '../i18n/figure.ts';
import { notGiven } from '../i18n/lacking.ts';
import { quantityBar } from './bar.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { datumGroup, line, reachOf, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** Amounts of one unit; each label is the indicator's. */
export interface Bars {
  /** A bar without a datum is one that the source does not give. */
  bars: { datum: Datum | undefined; label: string }[];
}

const barHeight = 28;

/**
 * Draws horizontal bars from zero on one linear scale, the name above each, the amount at its end and
 * below it how exact the source is; what the source does not give says so in its place.
 */
export function bars({ bars: all }: Bars, frame: Frame): Drawing {
  const bars = all.flatMap(({ datum, label }) => (datum ? [{ datum, label }] : []));
  // A scale of zeros alone has no length: its bars have none either.
  const most = max(bars, ({ datum }) => reachOf(datum).high) || 1;
  if (frame.detail === 'marks') return marksAlone(bars, most, frame);
  const scale = scaleLinear([0, most], [0, longestBar(bars, most, frame)]);
  const body: Element[] = [];
  let y = 0;
  let bottom = 0;
  for (const { datum, label } of all) {
    const names = wrap(label, frame.width, size.label, 'regular', frame.measure);
    const top = y + 6 + names.length * 19;
    if (!datum) {
      body.push(
        ...names.map((text, index) => line(0, y + 16 + index * 19, text, 'label')),
        line(0, top + 12, notGiven[frame.lang], 'note'),
      );
      bottom = top + 12;
      y = bottom + 16;
      continue;
    }
    const bar = quantityBar(datum, { x: 0, y: top, height: barHeight, scale });
    const exactness = frame.detail === 'full' ? exactnessWords(datum, frame.lang) : '';
    const notes = wrapEvenly(exactness, frame.width, size.note, 'regular', frame.measure);
    const base = top + barHeight + 17;
    body.push(
      datumGroup(datum, [
        ...names.map((text, index) => line(0, y + 16 + index * 19, text, 'label')),
        ...bar.body,
        line(bar.end + 9, top + barHeight / 2 + 6, figureWords(datum, frame.lang), 'figure'),
        ...notes.map((text, index) => line(0, base + index * 17, text, 'note')),
      ]),
    );
    bottom = top + barHeight + notes.length * 17;
    y = bottom + 16;
  }
  return { width: frame.width, height: round(bottom + 6), body };
}

function marksAlone(bars: readonly Mark[], most: number, { width }: Frame): Drawing {
  const height = Math.max(6, Math.round(width / 13));
  const pitch = Math.round(height * 1.5);
  const scale = scaleLinear([0, most], [0, width]);
  const body = bars.flatMap(
    ({ datum }, index) => quantityBar(datum, { x: 0, y: index * pitch + 2, height, scale }).body,
  );
  return { width, height: (bars.length - 1) * pitch + height + 4, body };
}

/** The width of the scale at which every bar still has room for its figure beside it. */
function longestBar(bars: readonly Mark[], most: number, frame: Frame): number {
  const widths = bars.map(({ datum }) => {
    const figure = frame.measure(figureWords(datum, frame.lang), size.figure, 'bold');
    const { high } = reachOf(datum);
    return high > 0 ? ((frame.width - figure - 12) * most) / high : frame.width;
  });
  return Math.min(frame.width, ...widths);
}
