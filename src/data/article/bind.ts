import { numberOf, type Datum, type Observation } from '../model/datum.ts';
import { disagreement, rivalOf, type Disagreement, type Part } from '../text/agreement.ts';
import type { Reading } from '../text/number.ts';
import type { Numeral } from '../text/numeral.ts';
import { accounts, type DateMention, type Period } from '../text/period.ts';
import { ordinalBeside } from '../text/ordinal.ts';
import { findPhrases, phrasesOver } from '../text/phrase.ts';
import { problemAt, type Place, type Problem, type ProblemArgs } from '../problem/problem.ts';
import type { Block } from './prose.ts';
import { subjectOfDatum, type TextSetting } from '../model/dataset.ts';
import { measuredIn } from './measured.ts';
import { referenceTo } from '../model/template.ts';
import { readText, type ReadText, type Statement } from '../text/statement.ts';
import { contextOf, startOfClause, wordsOf } from '../text/wording.ts';

/** What a text may speak of. The arrays are read once and kept: they no longer change. */
export interface Allowed {
  /** The figures that may be bound: those of the text's own report. */
  data: readonly Datum[];
  /** Where a datum stands (`data/poverty.csv:2`), for problems. */
  standsAt?: (datum: Datum) => string;
  /** The data of the report of an earlier year; empty when there is none. */
  earlier?: (year: number) => readonly Datum[];
  /** The dates that may be named. */
  dates: readonly Period[];
  /** Phrases whose numerals are not statistics: `Nghị quyết số 43`. */
  exceptions: readonly string[];
  /** How the text is read. */
  setting: TextSetting;
}

/** A bound figure: the source's offsets from its first digit to its unit's last letter. */
export interface Span {
  datum: Observation;
  start: number;
  end: number;
  inLink: boolean;
}

export interface Binding {
  spans: Span[];
  problems: Problem[];
  /** The observations that a refused numeral stands for, as far as can be told. */
  refused: Set<Observation>;
  /** The exceptions that were met. */
  used: Set<string>;
  /** The known dates that were met. */
  dates: DateMention[];
}

/**
 * Binds the numerals of a text to data. `source` is what the blocks' offsets
 * count in, `placeOf` turns such an offset into a place.
 *
 * A numeral is a figure when the words that follow it are those that follow a
 * datum's figure in its source's wording, more of them than for any other datum,
 * and its value and rounding are that datum's; a figure of an earlier report, when
 * its sentence names that year besides. A year alone is known only when a period
 * of `dates` is that year and not a part of it. A problem is: a numeral that is no
 * figure, no known date and in no exception; one that speaks of an indicator and
 * gives another value, which is told with both places; a figure beside words that
 * its wording does not have and that make it say something else (`gần 9 tỷ`,
 * `tăng 46 hộ`); one that fits two data.
 */
export function bind(
  source: string,
  blocks: readonly Block[],
  allowed: Allowed,
  placeOf: (offset: number) => Place,
): Binding {
  const binding: Binding = {
    spans: [],
    problems: [],
    refused: new Set(),
    used: new Set(),
    dates: [],
  };
  for (const block of blocks) {
    const excepted = findPhrases(block.text, allowed.exceptions);
    const read = readText(block.text, allowed.setting);
    const numerals = read.numerals.filter((numeral) => {
      const over = phrasesOver(numeral, excepted);
      for (const { phrase } of over) binding.used.add(phrase);
      const [first] = over;
      if (!first) return true;
      const measured = measuredIn(read, numeral, block.text, allowed.setting.lang);
      // A phrase that holds the unit too is refused where it is written.
      if (measured && over.every((phrase) => phrase.end < measured.end)) {
        const place = placeOf(block.offsets[numeral.start] ?? 0);
        const { phrase } = first;
        binding.problems.push(problemAt(place, 'exception-measured', measured.text, { phrase }));
      }
      return false;
    });
    const yearsNamed = new YearsNamed(block.text, numerals, allowed);
    for (const numeral of numerals) {
      if (numeral.kind === 'date') continue;
      const outcome = account(source, block, numeral, read, allowed, yearsNamed);
      if ('datum' in outcome) {
        binding.spans.push(outcome);
        continue;
      }
      for (const datum of outcome.of ?? []) binding.refused.add(datum);
      binding.problems.push(problemIn(block, numeral, outcome, placeOf));
    }
    for (const numeral of numerals) {
      if (numeral.kind !== 'date') continue;
      if (
        numeral.dates.every((date) => isKnown(date, allowed.dates)) ||
        yearsNamed.served(numeral)
      ) {
        binding.dates.push(...numeral.dates);
      } else {
        binding.problems.push(
          problemIn(block, numeral, { code: 'date-unknown', args: {} }, placeOf),
        );
      }
    }
  }
  return binding;
}

type RefusalCode =
  | 'number-unbound'
  | 'figure-contradicts'
  | 'figure-hedged'
  | 'figure-says-other'
  | 'date-unknown'
  | `number-${'ambiguous' | 'other-form' | 'broken' | 'unreadable'}`;

type Refusal = {
  [C in RefusalCode]: { code: C; args: Omit<ProblemArgs[C], 'around'>; of?: Observation[] };
}[RefusalCode];

function problemIn(
  block: Block,
  numeral: Numeral,
  { code, args }: Refusal,
  placeOf: (offset: number) => Place,
): Problem {
  const place = placeOf(block.offsets[numeral.start] ?? 0);
  const around = block.text.slice(Math.max(0, numeral.start - 30), numeral.end + 30).trim();
  return problemAt(place, code, numeral.text, { ...args, around });
}

function isKnown(date: DateMention, periods: readonly Period[]): boolean {
  const isYearAlone = date.month === undefined && date.day === undefined;
  return periods.some(
    (period) => accounts(period, date) && !(isYearAlone && period.month !== undefined),
  );
}

function account(
  source: string,
  block: Block,
  numeral: Numeral,
  read: ReadText,
  allowed: Allowed,
  yearsNamed: YearsNamed,
): Span | Refusal {
  if (numeral.kind !== 'number') {
    const why = numeral.kind === 'unreadable' ? numeral.why : 'letters';
    return { code: 'number-unreadable', args: { choices: '', why } };
  }
  const { reading } = numeral;
  if (!reading.ok) {
    const choices = reading.choices.join(' | ');
    return { code: 'number-unreadable', args: { choices, why: 'letters' } };
  }
  const own = indexOf(allowed.data);
  const statement = read.statementOf(numeral);
  const outcome = fit(source, block, statement, reading, own, allowed);
  if ('datum' in outcome || !mayBeEarlier.has(outcome.code)) return outcome;
  for (const { data, serve } of yearsNamed.beside(numeral)) {
    const earlier = fit(source, block, statement, reading, indexOf(data), allowed);
    if (!('datum' in earlier)) continue;
    serve();
    return earlier;
  }
  return outcome;
}

/** What a figure of an earlier report is to this report's data. */
const mayBeEarlier: ReadonlySet<RefusalCode> = new Set(['number-unbound', 'figure-contradicts']);

function fit(
  source: string,
  block: Block,
  statement: Statement,
  reading: Reading,
  figures: FigureIndex,
  { standsAt = () => '', setting }: Allowed,
): Span | Refusal {
  const { numeral } = statement;
  const { before, after } = contextOf(block.text, numeral);
  const level = figures.longestMatch(after, statement.unit?.id ?? '');
  const isPossible = (figure: Figure) =>
    figure.datum.figure.percent === reading.percent &&
    !figures.namesAnother(figure, block.text, numeral.start);
  const agrees = (figure: Figure) => !disagreementOf(statement, figure, setting);
  const equal = (level?.get(reading.value) ?? []).filter(isPossible);
  // Other words than the source's behind the unit, if all that they say is right.
  const inUnit = figures.valued(reading.value, statement.unit?.id ?? '').filter(isPossible);
  const worded = equal.filter(agrees);
  const agreeing = worded.length > 0 ? worded : inUnit.filter(agrees);
  // Money of another currency: the same number, and another sum.
  const isMoney = statement.unit?.counts === 'money';
  const inOther = isMoney ? figures.valued(reading.value, '').filter(isPossible) : [];
  const candidates = [agreeing, equal, inOther].find((some) => some.length > 0) ?? [];
  const fitting = closestBefore(candidates, before);
  const [figure] = fitting;
  if (!figure) {
    const some = someOf(level);
    const derived = figures.derivedAs(numeral.text);
    const rivals =
      derived === '' ? figures.rivalsOf(some, block.text, statement, { before, after }) : [];
    const said = rivals.length > 0 ? rivals : some.slice(0, shownAtMost);
    const stated = said.map(({ datum }) => `“${datum.wording}”`).join(', ');
    if (rivals.length === 0) {
      const insert = derived === '' ? '' : `<Derived of="${derived}" />`;
      return { code: 'number-unbound', args: { stated, insert } };
    }
    const stands = rivals.map(({ datum }) => standsAt(datum)).join(', ');
    const of = rivals.map(({ datum }) => datum);
    return { code: 'figure-contradicts', args: { stated, stands }, of };
  }
  if (fitting.length > 1) {
    const choices = fitting.slice(0, shownAtMost).map(({ datum }) => `“${datum.wording}”`);
    const of = fitting.map(({ datum }) => datum);
    return { code: 'number-ambiguous', args: { choices: choices.join(', ') }, of };
  }
  const { datum } = figure;
  const of = [datum];
  if (datum.step !== reading.step) {
    return {
      code: 'number-other-form',
      args: { write: datum.figure.text, wording: datum.wording },
      of,
    };
  }
  const told = { stated: `“${datum.wording}”`, stands: standsAt(datum) };
  const ordinal = ordinalBeside(before, datum.figure.before);
  if (ordinal !== '') return { code: 'figure-hedged', args: { hedge: ordinal, ...told }, of };
  const other = disagreementOf(statement, figure, setting);
  if (other && ofWords.has(other.part)) {
    const hedge = other.said === '' ? `[${other.expected}]` : other.said;
    return { code: 'figure-hedged', args: { hedge, ...told }, of };
  }
  if (other) {
    const { part, said } = other;
    return { code: 'figure-says-other', args: { part, said, ...told }, of };
  }
  return spanOf(source, block, statement, figure) ?? { code: 'number-broken', args: {}, of };
}

/** The parts of a statement that a single word beside the figure says. */
const ofWords: ReadonlySet<Part> = new Set(['hedge', 'direction', 'plan', 'negation']);

/** Where a text says something else of a figure than its source and its indicator do. */
function disagreementOf(
  said: Statement,
  { datum }: Figure,
  setting: TextSetting,
): Disagreement | undefined {
  const { indicator, figure } = datum;
  const other = disagreement(
    said,
    subjectOfDatum(datum, setting.dataset),
    setting,
    figure.statement,
  );
  if (other) return other;
  const rival = rivalOf(said, indicator, setting.indicators);
  const isSourced = rival && rivalOf(figure.statement, indicator, setting.indicators) === rival;
  return rival && !isSourced
    ? { part: 'other', said: rival.label_vi, expected: indicator.label_vi }
    : undefined;
}

/** The earlier years that the sentences of a block name, and those that a figure was bound to. */
class YearsNamed {
  readonly #text: string;
  readonly #named: { start: number; year: number; data: readonly Datum[] }[] = [];
  readonly #served = new Set<number>();

  constructor(text: string, numerals: readonly Numeral[], { earlier }: Allowed) {
    this.#text = text;
    if (!earlier) return;
    for (const numeral of numerals) {
      if (numeral.kind !== 'date') continue;
      for (const { year } of numeral.dates) {
        const data = year === undefined ? [] : earlier(year);
        if (year !== undefined && data.length > 0) {
          this.#named.push({ start: numeral.start, year, data });
        }
      }
    }
  }

  /** The data of the years named in a numeral's sentence; `serve` tells that one was bound. */
  beside({ start }: Numeral): { data: readonly Datum[]; serve: () => void }[] {
    if (this.#named.length === 0) return [];
    const from = startOfClause(this.#text, start, /[.!?]/, 400);
    const rest = this.#text.slice(start, start + 400);
    const to = start + (/[.!?](?=\s|$)/.exec(rest)?.index ?? rest.length);
    return this.#named
      .filter((named) => from <= named.start && named.start < to)
      .map(({ start: at, data }) => ({ data, serve: () => this.#served.add(at) }));
  }

  served({ start }: Numeral): boolean {
    return this.#served.has(start);
  }
}

/** The span over a figure and, where it stands unbroken, its unit; none in broken mark-up. */
function spanOf(
  source: string,
  block: Block,
  { numeral, end: unitEnd }: Statement,
  { datum }: Figure,
): Span | undefined {
  // The unit of `17/18 chỉ tiêu` stands behind the whole.
  const isPart = numeral.kind === 'number' && numeral.pair?.side === 'part';
  const hasUnit = unitEnd > numeral.end && !isPart;
  const inLink = block.links.some((link) => link.start <= numeral.start && numeral.end <= link.end);
  for (const end of hasUnit ? [unitEnd, numeral.end] : [numeral.end]) {
    const from = block.offsets[numeral.start] ?? 0;
    const to = endOfLetter(source, block.offsets[end - 1] ?? 0);
    const spelled = source.slice(from, to).normalize('NFC').replace(/\s+/gu, ' ');
    if (spelled === block.text.slice(numeral.start, end)) {
      return { datum, start: from, end: to, inLink };
    }
  }
  return undefined;
}

/** The end of the letter at an offset, with the marks that a decomposed one has. */
function endOfLetter(source: string, offset: number): number {
  let end = offset + 1;
  while (/\p{M}/u.test(source[end] ?? '')) end += 1;
  return end;
}

/** An observation as its wording states it. */
export interface Figure {
  datum: Observation;
  /** The indicator's label where the wording says it before the figure, else empty. */
  namedBefore: string;
}

const indexes = new WeakMap<readonly Datum[], FigureIndex>();

function indexOf(data: readonly Datum[]): FigureIndex {
  const known = indexes.get(data);
  if (known) return known;
  const made = new FigureIndex(data);
  indexes.set(data, made);
  return made;
}

/** Observations by the words that follow their figure, then by value. */
export class FigureIndex {
  readonly #levels = new Map<string, Map<number, Figure[]>>();
  readonly #labels = new Set<string>();
  readonly #derived = new Map<string, string>();
  #longestLabel = 0;

  constructor(data: readonly Datum[]) {
    for (const datum of data) {
      if (datum.kind === 'observed') this.#addFigure(datum);
      else {
        const text = numberOf(datum, 'vi').replace('−', '');
        if (!this.#derived.has(text)) this.#derived.set(text, referenceTo(datum, data));
      }
    }
  }

  /** The figures, by value, that share the most following words with a numeral. */
  longestMatch(after: readonly string[], unit: string): ReadonlyMap<number, Figure[]> | undefined {
    const least = unit === '' ? 0 : 1;
    for (let length = after.length; length >= least; length--) {
      const level = this.#levels.get(after.slice(0, length).join(' '));
      if (level) return level;
    }
    // Another written form of the unit (`hộ gia đình`, `VNĐ`).
    return unit === '' ? undefined : this.#levels.get(wordsOf(unit).join(' '));
  }

  /** The figures of a value that are counted in a unit. */
  valued(value: number, unit: string): readonly Figure[] {
    return this.#levels.get(wordsOf(unit).join(' '))?.get(value) ?? [];
  }

  /** True when another figure's label is the last one said before a numeral in its clause. */
  namesAnother({ namedBefore }: Figure, text: string, start: number): boolean {
    return namedBefore !== '' && !['', namedBefore].includes(this.#labelBefore(text, start));
  }

  /**
   * Of some figures, those that a text speaks of where it gives another value: it
   * says their label before the numeral, or more of their words than the unit, or a
   * unit that nothing else is counted in.
   */
  rivalsOf(
    figures: readonly Figure[],
    text: string,
    { numeral: { start }, direction }: Statement,
    { before, after }: { before: readonly string[]; after: readonly string[] },
  ): Figure[] {
    const label = this.#labelBefore(text, start);
    const isOnly = new Set(figures.map(({ datum }) => datum.indicator)).size === 1;
    const atLeast = direction.means === '' ? 2 : 1;
    const scored = figures.map((figure) => {
      const { unit } = figure.datum.indicator;
      const beyondUnit = sharedStart(after, figure.datum.figure.after) - wordsOf(unit).length;
      const shared = sharedStart(before, figure.datum.figure.before);
      const isNamed = label !== '' && label === figure.namedBefore;
      const isOfUnit = unit !== '%' && beyondUnit >= 0;
      const speaks = isNamed || beyondUnit > 0 || shared >= atLeast || (isOnly && isOfUnit);
      const score = Math.max(0, beyondUnit) + shared + (isNamed ? 5 : 0) + 1;
      return { figure, score: speaks ? score : 0 };
    });
    const most = Math.max(1, ...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score === most)
      .slice(0, shownAtMost)
      .map(({ figure }) => figure);
  }

  /** The label, of those that wordings say before their figure, said last before a numeral in its clause. */
  #labelBefore(text: string, start: number): string {
    const heard = wordsOf(text.slice(startOfClause(text, start, /[.;:!?\d]/, 200), start));
    for (let end = heard.length; end > 0; end--) {
      for (let length = Math.min(end, this.#longestLabel); length > 0; length--) {
        const label = heard.slice(end - length, end).join(' ');
        if (this.#labels.has(label)) return label;
      }
    }
    return '';
  }

  /** A reference to the derived value that is written so, else empty. */
  derivedAs(text: string): string {
    return this.#derived.get(text) ?? '';
  }

  #addFigure(datum: Observation): void {
    const { after, start, text } = datum.figure;
    const label = wordsOf(datum.indicator.label_vi);
    const isNamed = ` ${wordsOf(datum.wording.slice(0, start)).join(' ')} `.includes(
      ` ${label.join(' ')} `,
    );
    const figure = { datum, namedBefore: isNamed ? label.join(' ') : '' };
    if (isNamed) {
      this.#labels.add(figure.namedBefore);
      this.#longestLabel = Math.max(this.#longestLabel, label.length);
    }
    const keys = new Set(after.map((_, index) => after.slice(0, index + 1).join(' ')));
    const unit = wordsOf(datum.indicator.unit).join(' ');
    if (unit !== '') keys.add(unit);
    const carriesItsScale = /[\p{L}%]$/u.test(text);
    if (carriesItsScale) keys.add('');
    for (const key of keys) this.#add(key, figure);
  }

  #add(key: string, figure: Figure): void {
    const level = this.#levels.get(key) ?? new Map<number, Figure[]>();
    this.#levels.set(key, level);
    // As it is written: a turned change has its sign in the words.
    const { value } = figure.datum.figure;
    const figures = level.get(value);
    if (figures) figures.push(figure);
    else level.set(value, [figure]);
  }
}

const shownAtMost = 4;
const lookedAtMost = 50;

function someOf(level: ReadonlyMap<number, Figure[]> | undefined): Figure[] {
  const some: Figure[] = [];
  for (const figures of level?.values() ?? []) {
    some.push(...figures.slice(0, lookedAtMost - some.length));
    if (some.length === lookedAtMost) break;
  }
  return some;
}

/** Of figures that fit alike, those whose wording shares most words before the figure. */
function closestBefore(figures: readonly Figure[], before: readonly string[]): Figure[] {
  const shared = figures.map(({ datum }) => sharedStart(before, datum.figure.before));
  const most = shared.reduce((one, other) => Math.max(one, other), 0);
  return figures.filter((_, index) => shared[index] === most);
}

/** How many of the first words two lists share. */
export function sharedStart(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}
