import { basename } from 'node:path';
import { readPublishedValue } from '../data/model/corrections.ts';
import { readCsv } from '../data/csv/csv.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import { datumId, observationsBehind, numberOf, type Datum } from '../data/model/datum.ts';
import { dayOfSource } from '../data/model/source.ts';
import {
  problemAt,
  type CorrectionFlaw,
  type Place,
  type Problem,
} from '../data/problem/problem.ts';
import { fileOf, type CorrectionRow } from '../data/csv/schema.ts';
import { readTable, type Located } from '../data/csv/table.ts';
import { movesFile, readMoves } from './moves.ts';

export const figuresFile = 'published/figures.csv';

/** A figure as it was published: `figure` is its number in Vietnamese, `9 tỷ`. */
export interface RecordedFigure {
  indicator: string;
  period: string;
  figure: string;
  /** The day on which it was first recorded, ISO 8601. */
  recorded: string;
  place: Place;
}

const columns = ['indicator', 'period', 'figure', 'recorded'] as const;

/** Reads `published/figures.csv`, which `npm run record` writes. */
export function readFigures(content: string): RecordedFigure[] {
  const { table } = readCsv(figuresFile, content, { required: columns, optional: [] });
  return table.rows.map(({ cells, ...place }) => {
    const [indicator = '', period = '', figure = '', first = ''] = columns.map(
      (column) => cells.get(column)?.text,
    );
    return { indicator, period, figure, recorded: first, place };
  });
}

/**
 * The file with every figure of the dataset in it: a row is added for each that is new
 * or has another value than when it was last recorded; no row ever goes.
 */
export function recordFigures(content: string, dataset: Dataset, today: string): string {
  const known = readFigures(content);
  const last = new Map(known.map((one) => [pointerOf(one.indicator, one.period), one.figure]));
  const fresh = [...dataset.data]
    .filter(([pointer, datum]) => !isSame(last.get(pointer), numberOf(datum, 'vi')))
    .map(([, datum]) => [datum.indicator.id, datum.period, numberOf(datum, 'vi'), today]);
  const rows = [...known.map((one) => columns.map((column) => one[column])), ...fresh];
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/**
 * Holds the published figures against the data. Problems: a figure that is gone; one
 * that changed without a row in `corrections.csv` from what was published to what is
 * now; a correction that is none: an unreadable value, one that was never published,
 * one that the next correction or the data do not continue, a day that cannot be.
 */
export function checkFigures(
  files: ReadonlyMap<string, string>,
  dataset: Dataset,
  today: string,
): Problem[] {
  const recorded = Map.groupBy(readFigures(files.get(figuresFile) ?? ''), (one) =>
    pointerOf(one.indicator, one.period),
  );
  const { rows } = readTable('corrections', files.get(fileOf('corrections')) ?? '');
  const corrections = Map.groupBy(rows, ({ row }) => pointerOf(row.indicator, row.period));
  const moved = movedFigures(files.get(movesFile));
  const problems: Problem[] = [];
  const steps: { datum: Datum; step: Step }[] = [];
  for (const [pointer, figures] of recorded) {
    const datum = dataset.data.get(pointer) ?? moved(figures[0], dataset);
    if (!datum) {
      problems.push(removed(figures.at(-1)));
      continue;
    }
    const own = inOrder(corrections.get(pointer) ?? []);
    const step = uncorrectedStep(figures, own, datum);
    if (step) steps.push({ datum, step });
  }
  for (const [pointer, own] of corrections) {
    const datum = dataset.data.get(pointer);
    if (!datum) continue;
    problems.push(
      ...wrongCorrections(inOrder(own), recorded.get(pointer) ?? [], datum, dataset, today),
    );
  }
  const broken = new Set(problems.map(({ row }) => row));
  const changed = steps.map(({ datum }) => datum).filter(({ kind }) => kind === 'observed');
  const told = new Set([
    ...changed.map(({ id }) => id),
    ...rows.map(({ row }) => datumId(row.indicator, row.period)),
  ]);
  const follows = (datum: Datum) =>
    observationsBehind(datum).some(({ id }) => id !== datum.id && told.has(id));
  const untold = steps
    .filter(({ datum }) => !broken.has(rowOf(datum)) && !follows(datum))
    .map(({ datum, step }) => uncorrected(datum, step, valuePlace(datum, files, dataset), today));
  return [...problems, ...untold];
}

interface Step {
  from: string;
  to: string;
}

/** The first published change of a figure that no chain of corrections explains. */
function uncorrectedStep(
  figures: readonly RecordedFigure[],
  corrections: readonly Located<CorrectionRow>[],
  datum: Datum,
): Step | undefined {
  const now = numberOf(datum, 'vi');
  const first = corrections[0]?.row.old_value;
  const told = [
    ...(first === undefined ? [] : [first]),
    ...corrections.map(({ row }) => row.new_value),
  ];
  const published = [...figures.map(({ figure }) => figure), now];
  let at = 0;
  for (let index = 1; index < published.length; index++) {
    const [from, to] = [published[index - 1] ?? '', published[index] ?? ''];
    if (isSame(from, to)) continue;
    const start = told.findIndex((value, place) => place >= at && isSame(value, from));
    const end = told.findIndex((value, place) => place > start && isSame(value, to));
    if (start < 0 || end < 0) return { from: start < 0 ? from : (told.at(-1) ?? from), to };
    at = end;
  }
  return undefined;
}

function uncorrected(datum: Datum, { from, to }: Step, place: Place, today: string): Problem {
  const { indicator, period } = datum;
  const write = [indicator.id, period, today, from, to, '<lý do>', '<reason>']
    .map(csvCell)
    .join(',');
  const args = { from, to, write, file: fileOf('corrections') };
  return {
    ...problemAt(place, 'value-changed-uncorrected', to, args),
    row: rowOf(datum),
  };
}

function removed(figure: RecordedFigure | undefined): Problem {
  const { indicator = '', period = '' } = figure ?? {};
  const place = figure?.place ?? { file: figuresFile, line: 1, column: 1 };
  const args = {
    figure: figure?.figure ?? '',
    anchor: datumId(indicator, period),
    file: movesFile,
  };
  return {
    ...problemAt(place, 'value-removed', pointerOf(indicator, period), args),
    row: `${indicator} ${period}`,
  };
}

function wrongCorrections(
  corrections: readonly Located<CorrectionRow>[],
  figures: readonly RecordedFigure[],
  datum: Datum,
  dataset: Dataset,
  today: string,
): Problem[] {
  const now = numberOf(datum, 'vi');
  const problems: Problem[] = [];
  corrections.forEach(({ row, at }, index) => {
    const wrong = (
      column: 'date' | 'old_value' | 'new_value',
      why: CorrectionFlaw,
      args: { expected?: string; from?: string; to?: string } = {},
    ) =>
      problems.push({
        ...problemAt(at(column), 'correction-wrong', row[column], { why, column, ...args }),
        row: rowOf(datum),
      });
    const unread = (['old_value', 'new_value'] as const).find(
      (column) => !readPublishedValue(row[column]),
    );
    if (unread) {
      wrong(unread, 'unread');
      return;
    }
    const before = corrections[index - 1]?.row.new_value;
    const published = figures.find(({ figure }) => isSame(figure, row.old_value));
    const sourceDay = observationsBehind(datum)
      .map(({ source: id }) => {
        const source = dataset.sources.get(id);
        return source ? dayOfSource(source) : '';
      })
      .reduce((one, other) => (one > other ? one : other), '');
    const from = [sourceDay, published?.recorded ?? ''].sort().at(-1) ?? '';
    if (row.date > today || row.date < from) wrong('date', 'date', { from, to: today });
    if (isSame(row.old_value, row.new_value)) {
      wrong('new_value', 'same');
    } else if (before !== undefined ? !isSame(before, row.old_value) : !published) {
      const expected = before ?? figures.map(({ figure }) => figure).join(' | ');
      wrong('old_value', expected === '' ? 'unpublished' : 'old', { expected });
    } else if (index === corrections.length - 1 && !isSame(row.new_value, now)) {
      // What was recorded since and changed again lacks a correction of its own.
      const isPast = figures.some(({ figure }) => isSame(figure, row.new_value));
      if (!isPast) wrong('new_value', 'new', { expected: now });
    }
  });
  return problems;
}

function inOrder(rows: readonly Located<CorrectionRow>[]): Located<CorrectionRow>[] {
  return rows.toSorted((a, b) => (a.row.date < b.row.date ? -1 : 1));
}

/** True for two ways to write one value: `12 triệu` and `12000000`. */
function isSame(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  if (one === other) return true;
  const [a, b] = [readPublishedValue(one), readPublishedValue(other)];
  return a !== undefined && a.value === b?.value;
}

/** Finds the datum whose anchor a published one moved to. */
function movedFigures(content = 'from,to\n') {
  const { moves } = readMoves(content);
  const anchorOf = (address: string) => address.split('#')[1];
  const movedTo = new Map(moves.map(({ from, to }) => [anchorOf(from), anchorOf(to)]));
  return (figure: RecordedFigure | undefined, { data }: Dataset): Datum | undefined => {
    const id = figure && movedTo.get(datumId(figure.indicator, figure.period));
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
  const table = basename(place.file, '.csv');
  const { rows } = readTable(table, files.get(place.file) ?? '', dataset.vocabulary);
  return rows.find(({ at }) => at('period').line === place.line)?.at('value') ?? place;
}

function rowOf({ indicator, period }: Datum): string {
  return `${indicator.id} ${period}`;
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
