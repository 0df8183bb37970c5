import { settingOf, subjectOf, type Dataset } from '../model/dataset.ts';
import { problemAt, type ArgsOf, type Problem, type ProblemCode } from '../problem/problem.ts';
import { observationTables, type DerivedRow } from '../csv/schema.ts';
import type { Rows } from '../csv/table.ts';
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
  for (const table of observationTables) {
    for (const { row, at } of rows[table]) {
      const indicator = dataset.indicators.get(row.indicator);
      if (!indicator) continue;
      const { statement } = row.figure;
      const { label_vi: label, unit } = indicator;
      const tell = <C extends ProblemCode>(column: string, code: C, ...args: ArgsOf<C>) =>
        problems.push({
          ...problemAt(at(column), code, row.wording, ...args),
          row: `${row.indicator} ${row.period}`,
        });
      const isPoint = row.period.length > 4 && indicator.direction === '';
      const subject = { ...subjectOf(indicator), isPoint };
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
  }
  return problems;
}

function derivedProblems(rows: Rows, dataset: Dataset): Problem[] {
  return rows.derived.flatMap(({ row, at }) => {
    const unit = dataset.indicators.get(row.indicator)?.unit;
    const expected = unitOf(row, dataset);
    if (unit === undefined || expected === undefined || expected === unit) return [];
    const problem = problemAt(at('operation'), 'derived-other-unit', row.operation, {
      expected,
      unit,
    });
    return [{ ...problem, row: `${row.indicator} ${row.period}` }];
  });
}

/** The unit of what a row derives; undefined while an operand is unknown. */
function unitOf({ operation, left, right }: DerivedRow, dataset: Dataset): string | undefined {
  const [one, other] = [left, right].map((side) => dataset.data.get(side)?.indicator.unit);
  if (one === undefined || other === undefined) return undefined;
  if (operation === 'change') return one === other ? '%' : `% (${one}, ${other})`;
  if (operation === 'ratio') return `${one}/${other}`;
  return one === other ? one : `${one} ± ${other}`;
}
