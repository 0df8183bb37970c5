import { bind } from '../article/bind.ts';
import { datedProblem } from './dated.ts';
import { faultProblem } from './charts.ts';
import { exceptionProblem } from './exceptions.ts';
import {
  dataOfReport,
  datesOfReport,
  pointerOf,
  reportYears,
  type Dataset,
  settingOf,
} from '../model/dataset.ts';
import type { Indicator } from '../model/datum.ts';
import { readText } from '../text/statement.ts';
import type { Unit } from '../text/vocabulary.ts';
import { findPhrases, phrasesOver } from '../text/phrase.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { plainBlock } from '../article/prose.ts';
import type { Located, Rows } from '../csv/table.ts';
import { fill, resolve, withoutPlaceholders } from '../model/template.ts';

const textColumns = [
  'label_vi',
  'label_en',
  'definition_vi',
  'definition_en',
  'note_vi',
  'note_en',
  'break_vi',
  'break_en',
  'when_vi',
  'when_en',
  'title',
  'author',
  'publisher',
  'event_vi',
  'event_en',
  'reason_vi',
  'reason_en',
  'name_vi',
  'name_en',
  'within_vi',
  'within_en',
  'successor_vi',
  'successor_en',
] as const;

/**
 * Every numeral in the words of the CSV files is a placeholder, a known date or an
 * exception. `used` gathers the exceptions met.
 */
export function checkTexts(rows: Rows, dataset: Dataset, used: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const dates = reportYears(dataset).flatMap((year) => datesOfReport(dataset, year));
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const setting = settingOf(dataset);
  const allowed = { data: [], dates: uniqueOf(dates), exceptions, setting };
  const { indicators, vocabulary } = dataset;
  const all = {
    year: 0,
    data: [...dataset.data.values()],
    place: undefined,
    indicators,
    vocabulary,
  };
  for (const [name, own] of Object.entries(rows)) {
    if (name === 'not-statistics') continue;
    for (const { row, at } of own as Located<Partial<Record<string, string>>>[]) {
      for (const column of textColumns) {
        const text = row[column];
        if (text === undefined || text === '') continue;
        const lang = column.endsWith('_en') ? 'en' : 'vi';
        for (const fault of fill(text, all, lang).faults) {
          const year = resolve(fault.reference, all.data)?.report;
          problems.push(faultProblem(at(column), fault, dataset, year));
        }
        const bare = withoutPlaceholders(text);
        const isOfAllYears = name === 'indicators';
        const own = isOfAllYears ? { ...allowed, dates: [] } : allowed;
        const binding = bind(bare, [plainBlock(bare)], own, () => at(column));
        if (isOfAllYears) problems.push(...datedProblem(bare, lang, at(column)));
        problems.push(...binding.problems);
        for (const phrase of binding.used) used.add(phrase);
      }
    }
  }
  return problems;
}

/**
 * Every number in a source's wording, with its unit, is its row's, another row's of the report, or
 * in an exception; so a slip of the pen in the words is seen as one in the value.
 */
export function checkWordings(rows: Rows, dataset: Dataset, used: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const byValue = new Map(
    reportYears(dataset).map((year) => [
      year,
      Map.groupBy(dataOfReport(dataset, year), ({ value }) => Math.abs(value)),
    ]),
  );
  for (const { row, at } of rows.observations) {
    const datum = dataset.data.get(pointerOf(row.indicator, row.period));
    const excepted = findPhrases(row.wording, exceptions);
    const read = readText(row.wording, settingOf(dataset));
    for (const numeral of read.numerals) {
      const over = phrasesOver(numeral, excepted);
      for (const { phrase } of over) used.add(phrase);
      if (over.length > 0 || numeral.kind === 'date' || !datum) continue;
      if (numeral.kind === 'number' && numeral.reading.ok) {
        const { unit } = read.statementOf(numeral);
        const alike = byValue.get(datum.report)?.get(Math.abs(numeral.reading.value)) ?? [];
        if (alike.some(({ indicator }) => !unit || isCountedIn(indicator, unit))) continue;
      }
      problems.push({
        ...problemAt(at('wording'), 'wording-other-number', numeral.text, { value: row.value }),
        row: `${row.indicator} ${row.period}`,
      });
    }
  }
  return problems;
}

/** True for a unit in which an indicator counts, or which it gives for each of another. */
function isCountedIn({ unit: own }: Indicator, { id }: Unit): boolean {
  return own === id || own.startsWith(`${id}/`);
}

/**
 * Every phrase of `not-statistics.csv` is a good exception, met in the project's
 * texts (`used`) or in the words of its other files.
 */
export function checkPhrases(
  rows: Rows,
  used: ReadonlySet<string>,
  otherTexts: readonly string[],
  dataset: Dataset,
): Problem[] {
  const data = [...dataset.data.values()];
  const allowed = { data, dates: [], exceptions: [], setting: settingOf(dataset) };
  return rows['not-statistics'].flatMap(({ row: { phrase }, at }) => {
    const isUsed =
      used.has(phrase) || otherTexts.some((text) => findPhrases(text, [phrase]).length > 0);
    return exceptionProblem(phrase, at('phrase'), allowed, isUsed) ?? [];
  });
}

function uniqueOf<T>(dates: readonly T[]): T[] {
  return [...new Map(dates.map((date) => [JSON.stringify(date), date])).values()];
}
