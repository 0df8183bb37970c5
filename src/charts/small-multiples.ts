import { max, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { figureWords } from '../i18n/figure.ts';
import { isNarrow, type Drawing, type Frame, type Mark } from './frame.ts';
import { datumGroup, line, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** Quantities of several units: a panel a unit, each with a scale of its own from zero. */
export interface SmallMultiples {
  panels: { title: string; bars: (Mark & { each: Datum | undefined })[] }[];
}

const barHeight = 22;
const gap = 36;

/**
 * Draws the panels side by side, on a phone one below the other. A bar has its
 * name above, its figure at its end (below it where there is no room), and under
 * it what falls to each, where that is derived.
 */
export function smallMultiples({ panels }: SmallMultiples, frame: Frame): Drawing {
  const stacked = isNarrow(frame);
  const width = stacked ? frame.width : (frame.width - gap * (panels.length - 1)) / panels.length;
  const titles = panels.map(({ title }) =>
    wrapEvenly(title, width, size.label, 'bold', frame.measure),
  );
  const titleLines = max(titles, (lines) => lines.length) ?? 1;
  const body: Element[] = [];
  let top = 0;
  let height = 0;
  panels.forEach((panel, index) => {
    const lines = titles[index] ?? [];
    const drawn = drawPanel(panel, lines, stacked ? lines.length : titleLines, width, frame);
    const [x, y] = stacked ? [0, top] : [index * (width + gap), 0];
    const isMoved = x > 0 || y > 0;
    body.push(
      s('g', isMoved ? { transform: `translate(${round(x)},${round(y)})` } : {}, drawn.body),
    );
    top += drawn.height + 30;
    height = stacked ? top - 30 : Math.max(height, drawn.height);
  });
  return { width: frame.width, height: round(height), body };
}

function drawPanel(
  { bars }: SmallMultiples['panels'][number],
  title: string[],
  titleLines: number,
  width: number,
  frame: Frame,
): { body: Element[]; height: number } {
  const body: Element[] = title.map((text, index) => line(0, 16 + index * 20, text, 'title'));
  const rule = 8 + titleLines * 20;
  body.push(s('path', { class: 'rule', d: `M0 ${rule}H${round(width)}` }));
  const scale = scaleLinear([0, max(bars, ({ datum }) => datum.value) || 1], [0, width]);
  let y = rule + 4;
  for (const { datum, label, each } of bars) {
    const length = datum.value === 0 ? 0 : Math.max(scale(datum.value), 1);
    const figure = figureWords(datum, frame.lang);
    const room = frame.measure(figure, size.figure, 'bold');
    const place = length + 8 + room <= width ? 'beside' : room + 16 <= length ? 'inside' : 'below';
    const middle = y + 24 + 17;
    const figureLine = {
      beside: line(length + 8, middle, figure, 'figure'),
      inside: line(8, middle, figure, 'inside'),
      below: line(0, middle + barHeight, figure, 'figure'),
    }[place];
    body.push(
      datumGroup(datum, [
        line(0, y + 17, label, 'note'),
        s('rect', { class: 'fill', x: 0, y: y + 24, width: round(length), height: barHeight }),
        figureLine,
      ]),
    );
    y += 24 + barHeight + (place === 'below' ? 24 : 0);
    if (each && frame.detail === 'full') {
      const words = figureWords(each, frame.lang).replaceAll('\u00A0', ' ');
      const lines = wrap(words, width, size.note, 'regular', frame.measure);
      body.push(
        datumGroup(
          each,
          lines.map((text, index) => line(0, y + 18 + index * 17, text, 'note')),
        ),
      );
      y += 5 + lines.length * 17;
    }
    y += 10;
  }
  return { body, height: y - 6 };
}
