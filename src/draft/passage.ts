import type { TextSetting } from '../data/model/dataset.ts';
import type { Numeral } from '../data/text/numeral.ts';
import type { DateMention } from '../data/text/period.ts';
import { findPhrases, isWithin } from '../data/text/phrase.ts';
import { ReadText, type Statement } from '../data/text/statement.ts';
import { tokensOf, wordsAt, type TextToken, type WordKind } from '../data/text/vocabulary.ts';

/** A word or mark of a passage, and what it belongs to. */
export interface Piece extends TextToken {
  numeral: Numeral | undefined;
  /** The kinds of the known phrase that it is part of; empty for any other word. */
  kinds: ReadonlySet<WordKind>;
  /** What that phrase says, of the few things that its kind can say. */
  means: ReadonlySet<string>;
}

/** A part of a text, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** The date that says when a figure was, where a text gives one. */
export interface Dated extends Stretch {
  date: DateMention;
  /** True for a point of time up to which something was counted: `tính đến ngày 31/12`. */
  isAsOf: boolean;
}

const endsSentence = /[.!?;…]/u;
const endsClause = /[.!?;…,:()[\]“”"«»–—|]/u;

/** A paragraph of a report, read once: its sentences, its figures, and its dates. */
export class Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly numerals: readonly Numeral[];
  readonly #read: ReadText;
  readonly #excepted: ReturnType<typeof findPhrases>;

  constructor(text: string, setting: TextSetting, exceptions: readonly string[]) {
    this.text = text;
    this.#read = new ReadText(text, setting);
    this.numerals = this.#read.numerals;
    this.#excepted = findPhrases(text, exceptions);
    this.pieces = piecesOf(text, this.numerals, setting);
  }

  statementOf(numeral: Numeral & { kind: 'number' }): Statement {
    return this.#read.statementOf(numeral);
  }

  /** True where a numeral stands in a phrase that is named as no statistic. */
  isExcepted(numeral: Numeral): boolean {
    return isWithin(numeral, this.#excepted);
  }

  /** True for a numeral that only numbers a paragraph (`1. Về kinh tế`) or a time (`6 tháng đầu năm`). */
  isLabel({ start, end }: Numeral): boolean {
    const isFirst = /^\s*(?:\d+\.)*$/u.test(this.text.slice(0, start));
    if (isFirst && /^(?:\.\d+)*[.)/]\s/u.test(this.text.slice(end))) return true;
    return this.pieces[this.pieceAt(start)]?.kinds.has('period') === true;
  }

  /** True for a date with which something is only compared: `so với năm 2022`. */
  isCompared({ start }: Stretch): boolean {
    const sentence = this.sentenceOf({ start, end: start });
    return compared.test(this.text.slice(sentence.start, start));
  }

  /** The first piece that starts at or behind an offset. */
  pieceAt(offset: number): number {
    const at = this.pieces.findIndex(({ start }) => start >= offset);
    return at < 0 ? this.pieces.length : at;
  }

  isSentenceEnd(at: number): boolean {
    return this.#isMark(at, endsSentence);
  }

  isClauseEnd(at: number): boolean {
    return this.#isMark(at, endsClause);
  }

  #isMark(at: number, mark: RegExp): boolean {
    const piece = this.pieces[at];
    return piece !== undefined && piece.numeral === undefined && mark.test(piece.text);
  }

  /** The sentence round a part of the text, without its last mark's neighbours. */
  sentenceOf(part: Stretch): Stretch {
    return this.#around(part, (at) => this.isSentenceEnd(at));
  }

  /** The clause round a part of the text, from mark to mark; figures do not end it. */
  clauseOf(part: Stretch): Stretch {
    return this.#around(part, (at) => this.isClauseEnd(at));
  }

  #around({ start, end }: Stretch, isEnd: (at: number) => boolean): Stretch {
    let from = this.pieceAt(start);
    let to = this.pieceAt(end);
    while (from > 0 && !isEnd(from - 1)) from -= 1;
    while (to < this.pieces.length && !isEnd(to)) to += 1;
    return {
      start: this.pieces[from]?.start ?? 0,
      end: this.pieces[to - 1]?.end ?? this.text.length,
    };
  }

  /** The words of a sentence with its closing mark, as a person reads it. */
  sentenceText(part: Stretch): string {
    const { start, end } = this.sentenceOf(part);
    return this.text
      .slice(start, end + (/^[.!?;…]/u.exec(this.text.slice(end))?.[0].length ?? 0))
      .trim();
  }

  /**
   * The date that says when a figure was: one in its clause; else one that its sentence puts before
   * it as a time (`Năm 2022, …`), unless words of time behind that one (`đến nay`) end its sway; else
   * one right behind its clause (`…, tính đến ngày 30/6/2023`). A date that only says what is compared
   * (`so với năm 2022`) or which document is meant is none of these.
   */
  dateOf(figure: Stretch): Dated | undefined {
    const clause = this.clauseOf(figure);
    const sentence = this.sentenceOf(figure);
    const dates = this.#timesIn(sentence);
    const inClause = dates.filter(({ start, end }) => clause.start <= start && end <= clause.end);
    const own =
      inClause.findLast(({ end }) => end <= figure.start) ??
      inClause.find(({ start }) => start >= figure.end);
    if (own) return own;
    const behind = dates.find(
      ({ start, isAsOf }) =>
        isAsOf &&
        start >= clause.end &&
        /^[,(–—\s]*(?:(?:số liệu|con số|là)\s+)?(?:tính\s+)?(?:đến|tới)\s+(?:\p{L}+\s+){0,3}$/iu.test(
          this.text.slice(clause.end, start),
        ),
    );
    if (behind) return behind;
    const earlier = dates.findLast(
      (date) => date.end <= clause.start && this.#isAdverbial(date, sentence),
    );
    return earlier && !ends.test(this.text.slice(earlier.end, figure.start)) ? earlier : undefined;
  }

  /** The time with which a sentence before a figure's own begins, where none after it begins otherwise. */
  topicBefore(figure: Stretch): Dated | undefined {
    for (let at = this.sentenceOf(figure).start - 1; at > 0;) {
      const sentence = this.sentenceOf({ start: at - 1, end: at });
      const [first] = this.#timesIn(sentence);
      if (first && adverbial.test(this.text.slice(sentence.start, first.start))) return first;
      if (ends.test(this.text.slice(sentence.start, sentence.start + 20))) return undefined;
      if (sentence.start >= at) return undefined;
      at = sentence.start - 1;
    }
    return undefined;
  }

  /**
   * The first clause of the last sentence before a figure's own that begins with words of time
   * (`Sáu tháng đầu năm, …`), which hold until another sentence begins so; else empty.
   */
  timeBefore(figure: Stretch): string {
    for (let at = this.sentenceOf(figure).start - 1; at > 0;) {
      const { start } = this.sentenceOf({ start: at - 1, end: at });
      const first = this.pieceAt(start);
      const isTime = this.pieces
        .slice(first, first + 2)
        .some(({ kinds, means }) => kinds.has('period') && !means.has('each'));
      if (isTime) {
        const { end } = this.clauseOf({ start, end: this.pieces[first]?.end ?? start });
        return this.text.slice(start, end);
      }
      if (start >= at) return '';
      at = start - 1;
    }
    return '';
  }

  #timesIn({ start, end }: Stretch): Dated[] {
    return this.numerals.flatMap((numeral) => {
      if (numeral.kind !== 'date' || numeral.dates.length !== 1 || this.isExcepted(numeral))
        return [];
      if (numeral.start < start || numeral.end > end) return [];
      const before = this.text.slice(start, numeral.start);
      if (compared.test(before) || ofDocument.test(before)) return [];
      const [date = {}] = numeral.dates;
      return [{ start: numeral.start, end: numeral.end, date, isAsOf: asOf.test(before) }];
    });
  }

  #isAdverbial(date: Dated, sentence: Stretch): boolean {
    const clause = this.clauseOf(date);
    const before = this.text.slice(Math.max(sentence.start, clause.start), date.start);
    return adverbial.test(before);
  }
}

/** Words after which a date is only compared with. */
const compared = /(?:so với|so|cùng kỳ|hơn|kém)\s+(?:[\p{L}\d.]+\s+){0,6}$/iu;
/** A document with its number: `Nghị quyết số 43, ngày …`. */
const ofDocument =
  /(?:nghị quyết|nghị định|quyết định|kế hoạch|chương trình|đề án|chỉ thị|thông tư|công văn|luật)\s+(?:số\s+)?\S*\d[^;:]{0,30}$/iu;
const asOf = /(?:đến|tới|hết|cuối|thời điểm)\s+(?:\p{L}+\s+){0,3}$/iu;
const adverbial =
  /^[\s\p{P}]*(?:(?:trong|tính|đến|tới|cuối|đầu|hết|vào|từ|riêng|sang|bước|ngày|tháng|năm|quý|thời|điểm|là|cả|toàn|phường|hội|nghị|tại|thực|hiện|kết|quả|số|liệu|ước)\s+)*$/iu;
const ends =
  /(?<!\p{L})(?:đến nay|tới nay|hiện nay|hiện|năm nay|cả năm|trong năm|đến cuối năm)(?!\p{L}|\s+\d)/iu;

function piecesOf(text: string, numerals: readonly Numeral[], setting: TextSetting): Piece[] {
  const tokens = tokensOf(text);
  const pieces: Piece[] = [];
  let next = 0;
  for (const one of tokens) {
    while (next < numerals.length && (numerals[next]?.end ?? 0) <= one.start) next += 1;
    const numeral = numerals[next];
    const isOf = numeral !== undefined && numeral.start < one.end;
    pieces.push({ ...one, numeral: isOf ? numeral : undefined, kinds: none, means: none as never });
  }
  for (let at = 0; at < tokens.length;) {
    const met = wordsAt(setting.vocabulary, setting.lang, tokens, at);
    const count = met[0]?.count ?? 1;
    const kinds = new Set(met.map(({ entry }) => entry.kind));
    const means = new Set(met.map(({ entry }) => entry.means));
    for (let index = at; index < at + count && met.length > 0; index += 1) {
      const piece = pieces[index];
      if (piece) pieces[index] = { ...piece, kinds, means };
    }
    at += count;
  }
  return pieces;
}

const none: ReadonlySet<never> = new Set();
