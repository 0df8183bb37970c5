import { drawnBy, neededBy, referencesOf, type ChartMatter } from './content-schema.ts';
import type { Datum } from './datum.ts';
import { resolve, statesOf } from './template.ts';

/**
 * The data that a chart shows for a report, those that it has, in the order of its table. Undefined
 * when it lacks what the chart cannot be drawn without.
 */
export function dataOfChart(chart: ChartMatter, data: readonly Datum[]): Datum[] | undefined {
  const has = (reference: string) => resolve(reference, data) !== undefined;
  if (!neededBy(chart).every((references) => references.some(has))) return undefined;
  const found = referencesOf(chart).flatMap((reference) => resolve(reference, data) ?? []);
  if (chart.kind !== 'change') return found;
  return [...new Set([...chart.changes.flatMap((own) => statesOf(own, data)), ...found])];
}

/** The references of a chart's marks to which a report has no datum. */
export function lackingIn(chart: ChartMatter, data: readonly Datum[]): string[] {
  return [...new Set(drawnBy(chart))].filter((reference) => !resolve(reference, data));
}
