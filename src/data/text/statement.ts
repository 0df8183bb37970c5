import type { Lang } from './number.ts';
import { findNumerals, type Numeral, type Reader } from './numeral.ts';
import {
  tokensOf,
  unitAt,
  unitOf,
  wordsAt,
  type KnownWord,
  type Met,
  type TextToken,
  type Unit,
  type Vocabulary,
  type WordKind,
} from './vocabulary.ts';

/**
 * How a source limits its own figure; empty where it states it plainly. `nearly` (`gần`) is below
 * it and close, `under` (`chưa đến`) is below it; an estimate may be limited besides: `ước đạt gần
 * 6 tỷ` is `estimate-nearly`.
 */
export type Hedge = '' | Limit | 'estimate' | `estimate-${Limit}`;

export const limits = ['more', 'nearly', 'under', 'about', 'at-most', 'at-least', 'vague'] as const;
export type Limit = (typeof limits)[number];

export type Direction = 'up' | 'down';

/** Whether a clause tells what was, what is to be, or what was not. */
export type StatementKind = 'fact' | 'plan' | 'negation';

/** What a word of time says of the year: a part of it, its start, each month of it, several years. */
export type TimeSpan =
  '' | 'year' | 'part' | 'month' | 'each' | 'several' | 'start' | 'end' | 'other';

/** A part of a statement, and the words that say it. */
export interface Said<T> {
  readonly means: T;
  readonly words: string;
}

/**
 * What a text says of one figure. Offsets are those of the text, from the figure's first letter to
 * its unit's last.
 */
export interface Statement {
  readonly numeral: Numeral & { kind: 'number' };
  readonly start: number;
  readonly end: number;
  /** Undefined where no known unit follows the number. */
  readonly unit: Unit | undefined;
  /** The word or sign right before the figure (`VND`, `$`); else empty. */
  readonly lead: string;
  /** The word behind the number (and its unit, when it is known), which may be a noun; else empty. */
  readonly next: string;
  readonly hedge: Said<Hedge> & {
    /** The words of its limit that stand before the figure; empty where it stands behind. */
    readonly lead: string;
  };
  readonly direction: Said<Direction | ''> & {
    /** True where the figure is what the change led to: `giảm còn 185 hộ`. */
    readonly isLevel: boolean;
    /** True where it is said behind the figure: `185 hộ nghèo, giảm so với đầu năm`. */
    readonly isBehind: boolean;
  };
  readonly kind: Said<StatementKind>;
  /** `other`: a larger place; `part`: a smaller one; `named`: one with a name. */
  readonly place: Said<'' | 'own' | 'other' | 'part' | 'named'>;
  readonly period: Said<TimeSpan> & {
    /** True where its own clause says it, and not an earlier one of the sentence. */
    readonly isOwnClause: boolean;
  };
  /** What it is compared with: `đầu năm`, `cùng kỳ`; else empty. */
  readonly base: string;
  /** The words of its sentence before it, and of its clause behind its unit, in lower case. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The words behind its unit up to a mark, other figures among them: `237 hộ nghèo và 12 …`. */
  readonly rest: readonly string[];
  /** How many of the last words of `before` are of its own clause. */
  readonly clauseBefore: number;
}

/**
 * Reads every figure of a text with what the words round it say of it (rules: `docs/statements.md`).
 * Time is linear in the text's length: a statement looks at most `reach` words back.
 */
export function readStatements(text: string, reader: Reader): Statement[] {
  const read = readText(text, reader);
  return read.numerals.flatMap((one) => (one.kind === 'number' ? [read.statementOf(one)] : []));
}

/**
 * What the words round a part of a text say, as `readStatements` reads them round a figure: for a
 * figure that is inserted and has no letters of its own.
 */
export function readAround(text: string, at: number, reader: Reader): Statement {
  // From a space on, so that no word is cut; an article's paragraph may be very long.
  const space = at > lettersBefore ? text.indexOf(' ', at - lettersBefore) : -1;
  const from = Math.min(space + 1, at);
  const near = text.slice(from, at + lettersAfter);
  return readText(near, reader).statementOf({
    kind: 'number',
    start: at - from,
    end: at - from,
    text: '',
    reading: { ok: false, why: 'not-a-number', choices: [] },
    isSpelled: false,
  });
}

const textsRead = new WeakMap<Vocabulary, Map<string, ReadText>>();
const textsKept = 1000;
const longestKept = 5000;

/**
 * A text as a reader reads it. What was read of late is kept: every check reads a project's texts
 * again, and of two readings of a project most texts are the same.
 */
export function readText(text: string, { vocabulary, lang }: Reader): ReadText {
  if (text.length > longestKept) return new ReadText(text, { vocabulary, lang });
  const kept = textsRead.get(vocabulary) ?? new Map<string, ReadText>();
  textsRead.set(vocabulary, kept);
  const key = `${lang} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= textsKept) kept.clear();
  const read = new ReadText(text, { vocabulary, lang });
  kept.set(key, read);
  return read;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly word: KnownWord;
}

/** Longest look back, in words. */
const reach = 90;
const reachAfter = 24;
/** What `reach` and `reachAfter` are in letters at most, for a text of which one place is asked. */
const lettersBefore = 2000;
const lettersAfter = 600;

const endsSentence = new Set('.!?;…'.split(''));
const endsClause = new Set([...endsSentence, ...',:()[]“”"«»–—|'.split('')]);

/** Words that may stand between a direction or a hedge and the figure. */
const between: Record<Lang, ReadonlySet<string>> = {
  vi: new Set(
    'được đi ròng thêm bớt tới đến là mất gần hơn số tổng mạnh nhẹ đáng kể sâu nhanh thực so ở mức lượng khá rất'.split(
      ' ',
    ),
  ),
  en: new Set('by of a an the to some net sharply slightly total was were'.split(' ')),
};
const toLevel: Record<Lang, ReadonlySet<string>> = {
  vi: new Set(['còn', 'xuống', 'lên', 'thành', 'chỉ']),
  en: new Set(['to', 'at']),
};
const verbs: Record<Lang, ReadonlySet<string>> = {
  vi: new Set('còn có đạt thu cho chi gồm trao tặng cấp tổ đăng hỗ'.split(' ')),
  en: new Set(
    'had has have drew gave give gives make makes leave leaves left brought received counted'.split(
      ' ',
    ),
  ),
};
/** Nouns whose own period or place is not the figure's: `tiêu chuẩn của Thành phố giai đoạn …`. */
const governing = new Set([
  'chuẩn',
  'quyết',
  'trình',
  'án',
  'phí',
  'nguồn',
  'standard',
  'programme',
]);

/** Tokens of which none goes on behind a numeral: `9.400 tr` and `đ`. */
function cutAt(tokens: readonly TextToken[], numerals: readonly Numeral[]): TextToken[] {
  const cut: TextToken[] = [];
  let next = 0;
  for (const one of tokens) {
    while (next < numerals.length && (numerals[next]?.end ?? 0) <= one.start) next += 1;
    const at = (numerals[next]?.end ?? Infinity) - one.start;
    if (at >= one.text.length) {
      cut.push(one);
    } else {
      const middle = one.start + at;
      cut.push({ ...one, text: one.text.slice(0, at), end: middle });
      cut.push({ ...one, text: one.text.slice(at), start: middle });
    }
  }
  return cut;
}

/** A text whose numerals were found, to be asked what is said of each. */
export class ReadText {
  /** All numerals of the text, left to right. */
  readonly numerals: readonly Numeral[];
  readonly #text: string;
  readonly #tokens: TextToken[];
  readonly #reader: Reader;
  readonly #marks: Mark[] = [];
  /** For each token, the numeral it belongs to. */
  readonly #numeralOf: (Numeral | undefined)[];
  readonly #firstMark: number[] = [];

  constructor(text: string, reader: Reader) {
    const tokens = tokensOf(text);
    const numerals = findNumerals(text, reader, tokens);
    this.numerals = numerals;
    this.#text = text;
    this.#reader = reader;
    this.#tokens = cutAt(tokens, numerals);
    this.#numeralOf = [];
    let next = 0;
    for (const { start } of this.#tokens) {
      while (next < numerals.length && (numerals[next]?.end ?? 0) <= start) next += 1;
      const numeral = numerals[next];
      this.#numeralOf.push(numeral && numeral.start <= start ? numeral : undefined);
    }
    this.#markWords();
  }

  #markWords(): void {
    const { vocabulary, lang } = this.#reader;
    for (let at = 0; at < this.#tokens.length;) {
      const found = wordsAt(vocabulary, lang, this.#tokens, at);
      // `ngày 9 tháng 2 năm 2022` speaks of no two years.
      const isDate = this.#numeralOf
        .slice(at, at + (found[0]?.count ?? 1))
        .some((numeral) => numeral?.kind === 'date');
      const met = isDate ? [] : found;
      const count = met[0]?.count ?? 1;
      const isNeutral = met.some(({ entry }) => entry.kind === 'neutral');
      for (let index = at; index < at + count; index += 1)
        this.#firstMark[index] = this.#marks.length;
      if (!isNeutral) {
        for (const { entry } of met) this.#marks.push({ from: at, to: at + count, word: entry });
      }
      at += count;
    }
  }

  /** What the words round one of its numerals say. */
  statementOf(numeral: Numeral & { kind: 'number' }): Statement {
    const { vocabulary } = this.#reader;
    const outer = numeral.pair ?? numeral;
    const from = this.#tokenAt(outer.start);
    const numberEnd = outer.end > outer.start ? this.#tokenAt(outer.end) : from;
    const met = this.#unitAt(numberEnd);
    const percent = numeral.reading.ok && numeral.reading.percent;
    const unit = percent ? vocabulary.units.find(({ counts }) => counts === 'share') : met?.entry;
    const to = percent || !unit ? numberEnd : numberEnd + (met?.count ?? 0);
    const clauseStart = this.#clauseStart(from);
    const sentenceStart = this.#sentenceStart(from);
    const clauseEnd = this.#clauseEnd(to);
    const hedge = this.#hedge(from, numberEnd, to, clauseStart, clauseEnd);
    const direction = this.#direction(from, to, clauseStart, clauseEnd);
    // `185 hộ nghèo, tăng so với năm trước`: the clause that tells the direction tells the base.
    const next = direction.isBehind ? clauseEnd + 1 : clauseEnd;
    const base = this.#base(to, clauseEnd) || this.#base(next, this.#clauseEnd(next));
    return {
      numeral,
      start: numeral.start,
      end: to > numberEnd ? (this.#tokens[to - 1]?.end ?? numeral.end) : numeral.end,
      unit,
      lead: this.#tokens[from - 1]?.text ?? '',
      next: to < clauseEnd ? (this.#tokens[to]?.text ?? '') : '',
      hedge,
      direction,
      kind: this.#kind(from, clauseStart, sentenceStart),
      place: this.#place(from, to, sentenceStart, clauseEnd),
      period: this.#period(from, to, sentenceStart, clauseEnd),
      base,
      before: this.#words(sentenceStart, from),
      after: this.#words(to, clauseEnd),
      rest: this.#words(to, this.#markAfter(to)),
      clauseBefore: this.#words(Math.max(clauseStart, sentenceStart), from).length,
    };
  }

  /**
   * The unit that stands at a token, with what it is for each of (`đồng/hộ`, `đồng mỗi hộ`); none
   * where a slash goes on to something that is no unit (`đồng/tháng`).
   */
  #unitAt(at: number): Met<Unit> | undefined {
    const { vocabulary, lang } = this.#reader;
    const over = unitAt(vocabulary, lang, this.#tokens, at);
    const joint = at + (over?.count ?? 0);
    const per = this.#tokens[joint]?.text;
    if (!over || (per !== '/' && per !== 'mỗi')) return over;
    const under = unitAt(vocabulary, lang, this.#tokens, joint + 1);
    const entry = under && unitOf(vocabulary, `${over.entry.id}/${under.entry.id}`);
    const end = joint + 1 + (under?.count ?? 0);
    if (entry && this.#tokens[end]?.text !== '/') return { entry, count: end - at };
    return per === '/' ? undefined : over;
  }

  /** The first token that starts at or behind an offset. */
  #tokenAt(offset: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isEnd(at: number, ends: ReadonlySet<string>): boolean {
    const token = this.#tokens[at];
    return token !== undefined && this.#numeralOf[at] === undefined && ends.has(token.text);
  }

  /** The first token of the clause that a figure at `from` stands in: behind a mark or another figure. */
  #clauseStart(from: number): number {
    let at = from;
    while (
      at > 0 &&
      from - at < reach &&
      !this.#isEnd(at - 1, endsClause) &&
      this.#numeralOf[at - 1]?.kind !== 'number'
    ) {
      at -= 1;
    }
    return at;
  }

  #sentenceStart(from: number): number {
    let at = from;
    while (at > 0 && from - at < reach && !this.#isEnd(at - 1, endsSentence)) at -= 1;
    return at;
  }

  #clauseEnd(to: number): number {
    let at = to;
    while (
      at < this.#tokens.length &&
      at - to < reachAfter &&
      !this.#isEnd(at, endsClause) &&
      this.#numeralOf[at]?.kind !== 'number' &&
      this.#numeralOf[at]?.kind !== 'unreadable'
    ) {
      at += 1;
    }
    return at;
  }

  /** The first mark behind a token that ends a clause, whatever figures stand before it. */
  #markAfter(to: number): number {
    let at = to;
    while (at < this.#tokens.length && at - to < reachAfter && !this.#isEnd(at, endsClause))
      at += 1;
    return at;
  }

  #marksIn(from: number, to: number, kind: WordKind): Mark[] {
    const found: Mark[] = [];
    for (
      let index = this.#firstMark[from] ?? this.#marks.length;
      index < this.#marks.length;
      index += 1
    ) {
      const mark = this.#marks[index];
      if (!mark || mark.from >= to) break;
      if (mark.from >= from && mark.to <= to && mark.word.kind === kind) found.push(mark);
    }
    return found;
  }

  #words(from: number, to: number): string[] {
    return this.#tokens
      .slice(from, to)
      .filter(({ text }) => /[\p{L}\d%]/u.test(text))
      .map(({ text }) => text);
  }

  #said(from: number, to: number): string {
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]];
    return first && last ? this.#text.slice(first.start, last.end) : '';
  }

  /** A sign is a hedge where it stands apart: `> 185`, and not the end of `<b>`. */
  #isApart({ from, word }: Mark): boolean {
    const start = this.#tokens[from]?.start ?? 0;
    return /\p{L}/u.test(word.word) || start === 0 || /[\s(]/u.test(this.#text[start - 1] ?? '');
  }

  #hedge(
    from: number,
    numberEnd: number,
    to: number,
    clauseStart: number,
    clauseEnd: number,
  ): Statement['hedge'] {
    const before = this.#marksIn(clauseStart, from, 'hedge')
      .filter((mark) => this.#isApart(mark))
      .reverse();
    const said: { means: string; words: string; isBehind?: true }[] = [];
    let at = from;
    for (const mark of before) {
      const gap = this.#tokens.slice(mark.to, at).map(({ text }) => text);
      const { lang } = this.#reader;
      const isNear = gap.every((word) => between[lang].has(word) || verbs[lang].has(word));
      const isEstimate = mark.word.means === 'estimate';
      if (!isNear && !isEstimate) continue;
      said.unshift({ means: mark.word.means, words: this.#said(mark.from, mark.to) });
      at = mark.from;
    }
    const behind = [
      ...this.#marksIn(numberEnd, Math.min(to + 6, clauseEnd), 'hedge-after').filter(
        ({ from: start, word }) => start === numberEnd || start === to || word.word.includes(' '),
      ),
    ];
    for (const mark of behind.slice(0, 1)) {
      if (mark.from !== numberEnd && mark.from === to && mark.word.word === 'hơn') {
        // `185 hộ, hơn năm trước`: behind the unit, `hơn` compares.
        continue;
      }
      said.push({
        means: mark.word.means,
        words: this.#said(mark.from, mark.to),
        isBehind: true,
      });
    }
    const telling = said.filter(({ means }) => means !== 'exact');
    const limiting = telling.filter(({ means }) => means !== 'estimate');
    const isEstimate = limiting.length < telling.length;
    const [limit] = limiting;
    return {
      means: [isEstimate ? 'estimate' : '', limit?.means ?? '']
        .filter((part) => part !== '')
        .join('-') as Hedge,
      words: telling.map(({ words }) => words).join(' '),
      lead: limit?.isBehind
        ? ''
        : limiting.flatMap(({ words, isBehind }) => (isBehind ? [] : words)).join(' '),
    };
  }

  #direction(
    from: number,
    to: number,
    clauseStart: number,
    clauseEnd: number,
  ): Statement['direction'] {
    const { lang } = this.#reader;
    const hedges = this.#marksIn(clauseStart, from, 'hedge');
    const mark = this.#marksIn(clauseStart, from, 'direction')
      .filter(({ to: end }) => !hedges.some((hedge) => hedge.to === end))
      .at(-1);
    if (mark) {
      const gap = this.#tokens.slice(mark.to, from).map(({ text }) => text);
      const base = this.#marksIn(mark.to, from, 'base')[0];
      const own = base ? gap.slice(0, base.from - mark.to) : gap;
      const isLevel =
        own.some((word) => toLevel[lang].has(word)) &&
        !(lang === 'en' && own.every((word) => between.en.has(word) && word !== 'to'));
      const isFree = own.length <= 4 && !own.some((word) => verbs[lang].has(word));
      const isNear =
        own.every((word) => between[lang].has(word)) ||
        this.#marksIn(mark.to, from, 'hedge').length === own.length;
      if (isLevel || isNear || isFree) {
        return {
          means: mark.word.means as Direction,
          words: this.#said(mark.from, mark.to),
          isLevel,
          isBehind: false,
        };
      }
    }
    const behind =
      this.#directionBehind(to, Math.min(to + 5, clauseEnd)) ??
      this.#directionBehind(clauseEnd + 1, Math.min(clauseEnd + 3, this.#tokens.length));
    return behind
      ? {
          means: behind.word.means as Direction,
          words: this.#said(behind.from, behind.to),
          isLevel: false,
          isBehind: true,
        }
      : { means: '', words: '', isLevel: false, isBehind: false };
  }

  /** A direction that is said between two tokens and has no figure of its own: `…, giảm so với đầu năm`. */
  #directionBehind(from: number, to: number): Mark | undefined {
    if (from > this.#tokens.length) return undefined;
    if (this.#isEnd(from - 1, endsSentence)) return undefined;
    const mark = this.#marksIn(from, to, 'direction')[0];
    if (!mark) return undefined;
    const end = this.#clauseEnd(mark.to);
    const hasFigure = this.#numeralOf
      .slice(mark.to, Math.min(end + 1, mark.to + 12))
      .some((other) => other !== undefined && other.kind !== 'date');
    const isCompared = this.#marksIn(mark.from, end, 'base').length > 0;
    // In a clause of its own, only what is compared speaks of the figure before.
    const isOwnClause = !this.#isEnd(from - 1, endsClause);
    return hasFigure || !(isCompared || isOwnClause) ? undefined : mark;
  }

  #kind(from: number, clauseStart: number, sentenceStart: number): Said<StatementKind> {
    const negation = this.#marksIn(Math.max(clauseStart, from - 5), from, 'negation').at(-1);
    if (negation) return { means: 'negation', words: this.#said(negation.from, from) };
    const start = this.#subjectStart(clauseStart, from, sentenceStart);
    // `102,5% chỉ tiêu`: behind a figure, a plan is what it is a share of.
    const plan = this.#marksIn(start, from, 'plan')
      .filter((mark) => this.#numeralOf[mark.from - 1] === undefined)
      .at(-1);
    if (!plan) return { means: 'fact', words: '' };
    const isDone = plan.word.means === 'noun' && this.#marksIn(plan.to, from, 'fact').length > 0;
    return isDone
      ? { means: 'fact', words: '' }
      : { means: 'plan', words: this.#said(plan.from, plan.to) };
  }

  /** A clause that is no more than a figure (`và 20 hộ cận nghèo`) goes on with what stands before it. */
  #subjectStart(clauseStart: number, from: number, sentenceStart: number): number {
    let start = clauseStart;
    let end = from;
    while (
      start > sentenceStart &&
      this.#tokens.slice(start, end).filter(({ text }) => /\p{L}/u.test(text)).length <= 3 &&
      this.#marksIn(start, end, 'fact').length === 0
    ) {
      end = start - 1;
      start = this.#isEnd(end, endsClause) ? this.#clauseStart(end) : this.#clauseStart(start - 1);
      if (start >= end) break;
    }
    return Math.max(start, sentenceStart);
  }

  #place(from: number, to: number, sentenceStart: number, clauseEnd: number): Statement['place'] {
    const near = this.#marksIn(to, Math.min(to + 7, clauseEnd), 'place').find(
      (mark) => mark.word.means !== 'own' && this.#isPlace(mark) && !this.#isGoverned(mark, to),
    );
    const before = this.#marksIn(sentenceStart, from, 'place').filter(
      (mark) => this.#isPlace(mark) && !this.#isGoverned(mark, sentenceStart),
    );
    const named = [
      ...this.#namedPlaces(sentenceStart, from),
      ...this.#namedPlaces(to, Math.min(to + 7, clauseEnd)),
    ].at(-1);
    const mark = near ?? before.at(-1);
    if (named && (!mark || named.from >= mark.from)) {
      return { means: 'named', words: this.#said(named.from, named.to) };
    }
    return mark
      ? {
          means: mark.word.means as 'own',
          words: this.#said(mark.from, mark.to + (mark.word.means === 'part' ? 1 : 0)),
        }
      : { means: '', words: '' };
  }

  /** A part of the ward has a number or a name: `khu phố 3`; a meeting of its people has none. */
  #isPlace({ to, word }: Mark): boolean {
    if (word.means !== 'part') return true;
    const token = this.#tokens[to];
    return token !== undefined && /^[\d\p{Lu}]/u.test(this.#text.slice(token.start));
  }

  #isGoverned({ from }: Mark, start: number): boolean {
    return this.#tokens
      .slice(Math.max(start, from - 5), from)
      .some(({ text }) => governing.has(text));
  }

  /** `phường Nguyễn Cư Trinh`, and `Quận 1 có …`; a larger place behind a comma only says where. */
  #namedPlaces(start: number, end: number): { from: number; to: number }[] {
    const found: { from: number; to: number }[] = [];
    for (let at = start; at < end; at += 1) {
      const token = this.#tokens[at];
      const isCity = token?.text === 'thành' && this.#tokens[at + 1]?.text === 'phố';
      if (!token || !(isCity || /^(?:phường|xã|quận|huyện|tỉnh)$/u.test(token.text))) continue;
      const nameStart = isCity ? at + 2 : at + 1;
      let to = nameStart;
      while (to < end && this.#isName(to)) to += 1;
      if (to === nameStart) continue;
      const isLarger = !/^(?:phường|xã)$/u.test(token.text);
      const acts = /^(?:có|còn|đạt|thu|giảm|tăng|hiện|chỉ|được)$/u.test(
        this.#tokens[to]?.text ?? '',
      );
      if (!isLarger || (acts && !/^[,(]$/u.test(this.#tokens[at - 1]?.text ?? ''))) {
        found.push({ from: at, to });
      }
    }
    return found;
  }

  #isName(at: number): boolean {
    const token = this.#tokens[at];
    return (
      token !== undefined && /^(?:\p{Lu}|\d{1,2}$)/u.test(this.#text.slice(token.start, token.end))
    );
  }

  #period(from: number, to: number, sentenceStart: number, clauseEnd: number): Statement['period'] {
    const isOwn = (mark: Mark, start: number) =>
      !this.#isGoverned(mark, start) && !this.#isCompared(mark, start);
    const near = this.#marksIn(to, clauseEnd, 'period').find((mark) => isOwn(mark, to));
    const before = this.#marksIn(sentenceStart, from, 'period').filter((mark) =>
      isOwn(mark, sentenceStart),
    );
    const last = before.at(-1);
    // `từ đầu nhiệm kỳ đến nay`: where it ends does not undo where it began.
    const isWeak = (mark: Mark) => mark.word.means === 'end' || mark.word.means === 'year';
    const began = before.find((mark) => last && !isWeak(mark) && last.from - mark.to <= 3);
    const mark = last && isWeak(last) && began ? began : last;
    // What its own clause says behind it goes before what an earlier clause said.
    const isOwnClause = mark !== undefined && mark.from >= this.#clauseStart(from);
    const chosen = near && (!isOwnClause || isWeak(mark)) ? near : mark;
    const per = /^\S+(?:\s\S+)?\s?\/\s?(?:tháng|quý|tuần|ngày)(?!\p{L})/u.exec(
      this.#said(to, Math.min(to + 5, clauseEnd)),
    );
    if (per) return { means: 'each', words: per[0], isOwnClause: true };
    const month = this.#monthBefore(from, sentenceStart);
    if (month >= 0 && (chosen === undefined || chosen.from < month)) {
      const isOwnClause = month >= this.#clauseStart(from);
      return { means: 'month', words: this.#numeralOf[month]?.text ?? '', isOwnClause };
    }
    return chosen
      ? {
          means: chosen.word.means as TimeSpan,
          words: this.#said(chosen.from, chosen.to),
          isOwnClause: chosen === near || isOwnClause,
        }
      : { means: '', words: '', isOwnClause: false };
  }

  /** The token of the last month (`tháng 6`, `6/2022`, and no day) that a sentence names before a figure; else −1. */
  #monthBefore(from: number, sentenceStart: number): number {
    for (let at = from - 1; at >= sentenceStart; at -= 1) {
      const numeral = this.#numeralOf[at];
      if (numeral?.kind !== 'date') continue;
      const [date, ...more] = numeral.dates;
      const isMonth = date?.month !== undefined && date.day === undefined && more.length === 0;
      const until = this.#tokens[at - 2]?.text ?? '';
      return isMonth && !/^(?:đến|tới|hết)$/u.test(until) ? at : -1;
    }
    return -1;
  }

  /** True for a period that only says what a figure is compared with: `so với đầu năm`. */
  #isCompared({ from }: Mark, start: number): boolean {
    const last = this.#marksIn(Math.max(start, from - 6), from, 'base').at(-1);
    return (
      last !== undefined &&
      !this.#tokens
        .slice(last.to, from)
        .some((_, index) => this.#isEnd(last.to + index, endsClause))
    );
  }

  #base(to: number, clauseEnd: number): string {
    const marks = this.#marksIn(to, clauseEnd, 'base');
    // `ít hơn so với đầu năm`: what is compared stands behind the last word of comparing.
    let mark = marks[0];
    for (const next of marks) if (mark && next.from <= mark.to) mark = next;
    if (!mark) return '';
    // `so với cùng kỳ` names what it compares with itself.
    const [, own = ''] = /^so(?: với)?(?: (.+))?$/u.exec(mark.word.word) ?? [];
    return `${own} ${this.#said(mark.to, Math.min(mark.to + 4, clauseEnd))}`.trim().toLowerCase();
  }
}
