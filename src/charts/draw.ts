import type { ChartMatter, Labelled } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve, unbroken } from '../data/model/template.ts';
import { bars } from './bars.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { groups } from './groups.ts';
import { rate } from './rate.ts';
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
      return bars(
        {
          bars: chart.bars.map((reference) => {
            const datum = find(reference);
            return { datum, label: datum.indicator[`label_${frame.lang}`] };
          }),
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
