import type { ChartMatter, Labelled } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve, statesOf, unbroken } from '../data/model/template.ts';
import { lackingWords, referenceName } from '../i18n/lacking.ts';
import { bars } from './bars.ts';
import { changes } from './changes.ts';
import { diverging } from './diverging.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { groups } from './groups.ts';
import { parts } from './parts.ts';
import { rate } from './rate.ts';
import { shares } from './shares.ts';
import { paragraph, size } from './svg.ts';
import { unitMarks } from './unit-marks.ts';
import { wrap } from './wrap.ts';

/**
 * Draws a chart as its description says, from a report; its labels are templates. What the report
 * does not give is named in its place. Throws a RangeError when it lacks what the chart cannot be drawn
 * without (`dataOfChart` tells beforehand).
 */
export function drawChart(chart: ChartMatter, report: FilledFrom, frame: Frame): Drawing {
  const find = (reference: string): Datum => {
    const datum = resolve(reference, report.data);
    if (!datum) throw new RangeError(`no datum: ${reference}`);
    return datum;
  };
  const labelOf = (labelled: Labelled) =>
    plain(unbroken(fill(labelled[`label_${frame.lang}`], report, frame.lang).segments));
  const mark = (labelled: Labelled): Mark => ({
    datum: find(labelled.of),
    label: labelOf(labelled),
  });
  const has = (reference: string) => resolve(reference, report.data) !== undefined;
  const nameOf = (reference: string) => referenceName(reference, report, frame.lang);
  const lacking = (references: readonly string[]) =>
    references.filter((reference) => !has(reference)).map(nameOf);
  /** Marks whose label is their indicator's, of what the report gives. */
  const named = (references: readonly string[]): Mark[] =>
    references.filter(has).map((reference) => {
      const datum = find(reference);
      return { datum, label: datum.indicator[`label_${frame.lang}`] };
    });
  /** A drawing with what the report does not give named below it. */
  const withLacking = (drawing: Drawing, references: readonly string[]): Drawing => {
    const words = frame.detail === 'full' ? lackingWords(lacking(references), frame.lang) : '';
    const lines = wrap(words, frame.width, size.note, 'regular', frame.measure);
    if (lines.length === 0) return drawing;
    const { width, height, body } = drawing;
    const note = paragraph(0, height + 16, lines, 'note', 18);
    return { width, height: height + 6 + lines.length * 18, body: [...body, note] };
  };
  switch (chart.kind) {
    case 'unit-marks': {
      const { now, fall, start } = chart;
      return unitMarks(
        {
          now: mark(now),
          fall: has(fall.of) ? mark(fall) : undefined,
          start: has(start.of) ? mark(start) : undefined,
          lacking: lacking([fall.of, start.of]),
        },
        frame,
      );
    }
    case 'rate':
      return rate(
        { total: mark(chart.total), each: mark(chart.each), rate: mark(chart.rate) },
        frame,
      );
    case 'bars':
      return bars(
        {
          bars: chart.bars.map((reference) => ({
            datum: resolve(reference, report.data),
            label: nameOf(reference),
          })),
        },
        frame,
      );
    case 'share':
      return withLacking(shares({ shares: named(chart.shares) }, frame), chart.shares);
    case 'diverging':
      return withLacking(diverging({ bars: named(chart.bars) }, frame), chart.bars);
    case 'change': {
      const drawn = named(chart.changes).map(({ datum, label }) => ({
        label,
        states: statesOf(datum.indicator.id, report.data),
      }));
      return withLacking(changes({ changes: drawn }, frame), chart.changes);
    }
    case 'part': {
      const drawn = chart.parts
        .filter(({ part, whole }) => has(part.of) && has(whole.of))
        .map(({ shape, part, whole }) => ({ shape, part: mark(part), whole: mark(whole) }));
      const all = chart.parts.flatMap(({ part, whole }) => [part.of, whole.of]);
      return withLacking(parts({ parts: drawn }, frame), all);
    }
    case 'groups':
      return groups(
        {
          groups: chart.groups.map(({ shape, items, ...titles }) => ({
            shape,
            title: titles[`title_${frame.lang}`],
            items: items.filter(({ of }) => has(of)).map(mark),
            lacking: lacking(items.map(({ of }) => of)),
          })),
        },
        frame,
      );
  }
}

/** True for a chart of marks that are counted, which say much without words; a bar says little without its figure. */
export function isCounted(chart: ChartMatter): boolean {
  switch (chart.kind) {
    case 'unit-marks':
    case 'groups':
    case 'rate':
      return true;
    case 'part':
      return chart.parts.every(({ shape }) => shape !== 'bar');
    case 'bars':
    case 'share':
    case 'change':
    case 'diverging':
      return false;
  }
}
