import { referenceTo } from '../data/model/template.ts';
import type { Datum, Indicator } from '../data/model/datum.ts';
import type { Report } from '../data/model/report.ts';

/** One row of the table of all data: what is measured, and its datum of each year that has one. */
export interface IndicatorOverYears {
  /** How a report refers to the datum: `ho_ngheo`, `ho_ngheo.first`. */
  reference: string;
  /** As the newest report knows it. */
  indicator: Indicator;
  /** Newest first. */
  data: { report: Report; datum: Datum }[];
}

/** The rows of a topic over the reports, which stand newest first; in the order of the newest. */
export function indicatorRows(reports: readonly Report[], topic: string): IndicatorOverYears[] {
  const rows = new Map<string, IndicatorOverYears>();
  for (const report of reports) {
    for (const datum of report.data.filter(({ indicator }) => indicator.topic === topic)) {
      const reference = referenceTo(datum, report.data);
      const row = rows.get(reference) ?? { reference, indicator: datum.indicator, data: [] };
      row.data.push({ report, datum });
      rows.set(reference, row);
    }
  }
  return [...rows.values()];
}
