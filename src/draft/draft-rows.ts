import type { Vocabulary } from '../data/text/vocabulary.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import type { Report } from '../data/model/report.ts';
import type { DerivedDatum, Observation } from '../data/model/datum.ts';
import { readCell } from '../data/text/number.ts';
import { findNumerals, type Numeral } from '../data/text/numeral.ts';
import { accounts, readPeriod, type DateMention } from '../data/text/period.ts';
import { findPhrases, isWithin } from '../data/text/phrase.ts';
import { draftColumn, tables, type TableName } from '../data/csv/schema.ts';
import { fileOf } from '../data/csv/table.ts';
import { readWording } from '../data/text/wording.ts';
import { isoDay, movedPeriod, movedYears, periodFor } from './moved-period.ts';
import { sentenceAround, type Recognised } from './recognise.ts';

/** What stands in the column `draft` of a row that nobody has confirmed. */
export const draftMark = '?';

/** Rows to append, by the path of their file; each cell by its column. */
export type RowsByFile = Map<string, Record<string, string>[]>;

export interface DraftRows {
  rows: RowsByFile;
  /** The recognised figures that have a row. */
  drafted: Recognised[];
  /** The derived data of the earlier report for which an operand is missing. */
  underived: DerivedDatum[];
}

/** What a new report is drafted from. */
export interface RowsContext {
  dataset: Dataset;
  /** The earlier report that the new one continues. */
  model: Report;
  year: number;
  /** The day of the draft, ISO 8601. */
  today: string;
  title: string;
  paragraphs: readonly string[];
  recognised: readonly Recognised[];
}

/**
 * Drafts a report's rows: an observation for each figure recognised, whose
 * wording is its clause of the article; the derived data that can be computed
 * from these; the row of the source itself. Each carries the draft's mark.
 */
export function draftRows(context: RowsContext): DraftRows {
  const rows: RowsByFile = new Map();
  const source = sourceRow(context);
  add(rows, fileOf('sources'), source);
  const { observations, drafted, pointers } = draftObservations(context, source);
  for (const { file, row } of observations) add(rows, file, row);
  const { derived, underived } = draftDerived(context, pointers);
  for (const row of derived) add(rows, fileOf('derived'), row);
  return { rows: inOrder(rows), drafted, underived };
}

/** The id of the earlier source, moved on to the year. */
function sourceId({ sources }: Dataset, model: Report, year: number): string {
  const [before] = model.sources;
  const moved = movedYears(before?.id.replaceAll('_', ' ') ?? '', year - model.year);
  const id = moved.replaceAll(' ', '_');
  const plain = id === '' || id === before?.id ? `${id || 'bao_cao'}_${year}` : id;
  let free = plain;
  for (let count = 2; sources.has(free); count++) free = `${plain}_${count}`;
  return free;
}

function daysIn(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text) => datesIn(text).flatMap((date) => isoDay(date) ?? []));
}

function sourceRow(context: RowsContext): Record<string, string> {
  const { dataset, model, year, title } = context;
  const [before] = model.sources;
  return {
    id: sourceId(dataset, model, year),
    report: String(year),
    title: title || movedYears(before?.title ?? '', year - model.year),
    issuer: before?.issuer ?? '',
    date: sourceDay(context),
    [draftColumn]: draftMark,
  };
}

/**
 * The day of the source: the first that the article names in the year after the
 * report's, else in the report's year at its beginning. Else today, which the
 * article does not name, so that the check asks for the right one.
 */
function sourceDay({ year, title, paragraphs, today }: RowsContext): string {
  const [first = ''] = paragraphs;
  const later = daysIn([title, ...paragraphs]).find((day) => day.startsWith(`${year + 1}-`));
  const early = daysIn([title, first]).find((day) => day.startsWith(`${year}-`));
  return later ?? early ?? today;
}

function draftObservations(
  { dataset, model, year, paragraphs, recognised }: RowsContext,
  source: Record<string, string>,
): {
  observations: { file: string; row: Record<string, string> }[];
  drafted: Recognised[];
  pointers: Map<string, string>;
} {
  const inArticle = paragraphs.flatMap(datesIn);
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const sourceDays = new Map(model.sources.map(({ id, date }) => [id, date]));
  const pointers = new Map<string, string>();
  const drafted: Recognised[] = [];
  const observations = [...recognised].sort(byPlaceIn(dataset)).flatMap((figure) => {
    const { datum } = figure;
    const text = paragraphs[figure.paragraph] ?? '';
    const pointer = pointerOf(datum.indicator.id, datum.period);
    const file = dataset.places.get(pointer)?.file;
    const isOnSourceDay = datum.period === sourceDays.get(datum.source) && source.date;
    const named = { inArticle, inSentence: datesIn(sentenceAround(text, figure)) };
    const period = isOnSourceDay
      ? (source.date ?? '')
      : periodFor(datum.period, year - model.year, named);
    const wording = wordingOf(text, figure, period, exceptions, dataset.vocabulary);
    if (file === undefined || wording === undefined) return [];
    pointers.set(pointer, pointerOf(datum.indicator.id, period));
    drafted.push(figure);
    const row = {
      indicator: datum.indicator.id,
      period,
      value: figure.text,
      wording,
      source: source.id ?? '',
      [draftColumn]: draftMark,
    };
    return [{ file, row }];
  });
  return { observations, drafted, pointers };
}

/** The clause of a figure, up to the next number that is not its own; undefined when it cannot be read. */
function wordingOf(
  text: string,
  figure: Recognised,
  period: string,
  exceptions: readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  const excepted = findPhrases(text, exceptions);
  const own = readPeriod(period);
  const isForeign = (numeral: Numeral) =>
    numeral.start !== figure.start &&
    !isWithin(numeral, excepted) &&
    !(numeral.kind === 'date' && own && numeral.dates.every((date) => accounts(own, date)));
  const foreign = findNumerals(text).filter(isForeign);
  const before = foreign.findLast(({ end }) => end <= figure.start)?.end ?? 0;
  const after = foreign.find(({ start }) => start >= figure.end)?.start ?? text.length;
  const head = text.slice(before, figure.start);
  const tail = text.slice(figure.end, after);
  const clauseStart = [...head.matchAll(clauseEnd)].at(-1);
  const joined = before > 0 && !clauseStart ? [...head.matchAll(/\s(?:và|cùng|với)\s/gu)] : [];
  const cut = clauseStart ?? joined.at(-1);
  const from = cut ? cut.index + cut[0].length : 0;
  const to = tail.search(clauseEnd);
  const wording =
    head.slice(from) + text.slice(figure.start, figure.end) + (to < 0 ? tail : tail.slice(0, to));
  const trimmed = wording.replace(/^[\s“”"'–-]+|(?:\s(?:và|cùng|với))?[\s“”"'–-]*$/gu, '');
  const isRead =
    readWording(trimmed, vocabulary).some(({ value }) => value === figure.value) &&
    readsAs(figure.text, figure.value);
  return isRead ? trimmed : undefined;
}

/** Punctuation, save that within a number or a date. */
const clauseEnd = /[;:!?()“”"]|[.,](?!\d)/g;

function readsAs(cell: string, value: number): boolean {
  const read = readCell(cell, value);
  return read.ok && read.value === value;
}

/** The derived data whose operands the new report, or an older one, gives. */
function draftDerived(
  { dataset, model, year }: RowsContext,
  pointers: Map<string, string>,
): { derived: Record<string, string>[]; underived: DerivedDatum[] } {
  const years = year - model.year;
  const derived: Record<string, string>[] = [];
  let waiting = model.data.filter((datum) => datum.kind === 'derived');
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter((datum) => {
      const [left, right] = [datum.left, datum.right].map(({ indicator, period }) => {
        const moved = pointerOf(indicator.id, movedPeriod(period, years));
        const given = pointers.get(pointerOf(indicator.id, period));
        return given ?? (dataset.data.has(moved) ? moved : undefined);
      });
      if (left === undefined || right === undefined) return true;
      const period = movedPeriod(datum.period, years);
      const pointer = pointerOf(datum.indicator.id, period);
      if (dataset.data.has(pointer)) return true;
      pointers.set(pointerOf(datum.indicator.id, datum.period), pointer);
      const { operation } = datum;
      const indicator = datum.indicator.id;
      derived.push({ indicator, period, operation, left, right, [draftColumn]: draftMark });
      return false;
    });
  }
  return { derived, underived: waiting };
}

function datesIn(text: string): DateMention[] {
  return findNumerals(text).flatMap((numeral) => (numeral.kind === 'date' ? numeral.dates : []));
}

/** The order in which the earlier report's rows stand in their files. */
function byPlaceIn({ data }: Dataset): (a: Recognised, b: Recognised) => number {
  const order = new Map([...data.values()].map(({ id }, at) => [id, at]));
  const at = ({ id }: Observation) => order.get(id) ?? 0;
  return (a, b) => at(a.datum) - at(b.datum);
}

function inOrder(rows: RowsByFile): RowsByFile {
  const files = (Object.keys(tables) as TableName[]).map(fileOf);
  return new Map([...rows].sort(([a], [b]) => files.indexOf(a) - files.indexOf(b)));
}

function add(rows: RowsByFile, file: string, row: Record<string, string>): void {
  const others = rows.get(file);
  if (others) others.push(row);
  else rows.set(file, [row]);
}
