import { max, min, scaleLinear, type ScaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Datum } from '../data/model/datum.ts';
import type { Series } from '../data/model/series.ts';
import { breakWords, gapWords } from '../i18n/series.ts';
import { figureWords } from '../i18n/figure.ts';
import { wholeWords } from '../i18n/mark-words.ts';
import { frameOf, quantityBar } from './bar.ts';
import type { Drawing, Frame } from './frame.ts';
import { areShares, datumGroup, line, paragraph, reachOf, round, size, stroked } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

const barHeight = 22;
const leading = 18;

/**
 * Draws two years of each series as a pair of bars from zero, the year before each and the figure at
 * its end (above it where that is too long): the earlier one tinted. Series of one unit share a scale,
 * other units have their own; shares stand in frames of a hundred percent. A changed definition is a rule between the two bars, with its
 * explanation below them.
 */
export function comparison(series: readonly Series[], frame: Frame): Drawing {
  const { lang, measure, width } = frame;
  if (frame.detail === 'marks') return marksAlone(series, frame);
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
        notes.push(breakWords(year, breakBefore, lang));
      }
      if (!datum) continue;
      const figure = isStacked
        ? wrap(plainFigure(datum, frame), width - yearWidth, size.figure, 'bold', measure)
        : [];
      const figures = figure.map((text, index) =>
        line(yearWidth, y + 16 + index * 20, text, 'figure'),
      );
      y += figure.length * 20 + (isStacked ? 4 : 0);
      const middle = y + barHeight / 2;
      const isEarlier = year !== one.points.at(-1)?.year;
      const bar = quantityBar(datum, { x: yearWidth, y, height: barHeight, scale, isEarlier });
      const whole = { x: yearWidth, y, width: scale(100), height: barHeight };
      const all = areShares(dataOf(one)) ? [frameOf(whole)] : [];
      const children = [line(0, middle + 5, String(year), 'note'), ...figures, ...all, ...bar.body];
      if (!isStacked) {
        const beside = yearWidth + (all.length > 0 ? whole.width : bar.end) + 10;
        children.push(line(beside, middle + 6, figureWords(datum, lang), 'figure'));
      }
      body.push(datumGroup(datum, children));
      y += barHeight + 8;
    }
    notes.push(gapWords(one, lang), ...(areShares(dataOf(one)) ? [wholeWords[lang]] : []));
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
  return stroked('tick', `M0 ${round(y)}H${round(width)}`, 1.2, { strokeDashArray: '4 4' });
}

/** The bars of the first series. */
function marksAlone([first]: readonly Series[], { width }: Frame): Drawing {
  const data = first ? dataOf(first) : [];
  const [least, most] = extentOf(data);
  const scale = scaleLinear([least, most], [0, width]);
  const height = Math.max(8, Math.round(width / 10));
  const pitch = Math.round(height * 1.4);
  const body = data.flatMap((datum, index) => {
    const isEarlier = index < data.length - 1;
    return quantityBar(datum, { x: 0, y: index * pitch + 2, height, scale, isEarlier }).body;
  });
  return { width, height: (data.length - 1) * pitch + height + 4, body };
}

/** From zero, or from the least below it, to the most that any may be. */
function extentOf(data: readonly Datum[]): [least: number, most: number] {
  const least = Math.min(0, min(data, (datum) => reachOf(datum).low) ?? 0);
  const most = areShares(data) ? 100 : Math.max(0, max(data, (datum) => reachOf(datum).high) ?? 0);
  return [least, least + (most - least || 1)];
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
  const [least, most] = extentOf(data);
  const longest = beside.map((datum) => {
    const figure = measure(figureWords(datum, lang), size.figure, 'bold') + 12;
    const end = areShares(data) ? most : Math.max(0, reachOf(datum).high);
    const share = (end - least) / (most - least);
    return share > 0 ? (width - figure) / share : width;
  });
  return scaleLinear([least, most], [0, Math.min(width, ...longest)]);
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
