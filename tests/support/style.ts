import type { Lang } from '../../src/data/text/number.ts';

/**
 * The rules of `docs/style.md` that a machine can hold. Each takes a text as a reader sees it, its
 * figures written out, and gives what in it breaks the rule.
 */
export type StyleRule = (text: string, lang: Lang) => string[];

/** The source's words in quotes are its own: no rule is for them. */
function unquoted(text: string): string {
  return text.replace(/“[^”]*”/gu, '“”');
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

const number = /(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu;

/** A headline has two figures at most beside its years, none beside another or a year, and is short. */
export const headlineRule: StyleRule = (text, lang) => {
  const figures = matches(unquoted(text), number).filter((one) => !/^(?:19|20)\d\d$/.test(one));
  const length = wordsIn(text);
  const limit = lang === 'vi' ? 24 : 20;
  return [
    ...matches(text, /\d%?[,:;]?\s+(?:[–-]\s+)?\d[\d.,]*/gu),
    ...(figures.length > 2 ? [figures.join(' ')] : []),
    ...(length > limit ? [`${length} words`] : []),
  ];
};

/** Nothing is told as of today: `hiện còn`, `now`. */
export const undatedRule: StyleRule = (text, lang) =>
  matches(
    unquoted(text),
    lang === 'vi'
      ? /(?<!\p{L})(?:(?<!thực )hiện (?:nay|còn|tại)|ngày nay|đến nay (?:còn|có) \d)/giu
      : /\b(?:now|currently|nowadays|at present|remain(?:s|ed|ing)?)\b/giu,
  );

/** No claim beyond the source, no part of a whole where the source gives a net change, people first. */
export const claimRule: StyleRule = (text, lang) =>
  matches(
    unquoted(text),
    lang === 'vi'
      ? /(?<!\p{L})(?:thực tế|trang tính|rơi vào|đối tượng|trong đó (?:có )?\d+)/giu
      : /\b(?:in (?:truth|fact)|actually|of which \d+|datum)\b/giu,
  );

/** One spelling: xóa, hóa, Ủy, tỷ, Email. */
export const spellingRule: StyleRule = (text) =>
  matches(
    text,
    /\p{L}*o[àáảãạ](?!\p{L})|\p{L}*(?<!q)u[ỳýỷỹỵ](?!\p{L})|(?<!\p{L})tỉ(?!\p{L})|\be-mail/giu,
  );

/** Quotes and apostrophes are curly. */
export const quoteRule: StyleRule = (text) => matches(text, /["']/gu);

/** A number of seven digits is no “about”. */
export const preciseRule: StyleRule = (text) =>
  matches(text, /(?:khoảng|about)\s(?:VND\s)?\d{1,3}(?:[.,]\d{3}){2,}/giu);

/** A sentence has thirty syllables at most in Vietnamese, 22 words in English; quotations aside. */
export const lengthRule: StyleRule = (text, lang) =>
  unquoted(text)
    .split(/(?<=[.!?…])(?=\s+[\p{Lu}\d“])/u)
    .filter((sentence) => wordsIn(sentence) > (lang === 'vi' ? 30 : 22))
    .map((sentence) => `${wordsIn(sentence)} words: ${sentence.trim()}`);

/** A figure and its label say the unit once: not `185 hộ hộ nghèo`, `cho năm, năm 2022`. */
export const repeatRule: StyleRule = (text) =>
  matches(text, /(?<!\p{L})(\p{L}+)[\s,–]+\1(?!\p{L})/giu);

/** A line does not part a number from what it counts. */
export const partingRule: StyleRule = (text) =>
  matches(
    text,
    /\d (?:hộ|người|thành viên|đồng|tỷ|triệu|bài|lượt|households?|people|billion)|VND \d/gu,
  );

/** A button says its object. */
export const buttonRule: StyleRule = (text, lang) =>
  (lang === 'vi'
    ? /^(?:Sao chép|Gửi|Tải|Xem|Trích)$/u
    : /^(?:Copy|Send|Share|Download|See)$/u
  ).test(text)
    ? [text]
    : [];

/** The syllables of a Vietnamese text, the words of an English one. */
function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((token) => /[\p{L}\d]/u.test(token)).length;
}
