import { hedgeWords, type Datum } from '../data/model/datum.ts';
import type { ProblemArgs } from '../data/problem/problem.ts';
import type { Lang } from '../data/text/number.ts';
import { accountedAddresses } from './addresses.ts';
import { accountedInCode } from './code.ts';
import { dateFormats } from './date-formats.ts';
import type { AllowedNumbers } from './allowed-numbers.ts';
import type { Chunk, TextRun } from './text-run.ts';
import { datesIn, isWhole, numeralsIn, type Token } from './tokens.ts';

/** A numeral that nothing accounts for, at an offset of the page. */
export type Finding = {
  [C in FindingCode]: { code: C; found: string; offset: number; args: ProblemArgs[C] };
}[FindingCode];

type FindingCode =
  | 'published-number'
  | `published-other-${'value' | 'unit' | 'date'}`
  | 'published-datum-unknown'
  | 'published-hedge-missing';

/**
 * The numerals of a run that are not accounted for. `year` is the page's: where
 * nothing marks a figure, data of later reports are none of its own.
 */
export function findingsIn(
  run: TextRun,
  allowed: AllowedNumbers,
  year: number | undefined,
): Finding[] {
  const { text } = run;
  const isCovered = new Uint8Array(text.length);
  const cover = ([start, end]: readonly [number, number]) => isCovered.fill(1, start, end);
  allowed.exceptions.in(text).forEach(cover);
  accountedAddresses(text, allowed.addresses).forEach(cover);
  wordingsIn(run, allowed).forEach(cover);
  if (text.includes('<iframe')) {
    for (const range of accountedInCode(text)) {
      if (run.chunkAt(range[0]).isCode) cover(range);
    }
  }
  const strangeDates: Token[] = [];
  for (const date of datesIn(text)) {
    if (isKnownDate(date, run, allowed)) cover([date.start, date.end]);
    else if (!/^\d{4}$/.test(date.key)) strangeDates.push(date);
  }
  const findings = foreignNumerals(run);
  let reported = 0;
  for (const numeral of numeralsIn(text)) {
    if (numeral.start < reported || isAllCovered(text, isCovered, numeral)) continue;
    const finding = judge(numeral, run, allowed, year);
    if (!finding) continue;
    const date = strangeDates.find(
      ({ start, end }) => start <= numeral.start && numeral.start < end,
    );
    const whole = date ?? numeral;
    reported = whole.end;
    findings.push({ ...finding, found: text.slice(whole.start, whole.end) });
  }
  return findings;
}

function judge(
  numeral: Token,
  run: TextRun,
  allowed: AllowedNumbers,
  year: number | undefined,
): Finding | undefined {
  const { text } = run;
  const chunks = run.chunksOfDigits(numeral.start, numeral.end);
  const first = chunks[0] ?? run.chunkAt(numeral.start);
  const finding = <C extends FindingCode>(
    code: C,
    args: Omit<ProblemArgs[C], 'where' | 'around'>,
  ): Finding =>
    ({
      code,
      found: text.slice(numeral.start, numeral.end),
      offset: run.locate(numeral.start),
      args: { where: first.where, around: around(text, numeral), ...args },
    }) as Finding;
  /** True when one of the data that a number may be is hedged as the page says. */
  const isHedged = (data: readonly Datum[]) =>
    data.some((one) => {
      const before = text.slice(Math.max(0, numeral.start - hedgeReach), numeral.start);
      const after = text.slice(numeral.end, numeral.end + hedgeReach);
      return allowed.hedges.stand(one, before, after, first.lang);
    });
  const hedgeFinding = (data: readonly Datum[]) => {
    const [one] = data;
    const hedge = one ? hedgeWords(one, first.lang) : '';
    return finding('published-hedge-missing', { datum: one?.id ?? '', hedge });
  };
  if (first.time !== undefined) return finding('published-other-date', { expected: first.time });
  const isBroken =
    !isWholeNumber(text, numeral) ||
    chunks.some(
      ({ datum, correction }) => datum !== first.datum || correction !== first.correction,
    );
  if (first.datum !== undefined) {
    const datum = allowed.datum(first.datum);
    // Reported at the element itself.
    if (!datum) return undefined;
    const expected = [...allowed.formats(datum, first.lang)][0] ?? '';
    if (isBroken) return finding('published-other-value', { datum: datum.id, expected });
    const said = allowed
      .within(datum)
      .filter((one) => allowed.formats(one, first.lang).has(numeral.key));
    if (said.length === 0) return finding('published-other-value', { datum: datum.id, expected });
    const own = said.filter(
      (one) => unitBeside(one, text, numeral, first.lang, allowed) !== 'foreign',
    );
    if (own.length === 0) return finding('published-other-unit', { units: unitsOf(said) });
    return isHedged(own) ? undefined : hedgeFinding(own);
  }
  if (isBroken) return finding('published-number', {});
  if (first.correction !== undefined) {
    const said = allowed
      .corrected(first.correction)
      .filter((one) => allowed.formats(one, first.lang).has(numeral.key));
    const own = said.filter(
      (one) => unitBeside(one, text, numeral, first.lang, allowed) !== 'foreign',
    );
    if (own.length > 0) return isHedged(own) ? undefined : hedgeFinding(own);
    return said.length === 0
      ? finding('published-number', {})
      : finding('published-other-unit', { units: unitsOf(said) });
  }
  const said = allowed
    .written(numeral.key, first.lang)
    .filter(({ report }) => year === undefined || report <= year);
  if (said.length === 0) return finding('published-number', {});
  if (first.isMarkable) {
    const ids = said.slice(0, 3).map(({ id }) => id);
    return finding('published-number', { unmarked: ids.join(', ') });
  }
  const own = said.filter((one) => namesUnit(one, text, numeral, first.lang, allowed));
  if (own.length > 0) return isHedged(own) ? undefined : hedgeFinding(own);
  return finding('published-other-unit', { units: unitsOf(said) });
}

const sight = 24;
/** How far from a number its hedge is looked for, in letters. */
const hedgeReach = 120;

function around(text: string, { start, end }: Token): string {
  return text.slice(Math.max(0, start - sight), end + sight).trim();
}

function unitBeside(
  datum: Datum,
  text: string,
  { start, end }: Token,
  lang: Lang,
  { units }: AllowedNumbers,
) {
  const before = text.slice(Math.max(0, start - 8), start);
  return units.agreement(datum.indicator.measure, before, text.slice(end, end + 60), lang);
}

/** In plain text a number needs its unit, or in Vietnamese what follows it in the source. */
function namesUnit(
  datum: Datum,
  text: string,
  numeral: Token,
  lang: Lang,
  allowed: AllowedNumbers,
): boolean {
  const agreement = unitBeside(datum, text, numeral, lang, allowed);
  if (agreement !== 'none') return agreement === 'own';
  if (lang === 'en') return true;
  if (datum.kind === 'derived') return false;
  const { wording } = datum;
  const worded = numeralsIn(wording).find(({ key }) => allowed.formats(datum, 'vi').has(key));
  if (!worded) return false;
  return leadOf(wording.slice(worded.end)) === leadOf(text.slice(numeral.end, numeral.end + 60));
}

/** The first word after a number; empty when its clause ends there. */
function leadOf(after: string): string {
  return (/^\s?(\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase();
}

function unitsOf(data: readonly Datum[]): string {
  return [...new Set(data.map(({ indicator }) => indicator.unit))].join(', ');
}

/**
 * `1.250.000đ` is whole: the sign of the đồng may stand close. So are both numbers of a part and its
 * whole, `17/18 chỉ tiêu`, each of which has to be a figure's.
 */
function isWholeNumber(text: string, { start, end }: Token): boolean {
  if (partBefore.test(text.slice(0, start)))
    return isWhole(` ${text.slice(start)}`, 1, end - start + 1);
  if (wholeAfter.test(text.slice(end))) return isWhole(`${text.slice(0, end)} `, start, end);
  const isMoney = /^(?:đ|VND|VNĐ)(?![\p{L}\p{N}])/u.test(text.slice(end, end + 4));
  return isMoney ? isWhole(`${text.slice(0, end)} `, start, end) : isWhole(text, start, end);
}

const partBefore = /(?<![\p{L}\p{N}/.,])\d[\d.]*\/$/u;
const wholeAfter = /^\/\d[\d.]*(?![\p{L}\p{N}/,])/u;

function isAllCovered(text: string, isCovered: Uint8Array, { start, end }: Token): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57 && isCovered[i] !== 1) return false;
  }
  return true;
}

function isKnownDate({ start, end, key }: Token, run: TextRun, allowed: AllowedNumbers): boolean {
  if (key.length === 4 && !isNamedYear(run, start, end, allowed)) return false;
  return run.chunksOfDigits(start, end).every(({ datum, time }) => {
    if (time !== undefined && !dateFormats(time).has(key)) return false;
    const marked = datum === undefined ? undefined : allowed.datum(datum);
    return marked ? allowed.isDateOf(marked, key) : allowed.isDate(key);
  });
}

/**
 * A bare `2022` before the word of a unit is a count, unless “năm” stands before it or the
 * word belongs to the figure after it: `2022 VND 209,376,000`.
 */
function isNamedYear(
  { text }: TextRun,
  start: number,
  end: number,
  { units }: AllowedNumbers,
): boolean {
  if (/năm $/iu.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (/^ VND \d/.test(text.slice(end, end + 6))) return true;
  return !units.isBehind(text.slice(end, end + 60));
}

function wordingsIn(run: TextRun, allowed: AllowedNumbers): [number, number][] {
  const found: [number, number][] = [];
  const chunks = run.chunksOfDigits(0, run.text.length);
  for (const mark of new Set(chunks.map(({ correction }) => correction))) {
    if (mark === undefined) continue;
    for (const [start, end] of allowed.correctedWords(mark).in(run.text)) {
      const isInside = run.chunksOfDigits(start, end).every((chunk) => chunk.correction === mark);
      if (isInside) found.push([start, end]);
    }
  }
  const marks = new Set(chunks.map(({ datum }) => datum));
  for (const mark of marks) {
    const datum = mark === undefined ? undefined : allowed.datum(mark);
    if (!datum) continue;
    for (const [start, end] of allowed.wordings(datum).in(run.text)) {
      const isInside = run.chunksOfDigits(start, end).every((chunk: Chunk) => chunk.datum === mark);
      if (isInside) found.push([start, end]);
    }
  }
  return found;
}

/** Digits of other scripts and kinds (`½`, `②`, `５`), which no format has. */
function foreignNumerals(run: TextRun): Finding[] {
  const { text } = run;
  if (isPlain.test(text)) return [];
  return Array.from(text.matchAll(/(?:(?![0-9])\p{N})+/gu), ({ 0: found, index }) => {
    const token = { start: index, end: index + found.length, key: found };
    const { where } = run.chunkAt(index);
    return {
      code: 'published-number' as const,
      found,
      offset: run.locate(index),
      args: { where, around: around(text, token) },
    };
  });
}

const isPlain = /^(?:[^\p{N}]|[0-9])*$/u;
