import { settingOf, type Dataset, type TextSetting } from '../data/model/dataset.ts';
import type { Indicator, Observation } from '../data/model/datum.ts';
import { writeNumber } from '../data/text/number.ts';
import type { Numeral } from '../data/text/numeral.ts';
import { readAround, type Statement } from '../data/text/statement.ts';
import { tokensOf, wordsAt } from '../data/text/vocabulary.ts';
import type { Reason } from './reason.ts';
import type { Paragraph } from '../data/document/article-text.ts';
import { fitOf, type Fit, type Continued } from './fit.ts';
import { Passage, type Dated } from './passage.ts';
import { SectionReader, type Section } from './section.ts';
import { wordingOf } from './wording.ts';

/** A figure of a report, and the indicator that it is of. */
export interface Recognised {
  indicator: Indicator;
  /** The newest datum of it in another report; undefined when there is none. */
  earlier: Observation | undefined;
  /** Which of the paragraphs holds it, from 0; the title is −1. */
  paragraph: number;
  start: number;
  end: number;
  /** As it is written: `1,6 tỷ`. */
  text: string;
  /** Negative where the report states the other direction than the indicator. */
  value: number;
  statement: Statement;
  /** When it was, where the report gives a date for it. */
  dated: Dated | undefined;
  /** The report's words from which all of this is read again. */
  wording: string;
  sentence: string;
}

/** A figure of a report that has no row, with its sentence and why. */
export interface NotRecorded {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  sentence: string;
  reason: Reason;
}

/** What a report is read by. */
export interface RecogniseContext {
  dataset: Dataset;
  year: number;
  /** The day of the source, ISO 8601: a date of the next year that is it is the report's own. */
  sourceDay: string;
  /** False where the text says that it is of another year: then nothing is recognised. */
  isOfYear: boolean;
}

/**
 * Recognises the figures of a report: each that one indicator of the site measures, whatever earlier
 * report has it. All others are listed with the reason, in the order of the text; of several values
 * of one indicator none is chosen, and a value that is stated again is one figure.
 */
export function recognise(
  title: string,
  paragraphs: readonly Paragraph[],
  context: RecogniseContext,
): { recognised: Recognised[]; notRecorded: NotRecorded[] } {
  const reader = new ReportReader(title, context);
  paragraphs.forEach((one, at) => {
    reader.read(one.text, at, one.isHeading);
  });
  reader.read(title, -1, true);
  return reader.finish();
}

type Outcome = Recognised | Reason;

class ReportReader {
  readonly #setting: TextSetting;
  readonly #subjects: Continued[];
  readonly #earlier: ReadonlyMap<string, Observation>;
  readonly #context: RecogniseContext;
  readonly #exceptions: string[];
  readonly #sections: SectionReader;
  readonly #claims = new Map<string, Recognised[]>();
  readonly #notRecorded: NotRecorded[] = [];
  /** What the title says of every figure: a part of the year, or several years. */
  readonly #title: Statement | undefined;

  constructor(title: string, context: RecogniseContext) {
    const { dataset } = context;
    this.#context = context;
    this.#setting = settingOf(dataset);
    this.#exceptions = dataset.exceptions.map(({ phrase }) => phrase);
    this.#earlier = newestOf(dataset);
    this.#subjects = subjectsOf(dataset, this.#earlier);
    this.#sections = new SectionReader();
    const around = readAround(title, title.length, this.#setting);
    const isShort = /^(?:part|month|each|several)$/.test(around.period.means);
    const isOwn = title.includes(String(context.year)) && around.period.means === 'several';
    this.#title = isShort && !isOwn ? { ...around, place: { means: '', words: '' } } : undefined;
  }

  read(text: string, paragraph: number, isHeading: boolean): void {
    const passage = new Passage(text, this.#setting, this.#exceptions);
    const section = this.#sections.next(text, isHeading);
    const heads = section.heads.map((head) => readAround(head, head.length, this.#setting));
    if (this.#title && paragraph >= 0) heads.push(this.#title);
    for (const numeral of passage.numerals) {
      if (numeral.kind === 'date' || passage.isExcepted(numeral) || passage.isLabel(numeral))
        continue;
      if (numeral.kind === 'number' && numeral.pair?.side === 'whole') continue;
      const at = { passage, paragraph, section, heads, numeral };
      const outcome = this.#outcomeOf(at);
      if ('indicator' in outcome) this.#claim(outcome);
      else this.#leaveOut(at, outcome);
    }
  }

  finish(): { recognised: Recognised[]; notRecorded: NotRecorded[] } {
    const recognised: Recognised[] = [];
    for (const [, claims] of this.#claims) {
      const [first] = claims;
      if (!first) continue;
      const isOne = claims.every(
        ({ value, statement }) =>
          value === first.value && statement.hedge.means === first.statement.hedge.means,
      );
      if (isOne) {
        recognised.push(first);
        continue;
      }
      const values = [
        ...new Set(claims.map(({ statement, text }) => `${statement.hedge.words} ${text}`.trim())),
      ];
      const { label_vi: label } = first.indicator;
      for (const { paragraph, start, end, text, sentence } of claims) {
        const reason: Reason = { why: 'other-values', label, values };
        this.#notRecorded.push({ paragraph, start, end, text, sentence, reason });
      }
    }
    const inText = (one: { paragraph: number; start: number }) =>
      (one.paragraph < 0 ? 1e9 : one.paragraph * 1e5) + one.start;
    this.#notRecorded.sort((a, b) => inText(a) - inText(b));
    return { recognised, notRecorded: this.#notRecorded };
  }

  #claim(one: Recognised): void {
    const others = this.#claims.get(one.indicator.id);
    if (others) others.push(one);
    else this.#claims.set(one.indicator.id, [one]);
  }

  #leaveOut({ passage, paragraph, numeral }: Place, reason: Reason): void {
    const { start, end } = numeral.kind === 'number' ? (numeral.pair ?? numeral) : numeral;
    const text = passage.text.slice(start, end);
    const sentence = passage.sentenceText({ start, end });
    this.#notRecorded.push({ paragraph, start, end, text, sentence, reason });
  }

  #outcomeOf(place: Place): Outcome {
    const { passage, numeral } = place;
    if (numeral.kind === 'unreadable') return { why: 'unreadable', kind: numeral.why, choices: '' };
    if (numeral.kind === 'date') return { why: 'date' };
    if (numeral.pair || isOverAnother(passage, numeral)) return { why: 'part-of-whole' };
    const { reading } = numeral;
    if (!reading.ok) {
      const choices = reading.choices.map((choice) => writeNumber(choice, 'vi')).join(' | ');
      return { why: 'unreadable', kind: 'number', choices };
    }
    const own = passage.statementOf(numeral);
    const time = passage.dateOf(numeral) ? '' : passage.timeBefore(numeral);
    const lead = time === '' ? [] : [readAround(time, time.length, this.#setting)];
    if (own.unit === undefined && naming.test(passage.text.slice(0, numeral.start))) {
      return { why: 'name' };
    }
    const said = withHeads(own, [...lead, ...place.heads]);
    const context = this.#contextReason(place, own);
    const fits = this.#subjects
      .map((subject) => ({ subject, fit: fitOf(passage, said, subject, this.#setting) }))
      .filter(({ fit }) => fit.words > 0);
    const fitting = strongest(
      fits.filter(({ fit }) => fit.ok),
      ({ fit }) => fit.words,
    );
    if (context && fits.length > 0) return context;
    const [only, ...others] = fitting;
    if (!only?.fit.ok) return this.#reasonOf(said, fits, context);
    if (others.length > 0) {
      return {
        why: 'several-indicators',
        labels: fitting.map(({ subject }) => subject.indicator.label_vi),
      };
    }
    if (numeral.isSpelled) {
      return {
        why: 'in-words',
        value: writeNumber(reading.value, 'vi', reading.value % 1 === 0 ? 0 : 1),
      };
    }
    if (reading.value < 0) return { why: 'negative' };
    const { indicator } = only.subject;
    if (isComputed(indicator, this.#context.dataset)) return { why: 'computed' };
    const dated = this.#datedOf(place, own);
    const wording = wordingOf(passage, own, dated, only.subject, this.#setting);
    if (wording === undefined) return { why: 'wording', label: indicator.label_vi };
    return {
      indicator,
      earlier: this.#earlier.get(indicator.id),
      paragraph: place.paragraph,
      start: numeral.start,
      end: numeral.end,
      text: numeral.text,
      value: only.fit.sign * reading.value,
      statement: said,
      dated,
      wording,
      sentence: passage.sentenceText(numeral),
    };
  }

  /** What the place of a figure says of it, whatever it counts. */
  #contextReason(place: Place, said: Statement): Reason | undefined {
    const { passage, section, numeral } = place;
    const { year, isOfYear } = this.#context;
    if (!isOfYear) return { why: 'other-year', said: '' };
    if (section.isPlan) return { why: 'section-plan', section: section.heading };
    const dated = this.#datedOf(place, said);
    if (dated) {
      const other = this.#timeReason(dated, passage);
      if (other) return other;
    } else if (section.year !== undefined && section.year !== year) {
      return { why: 'other-year', said: section.heading };
    }
    const before = passage.text.slice(0, numeral.start);
    const since = sinceYear.exec(before.slice(passage.sentenceOf(numeral).start));
    if (since && Number(since[1]) !== year) return { why: 'other-year', said: since[0].trim() };
    if (/(?<!\p{L})từ\s+(?:\p{L}+\s+){0,1}$/iu.test(before) && said.direction.means !== '') {
      return { why: 'start' };
    }
    if (/(?<!\p{L})(?:so với|so)\s+(?:(?!giảm|tăng|là|còn|đạt)\p{L}+\s+){0,2}$/iu.test(before)) {
      return { why: 'compared' };
    }
    const standard = otherStandard.exec(passage.sentenceText(numeral))?.[0];
    if (standard !== undefined) return { why: 'other-standard', said: standard };
    const actor = actorOf(passage, numeral);
    return actor === '' ? undefined : { why: 'actor', said: actor };
  }

  #datedOf({ passage, numeral }: Place, { end, period }: Statement): Dated | undefined {
    const figure = { start: numeral.start, end: Math.max(numeral.end, end) };
    // Words of time of its own sentence (`Cả năm, …`) end what an earlier one began with.
    return (
      passage.dateOf(figure) ?? (period.means === '' ? passage.topicBefore(figure) : undefined)
    );
  }

  #timeReason({ date, start, end, isAsOf }: Dated, passage: Passage): Reason | undefined {
    const { year, sourceDay } = this.#context;
    const words = passage.text.slice(start, end);
    if (date.year !== undefined && date.year !== year) {
      const [, month, day] = sourceDay.split('-').map(Number);
      const isSource =
        sourceDay.startsWith(`${date.year}-`) && date.month === month && date.day === day;
      return isSource ? undefined : { why: 'other-year', said: words };
    }
    if (date.month === undefined) return undefined;
    const isEnd = isAsOf && date.month >= lateMonth;
    const isOfSource = sourceDay === isoOf(date);
    return isEnd || isOfSource ? undefined : { why: 'part-of-year', said: words };
  }

  #reasonOf(
    said: Statement,
    fits: readonly { subject: Continued; fit: Fit }[],
    context: Reason | undefined,
  ): Reason {
    if (said.numeral.isSpelled && said.numeral.reading.ok) {
      return { why: 'in-words', value: writeNumber(said.numeral.reading.value, 'vi') };
    }
    const [near] = strongest(
      fits.filter(
        ({ subject: { indicator }, fit }) =>
          !fit.ok && (said.unit === undefined || said.unit.id === indicator.measure.id),
      ),
      ({ fit }) => fit.words,
    );
    if (said.unit?.counts === 'share') {
      return { why: 'share', base: said.after.slice(0, 4).join(' ') };
    }
    if (near && !near.fit.ok) {
      const { misfit } = near.fit;
      const label = near.subject.indicator.label_vi;
      return misfit.part === 'plan'
        ? { why: 'plan', said: misfit.said }
        : { why: 'misfit', misfit, label };
    }
    if (said.kind.means === 'plan') return { why: 'plan', said: said.kind.words };
    if (context) return context;
    return said.unit === undefined
      ? { why: 'unit-unknown', said: unknownUnit(said, this.#setting) }
      : { why: 'nothing-known', unit: said.unit.id };
  }
}

interface Place {
  passage: Passage;
  paragraph: number;
  section: Section;
  /** The section's heads, as they would be said of a figure. */
  heads: readonly Statement[];
  numeral: Numeral;
}

/** Several years: `từ 2021 đến 2023`. */
const sinceYear = /(?<!\p{L})từ\s+(?:\p{L}+\s+){0,3}(?:\d{1,2}\/)*(\d{4})\s*(?:đến|tới|[-–—])/iu;
/** Words behind which a number is a name. */
const naming =
  /(?<!\p{L})(?:hẻm|tổ(?: dân phố)?|khu phố|khóm|ấp|thôn|xóm|đường|quận|phường|khóa|khoá|thứ|chi bộ|điều|khoản|nhà số|cụm)\s+$/iu;
/** A standard that is not the indicator's own. */
const otherStandard = /(?<!\p{L})chuẩn[^,.;]{0,30}?(?:cũ|quốc gia|trung ương|trước đây)(?!\p{L})/iu;

/** A count up to a day from this month on is taken for the year's. */
const lateMonth = 10;

/** `8.640 triệu đồng/8.000 triệu đồng`: what was reached over what was planned, or a part over the whole. */
function isOverAnother({ text, numerals }: Passage, numeral: Numeral): boolean {
  const at = numerals.indexOf(numeral);
  const [before, after] = [numerals[at - 1], numerals[at + 1]];
  const isOver = (one: Numeral | undefined, other: Numeral | undefined) =>
    one?.kind === 'number' &&
    other?.kind === 'number' &&
    /^[^,.;:()]{0,40}\/\s*$/u.test(text.slice(one.end, other.start));
  return isOver(before, numeral) || isOver(numeral, after);
}

/** Those who act for themselves and not for the whole ward, where they begin a sentence. */
const actors =
  /^(?:(?:các )?trang (?:\p{L}+ ){0,3}của (?=đoàn|hội|mặt trận|mttq|công an))?(?:hội\s+(?!nghị|đồng)[\p{L}\s]{0,24}|đoàn(?:\s+thanh niên)?|công đoàn|công an|mặt trận|ủy ban mttq|mttq|ban chỉ huy quân sự|trạm y tế|trường|chi đoàn|chi hội)(?!\p{L})/iu;

function actorOf(passage: Passage, numeral: { start: number; end: number }): string {
  const { start } = passage.sentenceOf(numeral);
  const lead = passage.text
    .slice(start, numeral.start)
    .replace(/^[\s\p{P}]+/u, '')
    .replace(
      /^(?:(?:trong |đến |cuối |cả )?năm[^,]{0,12}|riêng|ngoài ra|bên cạnh đó|đồng thời)\s*,?\s*/iu,
      '',
    );
  return actors.exec(lead)?.[0].trim() ?? '';
}

function isoOf({ year, month, day }: Dated['date']): string {
  return [year, month, day].map((part) => String(part ?? '').padStart(2, '0')).join('-');
}

/** A statement with what the heads above it say of place and time, where it says nothing itself. */
function withHeads(said: Statement, heads: readonly Statement[]): Statement {
  const place = [said, ...heads].find((one) => one.place.means !== '')?.place ?? said.place;
  const period = heads.find((one) => one.period.means !== '')?.period;
  return said.period.means === '' && period
    ? { ...said, place, period: { ...period, isOwnClause: false } }
    : { ...said, place };
}

/** Each indicator's newest observation. */
function newestOf({ data }: Dataset): Map<string, Observation> {
  const newest = new Map<string, Observation>();
  for (const datum of data.values()) {
    if (datum.kind !== 'observed') continue;
    const known = newest.get(datum.indicator.id);
    if (!known || known.period <= datum.period) newest.set(datum.indicator.id, datum);
  }
  return newest;
}

function subjectsOf(
  { indicators, data }: Dataset,
  earlier: ReadonlyMap<string, Observation>,
): Continued[] {
  const wordings = new Map<string, string[]>();
  for (const datum of data.values()) {
    if (datum.kind !== 'observed') continue;
    const others = wordings.get(datum.indicator.id);
    if (others) others.push(datum.wording);
    else wordings.set(datum.indicator.id, [datum.wording]);
  }
  return [...indicators.values()].map((indicator) => {
    const terms = indicator.names.flat(2).join(' ');
    // What a definition says after its first sentence tells what is not counted.
    const [definition = ''] = indicator.definition_vi.split(/\.\s/u);
    const texts = [terms, indicator.label_vi, definition, ...(wordings.get(indicator.id) ?? [])];
    const isPoint =
      (earlier.get(indicator.id)?.period ?? '').length > 4 && indicator.direction === '';
    return {
      indicator,
      isPoint,
      words: new Set(texts.flatMap((text) => tokensOf(text)).map((one) => one.text)),
    };
  });
}

/** True for an indicator that this site computes and no source states. */
function isComputed(indicator: Indicator, { data }: Dataset): boolean {
  const own = [...data.values()].filter((datum) => datum.indicator.id === indicator.id);
  return own.length > 0 && own.every(({ kind }) => kind === 'derived');
}

/** The words behind a number that may be a unit; empty where the sentence only goes on there. */
function unknownUnit({ next, after }: Statement, { vocabulary, lang }: TextSetting): string {
  const isKnown = wordsAt(vocabulary, lang, tokensOf(next), 0).length > 0;
  return next === '' || isKnown ? '' : after.slice(0, 3).join(' ');
}

function strongest<T>(all: readonly T[], strength: (one: T) => number): T[] {
  const most = all.reduce((so, one) => Math.max(so, strength(one)), -Infinity);
  return all.filter((one) => strength(one) === most);
}
