import { pointerOf, reportYears, standsAt, type Dataset } from '../model/dataset.ts';
import { numberOf, observationsBehind, type Datum, type Observation } from '../model/datum.ts';
import { dayOfSource } from '../model/source.ts';
import { readPeriod } from '../text/period.ts';
import { problemAt, type ArgsOf, type Problem, type ProblemCode } from '../problem/problem.ts';
import type { Rows } from '../csv/table.ts';

/**
 * Warnings of what is odd but possible: a value more than three times, or less than
 * a third of, its indicator's in the report before; a period outside the report's year, which the
 * wording names. A row whose note speaks of it is silent: of the other datum by its pointer
 * (`{ho_ngheo@2022-12}`), of the period in any words.
 */
export function checkOdd(rows: Rows, dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const byReport = new Map(
    [...dataset.reports].map(([year, { data }]) => [year, newestOf(data)] as const),
  );
  const years = reportYears(dataset);
  const yearBefore = new Map(years.map((year, index) => [year, years[index - 1]]));
  for (const { row, at } of rows.observations) {
    const datum = dataset.data.get(pointerOf(row.indicator, row.period));
    if (datum?.kind !== 'observed') continue;
    const warn = <C extends ProblemCode>(
      column: string,
      code: C,
      found: string,
      ...args: ArgsOf<C>
    ) =>
      problems.push({
        ...problemAt(at(column), code, found, ...args),
        severity: 'warning',
        row: `${row.indicator} ${row.period}`,
      });
    const before = previous(datum, byReport, yearBefore);
    if (before && isJump(before.value, datum.value) && !isExplained(datum, before)) {
      warn('value', 'value-jump', datum.figure.text, {
        earlier: before.figure.text,
        year: String(before.report),
        at: standsAt(dataset, before),
      });
    }
    const isCopied =
      before?.value === datum.value && before.wording === datum.wording && row.note_vi === '';
    if (isCopied) {
      const args = { year: String(before.report), at: standsAt(dataset, before) };
      warn('wording', 'row-copied', datum.wording, args);
    }
    const source = dataset.sources.get(row.source);
    const isOdd =
      readPeriod(row.period)?.year !== datum.report &&
      row.period !== (source && dayOfSource(source)) &&
      row.note_vi === '';
    if (isOdd) warn('period', 'period-odd', row.period, { report: String(datum.report) });
  }
  return [...problems, ...startProblems(dataset)];
}

/** A count at the start of a year that is not the one at the end of the year before, unexplained. */
function startProblems(dataset: Dataset): Problem[] {
  return [...dataset.data].flatMap(([pointer, datum]) => {
    const { indicator, period, value } = datum;
    const year = /^(\d{4})-01(?:-01)?$/.exec(period)?.[1];
    if (year === undefined) return [];
    const december = `${Number(year) - 1}-12`;
    const end = [`${december}`, `${december}-31`]
      .map((one) => dataset.data.get(pointerOf(indicator.id, one)))
      .find((one) => one !== undefined);
    const place = dataset.places.get(pointer);
    if (!end || !place || end.value === value) return [];
    const explained = observationsBehind(datum).some(
      (one) => isExplained(one, end) || one.break_vi !== '',
    );
    if (explained) return [];
    const args = {
      start: numberOf(datum, 'vi'),
      end: numberOf(end, 'vi'),
      at: standsAt(dataset, end),
    };
    const problem = problemAt(place, 'start-differs', pointer, args);
    return [{ ...problem, severity: 'warning' as const, row: pointer.replace('@', ' ') }];
  });
}

/** Each indicator's last observation in a report. */
function newestOf(data: readonly Datum[]): Map<string, Observation> {
  const newest = new Map<string, Observation>();
  for (const datum of data) {
    if (datum.kind !== 'observed') continue;
    const known = newest.get(datum.indicator.id);
    if (!known || known.period <= datum.period) newest.set(datum.indicator.id, datum);
  }
  return newest;
}

/** The indicator's datum in the last report before the datum's own that has one. */
function previous(
  { indicator, report }: Observation,
  byReport: ReadonlyMap<number, ReadonlyMap<string, Observation>>,
  yearBefore: ReadonlyMap<number, number | undefined>,
): Observation | undefined {
  const year = yearBefore.get(report);
  return year === undefined ? undefined : byReport.get(year)?.get(indicator.id);
}

function isJump(before: number, now: number): boolean {
  const [less, more] = [before, now].map(Math.abs).sort((a, b) => a - b);
  return less !== undefined && more !== undefined && less > 0 && more > 3 * less;
}

function isExplained({ note_vi }: Observation, by: Datum): boolean {
  return note_vi.includes(`{${pointerOf(by.indicator.id, by.period)}`);
}
