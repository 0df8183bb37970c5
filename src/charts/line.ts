import { line as curve, max, min, scaleLinear, type ScaleLinear } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Datum } from '../data/model/datum.ts';
import { stretchesOf, type Series, type SeriesPoint } from '../data/model/series.ts';
import { figureParts, figureWords } from '../i18n/figure.ts';
import { topWords } from '../i18n/mark-words.ts';
import { breakWords, gapWords, unitOfSeries } from '../i18n/series.ts';
import { isNarrow, type Drawing, type Frame } from './frame.ts';
import {
  dotOf,
  areShares,
  datumGroup,
  line,
  moved,
  paragraph,
  reachOf,
  round,
  size,
  stroked,
} from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

const gap = 40;
const plotHeight = 130;
const inset = 8;
const leading = 18;
/** From the base line of a label to that of one raised above it. */
const raise = 22;

/** The series as lines over the years, a panel each with a scale of its own from zero. */
export function lines(series: readonly Series[], frame: Frame): Drawing {
  if (frame.detail === 'marks') return marksAlone(series, frame);
  const columns = isNarrow(frame) || series.length === 1 ? 1 : 2;
  const width = (frame.width - gap * (columns - 1)) / columns;
  const body: Element[] = [];
  let top = 0;
  for (let first = 0; first < series.length; first += columns) {
    const own = series.slice(first, first + columns);
    // The plots of a row stand on one line.
    const plotTop = max(own, (one) => drawPanel(one, width, frame).plotTop) ?? 0;
    const row = own.map((one) => drawPanel(one, width, frame, plotTop));
    row.forEach((panel, index) => {
      body.push(moved(index * (width + gap), top, panel.body));
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
  /** True where it had to give way to another. */
  isRaised: boolean;
}

/**
 * A line is drawn through neighbouring years alone: a year without a datum leaves a
 * gap, and a changed definition ends the line at a vertical rule that the words below
 * explain. Every datum has its mark, above its year on the axis.
 */
function drawPanel(
  series: Series,
  width: number,
  frame: Frame,
  plotTopAtLeast = 0,
): { body: Element[]; height: number; plotTop: number } {
  const { lang, measure } = frame;
  const { points } = series;
  const data = points.flatMap(({ datum }) => datum ?? []);
  const x = scaleLinear([points[0]?.year ?? 0, points.at(-1)?.year ?? 1], [inset, width - inset]);
  const y = heightsOf(data, plotHeight);
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
  const unit = unitOfSeries(series, lang);
  const { labels, kind, isUnitApart } = layLabels(runs, breaks, width, unit, frame);

  const name = series.indicator[`label_${lang}`];
  const head = isUnitApart ? `${name} (${unit})` : name;
  const title = wrapEvenly(head, width, size.title, 'bold', measure);
  const highest = Math.min(0, ...labels.map((label) => label.y - size.figure));
  const plotTop = Math.max(plotTopAtLeast, title.length * 20 + 6 - highest);
  const axis = plotTop + plotHeight;
  const draw = curveOf(x, y);
  const plot: Element[] = [stroked('rule', `M0 ${round(y(0))}H${round(width)}`, 1)];
  if (areShares(data)) plot.push(stroked('rule', `M0 0.5H${round(width)}`, 1));
  for (const at of breaks) {
    const d = `M${round(at)} 0V${plotHeight}`;
    plot.push(stroked('tick', d, 1.2, { strokeDashArray: '4 4' }));
  }
  plot.push(
    ...stretches.map((stretch) => stroked('line', draw(stretch) ?? '', 2.5)),
    ...runs.flat().map((one) => drawSpot(one, labels, kind)),
  );
  const body: Element[] = [
    ...title.map((text, index) => line(0, 16 + index * 20, text, 'title')),
    moved(0, plotTop, plot),
    ...drawYearsOfAxis(points, x, axis + 18, width, frame),
  ];
  const notes = points.flatMap(({ year, breakBefore }) =>
    breakBefore ? [breakWords(year, breakBefore, lang)] : [],
  );
  let bottom = axis + 24;
  const top = areShares(data) ? topWords[lang] : '';
  for (const note of [...notes, gapWords(series, lang), top].filter((text) => text !== '')) {
    const wrapped = wrap(note, width, size.note, 'regular', measure);
    body.push(paragraph(0, bottom + 16, wrapped, 'note', leading));
    bottom += wrapped.length * leading + 4;
  }
  return { body, height: bottom, plotTop };
}

/** The line alone of the first series that makes one, and its last mark. */
function marksAlone(series: readonly Series[], { width }: Frame): Drawing {
  const { points = [] } = series[0] ?? {};
  const data = points.flatMap(({ datum }) => datum ?? []);
  const height = Math.round(width * 0.38);
  const edge = 4;
  const years = points.map(({ year }) => year);
  const x = scaleLinear([min(years) ?? 0, max(years) ?? 1], [edge, width - edge]);
  const y = heightsOf(data, height - 2 * edge);
  const draw = curveOf(x, (value) => y(value) + edge);
  const last = points.findLast(({ datum }) => datum);
  const d = stretchesOf(points).map((stretch) => draw(stretch) ?? '');
  const at = {
    cx: round(x(last?.year ?? 0)),
    cy: round(y(last?.datum?.value ?? 0) + edge),
    r: 3.5,
  };
  const base = stroked('rule', `M0 ${height - 0.5}H${width}`, 1);
  const body = [base, stroked('line', d.join(''), 2), s('circle', { class: 'fill', ...at })];
  return { width, height, body: data.length > 0 ? body : [] };
}

/** From zero, or from the least below it; for shares, to a hundred percent. */
function heightsOf(data: readonly Datum[], height: number): ScaleLinear<number, number> {
  const least = Math.min(0, min(data, (datum) => reachOf(datum).low) ?? 0);
  const most = areShares(data) ? 100 : Math.max(0, max(data, (datum) => reachOf(datum).high) ?? 0);
  return scaleLinear([least, most === least ? least + 1 : most], [height, 0]);
}

function curveOf(x: (year: number) => number, y: (value: number) => number) {
  return curve<SeriesPoint>()
    .defined(({ datum }) => datum !== undefined)
    .x(({ year }) => x(year))
    .y(({ datum }) => y(datum?.value ?? 0))
    .digits(1);
}

/** A mark: filled for what a source states, hollow for what is computed, in the range of its words. */
function drawSpot(
  { datum, x, y, top, bottom }: Spot,
  labels: readonly Label[],
  kind: 'figure' | 'title',
): Element {
  const children: Element[] = [];
  if (bottom - top >= 4) {
    const box = `M${round(x - 6)} ${round(top)}h12V${round(bottom)}h-12z`;
    children.push(stroked('outline', box, 1.2, { strokeDashArray: '3 2' }));
  }
  children.push(dotOf(datum, { cx: round(x), cy: round(y) }));
  const label = labels.find((one) => one.datum === datum);
  if (label) {
    if (top - label.y > 20) {
      children.push(stroked('rule', `M${round(x)} ${round(label.y + 5)}V${round(top - 7)}`, 1));
    }
    children.push(line(label.left, label.y, label.text, kind));
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

/** Up to so many years each figure is written at its mark. */
const labelledAtMost = 6;

/**
 * The figures at their marks, with their unit; where they would stand on each other, without it and
 * smaller, and the title names it.
 */
function layLabels(
  runs: readonly (readonly Spot[])[],
  breaks: readonly number[],
  width: number,
  unit: string,
  frame: Frame,
) {
  const { lang } = frame;
  const whole = placeLabels(runs, breaks, width, frame, 'figure', ({ datum }) =>
    figureWords(datum, lang),
  );
  const isCrowded = whole.some(({ isRaised }) => isRaised);
  if (!isCrowded || unit === '') {
    return { labels: whole, kind: 'figure', isUnitApart: false } as const;
  }
  const bare = placeLabels(runs, breaks, width, frame, 'title', ({ datum }) => {
    const { lead, number } = figureParts(datum, lang);
    return `${lead} ${number}`.trim();
  });
  return { labels: bare, kind: 'title', isUnitApart: true } as const;
}

/**
 * Up to six years every spot has its label, raised above all that lies below it, the ends above their
 * neighbours; of more, the first and the last have theirs, and the ends of the runs and then the
 * others where there is room right above the spot.
 */
function placeLabels(
  runs: readonly (readonly Spot[])[],
  breaks: readonly number[],
  width: number,
  { measure }: Frame,
  kind: 'figure' | 'title',
  words: (spot: Spot) => string,
): Label[] {
  const spots = runs.flat();
  const [first, last] = [spots[0], spots.at(-1)];
  const isEach = spots.length <= labelledAtMost;
  const inner = spots.filter((spot) => spot !== first && spot !== last);
  const ends = runs.flatMap((run) => [run[0], run.at(-1)]);
  const order = isEach ? [...inner, first, last] : [first, last, ...ends, ...inner];
  const placed: Label[] = [];
  const hasTop = areShares(spots.map(({ datum }) => datum));
  /** Clear of the rule of a hundred percent. */
  const settle = (y: number) => (hasTop && y > -4 && y < 14 ? -6 : y);
  for (const spot of new Set(order)) {
    if (!spot) continue;
    const text = words(spot);
    const wide = measure(text, size[kind], 'bold');
    const left = Math.max(0, Math.min(spot.x - wide / 2, width - wide));
    const ideal = spot.top - 10;
    const label = { datum: spot.datum, text, left, right: left + wide, y: ideal, isRaised: false };
    const isAcross = breaks.some((at) => label.left - 4 < at && at < label.right + 4);
    const top = isAcross ? 0 : topOf(runs, label.left - 4, label.right + 4);
    const overlapping = () => placed.find((other) => isOver(label, other));
    if (isEach || spot === first || spot === last) {
      label.y = settle(Math.min(label.y, top - 10));
      for (let other = overlapping(); other; other = overlapping()) {
        label.y = settle(other.y - raise);
        label.isRaised = true;
      }
    } else if (top < spot.top - 2 || settle(ideal) !== ideal || overlapping()) continue;
    placed.push(label);
  }
  return placed;
}

function isOver(one: Label, other: Label): boolean {
  return (
    one.left < other.right + 8 &&
    other.left < one.right + 8 &&
    Math.abs(one.y - other.y) < raise - 0.1
  );
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
