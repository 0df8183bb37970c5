import { allTables, draftColumn, fileOf, newTable } from '../data/csv/schema.ts';
import type { Datum, DerivedDatum, Indicator } from '../data/model/datum.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import type { Report } from '../data/model/report.ts';
import { dayOfSource } from '../data/model/source.ts';
import { readCell } from '../data/text/number.ts';
import { findNumerals } from '../data/text/numeral.ts';
import type { DateMention } from '../data/text/period.ts';
import { isoDay, movedPeriod, movedYears, periodFor } from './moved-period.ts';
import type { Recognised } from './recognise.ts';

/** What stands in the column `draft` of a row that nobody has confirmed. */
export const draftMark = '?';

/** Rows to append, by the path of their file; each cell by its column. */
export type RowsByFile = Map<string, Record<string, string>[]>;

export interface DraftRows {
  rows: RowsByFile;
  /** The derived data of earlier reports for which an operand is missing. */
  underived: DerivedDatum[];
}

/** What a new report is drafted from. */
export interface RowsContext {
  dataset: Dataset;
  /** The report whose source the new one's is most like: the one before it, else the nearest. */
  model: Report;
  year: number;
  title: string;
  /** The day of the source, ISO 8601. */
  sourceDay: string;
  today: string;
  paragraphs: readonly string[];
  recognised: readonly Recognised[];
}

/**
 * Drafts a report's rows: an observation for each figure recognised; the derived data that can be
 * computed from these; the row of the source itself. Each carries the draft's mark.
 */
export function draftRows(context: RowsContext): DraftRows {
  const rows: RowsByFile = new Map();
  const source = sourceRow(context);
  add(rows, fileOf('sources'), source);
  const { observations, pointers } = draftObservations(context, source);
  for (const { file, row } of observations) add(rows, file, row);
  const { derived, underived } = draftDerived(context, pointers);
  for (const row of derived) add(rows, fileOf('derived'), row);
  return { rows: inOrder(rows), underived };
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

function sourceRow(context: RowsContext): Record<string, string> {
  const { dataset, model, year, title, sourceDay, today } = context;
  const [before] = model.sources;
  const moved = (text = '') => movedYears(text, year - model.year);
  const tellsOfEvent = (before?.event_vi ?? '') !== '';
  return {
    id: sourceId(dataset, model, year),
    report: String(year),
    title: title || moved(before?.title),
    kind: before?.kind ?? 'report',
    author: before?.author ?? '',
    publisher: before?.publisher ?? '',
    [tellsOfEvent ? 'event_date' : 'published']: sourceDay,
    event_vi: moved(before?.event_vi),
    event_en: moved(before?.event_en),
    read: today,
    [draftColumn]: draftMark,
  };
}

/**
 * The day of the source: the day in the head of the document; else the first that the text names in
 * the year after the report's; else at its beginning in the last months of the report's year. Undefined
 * where it names none.
 */
export function sourceDayIn(
  year: number,
  head: readonly string[],
  texts: readonly string[],
): string | undefined {
  const isLate = (day: string) => day.startsWith(`${year}-1`);
  const isNear = (day: string) => isLate(day) || day.startsWith(`${year + 1}-`);
  const ofHead = daysIn(head).find(isNear);
  const later = daysIn(texts).find((day) => day.startsWith(`${year + 1}-`));
  const early = daysIn(texts.slice(0, 2)).find(isLate);
  return ofHead ?? later ?? early;
}

function daysIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => datesIn(text).flatMap((date) => isoDay(date) ?? []));
}

function draftObservations(
  { dataset, model, year, sourceDay, paragraphs, recognised }: RowsContext,
  source: Record<string, string>,
): {
  observations: { file: string; row: Record<string, string> }[];
  pointers: Map<string, string>;
} {
  const inArticle = paragraphs.flatMap(datesIn);
  const pointers = new Map<string, string>();
  const observations = [...recognised].sort(byPlaceIn(dataset)).map((figure) => {
    const { indicator, earlier, value, text, wording, sentence } = figure;
    const before = earlier?.period ?? String(model.year);
    const years = year - (earlier?.report ?? model.year);
    const ownSource = dataset.sources.get(earlier?.source ?? '');
    const isOnSourceDay = ownSource !== undefined && before === dayOfSource(ownSource);
    const named = { inArticle, inSentence: datesIn(sentence) };
    const moved = isOnSourceDay ? sourceDay : periodFor(before, years, named);
    const dated = dayOf(figure, wording, year);
    const period = dated ?? moved;
    pointers.set(indicator.id, pointerOf(indicator.id, period));
    const row = {
      indicator: indicator.id,
      period,
      value: cellOf(text, value),
      wording,
      source: source.id ?? '',
      [draftColumn]: draftMark,
      ...(dated === undefined && earlier ? whenOf(earlier) : {}),
    };
    return { file: fileFor(indicator, dataset), row };
  });
  return { observations, pointers };
}

/** A value as the report writes it, or in full where a cell is not read so (`8 tỷ 640 triệu`). */
function cellOf(text: string, value: number): string {
  const size = Math.abs(value);
  const read = readCell(text, size);
  const written = read.ok && read.value === size ? text : String(size);
  return value < 0 ? `-${written}` : written;
}

/** The point of time that a figure's own wording names, at its precision; undefined where it names none. */
function dayOf({ dated }: Recognised, wording: string, year: number): string | undefined {
  const { date } = dated ?? {};
  if (date?.year !== year || date.month === undefined) return undefined;
  const isQuoted = datesIn(wording).some(
    (one) => one.year === date.year && one.month === date.month && one.day === date.day,
  );
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return isQuoted ? (isoDay(date) ?? month) : undefined;
}

/** The table in which an indicator stands; for one that no report has yet, where its topic does. */
function fileFor({ id, topic }: Indicator, { data, places }: Dataset): string {
  const fileOfPointer = (pointer: string) => places.get(pointer)?.file ?? fallback;
  const fallback = fileOf(newTable);
  let ofTopic: string | undefined;
  for (const [pointer, datum] of data) {
    if (datum.kind !== 'observed') continue;
    if (datum.indicator.id === id) return fileOfPointer(pointer);
    if (datum.indicator.topic === topic) ofTopic = fileOfPointer(pointer);
  }
  return ofTopic ?? fallback;
}

/** The derived data of other reports whose operands the new report, or an older one, gives. */
function draftDerived(
  { dataset, year }: RowsContext,
  pointers: ReadonlyMap<string, string>,
): { derived: Record<string, string>[]; underived: DerivedDatum[] } {
  const made = new Map<string, string>();
  const derived: Record<string, string>[] = [];
  let waiting = newestDerived(dataset);
  const operand = (period: string, id: string, years: number) => {
    const moved = pointerOf(id, movedPeriod(period, years));
    const given =
      made.get(pointerOf(id, period)) ??
      (isObserved(dataset, id, period) ? pointers.get(id) : undefined);
    return given ?? (dataset.data.has(moved) ? moved : undefined);
  };
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter((datum) => {
      const years = year - datum.report;
      const [left, right] = [datum.left, datum.right].map(({ indicator, period }) =>
        operand(period, indicator.id, years),
      );
      if (left === undefined || right === undefined) return true;
      const period = movedPeriod(datum.period, years);
      const pointer = pointerOf(datum.indicator.id, period);
      if (dataset.data.has(pointer) || pointers.get(datum.indicator.id) === pointer) return true;
      made.set(pointerOf(datum.indicator.id, datum.period), pointer);
      const { operation } = datum;
      const indicator = datum.indicator.id;
      const mark = { [draftColumn]: draftMark };
      derived.push({ indicator, period, operation, left, right, ...mark, ...whenOf(datum) });
      return false;
    });
  }
  return { derived, underived: waiting };
}

/** What a year's period is called in the next year's row: the words name no year. */
function whenOf({ when_vi, when_en }: Datum): Record<string, string> {
  return { when_vi, when_en };
}

function isObserved({ data }: Dataset, id: string, period: string): boolean {
  return data.get(pointerOf(id, period))?.kind === 'observed';
}

/** Of each indicator that is computed, what its newest report computes. */
function newestDerived({ data }: Dataset): DerivedDatum[] {
  const all = [...data.values()].filter((datum) => datum.kind === 'derived');
  const newest = new Map<string, number>();
  for (const { indicator, report } of all) {
    newest.set(indicator.id, Math.max(report, newest.get(indicator.id) ?? report));
  }
  return all.filter(({ indicator, report }) => newest.get(indicator.id) === report);
}

function datesIn(text: string): DateMention[] {
  return findNumerals(text).flatMap((numeral) => (numeral.kind === 'date' ? numeral.dates : []));
}

/** The order of `indicators.csv`, in which the rows of each report stand. */
function byPlaceIn({ indicators }: Dataset): (a: Recognised, b: Recognised) => number {
  const order = new Map([...indicators.keys()].map((id, at) => [id, at]));
  const at = ({ indicator }: Recognised) => order.get(indicator.id) ?? 0;
  return (a, b) => at(a) - at(b);
}

function inOrder(rows: RowsByFile): RowsByFile {
  const files = allTables(rows.keys()).map(fileOf);
  return new Map([...rows].sort(([a], [b]) => files.indexOf(a) - files.indexOf(b)));
}

function add(rows: RowsByFile, file: string, row: Record<string, string>): void {
  const others = rows.get(file);
  if (others) others.push(row);
  else rows.set(file, [row]);
}
