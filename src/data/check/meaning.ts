import { pointerOf, settingOf, subjectOf, type Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/datum.ts';
import { problemAt, type ArgsOf, type Problem, type ProblemCode } from '../problem/problem.ts';
import { observationTables, type DerivedRow } from '../csv/schema.ts';
import type { Rows } from '../csv/table.ts';
import { disagreement, signOf } from '../text/agreement.ts';
import { wordsOf } from '../text/wording.ts';

/**
 * Every wording counts in its indicator's unit and speaks of no other indicator,
 * and every operation gives a number in the unit of what it derives: so a mixed-up
 * id is seen, though all values are right.
 */
export function checkMeanings(rows: Rows, dataset: Dataset): Problem[] {
  const names = new Names(dataset.indicators.values());
  return [...observationProblems(rows, dataset, names), ...derivedProblems(rows, dataset)];
}

function observationProblems(rows: Rows, dataset: Dataset, names: Names): Problem[] {
  const problems: Problem[] = [];
  const setting = settingOf(dataset);
  for (const table of observationTables) {
    for (const { row, at } of rows[table]) {
      const indicator = dataset.indicators.get(row.indicator);
      if (!indicator) continue;
      const { after, before, statement } = row.figure;
      const { label_vi: label, unit } = indicator;
      const tell = <C extends ProblemCode>(column: string, code: C, ...args: ArgsOf<C>) =>
        problems.push({
          ...problemAt(at(column), code, row.wording, ...args),
          row: `${row.indicator} ${row.period}`,
        });
      const wrong = disagreement(statement, subjectOf(indicator), setting);
      const other = names.otherThan(indicator, before, after);
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

interface Name {
  indicator: Indicator;
  label: string[];
  /** The label from its unit on: what follows a figure of it. */
  tail: string[];
}

const wordsAtMost = 12;

/** Indicators by what is said of them before a figure, and after it. */
class Names {
  readonly #byTail = new Map<string, Name[]>();
  readonly #byLabel = new Map<string, Name[]>();
  readonly #names = new Map<string, Name>();

  constructor(indicators: Iterable<Indicator>) {
    for (const indicator of indicators) {
      const label = wordsOf(indicator.label_vi);
      const unit = wordsOf(indicator.unit);
      const at = label.findIndex((_, start) =>
        unit.every((part, index) => label[start + index] === part),
      );
      const name = { indicator, label, tail: at >= 0 && unit.length > 0 ? label.slice(at) : [] };
      this.#names.set(indicator.id, name);
      add(this.#byLabel, label, name);
      if (name.tail.length > unit.length) add(this.#byTail, name.tail, name);
    }
  }

  /** The indicator that the words around a figure name, when it is not the row's own. */
  otherThan(
    indicator: Indicator,
    before: readonly string[],
    after: readonly string[],
  ): Indicator | undefined {
    const own = this.#names.get(indicator.id);
    if (!own) return undefined;
    return this.#namedAfter(own, after) ?? this.#namedBefore(own, before);
  }

  #namedAfter(own: Name, after: readonly string[]): Indicator | undefined {
    for (let length = Math.min(after.length, wordsAtMost); length > 0; length--) {
      const named = this.#byTail.get(after.slice(0, length).join(' '));
      if (!named) continue;
      const isOwn = own.tail.slice(0, length).join(' ') === after.slice(0, length).join(' ');
      return isOwn ? undefined : named[0]?.indicator;
    }
    return undefined;
  }

  #namedBefore(own: Name, before: readonly string[]): Indicator | undefined {
    const heard = [...before].reverse();
    for (let end = heard.length; end > 0; end--) {
      for (let length = Math.min(end, wordsAtMost); length > 0; length--) {
        const named = this.#byLabel.get(heard.slice(end - length, end).join(' '));
        const alike = named?.filter(({ indicator }) => indicator.unit === own.indicator.unit);
        if (!alike || alike.length === 0) continue;
        return alike.includes(own) ? undefined : alike[0]?.indicator;
      }
    }
    return undefined;
  }
}

function add(index: Map<string, Name[]>, key: readonly string[], name: Name): void {
  const joined = key.join(' ');
  const named = index.get(joined);
  if (named) named.push(name);
  else index.set(joined, [name]);
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
    return [{ ...problem, row: pointerOf(row.indicator, row.period) }];
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
