import { max, min, scaleLinear, type ScaleLinear } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import type { Series } from '../data/model/series.ts';
import { breakWords, gapWords } from '../i18n/series.ts';
import { figureWords } from '../i18n/figure.ts';
import type { Drawing, Frame } from './frame.ts';
import { datumGroup, line, paragraph, reachOf, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

const barHeight = 22;
const leading = 18;

/**
 * Draws two years of each series as a pair of bars from zero, the year before each
 * and the figure at its end (above it where that is too long): the earlier one outlined, the later filled. Series of
 * one unit share a scale, other units have their own. A changed definition is a rule
 * between the two bars, with its explanation below them.
 */
export function comparison(series: readonly Series[], frame: Frame): Drawing {
  const { lang, measure, width } = frame;
  const yearWidth = measure('0000', size.note, 'regular') + 10;
  const scales = new Map(
    Array.from(
      Map.groupBy(series, ({ indicator }) => indicator.unit),
      ([unit, own]) => [unit, scaleOf(own, width - yearWidth, frame)],
    ),
  );
  const body: Element[] = [];
  let y = 0;
  for (const one of series) {
    const scale = scales.get(one.indicator.unit) ?? scaleLinear();
    const isStacked = isTooWide(one, width - yearWidth, frame);
    for (const text of wrapEvenly(
      one.indicator[`label_${lang}`],
      width,
      size.title,
      'bold',
      measure,
    )) {
      body.push(line(0, y + 16, text, 'title'));
      y += 20;
    }
    y += 8;
    const notes: string[] = [];
    for (const { year, datum, breakBefore } of one.points) {
      if (breakBefore) {
        body.push(breakRule(y - 4, width));
        notes.push(breakWords(year, breakBefore[lang], lang));
      }
      if (!datum) continue;
      const figure = isStacked
        ? wrap(plainFigure(datum, frame), width - yearWidth, size.figure, 'bold', measure)
        : [];
      const figures = figure.map((text, index) =>
        line(yearWidth, y + 16 + index * 20, text, 'figure'),
      );
      y += figure.length * 20 + (isStacked ? 4 : 0);
      const [from, to] = [scale(0), scale(datum.value)].sort((a, b) => a - b) as [number, number];
      const middle = y + barHeight / 2;
      const isLast = year === one.points.at(-1)?.year;
      const reach = reachOf(datum);
      const end = scale(reach.high);
      const children = [
        line(0, middle + 5, String(year), 'note'),
        ...figures,
        s('rect', {
          class: isLast ? 'fill' : 'outline',
          x: round(yearWidth + from),
          y: round(y),
          width: round(to - from),
          height: barHeight,
        }),
      ];
      if (reach.high > reach.low) {
        const start = round(yearWidth + scale(reach.low));
        const d = `M${start} ${round(middle)}H${round(yearWidth + end)}`;
        children.push(s('path', { class: 'whisker-halo', d }), s('path', { class: 'whisker', d }));
      }
      if (!isStacked) {
        const beside = yearWidth + Math.max(end, to) + 10;
        children.push(line(beside, middle + 6, figureWords(datum, lang), 'figure'));
      }
      body.push(datumGroup(datum, children));
      y += barHeight + 8;
    }
    notes.push(gapWords(one, lang));
    for (const note of notes.filter((text) => text !== '')) {
      const lines = wrap(note, width, size.note, 'regular', measure);
      body.push(paragraph(0, y + 14, lines, 'note', leading));
      y += lines.length * leading + 2;
    }
    y += 16;
  }
  return { width, height: round(Math.max(0, y - 16)), body };
}

function breakRule(y: number, width: number): Element {
  return s('path', {
    class: 'break',
    strokeWidth: 1.2,
    strokeDasharray: '4 4',
    d: `M0 ${round(y)}H${round(width)}`,
  });
}

/** From zero, and as long as leaves every bar room for its figure beside it. */
function scaleOf(
  series: readonly Series[],
  width: number,
  frame: Frame,
): ScaleLinear<number, number> {
  const { lang, measure } = frame;
  const data = series.flatMap(dataOf);
  const beside = series.filter((one) => !isTooWide(one, width, frame)).flatMap(dataOf);
  const least = Math.min(0, min(data, ({ value }) => value) ?? 0);
  const most = Math.max(0, max(data, (datum) => reachOf(datum).high) ?? 0);
  const extent = most - least || 1;
  const longest = beside.map((datum) => {
    const figure = measure(figureWords(datum, lang), size.figure, 'bold') + 12;
    const share = (Math.max(0, reachOf(datum).high) - least) / extent;
    return share > 0 ? (width - figure) / share : width;
  });
  return scaleLinear([least, least + extent], [0, Math.min(width, ...longest)]);
}

function dataOf({ points }: Series): Datum[] {
  return points.flatMap(({ datum }) => datum ?? []);
}

/** True where a figure beside its bar would leave the bar too little room: it goes above. */
function isTooWide(series: Series, width: number, frame: Frame): boolean {
  return dataOf(series).some(
    (datum) => frame.measure(plainFigure(datum, frame), size.figure, 'bold') > width * 0.7,
  );
}

function plainFigure(datum: Datum, { lang }: Frame): string {
  return figureWords(datum, lang).replaceAll('\u00A0', ' ');
}
