import { numberOf, sizeOf, type Datum } from './datum.ts';
import { hedgeBeside, hedgeFault, type HedgeFault } from './hedge-place.ts';
import type { FilledFrom } from './report.ts';
import { keptTogether } from '../text/kept-together.ts';
import type { Lang } from '../text/number.ts';
import { comparePeriods } from '../text/period.ts';

/**
 * A sentence with figures to fill in: `Còn {ho_ngheo} hộ nghèo năm {year}`.
 * `{ho_ngheo}` is the newest datum of the indicator in the report,
 * `{ho_ngheo.first}` the oldest of several, `{ho_ngheo@2022-12}` that very one, each with its hedge before it
 * where the sentence does not say it already; `{year}` is the report's year, `{place}` the name of
 * the place that it is of.
 *
 * `|size` writes a value without its sign, `|fall` and `|rise` do so for a change and refuse the
 * other direction. `{ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi}` chooses words for a value above,
 * below and at zero, in which `#` is its size. A fall below zero, of an indicator that counts a
 * fall, is a rise: without a choice of words it is refused. `{ho_ngheo.first|calculated| (số tính
 * ra)}` are words for a value that no source states.
 *
 * `[, tức {ho_ngheo_thay_doi}]` is left out where the report has not all of its figures;
 * `[giảm {ho_ngheo_giam} hộ||không rõ tăng giảm]` is the first of its parts that has them.
 */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'year'; text: string }
  /** The hedge that filling wrote before a figure, with the currency between: `hơn `. */
  | { kind: 'hedge'; text: string }
  | { kind: 'figure'; text: string; datum: Datum };

export type TemplateFault =
  | { why: 'unknown'; reference: string; at: number }
  | { why: 'direction'; reference: string; at: number }
  | HedgeFault;

const placeholder = /\{([^{}]*)\}/g;
/** What is left out where a figure in it is missing: brackets with a placeholder in them. */
const optional = /\[((?:[^[\]{}]|\{[^{}]*\})*\{[^{}]*\}(?:[^[\]{}]|\{[^{}]*\})*)\]/g;
const either = /\|\|(?![^{}]*\})/;
const form = /^([a-z][a-z0-9_]*)(\.first|@[\d/-]+)?(?:\||$)/;

/** Fills a template; each placeholder that cannot be filled is a fault. */
export function fill(
  template: string,
  report: FilledFrom,
  lang: Lang,
): { segments: Segment[]; faults: TemplateFault[] } {
  const filling = new Filling(report, lang);
  const text = template.replace(optional, (_, parts: string) => partFor(parts, report));
  let last = 0;
  for (const match of text.matchAll(placeholder)) {
    filling.addText(text.slice(last, match.index));
    last = match.index + match[0].length;
    const rest = text.slice(last).split('{', 1)[0] ?? '';
    filling.addPlaceholder(match[1] ?? '', match.index, rest);
  }
  filling.addText(text.slice(last));
  return filling;
}

/** The first of the parts in brackets whose figures a report has; empty where there is none. */
function partFor(parts: string, { data }: FilledFrom): string {
  const has = (reference: string) =>
    reference === 'year' || reference === 'place' || resolve(reference, data) !== undefined;
  return parts.split(either).find((part) => referencesIn(part).every(has)) ?? '';
}

/** What the placeholders of a template name: `ho_ngheo.first`, `year`. */
export function referencesIn(template: string): string[] {
  return [...template.matchAll(placeholder)].map(([, reference = '']) =>
    reference.replace(/\|.*$/s, ''),
  );
}

class Filling {
  readonly segments: Segment[] = [];
  readonly faults: TemplateFault[] = [];
  readonly #report: FilledFrom;
  readonly #lang: Lang;

  constructor(report: FilledFrom, lang: Lang) {
    this.#report = report;
    this.#lang = lang;
  }

  addText(text: string): void {
    const last = this.segments.at(-1);
    if (last?.kind === 'text') last.text += text;
    else if (text !== '') this.segments.push({ kind: 'text', text });
  }

  /** Fills one placeholder at an offset of the template; `rest` is what follows it. */
  addPlaceholder(reference: string, at: number, rest: string): void {
    if (reference === 'year') {
      this.segments.push({ kind: 'year', text: String(this.#report.year) });
      return;
    }
    if (reference === 'place' && this.#report.place) {
      this.addText(this.#report.place[`name_${this.#lang}`]);
      return;
    }
    const [own = '', ...options] = reference.split('|');
    if (options[0] === 'calculated' && options.length === 2) {
      const datum = resolve(own, this.#report.data);
      if (!datum) this.faults.push({ why: 'unknown', reference, at });
      else if (datum.kind === 'derived') this.addText(options[1] ?? '');
      return;
    }
    if (options.length !== 3) {
      this.#addFigure(figureFor(reference, at, this.#report, this.#lang), at, reference, rest);
      return;
    }
    const datum = resolve(own, this.#report.data);
    if (!datum) {
      this.faults.push({ why: 'unknown', reference, at });
      return;
    }
    const words = options[datum.value > 0 ? 0 : datum.value < 0 ? 1 : 2] ?? '';
    const [head = '', ...others] = words.split('#');
    this.addText(head);
    for (const other of others) {
      const figure = { datum, text: sizeOf(datum, this.#lang) };
      this.#addFigure(figure, at, reference, other + rest);
      this.addText(other);
    }
  }

  #addFigure(
    figure: WrittenFigure | TemplateFault,
    at: number,
    reference: string,
    after: string,
  ): void {
    if ('why' in figure) {
      this.faults.push(figure);
      return;
    }
    const { datum, text } = figure;
    const before = plain(this.segments);
    const place = hedgeBeside(datum, { before, after }, this.#lang, this.#report.vocabulary);
    if (!place.isRight) {
      this.faults.push(hedgeFault(datum, place.said, reference, at, this.#lang));
      return;
    }
    if (place.words !== '') {
      const close = before.slice(before.length - place.back);
      const last = this.segments.at(-1);
      if (last && close !== '') last.text = last.text.slice(0, -close.length);
      if (last?.text === '') this.segments.pop();
      this.segments.push({ kind: 'hedge', text: `${place.words} ${close}` });
    }
    this.segments.push({ kind: 'figure', text, datum });
  }
}

/** A datum and its number as a text writes it. */
export interface WrittenFigure {
  datum: Datum;
  text: string;
}

/** The figure that a placeholder without a choice of words stands for, at an offset of its text. */
export function figureFor(
  reference: string,
  at: number,
  { data }: Pick<FilledFrom, 'data'>,
  lang: Lang,
): WrittenFigure | TemplateFault {
  const [, ...options] = reference.split('|');
  const datum = resolve(reference, data);
  if (!datum || (options.length > 0 && !isSized(options))) return { why: 'unknown', reference, at };
  if (!goesAsSaid(datum, options[0])) return { why: 'direction', reference, at };
  return { datum, text: options.length === 0 ? numberOf(datum, lang) : sizeOf(datum, lang) };
}

function isSized(options: readonly string[]): boolean {
  return options.length === 1 && /^(?:fall|rise|size)$/.test(options[0] ?? '');
}

/**
 * True where a change goes the way that its sentence says, and where one that goes against its
 * indicator's direction is not told as going with it.
 */
function goesAsSaid(
  { value, indicator: { direction } }: Datum,
  option: string | undefined,
): boolean {
  const rises = direction === 'down' ? -value : value;
  if (option === 'fall') return rises < 0;
  if (option === 'rise') return rises > 0;
  return option === 'size' || direction === '' || value >= 0;
}

/** True where a template chooses its words by the sign of a datum. */
export function choosesBySign(template: string, datum: Datum, data: readonly Datum[]): boolean {
  return [...template.matchAll(placeholder)].some(
    ([, reference = '']) => reference.split('|').length === 4 && resolve(reference, data) === datum,
  );
}

/** The datum that a reference names among a report's data (an array that no longer changes). */
export function resolve(reference: string, data: readonly Datum[]): Datum | undefined {
  const match = form.exec(reference);
  if (!match) return undefined;
  const [, indicator = '', which] = match;
  const own = byIndicator(data).get(indicator) ?? [];
  if (which === undefined) return own.at(-1);
  if (which === '.first') return own.length > 1 ? own[0] : undefined;
  return own.find((datum) => datum.period === which.slice(1));
}

/** The shortest reference that names a datum among a report's data. */
export function referenceTo({ indicator: { id }, period }: Datum, data: readonly Datum[]): string {
  const short = [id, `${id}.first`].find((one) => resolve(one, data)?.period === period);
  return short ?? `${id}@${period}`;
}

/** All that a report gives of an indicator, oldest first. */
export function statesOf(indicator: string, data: readonly Datum[]): readonly Datum[] {
  return byIndicator(data).get(indicator) ?? [];
}

const indexes = new WeakMap<readonly Datum[], ReadonlyMap<string, Datum[]>>();

/** The data of each indicator, oldest first; made once for each array. */
function byIndicator(data: readonly Datum[]): ReadonlyMap<string, Datum[]> {
  const known = indexes.get(data);
  if (known) return known;
  const index = Map.groupBy(data, ({ indicator }) => indicator.id);
  for (const own of index.values()) own.sort((a, b) => comparePeriods(a.period, b.period));
  indexes.set(data, index);
  return index;
}

/**
 * A template's own words: each placeholder is made spaces, but for the words that it chooses from,
 * so that offsets stay.
 */
export function withoutPlaceholders(template: string): string {
  const bare = template.replace(
    optional,
    (_, parts: string) => ` ${parts.split(either).join('  ')} `,
  );
  return bare.replace(placeholder, (whole, reference: string) => {
    const [own = '', ...options] = reference.split('|');
    if (options.length !== 3 && options[0] !== 'calculated') return ' '.repeat(whole.length);
    return `${' '.repeat(own.length + 1)}|${options.join('|').replaceAll('#', ' ')} `;
  });
}

/**
 * The filled sentence so that no line of it parts a figure from its unit, its currency or the last
 * word of its hedge, nor a compound or a name: the spaces between do not break.
 */
export function unbroken(segments: readonly Segment[]): Segment[] {
  const starts = segments.map((_, index) => plain(segments.slice(0, index)).length);
  const spacesOf = (wanted: Segment['kind'], which: RegExp) =>
    segments.flatMap(({ kind, text }, index) =>
      kind === wanted
        ? [...text.matchAll(which)].map((space) => (starts[index] ?? 0) + space.index)
        : [],
    );
  const kept = keptTogether(
    keptTogether(plain(segments), spacesOf('figure', / /g)),
    spacesOf('hedge', / (?=(?:[A-Z]{3} )?$)/g),
  );
  return segments.map((segment, index) => {
    const start = starts[index] ?? 0;
    return { ...segment, text: kept.slice(start, start + segment.text.length) };
  });
}

/**
 * A sentence parted after its first figure and that figure's unit (`185 hộ nghèo`, `185 poor
 * households`): what is set large, and the rest. A sentence without a figure has no such part.
 */
export function leadOf(segments: readonly Segment[]): { lead: Segment[]; rest: Segment[] } {
  const at = segments.findIndex(({ kind }) => kind === 'figure');
  const [figure, after] = [segments[at], segments[at + 1]];
  if (figure?.kind !== 'figure') return { lead: [], rest: [...segments] };
  const head = segments.slice(0, at + 1);
  if (after?.kind !== 'text') return { lead: head, rest: segments.slice(at + 1) };
  // What stays on the figure's line stands large with it.
  const kept = unbroken(segments)[at + 1]?.text ?? '';
  const own = /^\u00A0[^\s,;:.]+/u.exec(kept)?.[0] ?? '';
  const text = after.text.slice(0, Math.max(own.length, unitEnd(kept, figure.datum)));
  const rest = after.text.slice(text.length).trimStart();
  return {
    lead: [...head, ...(text === '' ? [] : [{ kind: 'text' as const, text }])],
    rest: [
      ...(rest === '' ? [] : [{ kind: 'text' as const, text: rest }]),
      ...segments.slice(at + 2),
    ],
  };
}

/** How far the unit of a figure reaches into the words after it, of which two may stand between; 0 where it is not there. */
function unitEnd(after: string, { indicator: { unit, measure } }: Datum): number {
  const names = [unit, measure.many_en, measure.one_en].filter(
    (name) => name !== '' && name !== '%',
  );
  const found = names.map((name) => {
    const words = name.split(' ').map(RegExp.escape).join('\\s');
    return new RegExp(
      `^(?:\\s\\p{L}[^\\s,;:.]*){0,2}?\\s${words}(?![\\p{L}\\p{N}])(?:\\u00A0[^\\s,;:.]+)*`,
      'u',
    ).exec(after);
  });
  return Math.max(0, ...found.map((match) => match?.[0].length ?? 0));
}

/** The filled sentence as plain text. */
export function plain(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
