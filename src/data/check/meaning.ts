import type { Datum } from '../model/datum.ts';
import { settingOf, subjectOf, timeOf, type Dataset } from '../model/dataset.ts';
import { problemAt, type ArgsOf, type Problem, type ProblemCode } from '../problem/problem.ts';
import type { DerivedRow } from '../csv/schema.ts';
import type { Rows } from '../csv/table.ts';
import { yearOfPeriod } from '../text/period.ts';
import { disagreement, rivalOf, signOf } from '../text/agreement.ts';

/**
 * Every wording counts in its indicator's unit and speaks of no other indicator,
 * and every operation gives a number in the unit of what it derives: so a mixed-up
 * id is seen, though all values are right.
 */
export function checkMeanings(rows: Rows, dataset: Dataset): Problem[] {
  return [...observationProblems(rows, dataset), ...derivedProblems(rows, dataset)];
}

function observationProblems(rows: Rows, dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const setting = settingOf(dataset);
  for (const { row, at } of rows.observations) {
    const indicator = dataset.indicators.get(row.indicator);
    if (!indicator) continue;
    const { statement } = row.figure;
    const { label_vi: label, unit } = indicator;
    const tell = <C extends ProblemCode>(column: string, code: C, ...args: ArgsOf<C>) =>
      problems.push({
        ...problemAt(at(column), code, row.wording, ...args),
        row: `${row.indicator} ${row.period}`,
      });
    const subject = { ...subjectOf(indicator), ...timeOf(row.period, indicator) };
    const wrong = disagreement(statement, subject, setting);
    const other = rivalOf(statement, indicator, setting.indicators);
    const isTurned = row.amount < 0 && row.figure.value > 0;
    if (wrong?.part === 'unit') {
      tell('wording', 'wording-other-unit', { unit, other: wrong.said });
    } else if (other) {
      tell('indicator', 'wording-other-indicator', {
        label,
        other: other.label_vi,
        id: other.id,
      });
    } else if (wrong) {
      const { part, said, expected } = wrong;
      tell('wording', 'wording-says-other', { part, said, expected, label });
    } else if (isTurned !== signOf(statement, indicator) < 0) {
      const said = statement.direction.words;
      const value = `${isTurned ? '' : '-'}${row.value.replace(/^[-−]/, '')}`;
      tell('value', 'value-other-sign', { said, label, write: value });
    }
  }
  return problems;
}

function derivedProblems(rows: Rows, dataset: Dataset): Problem[] {
  return rows.derived.flatMap(({ row, at }) => {
    const unit = dataset.indicators.get(row.indicator)?.unit;
    const expected = unitOf(row, dataset);
    const key = `${row.indicator} ${row.period}`;
    if (unit === undefined || expected === undefined) return [];
    if (expected !== unit) {
      const args = { expected, unit };
      return [
        { ...problemAt(at('operation'), 'derived-other-unit', row.operation, args), row: key },
      ];
    }
    const operand = operandOfOtherYear(row, dataset);
    if (operand !== undefined) {
      return [
        { ...problemAt(at('period'), 'derived-other-year', row.period, { operand }), row: key },
      ];
    }
    const instead = groupOf(row, dataset);
    if (instead === undefined) return [];
    const args = { operand: row.left, instead };
    return [{ ...problemAt(at('right'), 'derived-other-group', row.right, args), row: key }];
  });
}

/** An operand of another year than the row's; a comparison of one indicator's two years may have one. */
function operandOfOtherYear(
  { operation, left, right, period }: DerivedRow,
  dataset: Dataset,
): string | undefined {
  const [one, other] = [left, right].map((side) => dataset.data.get(side));
  const isComparison = operation === 'change' || operation === 'difference';
  if (isComparison && one?.indicator === other?.indicator) return undefined;
  const year = yearOfPeriod(period);
  return [left, right].find((side) => {
    const datum = dataset.data.get(side);
    // A day just behind the year may be its report's own.
    return datum && yearOfPeriod(datum.period) !== year && String(datum.report) !== year;
  });
}

/**
 * For a ratio whose divisor counts another group than what is divided (Tết money of those supported
 * over all poor households): the datum of the same unit and year that counts that group. Undefined
 * where the groups agree, or nothing better is known.
 */
function groupOf({ operation, left, right }: DerivedRow, dataset: Dataset): string | undefined {
  if (operation !== 'ratio') return undefined;
  const [over, under] = [left, right].map((side) => dataset.data.get(side));
  if (!over || !under || isOfGroup(over, under)) return undefined;
  const better = [...dataset.data].find(
    ([, datum]) =>
      datum.report === under.report &&
      datum.indicator.unit === under.indicator.unit &&
      datum.indicator !== under.indicator &&
      isOfGroup(over, datum),
  );
  return better?.[0];
}

/** True when a name of the one says all parts of a name of the other, and no other group's. */
function isOfGroup(over: Datum, under: Datum): boolean {
  const sets = ({ indicator }: Datum) =>
    indicator.names.map((term) => new Set(term.map((part) => part.join(' '))));
  return sets(over).some((one) =>
    sets(under).some(
      (other) => one.size === other.size && [...other].every((part) => one.has(part)),
    ),
  );
}

/** The unit of what a row derives; undefined while an operand is unknown. */
function unitOf({ operation, left, right }: DerivedRow, dataset: Dataset): string | undefined {
  const [one, other] = [left, right].map((side) => dataset.data.get(side)?.indicator.unit);
  if (one === undefined || other === undefined) return undefined;
  if (operation === 'change') return one === other ? '%' : `% (${one}, ${other})`;
  if (operation === 'ratio') return `${one}/${other}`;
  return one === other ? one : `${one} ± ${other}`;
}
