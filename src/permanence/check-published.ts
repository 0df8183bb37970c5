import type { Project } from '../data/check/load-project.ts';
import { readPublishedFigure } from '../data/model/corrections.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import { datumId, observationsBehind, type Datum } from '../data/model/datum.ts';
import { dayOfSource } from '../data/model/source.ts';
import {
  problemAt,
  type CorrectionFlaw,
  type Place,
  type Problem,
} from '../data/problem/problem.ts';
import { fileOf, observationTables, type CorrectionRow } from '../data/csv/schema.ts';
import { readTable, type Located } from '../data/csv/table.ts';
import { correctionRow, correctionsFile, readCorrections } from './recorded-corrections.ts';
import { movesFile, readMoves } from './moves.ts';
import { partsOfFigure, partsOfIndicator, publishedNow } from './published-now.ts';
import {
  csvRow,
  nameOfKey,
  readStates,
  recordTables,
  type Parts,
  type RecordTable,
  type RecordedState,
} from './record-tables.ts';

type Part = CorrectionRow['part'];
type Correction = Located<CorrectionRow>;

/** The part of a correction that a column of the record asks for; what is not here is only told. */
const partOf: Readonly<Record<string, Part>> = {
  figure: '',
  hedge: 'hedge',
  period: 'period',
  when: 'period',
  source: 'source',
  wording: 'wording',
  unit: 'unit',
  label_vi: 'label',
  label_en: 'label',
  definition_vi: 'definition',
  definition_en: 'definition',
  dates: 'article',
};

/** The columns that may change their words and say the same. */
const ofWords = new Set([
  'when',
  'wording',
  'label_vi',
  'label_en',
  'definition_vi',
  'definition_en',
  'dates',
]);

/** What the correction of a figure's number tells with it. */
const withNumber = new Set(['hedge', 'wording', 'source']);

/** What a row of the record said each time, what the same says now, and where that is written. */
interface History {
  states: readonly RecordedState[];
  now: Parts;
  place: () => Place;
}

/** Something that was published: a figure, an indicator, a year's article. */
interface Subject {
  /** The cells of its corrections. */
  indicator: string;
  period: string;
  /** One for each name that a figure had, and for each edition of an article. */
  histories: History[];
  corrections: readonly Correction[];
  datum?: Datum | undefined;
  /** The earliest day on which it can have been published, ISO 8601; empty when not known. */
  earliest: string;
}

/**
 * Holds what was published against the project. Problems: a figure that is gone; one whose number,
 * precision, hedge, period, source or wording changed, an indicator whose unit, name or definition
 * did, an article with other dates, each without a row in `corrections.csv` from what was published
 * to what is now; a correction that is none: an unreadable value, one that was never published, one
 * that nothing continues, a day that cannot be; a published correction that is not as it was.
 */
export function checkPublished(
  files: ReadonlyMap<string, string>,
  project: Project,
  today: string,
): Problem[] {
  const { dataset } = project;
  const { rows } = readTable('corrections', files.get(fileOf('corrections')) ?? '');
  const { subjects, problems } = subjectsOf(files, project, rows);
  const wrong = new Map(subjects.map((one) => [one, wrongCorrections(one, today)]));
  const steps = subjects.flatMap((subject) =>
    wrong.get(subject)?.length === 0
      ? uncorrectedSteps(subject).map((step) => ({ subject, step }))
      : [],
  );
  const changed = new Set([
    ...steps.map(({ subject }) => subject.datum?.id ?? ''),
    ...rows.map(({ row }) => datumId(row.indicator, row.period)),
  ]);
  return [
    ...problems,
    ...lostCorrections(files, rows, dataset),
    ...[...wrong.values()].flat(),
    ...steps.map(({ subject, step }) => uncorrected(subject, step, changed, today)),
  ];
}

/** Everything that was recorded or is corrected, each once. */
function subjectsOf(
  files: ReadonlyMap<string, string>,
  project: Project,
  rows: readonly Correction[],
): { subjects: Subject[]; problems: Problem[] } {
  const { dataset } = project;
  const problems: Problem[] = [];
  const corrections = Map.groupBy(rows, ({ row }) => `${row.indicator} ${row.period}`);
  const subjects = new Map<string, Subject>();
  const subjectOf = (indicator: string, period: string, datum?: Datum): Subject => {
    const name = `${indicator} ${period}`;
    const known = subjects.get(name);
    if (known) return known;
    const own = inOrder(corrections.get(name) ?? []);
    const earliest = datum ? daysOfSources(datum, dataset) : '';
    const made = { indicator, period, datum, histories: [], corrections: own, earliest };
    subjects.set(name, made);
    return made;
  };
  const recorded = (name: RecordTable) =>
    Map.groupBy(readStates(name, files.get(recordTables[name].file) ?? ''), ({ key }) =>
      nameOfKey(key),
    );
  const moved = movedFigures(files.get(movesFile), dataset);
  const addFigure = (datum: Datum, states: readonly RecordedState[]) => {
    const now = { ...partsOfFigure(datum), period: datum.period };
    const place = () => valuePlace(datum, files, dataset);
    subjectOf(datum.indicator.id, datum.period, datum).histories.push({ states, now, place });
  };
  const indicatorNow = new Map(dataset.indicators);
  for (const states of recorded('figures').values()) {
    const [id = '', period = ''] = states[0]?.key ?? [];
    const datum = dataset.data.get(pointerOf(id, period)) ?? moved(id, period);
    const last = states.at(-1);
    if (datum) {
      if (!dataset.indicators.has(id)) indicatorNow.set(id, datum.indicator);
      const withPeriod = states.map((one) => ({ ...one, parts: { ...one.parts, period } }));
      addFigure(datum, withPeriod);
    } else if (last) problems.push(removed(last));
  }
  for (const [id, states] of recorded('indicators')) {
    const indicator = indicatorNow.get(id);
    if (!indicator) continue;
    const now = partsOfIndicator(indicator);
    const place = () => indicatorPlace(indicator.id, files);
    subjectOf(indicator.id, '').histories.push({ states, now, place });
  }
  const texts = publishedNow(files, project).texts;
  for (const [name, states] of recorded('texts')) {
    const now = texts.get(name);
    const [, year] = /^articles\/(?:en\/)?(\d{4})$/.exec(name) ?? [];
    if (!now || year === undefined) continue;
    const place = () => ({ file: `src/content/${name}.mdx`, line: 1, column: 1 });
    subjectOf('', year).histories.push({ states, now, place });
  }
  for (const { row } of rows) {
    const { indicator, period } = row;
    const datum = dataset.data.get(pointerOf(indicator, period));
    const subject = subjectOf(indicator, period, datum);
    if (datum && subject.histories.length === 0) addFigure(datum, []);
  }
  return { subjects: [...subjects.values()], problems };
}

/** The newest day of the sources behind a datum, ISO 8601. */
function daysOfSources(datum: Datum, { sources }: Dataset): string {
  return observationsBehind(datum)
    .flatMap(({ source: id }) => sources.get(id) ?? [])
    .map(dayOfSource)
    .reduce((one, other) => (one > other ? one : other), '');
}

interface Step {
  column: string;
  place: () => Place;
  from: string;
  to: string;
}

/** The first published change of each part that no chain of corrections explains. */
function uncorrectedSteps({ histories, corrections }: Subject): Step[] {
  const steps = histories.flatMap(({ states, now, place }) => {
    const all = [...states.map(({ parts }) => parts), now];
    return Object.keys(partOf).flatMap((column) => {
      const own = corrections.filter(({ row }) => isOf(row.part, column));
      let used = 0;
      for (let index = 1; index < all.length; index++) {
        const [before, after] = [all[index - 1] ?? {}, all[index] ?? {}];
        const [from, to] = [before[column], after[column]];
        if (from === undefined || to === undefined || isSame(column, from, to)) continue;
        const [was, is] = [before['figure'] ?? '', after['figure'] ?? ''];
        if (withNumber.has(column) && !isSame('figure', was, is)) continue;
        let reached = from;
        for (; used < own.length && !isSame(column, reached, to); used++) {
          const row = own[used]?.row;
          if (row && isSame(column, row.old_value, reached)) reached = row.new_value;
        }
        if (!isSame(column, reached, to)) return [{ column, from: reached, to, place }];
      }
      return [];
    });
  });
  return [...new Map(steps.map((step) => [`${step.column} ${step.from}`, step])).values()];
}

/** True when a correction of a part may be of a column of the record. */
function isOf(part: Part, column: string): boolean {
  const own = partOf[column];
  return own !== undefined && (part === own || (part === 'words' && ofWords.has(column)));
}

function uncorrected(
  { indicator, period, datum }: Subject,
  { column, from, to, place }: Step,
  changed: ReadonlySet<string>,
  today: string,
): Problem {
  const part = partOf[column] ?? '';
  const causes = datum
    ? observationsBehind(datum).filter(({ id }) => id !== datum.id && changed.has(id))
    : [];
  const named = (lang: 'vi' | 'en') =>
    [...new Set(causes.map((one) => one.indicator[`label_${lang}`]))].join(', ');
  const reasons =
    causes.length === 0 || part !== ''
      ? ['<lý do>', '<reason>']
      : [`Tính lại theo: ${named('vi')}.`, `Computed again from: ${named('en')}.`];
  const write = csvRow([indicator, period, today, from, to, ...reasons, part]).trimEnd();
  const because = causes.map((one) => pointerOf(one.indicator.id, one.period)).join(',');
  const args = { from, to, part, write, file: fileOf('corrections'), because };
  return {
    ...problemAt(place(), 'published-changed', to, args),
    row: indicator === '' ? period : `${indicator} ${period}`.trimEnd(),
  };
}

function removed({ key: [indicator = '', period = ''], parts, place }: RecordedState): Problem {
  const args = {
    figure: parts['figure'] ?? '',
    anchor: datumId(indicator, period),
    file: movesFile,
  };
  return {
    ...problemAt(place, 'value-removed', pointerOf(indicator, period), args),
    row: `${indicator} ${period}`,
  };
}

/**
 * The faults of the corrections of a subject. Each goes on from what was published or from another
 * correction, and leads to what is published, was, or is corrected further.
 */
function wrongCorrections(subject: Subject, today: string): Problem[] {
  const { corrections, histories, earliest, indicator, period } = subject;
  const states = histories.flatMap((one) => one.states);
  const problems: Problem[] = [];
  corrections.forEach(({ row, at }, index) => {
    const wrong = (
      column: 'date' | 'old_value' | 'new_value' | 'part',
      why: CorrectionFlaw,
      args: { expected?: string; from?: string; to?: string } = {},
    ) =>
      problems.push({
        ...problemAt(at(column), 'correction-wrong', row[column], { why, column, ...args }),
        row: indicator === '' ? period : `${indicator} ${period}`.trimEnd(),
      });
    const columns = Object.keys(histories[0]?.now ?? {}).filter((one) => isOf(row.part, one));
    if (columns.length === 0) {
      wrong('part', 'part');
      return;
    }
    const unread = (['old_value', 'new_value'] as const).find(
      (column) => row.part === '' && !readPublishedFigure(row[column]),
    );
    if (unread) {
      wrong(unread, 'unread');
      return;
    }
    const isAny = (text: string, others: readonly (string | undefined)[]) =>
      columns.some((column) =>
        others.some((other) => other !== undefined && isSame(column, text, other)),
      );
    const ofPart = corrections.filter(({ row: other }) => other.part === row.part);
    const before = ofPart.slice(0, ofPart.indexOf(corrections[index] as Correction));
    const after = ofPart.slice(before.length + 1);
    const published = states.flatMap(({ parts }) => columns.map((column) => parts[column]));
    const source = states.find(({ parts }) =>
      columns.some((column) => isSame(column, parts[column] ?? '', row.old_value)),
    );
    const from = [earliest, source?.recorded ?? ''].sort().at(-1) ?? '';
    if (row.date > today || row.date < from) wrong('date', 'date', { from, to: today });
    const current = columns.flatMap((column) => histories.flatMap(({ now }) => now[column] ?? []));
    if (isAny(row.old_value, [row.new_value])) {
      wrong('new_value', 'same');
    } else if (!isAny(row.old_value, [...published, ...before.map((one) => one.row.new_value)])) {
      const last = before.at(-1)?.row.new_value;
      const known = [...new Set(published.filter((text) => text !== undefined))];
      const expected = last ?? known.join(' | ');
      wrong('old_value', expected === '' ? 'unpublished' : 'old', { expected });
    } else if (
      !isAny(row.new_value, [...published, ...after.map((one) => one.row.old_value), ...current])
    ) {
      wrong('new_value', 'new', { expected: current.join(' | ') });
    }
  });
  return problems;
}

/** The published corrections that do not stand in `corrections.csv` any more, or not as they were. */
function lostCorrections(
  files: ReadonlyMap<string, string>,
  rows: readonly Correction[],
  dataset: Dataset,
): Problem[] {
  const moved = movedFigures(files.get(movesFile), dataset);
  const present = new Set(rows.map(({ row }) => correctionRow(row)));
  return readCorrections(files.get(correctionsFile) ?? '').flatMap(({ row, place }) => {
    const datum = moved(row.indicator, row.period);
    const renamed = datum && { ...row, indicator: datum.indicator.id, period: datum.period };
    if ([row, renamed].some((one) => one && present.has(correctionRow(one)))) return [];
    const write = correctionRow(row).trimEnd();
    return problemAt(place, 'correction-lost', write, { file: fileOf('corrections') });
  });
}

function inOrder(rows: readonly Correction[]): Correction[] {
  return rows.toSorted((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
}

/**
 * True for two ways to write one thing: of a figure, a number of the same value, rounding and hedge;
 * and for dates of an article among which others were written since.
 */
function isSame(column: string, one: string, other: string): boolean {
  if (one === other) return true;
  if (column === 'dates') {
    const left = other.split('; ').values();
    return one.split('; ').every((date) => left.some((own) => own === date));
  }
  if (column !== 'figure') return false;
  const [a, b] = [readPublishedFigure(one), readPublishedFigure(other)];
  return a !== undefined && a.value === b?.value && a.step === b.step && a.hedge === b.hedge;
}

/** Finds the datum to which the anchor of a published one moved. */
function movedFigures(content = 'from,to\n', { data }: Dataset) {
  const { moves } = readMoves(content);
  const anchorOf = (address: string) => address.split('#')[1];
  const movedTo = new Map(moves.map(({ from, to }) => [anchorOf(from), anchorOf(to)]));
  return (indicator: string, period: string): Datum | undefined => {
    const id = movedTo.get(datumId(indicator, period));
    return id === undefined ? undefined : data.values().find((datum) => datum.id === id);
  };
}

/** Where the value of a datum is written, or a derived one's row. */
function valuePlace(
  { indicator, period }: Datum,
  files: ReadonlyMap<string, string>,
  dataset: Dataset,
): Place {
  const place = dataset.places.get(pointerOf(indicator.id, period));
  if (!place) return { file: fileOf('derived'), line: 1, column: 1 };
  const table = observationTables([place.file])[0];
  const { rows } = table
    ? readTable(table, files.get(place.file) ?? '', dataset.vocabulary)
    : { rows: [] };
  return rows.find(({ at }) => at('period').line === place.line)?.at('value') ?? place;
}

function indicatorPlace(id: string, files: ReadonlyMap<string, string>): Place {
  const file = fileOf('indicators');
  const { rows } = readTable('indicators', files.get(file) ?? '');
  return rows.find(({ row }) => row.id === id)?.at('id') ?? { file, line: 1, column: 1 };
}
