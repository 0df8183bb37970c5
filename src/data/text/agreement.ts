import type { Direction, Statement } from './statement.ts';
import { matchTerms, type Term, type TermIndex } from './terms.ts';
import { unitAt, tokensOf, wordsAt, type Unit, type Vocabulary } from './vocabulary.ts';

/** What an indicator measures, as far as words round a figure can agree with it. */
export interface Subject {
  readonly unit: Unit;
  /** The names by which sources call it. */
  readonly terms: readonly Term[];
  /** For an indicator of change: which way a positive value goes. */
  readonly direction: Direction | '';
  /** True when it counts what is planned. */
  readonly isTarget: boolean;
  /** True for what is counted at one point of time, and false for what a period brought. */
  readonly isPoint?: boolean;
  /** True for what was counted at the start of its year. */
  readonly isAtStart?: boolean;
  /** For a figure of a part of its year: what texts call that part; it is no figure of the year. */
  readonly partNames?: readonly string[] | undefined;
  /**
   * Which way a count went from an earlier one, as far as the data tell: since the start of its
   * year (`đầu năm`), or since the year before.
   */
  readonly went?: { readonly inYear: Direction | ''; readonly sinceLastYear: Direction | '' };
}

/** What a reader of statements must know of where a text comes from. */
export interface Setting {
  readonly vocabulary: Vocabulary;
  /** The titles and issuers of the sources: a place that they name is the report's own. */
  readonly ownPlaces: readonly string[];
}

/** The parts of a statement in which it can say something else. */
export type Part =
  'unit' | 'noun' | 'other' | 'hedge' | 'direction' | 'plan' | 'negation' | 'place' | 'period';

/** A part of a statement that says something else than it should, and both sides of it. */
export interface Disagreement {
  readonly part: Part;
  readonly said: string;
  readonly expected: string;
}

/**
 * Where the words round a figure say something else than what its indicator measures. With
 * `source`, the figure stands in a text, and the source's own statement decides what the text may
 * say; without, the statement is the source's.
 */
export function disagreement(
  said: Statement,
  subject: Subject,
  setting: Setting,
  source?: Statement,
): Disagreement | undefined {
  return (
    unitDisagreement(said, subject, setting, source) ??
    nounDisagreement(said, subject, setting, source) ??
    kindDisagreement(said, subject, source) ??
    placeDisagreement(said, setting, source) ??
    periodDisagreement(said, subject, source) ??
    (source ? hedgeDisagreement(said, source) : undefined) ??
    directionDisagreement(said, subject, source)
  );
}

/**
 * The thing, of those counted in the same unit, that the clause of a figure names with more words
 * than the figure's own indicator: `chăm lo cho 185 hộ nghèo` speaks of no number of poor households
 * but of who was supported.
 */
export function rivalOf<T extends { readonly names: readonly Term[]; readonly measure: Unit }>(
  said: Statement,
  own: T,
  index: TermIndex<T>,
): T | undefined {
  const match = matchTerms(said, own.names, own.measure.id);
  for (const other of index.near(said)) {
    if (other === own || other.measure.id !== own.measure.id) continue;
    const rival = matchTerms(said, other.names, own.measure.id);
    if (match?.isCounted && !rival?.isCounted) continue;
    if (rival?.isInClause && rival.words > (match?.words ?? 0)) return other;
  }
  return undefined;
}

/** A figure that a text inserts, and that has no source's words to be held against. */
export interface Inserted {
  /** In the subject's unit; its sign tells which way a change went. */
  readonly value: number;
  /** True for what was counted at the start of its year, and at its end. */
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  /** True in a label or a note, which need not say the figure's unit and name, but no other ones. */
  readonly isBrief?: boolean;
}

/**
 * Where the words round an inserted figure say something else than it is: another unit, thing,
 * kind, place or time, or the other direction than its sign.
 */
export function insertedDisagreement(
  said: Statement,
  subject: Subject,
  setting: Setting,
  inserted: Inserted,
): Disagreement | undefined {
  const isBare =
    inserted.isBrief === true &&
    (!/\p{L}/u.test(said.next) || isLink(said.next, setting.vocabulary));
  return (
    turnDisagreement(said, subject, inserted) ??
    (isBare && !said.unit ? undefined : unitDisagreement(said, subject, setting)) ??
    (isBare ? undefined : nounDisagreement(said, subject, setting)) ??
    kindDisagreement(said, subject) ??
    placeDisagreement(said, setting) ??
    (inserted.isAtStart ? undefined : periodDisagreement(said, subject))
  );
}

/**
 * The same for the English edition, whose figures are all inserted: the direction, the time, the
 * kind, the unit or currency beside the figure, and no other indicator's name in its clause.
 */
export function englishDisagreement(
  said: Statement,
  subject: Subject,
  inserted: Inserted,
): Disagreement | undefined {
  const { unit } = subject;
  const money = said.lead.toUpperCase();
  const isCurrency = /^(?:VND|USD|EUR|GBP|JPY|KRW|SGD|AUD|[$€£¥₩₫])$/.test(money);
  const isLeftOut = !isCurrency && inserted.isBrief === true;
  const isMoney = unit.counts === 'money';
  if ((isCurrency !== isMoney && !isLeftOut) || (isCurrency && money !== unit.currency)) {
    return {
      part: 'unit',
      said: isCurrency ? money : said.next,
      expected: unit.currency || unit.many_en,
    };
  }
  if (/^(?:hundred|thousand|million|billion|trillion|dozen|percent)$/.test(said.next)) {
    return { part: 'unit', said: said.next, expected: unit.many_en };
  }
  if (
    said.unit &&
    said.unit.many_en !== unit.many_en &&
    unit.counts !== 'money' &&
    !unit.many_en.startsWith(said.unit.many_en)
  ) {
    return { part: 'unit', said: said.unit.many_en, expected: unit.many_en };
  }
  return turnDisagreement(said, subject, inserted) ?? kindDisagreement(said, subject);
}

/** The other direction than an inserted figure's sign, or the other end of its year. */
function turnDisagreement(
  { direction, period }: Statement,
  subject: Subject,
  { value, isAtStart, isAtEnd }: Inserted,
): Disagreement | undefined {
  const went = value < 0 === (subject.direction === 'down') ? 'up' : 'down';
  const isTurned =
    subject.direction === ''
      ? direction.means !== '' && !direction.isLevel && !direction.isBehind
      : direction.means !== '' && direction.means !== went;
  if (isTurned) return { part: 'direction', said: direction.words, expected: '' };
  const isOtherTime =
    (isAtStart && period.means === 'end') || (isAtEnd && period.means === 'start');
  return isOtherTime ? { part: 'period', said: period.words, expected: '' } : undefined;
}

function unitDisagreement(
  said: Statement,
  { unit }: Subject,
  { vocabulary }: Setting,
  source?: Statement,
): Disagreement | undefined {
  const isUnit = said.unit?.id === unit.id || said.unit?.id === unit.id.split('/')[0];
  if (isUnit && said.unit) return undefined;
  const expected = unit.id;
  if (said.unit) return { part: 'unit', said: said.unit.id, expected };
  const isScaledMoney = unit.counts === 'money' && hasScale(said);
  const isBare = said.next === '' || isLink(said.next, vocabulary);
  if (isScaledMoney && isBare) return undefined;
  if (source && source.unit === undefined && source.next === said.next) return undefined;
  return { part: 'unit', said: [said.next, ...said.after.slice(1, 3)].join(' ').trim(), expected };
}

function hasScale({ numeral }: Statement): boolean {
  return numeral.reading.ok && (numeral.reading.step >= 1000 || /\p{L}$/u.test(numeral.text));
}

/** True for a word that goes on with the sentence and names nothing (`trong`, `so với`). */
function isLink(word: string, vocabulary: Vocabulary): boolean {
  return wordsAt(vocabulary, 'vi', tokensOf(word), 0).some(({ entry }) => entry.kind === 'link');
}

/**
 * The indicator's own name stands with the figure, and the word behind its unit is no other thing:
 * `185 hộ kinh doanh` are no poor households, whatever the sentence says before.
 */
function nounDisagreement(
  said: Statement,
  { terms, unit }: Subject,
  { vocabulary }: Setting,
  source?: Statement,
): Disagreement | undefined {
  const expected = terms.map((term) => term.map((part) => part.join(' ')).join(' … ')).join('; ');
  const noun = [unit.id, ...said.after.slice(0, 4)].join(' ');
  const match = matchTerms(said, terms, unit.id);
  const turned = turnedNoun(said, terms, unit);
  if (turned !== '' && (!source || turnedNoun(source, terms, unit) !== turned)) {
    return { part: 'noun', said: `${noun} ${turned}`.trim(), expected };
  }
  const joint = jointNoun(said, terms);
  if (joint !== '' && (!source || jointNoun(source, terms) !== joint)) {
    return { part: 'noun', said: joint, expected };
  }
  const earlier = nounBefore(said, unit, vocabulary);
  if (
    earlier !== '' &&
    !namesOf(terms).some((part) =>
      holds(
        part,
        tokensOf(earlier).map(({ text }) => text),
      ),
    ) &&
    nounBefore(source, unit, vocabulary) !== earlier
  ) {
    return { part: 'noun', said: earlier, expected };
  }
  const isSourced = source !== undefined && !matchTerms(source, terms, unit.id);
  if (!match && !isSourced) return { part: 'noun', said: noun, expected };
  if (said.next === '' || unit.counts === 'share' || isTold(said.after, vocabulary))
    return undefined;
  const followed = [...(said.unit ? tokensOf(unit.id).map(({ text }) => text) : []), ...said.after];
  const isNamed = terms.some((term) =>
    term.some((part) => part.every((word, index) => followed[index] === word)),
  );
  const words = said.unit
    ? followed.slice(0, followed.length - said.after.length + 1)
    : followed.slice(0, 1);
  const isBegun = terms.some((term) => term.some((part) => includes(part, words.slice(-1))));
  const isSourceWord = source !== undefined && source.next === said.next;
  const isUnitAgain = unitAt(vocabulary, 'vi', tokensOf(said.after.join(' ')), 0) !== undefined;
  if (isNamed || isSourceWord || (isBegun && !isUnitAgain)) return undefined;
  return { part: 'noun', said: noun, expected };
}

/** A word right behind the name that makes it another: `185 hộ nghèo mới`; else empty. */
function turnedNoun({ unit: said, after }: Statement, terms: readonly Term[], unit: Unit): string {
  const behind = [...(said ? tokensOf(unit.id).map(({ text }) => text) : []), ...after];
  const name = namesOf(terms)
    .filter((part) => part.every((word, index) => behind[index] === word))
    .sort((one, other) => other.length - one.length)[0];
  const next = name ? (behind[name.length] ?? '') : '';
  return turning.has(next) ? next : '';
}

/**
 * Two things that a clause counts together before one figure: `hộ nghèo và cận nghèo là 185 hộ`;
 * empty where it counts one, or each by itself (`lần lượt`).
 */
function jointNoun({ before, clauseBefore }: Statement, terms: readonly Term[]): string {
  const clause = before.slice(before.length - clauseBefore);
  if (clause.join(' ').includes('lần lượt') || clause.includes('respectively')) return '';
  for (const part of namesOf(terms)) {
    for (let at = clause.length - part.length - 1; at >= 0; at -= 1) {
      if (!part.every((word, index) => clause[at + index] === word)) continue;
      const [and = '', next = '', ...more] = clause.slice(at + part.length);
      const isJoint = (and === 'và' || and === 'cùng') && more.length > 0;
      if (isJoint && !clauseVerbs.has(next)) return [...part, and, next].join(' ');
    }
  }
  return '';
}

const clauseVerbs = new Set('có còn đã được giảm tăng đạt thu cho đăng trao tổ'.split(' '));

const turning = new Set(['mới', 'khác', 'thoát', 'tái', 'cũ']);

function namesOf(terms: readonly Term[]): (readonly string[])[] {
  return terms.flatMap((term) => [...term]);
}

/**
 * The noun that a clause counts before its figure, where it says the unit there too: `Hộ kinh doanh
 * giảm 46 hộ` counts `hộ kinh`. Empty when it says none.
 */
function nounBefore(said: Statement | undefined, unit: Unit, vocabulary: Vocabulary): string {
  if (!said || unit.counts !== 'things') return '';
  const clause = said.before.slice(said.before.length - said.clauseBefore);
  if (clause.join(' ').includes('lần lượt')) return '';
  const words = tokensOf(unit.id).map(({ text }) => text);
  // `237 hộ nghèo và 12 …`: right behind another figure it is that figure's noun.
  const isBehindFigure = /^\d/.test(said.before.at(-said.clauseBefore - 1) ?? '');
  for (let at = clause.length - words.length - 1; at >= 0; at -= 1) {
    if (!words.every((word, index) => clause[at + index] === word)) continue;
    if (at === 0 && isBehindFigure) return '';
    const next = clause[at + words.length] ?? '';
    return next === '' || isTold(clause.slice(at + words.length), vocabulary)
      ? ''
      : [...words, next].join(' ');
  }
  return '';
}

/** True where the words begin with one that says something of the figure, as a direction does. */
function isTold(words: readonly string[], vocabulary: Vocabulary): boolean {
  return wordsAt(vocabulary, 'vi', tokensOf(words.slice(0, 4).join(' ')), 0).length > 0;
}

function includes(part: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => part.includes(word));
}

function kindDisagreement(
  { kind }: Statement,
  { isTarget }: Subject,
  source?: Statement,
): Disagreement | undefined {
  const expected = isTarget ? 'plan' : 'fact';
  if (source && source.kind.means === kind.means) return undefined;
  if (kind.means === 'negation') return { part: 'negation', said: kind.words, expected };
  if (kind.means === 'plan' && !isTarget) return { part: 'plan', said: kind.words, expected };
  return undefined;
}

function placeDisagreement(
  { place }: Statement,
  { ownPlaces }: Setting,
  source?: Statement,
): Disagreement | undefined {
  if (place.means === '' || place.means === 'own') return undefined;
  const named = place.words.toLowerCase();
  if (source?.place.words.toLowerCase() === named) return undefined;
  const isOwn =
    place.means === 'named' && ownPlaces.some((own) => own.toLowerCase().includes(named));
  return isOwn ? undefined : { part: 'place', said: place.words, expected: ownPlaces[0] ?? '' };
}

function periodDisagreement(
  { period }: Statement,
  { terms, unit, isPoint = false, isAtStart = false, partNames }: Subject,
  source?: Statement,
): Disagreement | undefined {
  const { means, words, isOwnClause } = period;
  if (partNames && (means === 'part' || means === 'year')) {
    const isNamed = partNames.includes(words.toLowerCase().replace(/^trong (?=\S+ tháng)/u, ''));
    return isNamed ? undefined : { part: 'period', said: words, expected: partNames[0] ?? '' };
  }
  if (means === '' || means === 'year' || means === 'end') return undefined;
  if (isAtStart && means === 'start') return undefined;
  if (source && source.period.means === means) return undefined;
  const own = tokensOf(words).map(({ text }) => text);
  // `hội nghị thông tin thời sự hàng quý`: a word of time in the indicator's own name is no period.
  if (terms.some((term) => term.some((part) => holds(part, own)))) return undefined;
  if (means === 'month' && isPoint) return undefined;
  // `Đầu năm, Đảng ủy đề ra 18 chỉ tiêu`: when something was done is not when it was counted.
  if (means === 'start' && !isPoint && !isOwnClause) return undefined;
  if (means === 'each' && unit.id.includes('/')) return undefined;
  // `Mỗi chấm là một lượt: 8.157 lượt`: a bare “each” speaks of its own clause alone.
  if (means === 'each' && !isOwnClause && own.length === 1) return undefined;
  return { part: 'period', said: words, expected: source?.period.words ?? '' };
}

function holds(part: readonly string[], words: readonly string[]): boolean {
  return ` ${part.join(' ')} `.includes(` ${words.join(' ')} `);
}

function hedgeDisagreement(said: Statement, source: Statement): Disagreement | undefined {
  if (said.hedge.means === source.hedge.means) return undefined;
  return { part: 'hedge', said: said.hedge.words, expected: source.hedge.words };
}

function directionDisagreement(
  said: Statement,
  subject: Subject,
  source?: Statement,
): Disagreement | undefined {
  const { means, words, isLevel } = said.direction;
  if (source) {
    if (means === source.direction.means && isLevel === source.direction.isLevel) return undefined;
    if (source.direction.means === '' && (isLevel || said.direction.isBehind)) {
      const { inYear = '', sinceLastYear = '' } = subject.went ?? {};
      const isOfYear = /^(?:đầu|the start|start)/u.test(said.base);
      const known = isOfYear ? inYear : said.base === '' ? inYear || sinceLastYear : sinceLastYear;
      return known === means ? undefined : { part: 'direction', said: words, expected: '' };
    }
    // A figure of change stands for itself where the text names it by its own noun.
    return { part: 'direction', said: words, expected: source.direction.words };
  }
  if (means === '' || isLevel || subject.direction !== '') return undefined;
  return { part: 'direction', said: words, expected: '' };
}

/** The sign of a figure that is stated as going the other way than its indicator: −1, else 1. */
export function signOf({ direction }: Statement, subject: Pick<Subject, 'direction'>): 1 | -1 {
  const isOther =
    subject.direction !== '' && direction.means !== '' && direction.means !== subject.direction;
  return isOther ? -1 : 1;
}
