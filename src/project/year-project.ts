import type { Project } from '../data/check/load-project.ts';
import { correctionsOf, correctionsOn } from '../data/model/corrections.ts';
import { pointerOf } from '../data/model/dataset.ts';
import type { Datum } from '../data/model/datum.ts';

/**
 * The part of a project on which the pages of one year's report may depend: the report itself, the
 * whole reports of the years whose figures its article names, whose figures its own are derived
 * from, and what corrects any of them. Of the texts, its article alone; of what all years share,
 * everything. Problems are left out.
 */
export function projectOfYear(project: Project, year: number): Project {
  const { dataset, charts } = project;
  const ofYear = <T extends { year: number }>(texts: readonly T[]) =>
    texts.filter((text) => text.year === year);
  const articles = ofYear(project.articles);
  const named = articles.flatMap(({ spans }) => spans.map(({ datum }) => datum));
  const own = dataset.reports.get(year)?.data ?? [];
  const years = new Set([year, ...[...own, ...named].flatMap(yearsWithin)]);
  const reports = [...dataset.reports].filter(([other]) => years.has(other));
  const data = reports.flatMap(([, report]) => report.data);
  const corrected = new Set(correctionsOn(data, correctionsOf(dataset)).map(({ row }) => row));
  return {
    dataset: {
      indicators: new Map(data.map(({ indicator }) => [indicator.id, indicator])),
      data: new Map(data.map((datum) => [pointerOf(datum.indicator.id, datum.period), datum])),
      places: new Map(),
      reports: new Map(reports),
      sources: new Map(
        reports.flatMap(([, report]) => report.sources.map((source) => [source.id, source])),
      ),
      corrections: dataset.corrections.filter((row) => corrected.has(row)),
      vocabulary: dataset.vocabulary,
      exceptions: dataset.exceptions,
    },
    articles,
    english: ofYear(project.english),
    charts,
    problems: [],
  };
}

/** The years of a datum's report and of the reports that it is derived from. */
function yearsWithin(datum: Datum): number[] {
  const operands = datum.kind === 'derived' ? [datum.left, datum.right] : [];
  return [datum.report, ...operands.flatMap(yearsWithin)];
}
