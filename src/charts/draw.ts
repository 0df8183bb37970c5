import type { ChartMatter, Labelled } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve, statesOf, unbroken } from '../data/model/template.ts';
import { bars } from './bars.ts';
import { changes } from './changes.ts';
import { diverging } from './diverging.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { groups } from './groups.ts';
import { parts } from './parts.ts';
import { rate } from './rate.ts';
import { shares } from './shares.ts';
import { unitMarks } from './unit-marks.ts';

/**
 * Draws a chart as its description says, from a report; its labels are templates. Throws a
 * RangeError when the report lacks a datum that the chart needs (`dataOfChart`
 * tells beforehand).
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
  /** Marks whose label is their indicator's. */
  const named = (references: readonly string[]): Mark[] =>
    references.map((reference) => {
      const datum = find(reference);
      return { datum, label: datum.indicator[`label_${frame.lang}`] };
    });
  switch (chart.kind) {
    case 'unit-marks':
      return unitMarks(
        { now: mark(chart.now), fall: mark(chart.fall), start: mark(chart.start) },
        frame,
      );
    case 'rate':
      return rate(
        { total: mark(chart.total), each: mark(chart.each), rate: mark(chart.rate) },
        frame,
      );
    case 'bars':
      return bars({ bars: named(chart.bars) }, frame);
    case 'share':
      return shares({ shares: named(chart.shares) }, frame);
    case 'diverging':
      return diverging({ bars: named(chart.bars) }, frame);
    case 'change':
      return changes(
        {
          changes: named(chart.changes).map(({ datum, label }) => ({
            label,
            states: statesOf(datum.indicator.id, report.data),
          })),
        },
        frame,
      );
    case 'part':
      return parts(
        {
          parts: chart.parts.map(({ shape, part, whole }) => ({
            shape,
            part: mark(part),
            whole: mark(whole),
          })),
        },
        frame,
      );
    case 'groups':
      return groups(
        {
          groups: chart.groups.map(({ shape, items, ...titles }) => ({
            shape,
            title: titles[`title_${frame.lang}`],
            items: items.map(mark),
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
