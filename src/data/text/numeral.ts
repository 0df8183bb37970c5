import { scaleWords } from './number.ts';
import type { DateMention } from './period.ts';

/**
 * A numeral found in Vietnamese prose: a number with its word of scale or `%`,
 * a date, or a digit of a kind that nobody reads (`②`, `½`). Offsets are those
 * of the text that was searched, `end` exclusive.
 */
export type Numeral =
  | { kind: 'number'; start: number; end: number; text: string }
  | { kind: 'date'; start: number; end: number; text: string; dates: DateMention[] }
  | { kind: 'unreadable'; start: number; end: number; text: string };

const digit = /\p{N}/u;
const asciiNumber = /\d+(?:[.,]\d+)*/y;
const unreadable = /[\p{N}]+/uy;
const scale = new RegExp(`\\s?%|\\s+(?:${scaleWords.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

interface DateForm {
  pattern: RegExp;
  after?: RegExp;
  read: (parts: number[]) => DateMention[];
}

const day = '(\\d{1,2})';
const year = '(\\d{4})';
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const englishMonth = `(${englishMonths.join('|')})`;
const end = '(?![\\p{L}\\p{N}]|[.,/]\\d|[/-]\\p{Lu})';

/** All usual forms of a date, the longest first; `after` is what must stand before. */
const dateForms: readonly DateForm[] = [
  form(`${day}([/.-])${day}\\2${year}`, ([d, , m, y]) => [{ year: y, month: m, day: d }]),
  form(`${year}-(\\d{2})-(\\d{2})`, ([y, m, d]) => [{ year: y, month: m, day: d }]),
  form(`${day} tháng ${day},? năm ${year}`, ([d, m, y]) => [{ year: y, month: m, day: d }]),
  form(`${day} ${englishMonth} ${year}`, ([d, m, y]) => [{ year: y, month: m, day: d }]),
  form(`${day} tháng ${day}`, ([d, m]) => [{ month: m, day: d }]),
  form(`${year}\\s?[–—-]\\s?${year}`, ([from, to]) => [{ year: from }, { year: to }]),
  form(`${day}[/-]${year}`, ([m, y]) => [{ year: y, month: m }]),
  form(`${day},? năm ${year}`, ([m, y]) => [{ year: y, month: m }], /tháng $/iu),
  form(`${day}/${day}`, ([d, m]) => [{ month: m, day: d }], /(?:ngày|mùng) $/iu),
  form(day, ([m]) => [{ month: m }], /tháng $/iu),
  form('((?:19|20)\\d{2})(?!\\s?%)', ([y]) => [{ year: y }]),
  form(year, ([y]) => [{ year: y }], /(?:năm|\b(?:in|of|for|on|reviewed)) $/iu),
];

/**
 * Finds every numeral of a text, left to right, in time linear in its length.
 * `countedWords` are the words that make a plain four-digit number a count and
 * not a year (`2022 bài viết`).
 */
export function findNumerals(text: string, countedWords: readonly string[] = []): Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!digit.test(character)) {
      at += character.length;
      continue;
    }
    const numeral = dateAt(text, at, countedWords) ?? numberAt(text, at);
    found.push(numeral);
    at = numeral.end;
  }
  return found;
}

function dateAt(text: string, start: number, countedWords: readonly string[]): Numeral | undefined {
  const before = text.slice(Math.max(0, start - 10), start);
  for (const { pattern, after, read } of dateForms) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || (after && !after.test(before))) continue;
    const endOfDate = start + match[0].length;
    if (/^\d{4}$/.test(match[0]) && isCounted(text, endOfDate, countedWords)) continue;
    const dates = read(match.slice(1).map(numberOfPart));
    return { kind: 'date', start, end: endOfDate, text: match[0], dates };
  }
  return undefined;
}

function numberOfPart(part: string): number {
  const month = englishMonths.indexOf(part);
  return month < 0 ? Number(part) : month + 1;
}

function isCounted(text: string, from: number, countedWords: readonly string[]): boolean {
  const rest = text
    .slice(from, from + 40)
    .trimStart()
    .toLowerCase();
  return [...countedWords, ...scaleWords].some(
    (word) => rest.startsWith(word) && !/^[\p{L}\p{N}]/u.test(rest.slice(word.length)),
  );
}

function numberAt(text: string, start: number): Numeral {
  asciiNumber.lastIndex = start;
  const number = asciiNumber.exec(text);
  const afterNumber = start + (number?.[0].length ?? 0);
  unreadable.lastIndex = afterNumber;
  const strange = unreadable.exec(text);
  if (!number || strange) {
    const endOfStrange = strange ? afterNumber + strange[0].length : afterNumber;
    return { kind: 'unreadable', start, end: endOfStrange, text: text.slice(start, endOfStrange) };
  }
  const signed = /(?:^|[\s(])[-−]$/u.test(text.slice(Math.max(0, start - 2), start))
    ? start - 1
    : start;
  scale.lastIndex = afterNumber;
  const scaled = scale.exec(text);
  const endOfNumber = afterNumber + (scaled?.[0].length ?? 0);
  return { kind: 'number', start: signed, end: endOfNumber, text: text.slice(signed, endOfNumber) };
}

function form(source: string, read: (parts: number[]) => DateMention[], after?: RegExp): DateForm {
  const pattern = new RegExp(source + end, 'uy');
  return after ? { pattern, after, read } : { pattern, read };
}
