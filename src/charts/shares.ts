import { max, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { inexactnessWords } from '../i18n/exactness.ts';
import { figureWords } from '../i18n/figure.ts';
import { wholeWords } from '../i18n/mark-words.ts';
import { frameOf, quantityBar } from './bar.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { datumGroup, line, round, size } from './svg.ts';
import { wrapEvenly } from './wrap.ts';

/** Shares of a hundred percent; each label is the indicator's. */
export interface Shares {
  shares: Mark[];
}

const barHeight = 24;

/**
 * Draws each share as a bar in a grey frame of all, so that none looks whole which is not: the name
 * above, the figure behind the frame, or above it where that would leave it too short.
 */
export function shares({ shares }: Shares, frame: Frame): Drawing {
  const { lang, measure, width } = frame;
  if (frame.detail === 'marks') return marksAlone(shares, width);
  const widths = shares.map(({ datum }) => measure(figureWords(datum, lang), size.figure, 'bold'));
  const aside = Math.ceil(max(widths) ?? 0) + 9;
  const isAbove = aside > width * 0.4;
  const all = isAbove ? width : width - aside;
  const scale = scaleLinear([0, 100], [0, all]);
  const body: Element[] = [];
  let y = 0;
  for (const { datum, label } of shares) {
    const figures = isAbove
      ? wrapEvenly(figureWords(datum, lang), width, size.figure, 'bold', measure)
      : [];
    const names = wrapEvenly(label, width, size.label, 'regular', measure);
    const figureTop = y + 18 + names.length * 19;
    const top = y + 6 + names.length * 19 + figures.length * 22;
    const exactness = frame.detail === 'full' ? inexactnessWords(datum, lang) : '';
    const notes = wrapEvenly(exactness, width, size.note, 'regular', measure);
    body.push(
      datumGroup(datum, [
        ...names.map((text, index) => line(0, y + 16 + index * 19, text, 'label')),
        ...figures.map((text, index) => line(0, figureTop + index * 21, text, 'figure')),
        frameOf({ x: 0, y: top, width: all, height: barHeight }),
        ...quantityBar(datum, { x: 0, y: top, height: barHeight, scale }).body,
        ...(isAbove
          ? []
          : [line(all + 9, top + barHeight / 2 + 6, figureWords(datum, lang), 'figure')]),
        ...notes.map((text, index) => line(0, top + barHeight + 17 + index * 17, text, 'note')),
      ]),
    );
    y = top + barHeight + notes.length * 17 + 14;
  }
  const whole = wrapEvenly(wholeWords[lang], width, size.note, 'regular', measure);
  body.push(...whole.map((text, index) => line(0, y + 12 + index * 17, text, 'note')));
  return { width, height: round(y + whole.length * 17 + 2), body };
}

function marksAlone(shares: readonly Mark[], width: number): Drawing {
  const height = Math.max(6, Math.round(width / 13));
  const pitch = Math.round(height * 1.5);
  const scale = scaleLinear([0, 100], [0, width]);
  const body = shares.flatMap(({ datum }, index) => {
    const place = { x: 0, y: index * pitch + 2, height, scale };
    return [frameOf({ ...place, width }), ...quantityBar(datum, place).body];
  });
  return { width, height: (shares.length - 1) * pitch + height + 4, body };
}
