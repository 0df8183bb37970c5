import type { Indicator } from '../data/model/datum.ts';
import { subjectOf, type TextSetting } from '../data/model/dataset.ts';
import { disagreement, rivalOf, signOf } from '../data/text/agreement.ts';
import type { Statement } from '../data/text/statement.ts';
import { matchTerms } from '../data/text/terms.ts';
import { tokensOf, wordsAt } from '../data/text/vocabulary.ts';
import type { Misfit } from './reason.ts';
import type { Passage, Piece } from './passage.ts';

/** An indicator as a new report may continue it. */
export interface Continued {
  indicator: Indicator;
  /** The words by which it is known: its terms, label and definition, its wordings in the reports. */
  words: ReadonlySet<string>;
  /** True for what the reports count at one point of time. */
  isPoint: boolean;
}

export type Fit =
  { ok: true; sign: 1 | -1; words: number } | { ok: false; words: number; misfit: Misfit };

/**
 * Whether a statement of a passage is what an indicator measures. Beyond what `disagreement` sees, as
 * a draft searches its figures and does not only hold a given one against its source: each word
 * between the clause's beginning and the figure must be one that says nothing else or that the
 * indicator is known by (`tặng quà cho 40 hộ nghèo`), the words right behind must not narrow it (`40
 * hộ nghèo được vay vốn`), and no second thing may be counted with it (`210 hộ nghèo, cận nghèo`).
 */
export function fitOf(
  passage: Passage,
  statement: Statement,
  subject: Continued,
  setting: TextSetting,
): Fit {
  const { indicator } = subject;
  const match = matchTerms(statement, indicator.names, indicator.measure.id);
  const words = match?.words ?? 0;
  const no = (misfit: Misfit): Fit => ({ ok: false, words, misfit });
  const { isPoint } = subject;
  const other = disagreement(statement, { ...subjectOf(indicator), isPoint }, setting);
  if (other) return no(other);
  const { unit } = statement;
  if (indicator.unit.includes('/') && unit?.id !== indicator.unit) {
    return no({ part: 'unit', said: unit?.id ?? '', expected: indicator.unit });
  }
  const name = unsaidName(passage, statement, indicator);
  if (name !== '') return no({ part: 'unsaid', said: name, expected: indicator.label_vi });
  const rival = rivalOf(statement, indicator, setting.indicators);
  if (rival) return no({ part: 'other', said: rival.label_vi, expected: indicator.label_vi });
  const change = changeMisfit(statement, indicator, setting);
  if (change) return no(change);
  const before = strangeBefore(passage, statement, subject, setting, match?.distance ?? 0);
  if (before !== '') return no({ part: 'unknown', said: before, expected: indicator.label_vi });
  const behind = strangeBehind(passage, statement, subject);
  if (behind !== '') return no({ part: 'unknown', said: behind, expected: indicator.label_vi });
  const shared = countedBefore(passage, statement, indicator);
  if (shared !== '') return no({ part: 'together', said: shared, expected: indicator.label_vi });
  const joined = joinedWith(passage, statement, subject, setting);
  if (joined !== '') return no({ part: 'together', said: joined, expected: indicator.label_vi });
  return { ok: true, sign: signOf(statement, indicator), words };
}

/** The first name inside an indicator's label that the sentence does not say; empty where it says all. */
function unsaidName(
  passage: Passage,
  { numeral }: Statement,
  { label_vi: label }: Indicator,
): string {
  const sentence = passage.sentenceText(numeral).toLowerCase();
  const names = label.match(/(?<=\s)\p{Lu}\p{L}*/gu) ?? [];
  return names.find((name) => !sentence.includes(name.toLowerCase())) ?? '';
}

/** What is no net change: of those who came in or left only one side is told. */
const gross = /phát sinh|thoát|tái nghèo/iu;
const turned = /^(?:ít|nhiều|cao|thấp)\s+hơn$/iu;

/** A change is told by a direction and stands against the indicator's own base, with its noun said. */
function changeMisfit(
  statement: Statement,
  indicator: Indicator,
  { vocabulary, lang }: TextSetting,
): Misfit | undefined {
  const { direction, base } = statement;
  const isChange =
    direction.means !== '' &&
    !direction.isLevel &&
    (!direction.isBehind || turned.test(direction.words));
  // `thu vượt 12 triệu đồng` may be more than that, or by that much more.
  if (/(?<!\p{L})vượt(?!\p{L})/iu.test(statement.hedge.words)) {
    return { part: 'direction', said: statement.hedge.words, expected: '' };
  }
  if (indicator.direction === '') {
    return isChange ? { part: 'direction', said: direction.words, expected: '' } : undefined;
  }
  const { label_vi: label } = indicator;
  if (!isChange) return { part: 'direction', said: '', expected: label };
  if (gross.test(`${direction.words} ${statement.before.slice(-6).join(' ')}`)) {
    return { part: 'base', said: direction.words, expected: label };
  }
  const own = [label, ...indicator.names.map((term) => term.flat().join(' '))].join(' ; ');
  const [first = '', second = ''] = base.split(/\s+/u);
  if (base !== '' && !own.toLowerCase().includes(`${first} ${second}`.trim())) {
    return { part: 'base', said: base, expected: label };
  }
  const nouns = indicator.names.filter(([part = []]) => {
    const met = wordsAt(vocabulary, lang, tokensOf(part.join(' ')), 0);
    return !met.some(({ entry }) => entry.kind === 'base');
  });
  const isNamed = matchTerms(statement, nouns, indicator.measure.id) !== undefined;
  return isNamed ? undefined : { part: 'noun', said: '', expected: label };
}

/** Words with which a clause begins a count of what there is. */
const telling = new Set(['có', 'còn', 'là', 'đạt', 'hiện']);
/** Words that say nothing of which thing is counted. */
const plain = new Set(
  (
    'số tổng toàn phường xã địa bàn phương trên của đã được đang vẫn chỉ và cùng thì mà này nay ' +
    'đến tính từ năm tháng ngày trong cả mức kết quả qua theo công tác về tình ' +
    'hình thực hiện lên xuống bằng cuối đầu kỳ thời điểm tại ở cộng lũy kế luỹ ghi nhận báo cáo chuẩn ' +
    'tiêu đa chiều so với do nên khoảng hết cụ thể như sau nhìn chung hằng liệu nhân dân ' +
    'đảng ủy uỷ ban lãnh đạo ubnd thông tin biên tập thu hút tải dịp đó ấy'
  ).split(' '),
);
/** Words of counting, which count nothing where they only say by what a figure is known. */
const survey = new Set(['rà', 'soát', 'thống', 'kê', 'điều', 'tra', 'khảo', 'sát']);
const surveyed = /(?:qua|quả|theo|sau|tác|đợt)\s+(?:rà soát|thống kê|điều tra|khảo sát)/iu;
/** Words by which a figure is a part of the one before it. */
const parts = /(?:trong đó|trong số đó|bao gồm|gồm)\s+(?:có\s+|còn\s+)?$/iu;
const saysNothing: ReadonlySet<string> = new Set([
  'hedge',
  'hedge-after',
  'direction',
  'fact',
  'plan',
  'period',
  'base',
]);

/**
 * The first word before a figure, back to where its clause begins to tell, that may make it another
 * thing; empty when there is none. What stands before an earlier figure of the sentence counts too
 * where the clause only goes on with it (`cho 240 hộ nghèo, 20 hộ cận nghèo`).
 */
function strangeBefore(
  passage: Passage,
  statement: Statement,
  subject: Continued,
  setting: TextSetting,
  distance: number,
): string {
  const { pieces, text } = passage;
  const { start, numeral } = statement;
  const { words } = subject;
  let counted = 0;
  let isTold = false;
  for (let at = passage.pieceAt(numeral.pair?.start ?? start) - 1; at >= 0; at -= 1) {
    if (passage.isSentenceEnd(at)) return '';
    const piece = pieces[at];
    if (!piece) return '';
    const isReached = counted >= distance && (distance > 0 || isTold);
    const isJoint = /^(?:[,/–—&-]|và|cùng|hoặc)$/u.test(piece.text);
    if (isJoint && distance > 0 && counted >= distance) {
      const joined = namedBefore(passage, at, subject, setting, statement);
      if (joined !== '') return joined;
    }
    if (passage.isClauseEnd(at)) {
      if (isReached) return '';
      continue;
    }
    if (/[\p{L}\d%]/u.test(piece.text)) counted += 1;
    if (piece.numeral || !/\p{L}/u.test(piece.text)) continue;
    if (
      telling.has(piece.text) &&
      !parts.test(text.slice(Math.max(0, piece.start - 14), piece.end + 1))
    ) {
      isTold = true;
    }
    if (!isInnocent(piece, words, text, passage, at)) return piece.text;
  }
  return '';
}

function isInnocent(
  piece: Piece,
  words: ReadonlySet<string>,
  text: string,
  passage: Passage,
  at: number,
): boolean {
  // `bài viết nhiều nhất`: not a limit right before the figure, but one of several.
  if (piece.text === 'nhất' && !passage.pieces[at + 1]?.numeral) return false;
  if (telling.has(piece.text) || plain.has(piece.text) || words.has(piece.text)) return true;
  if ([...piece.kinds].some((kind) => saysNothing.has(kind))) return true;
  if (piece.kinds.has('place') && piece.means.has('own')) return true;
  if (survey.has(piece.text)) {
    return surveyed.test(text.slice(Math.max(0, piece.start - 16), piece.end + 8));
  }
  // A name inside the sentence: `Tết Quý Mão`, `phường Cầu Kho`.
  const isFirst = at === 0 || passage.isSentenceEnd(at - 1);
  const isName = /^\p{Lu}/u.test(text.slice(piece.start));
  return isUnitOfNumeral(passage, at) || (isName && !isFirst);
}

/** True for the unit behind an earlier figure: `2.450 hộ, trong đó …`. */
function isUnitOfNumeral(passage: Passage, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const { numeral } = passage.pieces[before] ?? {};
    if (numeral?.kind !== 'number') continue;
    return (passage.pieces[at]?.end ?? Infinity) <= passage.statementOf(numeral).end;
  }
  return false;
}

/** Words behind a counted thing that go on with the sentence. */
const goesOn = new Set(
  'và cùng theo vào tính so giảm tăng đạt bằng vượt chiếm đến tổng nhưng thì năm hoàn tương chỉ còn hiện do nhờ vì nên'.split(
    ' ',
  ),
);

/** The first word behind a figure and its noun that narrows it, else empty. */
function strangeBehind(passage: Passage, statement: Statement, subject: Continued): string {
  const { pieces } = passage;
  const from = nounEnd(passage, statement, subject);
  for (let at = from; at < pieces.length && !passage.isClauseEnd(at); at += 1) {
    const piece = pieces[at];
    if (!piece || piece.numeral || !/\p{L}/u.test(piece.text)) return '';
    const isTold = [...piece.kinds].some((kind) => saysNothing.has(kind));
    const isOwn = piece.kinds.has('place') && piece.means.has('own');
    const isSpecial = at === from && piece.text in narrowing;
    if (isSpecial ? !isNarrowing(piece, pieces.slice(at + 1, at + 3)) : goesOn.has(piece.text))
      return '';
    if (!isSpecial && (isTold || isOwn)) return '';
    // `trao 50 phần quà cho gia đình các đảng viên`: known words, to the last one.
    if (!subject.words.has(piece.text)) return piece.text;
  }
  return '';
}

/** Words behind a counted thing that narrow it unless one of these follows. */
const narrowing: Readonly<Record<string, RegExp>> = {
  của: /^(?:phường|toàn|địa|năm|xã|cả)$/u,
  tại: /^(?:phường|địa|xã)$/u,
  ở: /^(?:phường|địa|xã)$/u,
  trong: /^(?:đó|năm|cả|tổng|số)$/u,
  với: /^(?:tổng|số)$/u,
  trên: /^(?:tổng|các|trang)$/u,
};

function isNarrowing(piece: Piece, [next, third]: readonly Piece[]): boolean {
  const follows = narrowing[piece.text]?.test(next?.text ?? '') ?? false;
  const isOwn = piece.kinds.has('place') && piece.means.has('own');
  const isCounted = piece.text === 'với' && (next?.numeral ?? third?.numeral) !== undefined;
  return !follows && !isOwn && !isCounted;
}

/** The piece behind a figure, its unit, and the words of the indicator's name that follow it. */
function nounEnd(
  passage: Passage,
  { end, unit, numeral }: Statement,
  { indicator }: Continued,
): number {
  const { pieces } = passage;
  const from = passage.pieceAt((unit ? end : undefined) ?? numeral.end);
  const unitWords = tokensOf(indicator.measure.id).map(({ text }) => text);
  let longest = 0;
  for (const part of indicator.names.flat()) {
    const isCounted = unitWords.every((word, index) => part[index] === word);
    const rest = isCounted ? part.slice(unitWords.length) : part;
    if (rest.length > longest && rest.every((word, index) => pieces[from + index]?.text === word)) {
      longest = rest.length;
    }
  }
  return from + longest;
}

/** What a figure counts together with its indicator's thing, else empty. */
function joinedWith(
  passage: Passage,
  statement: Statement,
  subject: Continued,
  setting: TextSetting,
): string {
  const { pieces, text } = passage;
  const at = nounEnd(passage, statement, subject);
  const isJoint = /^(?:[,/–—&-]|và|cùng|hoặc|hay)$/u.test(pieces[at]?.text ?? '');
  if (!isJoint) return '';
  let to = at + 1;
  let tells = false;
  while (to < pieces.length && !passage.isClauseEnd(to) && !isAnd(pieces[to])) {
    const { kinds, text: word, numeral } = pieces[to] ?? { kinds: new Set(), text: '' };
    // What is counted on its own, or told on its own, is no second thing in this count.
    if (numeral) return '';
    if (kinds.size > 0 || telling.has(word) || goesOn.has(word)) tells = true;
    to += 1;
  }
  if (to === at + 1 || isAnd(pieces[to - 1]) || pieces[at + 1]?.text === 'nhiều') return '';
  const said = text.slice(pieces[at + 1]?.start, pieces[to - 1]?.end);
  const words = tokensOf(said).map((one) => one.text);
  const unitWords = tokensOf(subject.indicator.measure.id).map((one) => one.text);
  const isOther = setting.indicators
    .near({ ...statement, before: [], after: [...unitWords, ...words] })
    .values()
    .some((indicator) =>
      indicator.names.flat().some((part) => {
        const rest = unitWords.every((word, index) => part[index] === word)
          ? part.slice(unitWords.length)
          : part;
        return (
          rest.length > 0 &&
          indicator !== subject.indicator &&
          (startsWith(words, rest) || startsWith(words, part))
        );
      }),
    );
  return isOther || (!tells && words.length <= 5) ? said : '';
}

/** For money: the two things counted before it, for both of which it may be; else empty. */
function countedBefore(passage: Passage, { start }: Statement, { measure }: Indicator): string {
  if (measure.counts !== 'money') return '';
  const from = passage.sentenceOf({ start, end: start }).start;
  const [first, second] = passage.numerals
    .filter((one) => one.kind === 'number' && from <= one.start && one.end <= start)
    .slice(-2);
  if (first?.kind !== 'number' || second?.kind !== 'number') return '';
  const counts = [first, second].map((one) => passage.statementOf(one).unit?.counts);
  const between = passage.text.slice(first.end, second.start);
  const isJoint = /(?:,|(?<!\p{L})(?:và|cùng|với))\s+(?:\p{L}+\s+){0,2}$/iu.test(between);
  return isJoint && counts.every((one) => one === 'things')
    ? passage.text.slice(first.start, passage.statementOf(second).end)
    : '';
}

function isAnd(piece: Piece | undefined): boolean {
  return /^(?:và|cùng)$/u.test(piece?.text ?? '');
}

/** Another indicator that the text names right before a joint, and does not count there: `hộ nghèo, …`. */
function namedBefore(
  { pieces }: Passage,
  at: number,
  { indicator }: Continued,
  { indicators }: TextSetting,
  statement: Statement,
): string {
  const words = pieces.slice(Math.max(0, at - 6), at).map(({ text }) => text);
  const unitWords = tokensOf(indicator.measure.id).map(({ text }) => text);
  for (const other of indicators.near({ ...statement, before: words, after: [] })) {
    if (other === indicator || other.measure.id !== indicator.measure.id) continue;
    for (const part of other.names.flat()) {
      const from = at - part.length;
      const isThere = part.every((word, index) => pieces[from + index]?.text === word);
      const isCounted = pieces[from - 1]?.numeral !== undefined;
      if (isThere && !isCounted && startsWith(part, unitWords)) return part.join(' ');
    }
  }
  return '';
}

function startsWith(words: readonly string[], part: readonly string[]): boolean {
  return part.every((word, index) => words[index] === word);
}
