import type { ChartMatter, ChartOf } from '../model/content-schema.ts';
import { numberOf } from '../model/datum.ts';
import type { FilledFrom } from '../model/report.ts';
import { resolve } from '../model/template.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';

/** A chart's front matter and where its values stand. */
export interface Chart {
  readonly matter: ChartMatter;
  readonly at: (path: readonly (string | number)[]) => Place;
}

/**
 * What a chart draws against the data of a year that it is drawn for: a start that is not the sum of its
 * parts, a rate that is not its quotient, a part above its whole, a share beyond a hundred percent,
 * two units on one scale, a count below zero.
 */
export function chartDataProblems(chart: Chart, report: FilledFrom): Problem[] {
  return [...roleProblems(chart, report), ...scaleProblems(chart, report)];
}

/** The data that have to add up, and how. */
function roleProblems({ matter, at }: Chart, { data, year }: FilledFrom): Problem[] {
  const valueOf = (of: string) => resolve(of, data)?.value ?? NaN;
  const problem = (role: string, sum: string) =>
    problemAt(at([role]), 'chart-roles', role, { sum, year: String(year) });
  if (matter.kind === 'unit-marks') {
    const [now, fall, start] = [matter.now, matter.fall, matter.start].map(({ of }) => valueOf(of));
    const isGiven = [now, fall, start].every((value) => !Number.isNaN(value));
    if (!isGiven || start === (now ?? NaN) + (fall ?? NaN)) return [];
    return [problem('start', 'start = now + fall')];
  }
  if (matter.kind === 'rate') {
    const [total, each, rate] = [matter.total, matter.each, matter.rate].map(({ of }) =>
      valueOf(of),
    );
    const isQuotient = Math.abs((total ?? NaN) / (each ?? NaN) - (rate ?? NaN)) < 1e-9;
    return isQuotient ? [] : [problem('rate', 'rate = total : each')];
  }
  if (matter.kind === 'part') return partProblems(matter, at, data, year);
  return matter.kind === 'share' ? shareProblems(matter, at, data, year) : [];
}

/** A part that is more than its whole. */
function partProblems(
  { parts }: ChartOf<'part'>,
  at: Chart['at'],
  data: FilledFrom['data'],
  year: number,
): Problem[] {
  return parts.flatMap((one, index) => {
    const [part, whole] = [one.part, one.whole].map(({ of }) => resolve(of, data));
    if (!part || !whole || part.value <= whole.value) return [];
    const args = {
      label: part.indicator.label_vi,
      whole: numberOf(whole, 'vi'),
      of: whole.indicator.label_vi,
      year: String(year),
    };
    return [problemAt(at(['parts', index, 'part']), 'chart-part', numberOf(part, 'vi'), args)];
  });
}

/** What no frame of a hundred percent holds: another unit, a change, more than all or less than none. */
function shareProblems(
  { shares }: ChartOf<'share'>,
  at: Chart['at'],
  data: FilledFrom['data'],
  year: number,
): Problem[] {
  return shares.flatMap((reference, index) => {
    const datum = resolve(reference, data);
    if (!datum) return [];
    const { indicator, value } = datum;
    const place = at(['shares', index]);
    const args = { label: indicator.label_vi };
    if (indicator.unit !== '%' || indicator.direction !== '') {
      return [problemAt(place, 'chart-share-unit', indicator.unit, args)];
    }
    if (value >= 0 && value <= 100) return [];
    return [
      problemAt(place, 'chart-share', numberOf(datum, 'vi'), { ...args, year: String(year) }),
    ];
  });
}

/** Data that share a scale share a unit, and where it begins at zero none is below. */
function scaleProblems({ matter, at }: Chart, { data, year }: FilledFrom): Problem[] {
  const scales = scalesOf(matter);
  return scales.flatMap(({ path, of, isSigned = false }) => {
    const drawn = of.flatMap((reference) => resolve(reference, data) ?? []);
    const units = [...new Set(drawn.map(({ indicator }) => indicator.unit))];
    const negative = isSigned ? undefined : drawn.find(({ value }) => value < 0);
    return [
      ...(units.length > 1 ? [problemAt(at(path), 'chart-units', units.join(', '))] : []),
      ...(negative
        ? [
            problemAt(at(path), 'chart-negative', numberOf(negative, 'vi'), {
              label: negative.indicator.label_vi,
              year: String(year),
            }),
          ]
        : []),
    ];
  });
}

interface ChartScale {
  path: (string | number)[];
  of: readonly string[];
  /** True where it goes below zero. */
  isSigned?: boolean;
}

function scalesOf(matter: ChartMatter): ChartScale[] {
  switch (matter.kind) {
    case 'bars':
      return [{ path: ['bars'], of: matter.bars }];
    case 'groups':
      return matter.groups.map(({ items }, index) => ({
        path: ['groups', index, 'items'],
        of: items.map(({ of }) => of),
      }));
    case 'unit-marks':
      return [{ path: ['now'], of: [matter.now.of, matter.start.of] }];
    case 'rate':
      return [
        { path: ['total'], of: [matter.total.of] },
        { path: ['each'], of: [matter.each.of] },
      ];
    case 'part':
      return matter.parts.map(({ part, whole }, index) => ({
        path: ['parts', index],
        of: [part.of, whole.of],
      }));
    case 'share':
    case 'change':
      return [];
    case 'diverging':
      return [{ path: ['bars'], of: matter.bars, isSigned: true }];
  }
}
