import { readSpelled } from './number-words.ts';
import { readNumber, scaleWords, type Lang, type ReadResult } from './number.ts';
import type { DateMention } from './period.ts';
import { tokensOf, unitAt, wordsAt, type TextToken, type Vocabulary } from './vocabulary.ts';

/** Why a numeral cannot be read: letters of no number, a range, a share or a crowd in words. */
export type Unreadable = 'letters' | 'range' | 'share' | 'vague' | 'scale';

/**
 * A numeral found in prose: a number with its word of scale or `%`, in digits or in words; a date;
 * or something that says how many and that nobody can read as one number (`②`, `25–30 triệu`,
 * `một nửa`, `hàng trăm hộ`). Offsets are those of the text that was searched, `end` exclusive.
 */
export type Numeral =
  | {
      kind: 'number';
      start: number;
      end: number;
      text: string;
      reading: ReadResult;
      isSpelled: boolean;
      /** For `17/18`: which side it is, and where the pair stands. */
      pair?: { side: 'part' | 'whole'; start: number; end: number };
    }
  | { kind: 'date'; start: number; end: number; text: string; dates: DateMention[] }
  | { kind: 'unreadable'; start: number; end: number; text: string; why: Unreadable };

/** What a finder of numerals must know: the units of the site, and the language of the text. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly lang: Lang;
}

const digit = /\p{N}/u;
const number = /\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d|[.,]\d{3})(?:,\d+)?|\d+(?:[.,]\d+)*/y;
const strangeDigits = /[\p{N}]+/uy;
const scaleForm = `(?:${scaleWords.join('|')})(?![\\p{L}\\p{N}])|(?:tr|tỷ|tỉ|triệu)(?=đ(?!\\p{L}))`;
const percent = /\s?%|\s+phần trăm(?!\p{L})/iuy;
const scale = new RegExp(`\\s*(?:${scaleForm})`, 'iuy');
const below = new RegExp(`\\s+(?:rưỡi(?!\\p{L})|\\d+(?:[.,]\\d+)*\\s*(?:${scaleForm}))`, 'iuy');
/** What stands behind a number and makes it another, in a way that no rule here reads. */
const strangeScale =
  /\s*(?:rưỡi|mốt|mươi|chục|trăm|vạn|tá|k|tr|phẩy|lẻ \d|xị|chai|củ)(?![\p{L}\p{N}])/iuy;

/** `9 tỷ 4` is 9.4 billion in speech: digits right behind a scale belong to it, whatever they say. */
const strangeRest = /\s+\d{1,3}(?![\d/]|[.,]\d|\s?%)/uy;

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
 * Finds every numeral of a text, left to right, in time linear in its length. With a reader, numbers
 * in words are found too, and a four-digit number before a unit is a count and not a year (`2022
 * hồ sơ`) unless a word before it says that it is one (`năm 2022 phường`). `tokens` are the text's,
 * for who has them already.
 */
export function findNumerals(
  text: string,
  reader?: Reader,
  tokens: readonly TextToken[] = reader ? tokensOf(text) : [],
): Numeral[] {
  const found: Numeral[] = [];
  const spelled = reader ? spelledIn(text, reader, tokens) : [];
  let nextSpelled = 0;
  let at = 0;
  while (at < text.length) {
    const own = spelled[nextSpelled];
    if (own && own.start <= at) {
      nextSpelled += 1;
      if (own.start < at) continue;
      found.push(own);
      at = own.end;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!digit.test(character) || isPartOfUnit(text, at)) {
      at += character.length;
      continue;
    }
    const numerals = dateAt(text, at, reader) ?? numberAt(text, at);
    found.push(...numerals);
    at = numerals.at(-1)?.end ?? at + 1;
  }
  return withRanges(text, found);
}

/** The `2` of `m2` and the `²` of `km²` count nothing. */
function isPartOfUnit(text: string, at: number): boolean {
  return (
    /(?:^|[\d\s/])k?m$/iu.test(text.slice(Math.max(0, at - 3), at)) &&
    /[23²³]/u.test(text[at] ?? '') &&
    !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
  );
}

function dateAt(text: string, start: number, reader: Reader | undefined): Numeral[] | undefined {
  const before = text.slice(Math.max(0, start - 10), start);
  for (const { pattern, after, read } of dateForms) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || (after && !after.test(before))) continue;
    const endOfDate = start + match[0].length;
    if (/^\d{4}$/.test(match[0]) && isCount(text, start, endOfDate, reader)) continue;
    const dates = read(match.slice(1).map(numberOfPart));
    return [{ kind: 'date', start, end: endOfDate, text: match[0], dates }];
  }
  return undefined;
}

function numberOfPart(part: string): number {
  const month = englishMonths.indexOf(part);
  return month < 0 ? Number(part) : month + 1;
}

/** True when a scale, or a unit with no word of dates before the number, says that it counts. */
function isCount(text: string, from: number, to: number, reader: Reader | undefined): boolean {
  scale.lastIndex = to;
  if (scale.test(text)) return true;
  if (!reader) return false;
  if (
    /(?:năm|đến|từ|và|[–—-]|\bin|\bof|\bfor|\bsince|\bby)\s?$/iu.test(
      text.slice(Math.max(0, from - 8), from),
    )
  ) {
    return false;
  }
  const { vocabulary, lang } = reader;
  return unitAt(vocabulary, lang, tokensOf(text.slice(to, to + 40)), 0) !== undefined;
}

function numberAt(text: string, start: number): Numeral[] {
  number.lastIndex = start;
  const digits = number.exec(text)?.[0] ?? '';
  const afterDigits = start + digits.length;
  strangeDigits.lastIndex = afterDigits;
  const strange = strangeDigits.exec(text);
  if (digits === '' || strange) {
    const to = afterDigits + (strange?.[0].length ?? 0);
    return [unreadable(text, start, to, 'letters')];
  }
  const whole = /^\/(\d+(?:\.\d{3})*)(?![\p{L}\d]|[.,/-]\d|\/)/u.exec(
    text.slice(afterDigits, afterDigits + 20),
  );
  if (whole) return pairAt(text, start, afterDigits, whole[1] ?? '');
  const from = /(?:^|[\s(])[-−+±]$/u.test(text.slice(Math.max(0, start - 2), start))
    ? start - 1
    : start;
  const to = endOfScales(text, afterDigits);
  strangeScale.lastIndex = to;
  const unknown = strangeScale.exec(text);
  if (unknown && unknown[0].trim() !== '') {
    return [unreadable(text, from, to + unknown[0].length, 'scale')];
  }
  const numeral = numeralOf(text, from, to);
  strangeRest.lastIndex = to;
  const hasScale = to > afterDigits && !/(?:%|phần trăm)$/iu.test(numeral.text);
  const rest = hasScale ? strangeRest.exec(text) : null;
  return [rest ? unreadable(text, from, to + rest[0].length, 'scale') : numeral];
}

function numeralOf(text: string, start: number, to: number): Numeral & { kind: 'number' } {
  const own = text.slice(start, to);
  return { kind: 'number', start, end: to, text: own, reading: readNumber(own), isSpelled: false };
}

function unreadable(text: string, start: number, to: number, why: Unreadable): Numeral {
  return { kind: 'unreadable', start, end: to, text: text.slice(start, to), why };
}

/** Where the scales behind a number end: `9 tỷ 400 triệu`, `2 tỷ rưỡi`, `19,9 %`. */
function endOfScales(text: string, from: number): number {
  let at = from;
  for (const pattern of [percent, scale]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    at += match[0].length;
    if (pattern === percent) return at;
  }
  for (let isMore = at > from; isMore;) {
    below.lastIndex = at;
    const match = below.exec(text);
    isMore = match !== null;
    at += match?.[0].length ?? 0;
  }
  return at;
}

/** `17/18`: two numerals that know of each other. */
function pairAt(text: string, start: number, slash: number, whole: string): Numeral[] {
  const to = slash + 1 + whole.length;
  const pair = { start, end: to };
  return [
    { ...numeralOf(text, start, slash), pair: { ...pair, side: 'part' } },
    { ...numeralOf(text, slash + 1, to), pair: { ...pair, side: 'whole' } },
  ];
}

/** `185 (một trăm tám mươi lăm) hộ`: one number, written twice as contracts do. */
function isRepeated(text: string, first: Numeral, second: Numeral): boolean {
  return (
    first.kind === 'number' &&
    second.kind === 'number' &&
    second.isSpelled &&
    first.reading.ok &&
    second.reading.ok &&
    first.reading.value === second.reading.value &&
    /^ ?\($/u.test(text.slice(first.end, second.start)) &&
    text[second.end] === ')'
  );
}

/** `25–30 triệu` and `từ 25 đến 30 triệu` are one statement that no datum can make. */
function withRanges(text: string, numerals: readonly Numeral[]): Numeral[] {
  const joined: Numeral[] = [];
  for (const numeral of numerals) {
    const last = joined.at(-1);
    if (last && isRepeated(text, last, numeral)) {
      joined[joined.length - 1] = { ...last, end: numeral.end + 1 };
      continue;
    }
    if (last?.kind === 'number' && numeral.kind === 'number' && !last.pair && !numeral.pair) {
      const between = text.slice(last.end, numeral.start);
      const isRange =
        /^\s?[–—-]\s?$/u.test(between) ||
        (/^\s(?:\p{L}+\s)?(?:đến|tới|to)\s$/u.test(between) &&
          /(?:từ|khoảng|from)\s$/iu.test(text.slice(Math.max(0, last.start - 7), last.start)) &&
          !/(?:tăng|giảm)[^.;]*$/iu.test(text.slice(Math.max(0, last.start - 25), last.start)));
      if (isRange) {
        joined[joined.length - 1] = unreadable(text, last.start, numeral.end, 'range');
        continue;
      }
    }
    joined.push(numeral);
  }
  return joined;
}

/** Shares of something, and multiples of it. */
const sharesVi =
  /(?<![\p{L}])(?:(?:một|hai|ba|bốn|tư) phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|(?:một|phân|quá|hơn|gần|chưa được|già) nửa|nửa (?:số|nghìn|triệu|tỷ|tỉ)|gấp (?:đôi|rưỡi|ba|bốn|năm|hai|\d[\d,]*)(?: lần)?|trăm phần trăm)(?![\p{L}])/giu;
const sharesEn =
  /(?<![\p{L}])(?:(?:one|two|three|four)[- ](?:half|thirds?|quarters?|fifths?|tenths?)|a (?:third|quarter|fifth|tenth) of|half(?= (?:of|the|as|its|a|all)\b)|doubled?|twice|tripled?|trebled|halved|\p{L}+fold)(?![\p{L}])/giu;
/** Crowds that nobody counted. `đến hàng triệu đồng` says how exact a figure is, `tỷ lệ` is a ratio. */
const vagueVi =
  /(?<![\p{L}])(?:(?<!(?:đến|tới|theo) )(?:hàng|mấy|vài|dăm|hằng|cả|hơn|gần|ngót|non|trên|dưới|khoảng|chừng) (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ(?! (?:lệ|trọng|giá|suất|số)(?!\p{L})))(?: (?:nghìn|ngàn|triệu|tỷ))?|(?:dăm|đôi|vài) ba)(?![\p{L}])/giu;
const vagueEn =
  /(?<![\p{L}])(?:(?:dozens|scores|(?:tens of )?(?:hundreds|thousands|millions|billions)) of|tens of (?:thousands|millions|billions)|(?:a|a few|several|some|many|a couple(?: of)?) dozen|(?:a few|several|many|a couple(?: of)?) (?:hundred|thousand|million|billion))(?![\p{L}])/giu;
/** Halves and parts of time are no shares: `nửa đầu năm`, `the first half of the year`. */
const timeAfterVi = /^ (?:đầu|cuối|năm|tháng|sau|trước|chặng|ngày)/iu;
const timeEn = /(?:first|second|last|other|better) $/iu;
const timesVi = /^(?:tháng|năm|ngày|tuần|quý|giờ|phút|lần|đời|tuổi|thế)$/u;
const timesEn = /^(?:months?|years?|days?|weeks?|hours?|minutes?|times|o)$/u;
/** Words behind which a number in words names one of several and counts nothing. */
const ordinalVi =
  /^(?:thứ|số|lớp|hạng|khóa|khoá|điều|khoản|chương|mục|cấp|tháng|mùng|tổ|phần|ngày|đội)$/u;
/** Words behind which `một` and `năm` count: elsewhere `một hộ` is any household, `năm` a year. */
const countsVi =
  /^(?:có|còn|chỉ|giảm|tăng|thêm|bớt|cho|được|gồm|với|trao|tặng|hỗ|trợ|thoát|đạt|hơn|gần|khoảng)$/u;
const countsEn = /^(?:by|only|just|to|had|of)$/u;

/** The numerals of a text that are written in words. */
function spelledIn(
  text: string,
  { vocabulary, lang }: Reader,
  tokensOfText: readonly TextToken[],
): Numeral[] {
  const found: Numeral[] = [];
  const forms =
    lang === 'vi' ? { share: sharesVi, vague: vagueVi } : { share: sharesEn, vague: vagueEn };
  for (const [why, form] of Object.entries(forms) as ['share' | 'vague', RegExp][]) {
    for (const { 0: words, index } of text.matchAll(form)) {
      const to = index + words.length;
      const isOfTime =
        lang === 'vi'
          ? !/^gấp/iu.test(words) && timeAfterVi.test(text.slice(to, to + 10))
          : /half|quarter/iu.test(words) && timeEn.test(text.slice(Math.max(0, index - 8), index));
      if (!isOfTime) found.push(unreadable(text, index, to, why));
    }
  }
  // `twenty-one` is two words.
  const tokens = lang === 'vi' ? tokensOfText : tokensOfText.filter(({ text: one }) => one !== '-');
  for (let at = 0; at < tokens.length; at += 1) {
    const spelled = spelledAt(text, tokens, at, vocabulary, lang);
    if (!spelled) continue;
    at += spelled.count - 1;
    found.push(spelled.numeral);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function spelledAt(
  text: string,
  tokens: readonly TextToken[],
  at: number,
  vocabulary: Vocabulary,
  lang: Lang,
): { numeral: Numeral; count: number } | undefined {
  const spelled = readSpelled(tokens, at, lang);
  const first = tokens[at];
  if (!spelled || !first || spelled.value === 0) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  let count = spelled.count;
  let next = tokens[at + count]?.text ?? '';
  const isPercent = lang === 'vi' && next === 'phần' && tokens[at + count + 1]?.text === 'trăm';
  const isPercentEn = lang === 'en' && (next === 'percent' || next === '%');
  if (isPercent) count += 2;
  if (isPercentEn) count += 1;
  next = tokens[at + count]?.text ?? '';
  const isShare = isPercent || isPercentEn;
  const times = lang === 'vi' ? timesVi : timesEn;
  const isNeutral = wordsAt(vocabulary, lang, tokens, at).some(
    ({ entry, count: words }) => entry.kind === 'period' && words > 1,
  );
  if (!isShare && (times.test(next) || isNeutral || isOrdinal(before, lang))) return undefined;
  const counted = unitAt(vocabulary, lang, tokens, at + count) !== undefined;
  const single = spelled.count === 1;
  const isOne = single && (first.text === 'một' || first.text === 'năm' || first.text === 'one');
  const isCounting = (lang === 'vi' ? countsVi : countsEn).test(before);
  const says = isShare || spelled.value > 10 || (counted && (!isOne || isCounting));
  if (!says) return undefined;
  const last = tokens[at + count - 1] ?? first;
  if (lang === 'vi' && isOneOfTwo(text, tokens, at)) {
    const start = tokens[at - 1]?.start ?? first.start;
    return { count, numeral: unreadable(text, start, last.end, 'vague') };
  }
  return {
    count,
    numeral: {
      kind: 'number',
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      reading: { ok: true, value: spelled.value, step: spelled.step, percent: isShare },
      isSpelled: true,
    },
  };
}

/** `ba bốn hộ`, `năm sáu trăm`: two digits that follow each other leave open which it is. */
function isOneOfTwo(text: string, tokens: readonly TextToken[], at: number): boolean {
  const [named, one, other] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!one || !other || text.slice(one.end, other.start).trim() !== '') return false;
  const [low, high] = [one, other].map((word) => readSpelled([word], 0, 'vi')?.value);
  return low !== undefined && high === low + 1 && high < 10 && !isOrdinal(named?.text ?? '', 'vi');
}

function isOrdinal(before: string, lang: Lang): boolean {
  return lang === 'vi' && ordinalVi.test(before);
}

function form(source: string, read: (parts: number[]) => DateMention[], after?: RegExp): DateForm {
  const pattern = new RegExp(source + end, 'uy');
  return after ? { pattern, after, read } : { pattern, read };
}
