import type { ChartMatter, Labelled } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve, unbroken } from '../data/model/template.ts';
import { referenceName } from '../i18n/lacking.ts';
import { bars } from './bars.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { groups } from './groups.ts';
import { rate } from './rate.ts';
import { unitMarks } from './unit-marks.ts';

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
