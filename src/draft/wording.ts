import type { TextSetting } from '../data/model/dataset.ts';
import type { Statement } from '../data/text/statement.ts';
import { readWording } from '../data/text/wording.ts';
import { fitOf, type Continued } from './fit.ts';
import { Passage, type Dated } from './passage.ts';

/**
 * The words of a passage to keep as a figure's wording: the shortest run of whole clauses of its
 * sentence that says of the figure all that the sentence does (hedge, direction, kind, place, period,
 * base, and the date that holds for it) and that names the indicator. Undefined where even the whole
 * sentence is not read so.
 */
export function wordingOf(
  passage: Passage,
  said: Statement,
  dated: Dated | undefined,
  subject: Continued,
  setting: TextSetting,
): string | undefined {
  const { start, end } = passage.sentenceOf(said.numeral);
  const own = dated && start <= dated.start && dated.end <= end ? dated : undefined;
  const clause = passage.clauseOf(said.numeral);
  // A year that a sentence puts before all it says is the report's own: it need not be quoted.
  const isNeeded = own && (own.date.month !== undefined || isWithin(own, clause));
  const [first, last] = [passage.pieceAt(start), passage.pieceAt(end)];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const piece = passage.pieces[at];
    const isStart = at === first || passage.isClauseEnd(at - 1) || isJoint(passage, at - 1);
    if (piece && isStart && piece.start <= said.numeral.start) from.push(piece.start);
    const isEnd =
      at === last || passage.isClauseEnd(at) || isJoint(passage, at) || isBesides(passage, at);
    const before = passage.pieces[at - 1];
    if (before && isEnd && before.end >= said.end) to.push(before.end);
  }
  const stretches = from
    .flatMap((one) => to.map((other) => ({ start: one, end: other })))
    .filter((one) => !isNeeded || isWithin(own, one))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const one of stretches) {
    const inner = passage.text.slice(one.start, one.end).replace(/^[^\p{L}\p{N}“”"]+/u, '');
    const isOpen = inner.lastIndexOf('(') > inner.lastIndexOf(')');
    const text = isOpen && passage.text[one.end] === ')' ? `${inner})` : inner;
    if (saysSame(text, one.end - inner.length, said, subject, setting)) return text;
  }
  return undefined;
}

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `… 215 triệu đồng và thuế …`: what is joined behind a figure can stand alone. */
function isJoint(passage: Passage, at: number): boolean {
  return /^(?:và|cùng)$/u.test(passage.pieces[at]?.text ?? '');
}

/** `160 hộ nghèo với 412 nhân khẩu`: what is counted with a figure is told besides it. */
function isBesides({ pieces }: Passage, at: number): boolean {
  return pieces[at]?.text === 'với' && pieces[at + 1]?.numeral !== undefined;
}

/** A text that names no place speaks of its own, and one that names no time of its year. */
function placeIn({ place }: Statement): Statement['place']['means'] {
  return place.means || 'own';
}

function periodIn({ period }: Statement): Statement['period']['means'] {
  return period.means || 'year';
}

function saysSame(
  text: string,
  offset: number,
  said: Statement,
  subject: Continued,
  setting: TextSetting,
): boolean {
  const { reading, start } = said.numeral;
  if (!reading.ok) return false;
  const first = readWording(text, setting.vocabulary).find(({ value }) => value === reading.value);
  const again = first?.statement;
  return (
    again !== undefined &&
    again.numeral.start === start - offset &&
    again.numeral.text === said.numeral.text &&
    again.unit?.id === said.unit?.id &&
    again.hedge.means === said.hedge.means &&
    again.direction.means === said.direction.means &&
    again.direction.isLevel === said.direction.isLevel &&
    again.kind.means === said.kind.means &&
    placeIn(again) === placeIn(said) &&
    periodIn(again) === periodIn(said) &&
    again.base === said.base &&
    fitOf(new Passage(text, setting, []), again, subject, setting).ok
  );
}
