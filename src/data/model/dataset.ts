import { datumId, type Datum, type Indicator } from './datum.ts';
import { derive } from './derive.ts';
import { isRounded } from './rounding.ts';
import { dayOfSource, daysOfSource, ownTextsOf } from './source.ts';
import {
  accounts,
  comparePeriods,
  isPoint,
  readPeriod,
  yearOfPeriod,
  type DateMention,
  type Period,
} from '../text/period.ts';
import { partNames } from '../text/part-of-year.ts';
import { areAlike } from './span.ts';
import { findNumerals } from '../text/numeral.ts';
import { findPhrases, isWithin } from '../text/phrase.ts';
import {
  problemAt,
  type ArgsOf,
  type Place,
  type Problem,
  type ProblemCode,
} from '../problem/problem.ts';
import {
  type CorrectionRow,
  type DerivedRow,
  type ExceptionRow,
  type IndicatorRow,
  type ObservationRow,
  type PlaceRow,
  type ReviewRow,
  type SourceRow,
  type TopicRow,
  type UnitRow,
} from '../csv/schema.ts';
import { losing } from '../problem/causes.ts';
import { nearMiss } from '../text/near-miss.ts';
import type { Located, Rows } from '../csv/table.ts';
import type { Lang } from '../text/number.ts';
import type { Direction } from '../text/statement.ts';
import { readTerms, TermIndex } from '../text/terms.ts';
import { unitOf, type Unit, type Vocabulary } from '../text/vocabulary.ts';
import type { Setting, Subject } from '../text/agreement.ts';
import type { FilledFrom, Report } from './report.ts';

/** Everything that the CSV files say, joined and derived. */
export interface Dataset {
  /** The editions of the site, the first in which it is written. */
  langs: readonly Lang[];
  /** What the site speaks of, in the order of its table. */
  topics: ReadonlyMap<string, TopicRow>;
  indicators: ReadonlyMap<string, Indicator>;
  /** Every datum by its pointer, `ho_ngheo@2022-12`, in the files' order. */
  data: ReadonlyMap<string, Datum>;
  /** Where the period of each datum stands, by its pointer. */
  places: ReadonlyMap<string, Place>;
  /** The reports by their year, oldest first. */
  reports: ReadonlyMap<number, Report>;
  sources: ReadonlyMap<string, SourceRow>;
  /** The places that reports are of, by their id. */
  localities: ReadonlyMap<string, PlaceRow>;
  corrections: readonly CorrectionRow[];
  /** Who compared which year with its sources, in the order of the rows. */
  reviews: readonly ReviewRow[];
  exceptions: readonly ExceptionRow[];
  /** The units and words by which texts are read. */
  vocabulary: Vocabulary;
}

/** How a text of the project is read, and what its figures may be of. */
export interface TextSetting extends Setting {
  readonly lang: Lang;
  readonly indicators: TermIndex<Indicator>;
  readonly dataset: Dataset;
}

const settings = new WeakMap<Dataset, TextSetting>();

/** How Vietnamese texts of a dataset are read; made once for each. */
export function settingOf(dataset: Dataset): TextSetting {
  const known = settings.get(dataset);
  if (known) return known;
  const { vocabulary, sources, indicators } = dataset;
  const ownPlaces = [...sources.values()].flatMap(ownTextsOf);
  const made: TextSetting = {
    vocabulary,
    ownPlaces,
    lang: 'vi',
    indicators: new TermIndex(indicators.values()),
    dataset,
  };
  settings.set(dataset, made);
  return made;
}

/** What an indicator measures, for holding words against it. */
export function subjectOf({ measure, names, direction, target }: Indicator): Subject {
  return { unit: measure, terms: names, direction, isTarget: target !== '' };
}

/**
 * The same for a figure of a text: besides, which way its count went since an earlier one of the
 * dataset.
 */
export function subjectOfDatum(datum: Datum, dataset: Pick<Dataset, 'data'>): Subject {
  const { indicator, period, value } = datum;
  const year = yearOfPeriod(period);
  let inYear: Direction | '' = '';
  let sinceLastYear: Direction | '' = '';
  for (const earlier of earlierOf(dataset).get(indicator.id) ?? []) {
    if (earlier.period >= period || earlier === datum) continue;
    const went = value > earlier.value ? 'up' : value < earlier.value ? 'down' : '';
    const before = Number(year) - Number(yearOfPeriod(earlier.period));
    if (before === 0) inYear = went;
    else if (before === 1 && areAlike(earlier, datum)) sinceLastYear = went;
  }
  return { ...subjectOf(indicator), ...timeOf(period, indicator), went: { inYear, sinceLastYear } };
}

/** When a figure is of, for holding words against it. */
export function timeOf(
  period: string,
  { direction, measure }: Pick<Indicator, 'direction' | 'measure'>,
): Pick<Subject, 'isPoint' | 'isAtStart' | 'partNames'> {
  // What was paid up to a day is of the part of the year before it.
  const { year, month } = readPeriod(period) ?? {};
  const isUpTo = isPoint(period) && measure.counts === 'money' && month !== 12;
  const covered = isUpTo ? `${year}-01/${period.slice(0, 7)}` : period;
  return {
    isPoint: isPoint(period) && direction === '',
    isAtStart: isPoint(period) && direction === '' && /-01(?:-01)?$/.test(period.slice(4)),
    partNames: isUpTo && month === 1 ? [] : partNames(covered),
  };
}

const byIndicator = new WeakMap<object, Map<string, Datum[]>>();

function earlierOf({ data }: Pick<Dataset, 'data'>): Map<string, Datum[]> {
  const known = byIndicator.get(data);
  if (known) return known;
  const made = Map.groupBy(
    [...data.values()].sort((a, b) => comparePeriods(a.period, b.period)),
    ({ indicator }) => indicator.id,
  );
  byIndicator.set(data, made);
  return made;
}

const vocabularies = new WeakMap<Rows['words'], { units: Rows['units']; made: Vocabulary }>();

/** The units and words that the tables give; made once for the same rows. */
export function vocabularyOf({ units, words }: Pick<Rows, 'units' | 'words'>): Vocabulary {
  const known = vocabularies.get(words);
  if (known?.units === units) return known.made;
  const made = {
    units: units.map(({ row }) => unitIn(row)),
    words: words.map(({ row }) => row),
  };
  vocabularies.set(words, { units, made });
  return made;
}

/** A unit with all its forms; of the English ones that a cell lists, the first is written. */
function unitIn(row: UnitRow): Unit {
  const [one, many] = [partsOf(row.one_en), partsOf(row.many_en)];
  return {
    ...row,
    forms: partsOf(row.forms),
    one_en: one[0] ?? '',
    many_en: many[0] ?? '',
    forms_en: [...one, ...many],
  };
}

function partsOf(cell: string): string[] {
  return cell.split(';').map((part) => part.trim());
}

/**
 * Joins the rows of all tables and computes the derived values. Problems: an
 * unknown indicator or source, a source that nothing cites, a period outside its
 * report, a date in a wording that is not its period, a derived value that is
 * observed too, has no operand, or divides by zero.
 */
export function assemble(
  rows: Rows,
  langs: readonly Lang[] = ['vi', 'en'],
): { dataset: Dataset; problems: Problem[] } {
  const join = new Join(rows);
  for (const located of rows.observations) join.addObservation(located);
  join.addDerived(rows.derived);
  for (const located of rows.corrections) join.seekCorrected(located);
  join.nameUnusedSources(rows.sources);
  const { topics, indicators, sources, localities, data, places, problems, vocabulary } = join;
  const corrections = rows.corrections.map(({ row }) => row);
  const reviews = rows.reviews.map(({ row }) => row);
  const exceptions = rows['not-statistics'].map(({ row }) => row);
  const reports = reportsOf(join);
  return {
    dataset: {
      langs,
      topics,
      indicators,
      data,
      places,
      reports,
      sources,
      localities,
      corrections,
      reviews,
      exceptions,
      vocabulary,
    },
    problems,
  };
}

/** `ho_ngheo@2022-12`: how CSV files and templates point at a datum. */
export function pointerOf(indicator: string, period: string): string {
  return `${indicator}@${period}`;
}

/** The data that a year's report states, and what is derived from them, in order. */
export function dataOfReport(dataset: Dataset, report: number): readonly Datum[] {
  return dataset.reports.get(report)?.data ?? nothing;
}

/** What the texts about a year's report are filled from. */
export function filledFrom(dataset: Dataset, year: number): FilledFrom {
  const { vocabulary, indicators, reports } = dataset;
  const { data, place } = reports.get(year) ?? { data: nothing, place: undefined };
  return { year, data, place, indicators, vocabulary };
}

/** The years that have a report, oldest first. */
export function reportYears(dataset: Dataset): number[] {
  return [...dataset.reports.keys()];
}

/** The dates that a report's texts may name: its year, its sources', its data's. */
export function datesOfReport(dataset: Dataset, report: number): Period[] {
  const { sources = [], data = [] } = dataset.reports.get(report) ?? {};
  const dates = [
    String(report),
    ...sources.flatMap(daysOfSource),
    ...data.map(({ period }) => period),
  ];
  return [...new Set(dates)].map(readPeriod).filter((period) => period !== undefined);
}

/** The file and line of a datum: `data/poverty.csv:2`. */
export function standsAt(
  { places }: Pick<Dataset, 'places'>,
  { indicator, period }: Pick<Datum, 'indicator' | 'period'>,
): string {
  const place = places.get(pointerOf(indicator.id, period));
  return place ? `${place.file}:${place.line}` : '';
}

/**
 * What is known of a pointer that leads nowhere: the nearest one that leads
 * somewhere, and where that stands (`data/poverty.csv:2`); empty when none is near.
 */
export function nearPointer(
  pointer: string,
  dataset: Pick<Dataset, 'indicators' | 'places'>,
): { near: string; nearAt: string } {
  const indicator = pointer.split('@', 1)[0] ?? '';
  const known = periodsOf(dataset.places).get(indicator);
  // An indicator that is there and has no datum is not misspelled.
  if (!known && dataset.indicators.has(indicator)) return { near: '', nearAt: '' };
  if (!known) return { near: nearMiss(indicator, idsOf(dataset.indicators)), nearAt: '' };
  const near = nearMiss(pointer, known);
  const place = dataset.places.get(near);
  return { near, nearAt: place ? `${place.file}:${place.line}` : '' };
}

const nothing: readonly Datum[] = [];

class Join {
  readonly topics: ReadonlyMap<string, TopicRow>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly localities: ReadonlyMap<string, PlaceRow>;
  readonly data = new Map<string, Datum>();
  readonly places = new Map<string, Place>();
  readonly problems: Problem[] = [];
  readonly #cited = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #phrases: readonly string[];
  readonly vocabulary: Vocabulary;

  constructor(rows: Rows) {
    this.vocabulary = vocabularyOf(rows);
    this.topics = new Map(rows.topics.map(({ row }) => [row.id, row]));
    this.indicators = new Map(
      rows.indicators.map(({ row, at }) => [row.id, this.#indicatorOf(row, at)]),
    );
    this.localities = new Map(rows.places.map(({ row }) => [row.id, row]));
    const [only, ...others] = this.localities.keys();
    this.sources = new Map(
      rows.sources.map(({ row }) => {
        const place = row.place === '' && others.length === 0 ? (only ?? '') : row.place;
        return [row.id, { ...row, place }];
      }),
    );
    this.#namePlaces(rows.sources);
    this.#phrases = rows['not-statistics'].map(({ row }) => row.phrase);
  }

  #indicatorOf(row: IndicatorRow, at: (column: string) => Place): Indicator {
    const measure = unitOf(this.vocabulary, row.unit);
    if (!measure) {
      const near = nearMiss(
        row.unit,
        this.vocabulary.units.map(({ id }) => id),
      );
      const problem = problemAt(at('unit'), 'unit-unknown', row.unit, { near });
      this.problems.push({ ...problem, loses: [losing.indicator(row.id)] });
    }
    if (!this.topics.has(row.topic)) {
      this.problems.push(topicProblem(at('topic'), row.topic, this.topics));
    }
    return {
      ...row,
      measure: measure ?? unknownUnit(row.unit),
      names: readTerms(row.terms || nameIn(row.label_vi, row.unit)),
      names_en: readTerms(row.terms_en || row.label_en),
    };
  }

  /** A problem for each source whose place is unknown, or another than its report's. */
  #namePlaces(rows: readonly Located<SourceRow>[]): void {
    const ofReport = new Map<string, string>();
    for (const { row, at } of rows) {
      const { id, report, place = '' } = this.sources.get(row.id) ?? row;
      const first = ofReport.get(report) ?? place;
      ofReport.set(report, first);
      const known = idsOf(this.localities);
      if (place === '' && known.length === 0) continue;
      if (!this.localities.has(place)) {
        const args = { near: nearMiss(place, known), places: known.join(', ') };
        this.problems.push({ ...problemAt(at('place'), 'place-unknown', place, args), row: id });
      } else if (place !== first) {
        const problem = problemAt(at('place'), 'report-places', place, { report, other: first });
        this.problems.push({ ...problem, row: id });
      }
    }
  }

  addObservation({ row, at }: Located<ObservationRow>): void {
    const isJoined = this.indicators.has(row.indicator) && this.sources.has(row.source);
    const loses = isJoined ? [] : [losing.number(row.amount), losing.date(row.period)];
    const problem = <C extends ProblemCode>(
      column: string,
      code: C,
      found: string,
      ...args: ArgsOf<C>
    ) =>
      this.problems.push({
        ...problemAt(at(column), code, found, ...args),
        row: `${row.indicator} ${row.period}`,
        loses,
      });
    const indicator = this.indicators.get(row.indicator);
    const source = this.sources.get(row.source);
    this.#cited.add(row.source);
    if (!indicator) {
      const near = nearMiss(row.indicator, idsOf(this.indicators));
      problem('indicator', 'indicator-unknown', row.indicator, { near });
    }
    if (!source) {
      const near = nearMiss(row.source, idsOf(this.sources));
      problem('source', 'source-unknown', row.source, { near });
    }
    if (!indicator || !source) return;
    const pointer = pointerOf(row.indicator, row.period);
    if (this.data.has(pointer)) {
      const place = this.places.get(pointer);
      const line = place ? `${place.file}:${place.line}` : '';
      problem('indicator', 'row-twice', `${row.indicator} ${row.period}`, { line });
      return;
    }
    const dates = datesIn(row.wording, this.#phrases, this.vocabulary);
    for (const found of datesBeside(row, source, dates)) {
      problem('wording', 'wording-other-date', found, { period: row.period });
    }
    if (!isOfReport(row.period, source, dates)) {
      problem('period', 'period-outside', row.period, { report: source.report });
    }
    const { period, figure, amount, wording, when_vi, when_en } = row;
    const { note_vi, note_en, break_vi, break_en } = row;
    this.#add(pointer, at('period'), {
      kind: 'observed',
      id: datumId(row.indicator, period),
      indicator,
      period,
      when_vi,
      when_en,
      value: amount,
      step: figure.step,
      hedge: figure.statement.hedge.means,
      report: Number(source.report),
      place: source.place,
      figure,
      wording,
      source: row.source,
      note_vi,
      note_en,
      break_vi,
      break_en,
    });
  }

  /** Derives each value as soon as both of its operands are there. */
  addDerived(rows: readonly Located<DerivedRow>[]): void {
    const waiting = new Map<string, Located<DerivedRow>[]>();
    const pending = new Set<Located<DerivedRow>>();
    const queue = [...rows];
    for (const located of queue) {
      const { left, right } = located.row;
      const missing = [left, right].find((operand) => !this.data.has(operand));
      if (missing === undefined) {
        pending.delete(located);
        const pointer = this.#derive(located);
        for (const freed of waiting.get(pointer) ?? []) queue.push(freed);
        waiting.delete(pointer);
      } else {
        pending.add(located);
        const others = waiting.get(missing);
        if (others) others.push(located);
        else waiting.set(missing, [located]);
      }
    }
    this.#namePending(pending);
  }

  /** A problem where a pointer of a row leads nowhere. */
  seek(place: Place, pointer: string, row: string): void {
    if (this.data.has(pointer)) return;
    const near = nearPointer(pointer, this);
    this.problems.push({ ...problemAt(place, 'derived-operand-unknown', pointer, near), row });
  }

  /** A problem where a correction is of no figure, no indicator and no year. */
  seekCorrected({ row, at }: Located<CorrectionRow>): void {
    const { indicator, period, date } = row;
    if (indicator === '') {
      if (row.part === 'article' || row.part === 'words') return;
      this.problems.push(problemAt(at('indicator'), 'cell-empty', '', { column: 'indicator' }));
    } else if (period !== '' || !this.indicators.has(indicator)) {
      this.seek(at('indicator'), pointerOf(indicator, period), `${indicator} ${period} ${date}`);
    }
  }

  nameUnusedSources(rows: readonly Located<SourceRow>[]): void {
    for (const { row, at } of rows) {
      if (!this.#cited.has(row.id))
        this.problems.push(problemAt(at('id'), 'source-unused', row.id));
    }
  }

  /**
   * Names the operands that nothing gives. A row that only waits for another such
   * row is passed over; rows that wait for each other in a circle are not.
   */
  #namePending(pending: ReadonlySet<Located<DerivedRow>>): void {
    const waitFor = Map.groupBy(pending, ({ row }) => pointerOf(row.indicator, row.period));
    const isWaiting = (pointer: string) => waitFor.has(pointer) || this.#failed.has(pointer);
    const lost = [...pending].filter(({ row }) =>
      [row.left, row.right].some((side) => !this.data.has(side) && !isWaiting(side)),
    );
    const explained = new Set([...this.#failed]);
    for (const { row } of lost) explained.add(pointerOf(row.indicator, row.period));
    const dependents = new Map<string, string[]>();
    for (const { row } of pending) {
      for (const side of [row.left, row.right]) {
        const others = dependents.get(side);
        const own = pointerOf(row.indicator, row.period);
        if (others) others.push(own);
        else dependents.set(side, [own]);
      }
    }
    for (const pointer of explained) {
      for (const dependent of dependents.get(pointer) ?? []) explained.add(dependent);
    }
    const first = this.problems.length;
    for (const { row, at } of pending) {
      const isCircle = !explained.has(pointerOf(row.indicator, row.period));
      for (const side of ['left', 'right'] as const) {
        if (isCircle || !isWaiting(row[side])) {
          this.seek(at(side), row[side], `${row.indicator} ${row.period}`);
        }
      }
    }
    const told = this.problems[first];
    if (told) {
      const loses = [...pending].flatMap(({ row: { indicator, period } }) => [
        losing.datum(indicator, period),
        losing.dataOf(indicator),
      ]);
      this.problems[first] = { ...told, loses };
    }
  }

  /** Computes one value whose operands are there, or names why not; the pointer to it. */
  #derive({ row, at }: Located<DerivedRow>): string {
    const pointer = pointerOf(row.indicator, row.period);
    const indicator = this.indicators.get(row.indicator);
    const left = this.data.get(row.left);
    const right = this.data.get(row.right);
    const quantity = left && right && derive(row.operation, left, right);
    const tell = (problem: Problem) =>
      this.problems.push({ ...problem, row: `${row.indicator} ${row.period}` });
    if (this.data.has(pointer)) {
      tell(problemAt(at('indicator'), 'derived-also-observed', pointer));
      return pointer;
    }
    if (!indicator) {
      const near = nearMiss(row.indicator, idsOf(this.indicators));
      tell(problemAt(at('indicator'), 'indicator-unknown', row.indicator, { near }));
    }
    if (!quantity) {
      tell(problemAt(at('right'), 'derived-impossible', row.right));
    }
    if (left && right && left.place !== right.place) {
      const args = { place: left.place, other: right.place };
      tell(problemAt(at('right'), 'derived-places', row.right, args));
    }
    if (!indicator || !quantity) {
      this.#failed.add(pointer);
      return pointer;
    }
    const report = Math.max(left.report, right.report);
    if (readPeriod(row.period)?.year !== report) {
      const args = { report: String(report) };
      tell(problemAt(at('period'), 'period-outside', row.period, args));
    }
    this.#add(pointer, at('period'), {
      kind: 'derived',
      id: datumId(row.indicator, row.period),
      indicator,
      period: row.period,
      when_vi: row.when_vi,
      when_en: row.when_en,
      ...quantity,
      hedge: quantity.hedge || (isRounded(quantity, indicator.measure) ? 'about' : ''),
      report,
      place: left.place,
      operation: row.operation,
      left,
      right,
    });
    return pointer;
  }

  #add(pointer: string, place: Place, datum: Datum): void {
    this.data.set(pointer, datum);
    this.places.set(pointer, place);
  }
}

/** The problem of a topic that no table lists. */
export function topicProblem(
  place: Place,
  topic: string,
  topics: ReadonlyMap<string, TopicRow>,
): Problem {
  const near = nearMiss(topic, [...topics.keys()]);
  return problemAt(place, 'topic-unknown', topic, { near, topics: [...topics.keys()].join(', ') });
}

/** A unit that no table lists: it is written as it is, and nothing else is known of it. */
function unknownUnit(id: string): Unit {
  const counts = 'things';
  return { id, forms: [id], one_en: id, many_en: id, forms_en: [id], counts, currency: '' };
}

/** What an indicator is called where nothing else is said: its label, from its unit on. */
function nameIn(label: string, unit: string): string {
  const at = label.toLowerCase().indexOf(unit.toLowerCase());
  return at >= 0 && /[^%]/.test(unit) ? label.slice(at) : label;
}

function reportsOf({
  sources,
  localities,
  indicators,
  data,
  vocabulary,
}: Pick<Dataset, 'sources' | 'localities' | 'indicators' | 'data' | 'vocabulary'>): Map<
  number,
  Report
> {
  const sourcesOf = Map.groupBy(sources.values(), ({ report }) => Number(report));
  const dataOf = Map.groupBy(data.values(), ({ report }) => report);
  const years = [...sourcesOf.keys()].sort((a, b) => a - b);
  return new Map(
    years.map((year) => {
      const sources = sourcesOf.get(year) ?? [];
      const place = localities.get(sources[0]?.place ?? '');
      const data = dataOf.get(year) ?? nothing;
      return [year, { year, sources, place, data, indicators, vocabulary }];
    }),
  );
}

interface NamedDate {
  text: string;
  periods: readonly DateMention[];
}

/** The dates in a wording that are in no named phrase. */
function datesIn(wording: string, phrases: readonly string[], vocabulary: Vocabulary): NamedDate[] {
  const excepted = findPhrases(wording, phrases);
  return findNumerals(wording, { vocabulary, lang: 'vi' }).flatMap((numeral) => {
    if (numeral.kind !== 'date' || isWithin(numeral, excepted)) return [];
    return [{ text: numeral.text, periods: numeral.dates }];
  });
}

/** The dates of a wording that are neither its row's period nor its source's day. */
function datesBeside(
  row: ObservationRow,
  source: SourceRow,
  dates: readonly NamedDate[],
): string[] {
  const period = readPeriod(row.period);
  const day = readPeriod(dayOfSource(source));
  return dates
    .filter(
      ({ periods }) =>
        !periods.every(
          (date) =>
            (period && accounts(period, date)) ||
            (day && date.day !== undefined && accounts(day, date)),
        ),
    )
    .map(({ text }) => text);
}

/** A period is of its report's year, or its source's own day, or named by the wording. */
function isOfReport(text: string, source: SourceRow, dates: readonly NamedDate[]): boolean {
  const period = readPeriod(text);
  if (!period || period.year === Number(source.report) || text === dayOfSource(source)) {
    return true;
  }
  return dates.some(({ periods }) =>
    periods.some((date) => date.year === period.year && accounts(period, date)),
  );
}

const idLists = new WeakMap<ReadonlyMap<string, unknown>, string[]>();

function idsOf(map: ReadonlyMap<string, unknown>): string[] {
  const known = idLists.get(map);
  if (known?.length === map.size) return known;
  const ids = [...map.keys()];
  idLists.set(map, ids);
  return ids;
}

const pointerLists = new WeakMap<ReadonlyMap<string, Place>, Map<string, string[]>>();

/** The pointers of each indicator; made once, when the data are all there. */
function periodsOf(places: ReadonlyMap<string, Place>): Map<string, string[]> {
  const known = pointerLists.get(places);
  if (known) return known;
  const lists = Map.groupBy(places.keys(), (pointer) => pointer.split('@', 1)[0] ?? '');
  pointerLists.set(places, lists);
  return lists;
}
