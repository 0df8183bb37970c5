import { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';

/**
 * What a text may not hold because no reader sees it as it is: bytes that have no
 * reading (U+FFFD, NUL), control and invisible letters (but not the sign that asks for a
 * coloured picture, U+FE0F), unassigned and private ones, a mark set over a digit.
 */
const odd =
  /(?![\t\n\r\uFE0F])[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFFD]|(?<=\p{N})\p{M}/gu;

/** Texts of Latin letters and usual signs alone, which most are, hold none of them. */
const usual =
  /^[\t\n\r\x20-\x7E\xA0-\xAC\xAE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20AB\u2200-\u22FF]*$/;

/** A question mark where a letter was lost: within a word, before it, or at its end. */
const lost = /[\p{L}?]*(?:\p{L}\?\p{L}|(?<![\p{L}\p{P}\p{N}])\?\p{L}|\p{L}\?(?= \p{Ll}))[\p{L}?]*/u;

/** The word of a cell that lost a letter in saving (`h? nghèo`), else empty. */
export function lostLetterIn(text: string): string {
  return text.includes('?') ? (lost.exec(text.slice(0, 10_000))?.[0] ?? '') : '';
}

/** How the bytes of a zip archive (`.xlsx`, `.ods`) or of an OLE file (`.xls`) begin, read as text. */
const startOfWorkbook = /^(?:PK\x03\x04|\uFFFD\uFFFD\x11\u0871)/;

const toldAtMost = 20;

/**
 * The problems of a text's letters, each at its place; of unreadable bytes the first, and of a workbook
 * in a table's place that it is one.
 */
export function letterProblems(file: string, text: string): Problem[] {
  if (usual.test(text)) return [];
  if (startOfWorkbook.test(text)) {
    return [problemAt({ file, line: 1, column: 1 }, 'table-workbook', file)];
  }
  odd.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let positions: Positions | undefined;
  const problems: Problem[] = [];
  let unreadable = 0;
  for (let match = odd.exec(text); match; match = odd.exec(text)) {
    const [letter] = match;
    if (letter === '\uFFFD' || letter === '\0') {
      unreadable += 1;
      if (unreadable > 1) continue;
    }
    if (problems.length >= toldAtMost) continue;
    positions ??= new Positions(file, text);
    const place = positions.at(match.index);
    if (text.startsWith('\uFEFF') && place.line === 1) place.column -= 1;
    const around = text
      .slice(Math.max(0, match.index - 20), match.index + 20)
      .replace(/[\p{C}\uFFFD\u2028\u2029]+/gu, '·');
    const code = letter === '\uFFFD' || letter === '\0' ? 'encoding-unknown' : 'letter-odd';
    problems.push(problemAt(place, code, nameOfLetter(letter), { around }));
  }
  return problems;
}

/** The letters of a text that no reader sees as they are. */
export function oddLettersIn(text: string): string[] {
  return text.match(odd) ?? [];
}

/** `U+200B`: how an invisible letter is spoken of. */
export function nameOfLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
