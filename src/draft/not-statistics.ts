import type { Allowed } from '../data/article/bind.ts';
import { exceptionProblem } from '../data/check/exceptions.ts';
import { findPhrases } from '../data/text/phrase.ts';
import { movedYears } from './moved-period.ts';

/** A numeral of a paragraph that nothing accounts for. */
export interface Unbound {
  paragraph: number;
  start: number;
  end: number;
  isDate: boolean;
}

const nowhere = { file: '', line: 1, column: 1 };
const wordsBesideAtMost = 5;
const documents =
  'nghị quyết|nghị định|quyết định|quy định|chỉ thị|thông tư|thông báo|thông tri|kế hoạch|công văn|kết luận|hướng dẫn|chương trình|đề án|tờ trình|báo cáo|luật|pháp lệnh|điều|khoản';
const document = new RegExp(`(?<!\\p{L})(?:${documents})(?:\\s+số)?\\s+$`, 'iu');

/**
 * Suggests phrases that name an article's numerals as no statistics: those of the
 * earlier article that stand here too, their years moved on; legal references; and
 * dates with the words that say what they are of. Other numbers are never
 * suggested: they may be statistics.
 */
export function suggestPhrases(
  paragraphs: readonly string[],
  unbound: readonly Unbound[],
  earlier: readonly string[],
  years: number,
  allowed: Allowed,
): string[] {
  const phrases = new Set<string>();
  const known = [...new Set(earlier.flatMap((phrase) => [phrase, movedYears(phrase, years)]))];
  const byParagraph = Map.groupBy(unbound, ({ paragraph }) => paragraph);
  for (const [paragraph, numerals] of byParagraph) {
    const text = paragraphs[paragraph] ?? '';
    const found = findPhrases(text, known);
    let last: { start: number; end: number } | undefined;
    numerals.forEach((numeral, at) => {
      const over = found.find(({ start, end }) => start <= numeral.start && numeral.end <= end);
      const before = numerals[at - 1]?.end ?? 0;
      const span = over ?? spanOf(text, numeral, before, last);
      if (!span) return;
      const phrase = text.slice(span.start, span.end);
      if (exceptionProblem(phrase, nowhere, allowed, true)) return;
      if (last && last.start === span.start) phrases.delete(text.slice(last.start, last.end));
      phrases.add(phrase);
      last = span;
    });
  }
  return [...phrases];
}

/** The words around a legal reference or a date; a date right after a reference joins it. */
function spanOf(
  text: string,
  numeral: Unbound,
  from: number,
  last: { start: number; end: number } | undefined,
): { start: number; end: number } | undefined {
  const before = text.slice(Math.max(from, numeral.start - 80), numeral.start);
  const reference = document.exec(before);
  const end = numeral.end + codeLength(text.slice(numeral.end, numeral.end + 40));
  if (reference) return { start: numeral.start - before.length + reference.index, end };
  if (!numeral.isDate) return undefined;
  if (
    last &&
    /^(?:,? ?(?:ban hành)?,? ?(?:ngày|năm|của|và)? ?)$/u.test(text.slice(last.end, numeral.start))
  ) {
    return { start: last.start, end: numeral.end };
  }
  const ahead = before.split(/[.,;:!?()“”"\d](?=\s|$)|^[^\s]*\d/u).at(-1) ?? '';
  const words = /(?:[\p{L}–-]+\s+)*$/u.exec(ahead)?.[0] ?? '';
  const nearest = words
    .split(/(?<=\s)(?=\S)/u)
    .slice(-wordsBesideAtMost)
    .join('');
  const after =
    /^(?:\s[\p{L}–-]+){1,4}/u.exec(text.slice(numeral.end, numeral.end + 60))?.[0] ?? '';
  const isBare = /^(?:(?:ngày|mùng|tháng|quý|năm|đến|từ|trong)\s+)*$/iu.test(nearest);
  return { start: numeral.start - nearest.length, end: numeral.end + (isBare ? after.length : 0) };
}

/** The rest of a document's number: `-NQ/ĐU` after `43`. */
function codeLength(rest: string): number {
  return /^[-/](?:[\p{L}\p{N}]|[-/.](?=[\p{L}\p{N}]))*/u.exec(rest)?.[0].length ?? 0;
}
