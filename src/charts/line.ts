import { line as curve, max, min, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { stretchesOf, type Series, type SeriesPoint } from '../data/model/series.ts';
import { figureWords } from '../i18n/figure.ts';
import { breakWords, gapWords } from '../i18n/series.ts';
import { isNarrow, type Drawing, type Frame } from './frame.ts';
import { datumGroup, line, paragraph, reachOf, round, size } from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

const gap = 40;
const plotHeight = 130;
const inset = 8;
const leading = 18;

/** The series as lines over the years, a panel each with a scale of its own from zero. */
export function lines(series: readonly Series[], frame: Frame): Drawing {
  const columns = isNarrow(frame) || series.length === 1 ? 1 : 2;
  const width = (frame.width - gap * (columns - 1)) / columns;
  const body: Element[] = [];
  let top = 0;
  for (let first = 0; first < series.length; first += columns) {
    const row = series.slice(first, first + columns).map((one) => drawPanel(one, width, frame));
    row.forEach((panel, index) => {
      const [x, y] = [index * (width + gap), top];
      const isMoved = x > 0 || y > 0;
      body.push(
        s('g', isMoved ? { transform: `translate(${round(x)},${round(y)})` } : {}, panel.body),
      );
    });
    top += (max(row, ({ height }) => height) ?? 0) + 28;
  }
  return { width: frame.width, height: round(Math.max(0, top - 28)), body };
}

/** A datum at its place in the plot, whose top is 0. */
interface Spot {
  datum: Datum;
  x: number;
  y: number;
  /** The ends of its mark, with the reach of its rounding. */
  top: number;
  bottom: number;
}

interface Label {
  datum: Datum;
  text: string;
  left: number;
  right: number;
  /** Its baseline. */
  y: number;
}

/**
 * A line is drawn through neighbouring years alone: a year without a datum leaves a
 * gap, and a changed definition ends the line at a vertical rule that the words below
 * explain. Every datum has its mark; the first, the last and those with room have
 * their figure, above the year on the axis.
 */
function drawPanel(
  series: Series,
  width: number,
  frame: Frame,
): { body: Element[]; height: number } {
  const { lang, measure } = frame;
  const { points } = series;
  const data = points.flatMap(({ datum }) => datum ?? []);
  const x = scaleLinear([points[0]?.year ?? 0, points.at(-1)?.year ?? 1], [inset, width - inset]);
  const y = scaleLinear(
    [
      Math.min(0, min(data, ({ value }) => value) ?? 0),
      Math.max(0, max(data, (datum) => reachOf(datum).high) ?? 0) || 1,
    ],
    [plotHeight, 0],
  );
  const stretches = stretchesOf(points);
  const spot = ({ year, datum }: SeriesPoint): Spot | undefined =>
    datum && {
      datum,
      x: x(year),
      y: y(datum.value),
      top: y(reachOf(datum).high),
      bottom: y(reachOf(datum).low),
    };
  const runs = stretches.flatMap((stretch) => runsOf(stretch.map(spot)));
  const breaks = points.flatMap(({ year, breakBefore }) => (breakBefore ? [x(year - 0.5)] : []));
  const labels = placeLabels(runs, breaks, width, frame);

  const title = wrapEvenly(series.indicator[`label_${lang}`], width, size.title, 'bold', measure);
  const highest = Math.min(0, ...labels.map((label) => label.y - size.figure));
  const plotTop = title.length * 20 + 6 - highest;
  const axis = plotTop + plotHeight;
  const draw = curve<SeriesPoint>()
    .defined(({ datum }) => datum !== undefined)
    .x(({ year }) => x(year))
    .y(({ datum }) => y(datum?.value ?? 0))
    .digits(1);
  const plot: Element[] = [s('path', { class: 'rule', d: `M0 ${round(y(0))}H${round(width)}` })];
  for (const at of breaks) {
    const d = `M${round(at)} 0V${plotHeight}`;
    plot.push(s('path', { class: 'break', strokeWidth: 1.2, strokeDasharray: '4 4', d }));
  }
  plot.push(
    ...stretches.map((stretch) =>
      s('path', { class: 'line', strokeWidth: 2.5, d: draw(stretch) ?? '' }),
    ),
    ...runs.flat().map((one) => drawSpot(one, labels)),
  );
  const body: Element[] = [
    ...title.map((text, index) => line(0, 16 + index * 20, text, 'title')),
    s('g', { transform: `translate(0,${round(plotTop)})` }, plot),
    ...drawYearsOfAxis(points, x, axis + 18, width, frame),
  ];
  const notes = points.flatMap(({ year, breakBefore }) =>
    breakBefore ? [breakWords(year, breakBefore[lang], lang)] : [],
  );
  let bottom = axis + 24;
  for (const note of [...notes, gapWords(series, lang)].filter((text) => text !== '')) {
    const wrapped = wrap(note, width, size.note, 'regular', measure);
    body.push(paragraph(0, bottom + 16, wrapped, 'note', leading));
    bottom += wrapped.length * leading + 4;
  }
  return { body, height: bottom };
}

function drawSpot({ datum, x, y, top, bottom }: Spot, labels: readonly Label[]): Element {
  const children: Element[] = [];
  if (top < bottom) {
    const d = `M${round(x)} ${round(top)}V${round(bottom)}`;
    children.push(s('path', { class: 'whisker-halo', d }), s('path', { class: 'whisker', d }));
  }
  children.push(s('circle', { class: 'fill', cx: round(x), cy: round(y), r: 4.5 }));
  const label = labels.find((one) => one.datum === datum);
  if (label) {
    if (top - label.y > 20) {
      const d = `M${round(x)} ${round(label.y + 5)}V${round(top - 7)}`;
      children.push(s('path', { class: 'rule', d }));
    }
    children.push(line(label.left, label.y, label.text, 'figure'));
  }
  return datumGroup(datum, children);
}

/** Neighbouring spots, which a line joins. */
function runsOf(spots: readonly (Spot | undefined)[]): Spot[][] {
  const runs: Spot[][] = [];
  let isOpen = false;
  for (const one of spots) {
    if (one && isOpen) runs.at(-1)?.push(one);
    else if (one) runs.push([one]);
    isOpen = one !== undefined;
  }
  return runs;
}

/**
 * The first and the last spot always have their label, raised above all that lies
 * below it; the ends of the runs and then the others, where it has room right above
 * its spot.
 */
function placeLabels(
  runs: readonly (readonly Spot[])[],
  breaks: readonly number[],
  width: number,
  { lang, measure }: Frame,
): Label[] {
  const spots = runs.flat();
  const ends = runs.flatMap((run) => [run[0], run.at(-1)]);
  const forced = new Set([spots[0], spots.at(-1)]);
  const placed: Label[] = [];
  for (const spot of new Set([...forced, ...ends, ...spots])) {
    if (!spot) continue;
    const text = figureWords(spot.datum, lang);
    const wide = measure(text, size.figure, 'bold');
    const left = Math.max(0, Math.min(spot.x - wide / 2, width - wide));
    const label = { datum: spot.datum, text, left, right: left + wide, y: spot.top - 10 };
    const isAcross = breaks.some((at) => label.left - 4 < at && at < label.right + 4);
    const top = isAcross ? 0 : topOf(runs, label.left - 4, label.right + 4);
    const overlapping = () => placed.find((other) => isOver(label, other));
    if (forced.has(spot)) {
      label.y = Math.min(label.y, top - 10);
      for (let other = overlapping(); other; other = overlapping()) label.y = other.y - 22;
    } else if (top < spot.top - 2 || overlapping()) continue;
    placed.push(label);
  }
  return placed;
}

function isOver(one: Label, other: Label): boolean {
  return one.left < other.right + 8 && other.left < one.right + 8 && Math.abs(one.y - other.y) < 22;
}

/** The highest that any line or mark reaches between two places of the axis. */
function topOf(runs: readonly (readonly Spot[])[], left: number, right: number): number {
  const tops = runs.flatMap((run) =>
    run.flatMap((spot, index) => {
      const own = spot.x >= left && spot.x <= right ? [spot.top] : [];
      const next = run[index + 1];
      if (!next || next.x < left || spot.x > right) return own;
      const at = (x: number) => spot.y + ((next.y - spot.y) * (x - spot.x)) / (next.x - spot.x);
      return [...own, at(Math.max(left, spot.x)), at(Math.min(right, next.x))];
    }),
  );
  return Math.min(...tops);
}

/** The years under their marks: the first, the last, and those between that have room. */
function drawYearsOfAxis(
  points: readonly SeriesPoint[],
  x: (year: number) => number,
  baseline: number,
  width: number,
  { measure }: Frame,
): Element[] {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const wide = measure('0000', size.note, 'regular');
  const pitch = (width - 2 * inset) / Math.max(1, last - first);
  const step = Math.ceil((wide + 8) / pitch);
  return points.flatMap(({ year }) => {
    if (year === first) return [line(0, baseline, String(year), 'note')];
    if (year === last) return [line(width, baseline, String(year), 'note', 'end')];
    const toEnd = Math.min(x(year), width - x(year));
    const isClear = toEnd >= wide * 1.5 + 6;
    return (year - first) % step === 0 && isClear
      ? [line(x(year), baseline, String(year), 'note', 'middle')]
      : [];
  });
}
