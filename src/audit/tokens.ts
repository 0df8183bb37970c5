import { monthNames } from './date-formats.ts';

/** A piece of text that has digits: `key` is its spelling, made uniform for look-up. */
export interface Token {
  start: number;
  end: number;
  key: string;
}

const scale =
  'nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|triệu tỷ|triệu tỉ|nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|vạn|tá' +
  '|hundred|thousand|million|billion|trillion|dozen|tr|bn|mn|[tkmb]';
const percent = '%|‰|phần trăm|per ?cent';

const number = new RegExp(
  String.raw`((?<![\p{L}\p{N}])[-−–+])?(\d+(?:[.,]\d+)*)(?: ?(${scale})(?!\p{L}))?(?: ?(${percent})(?!\p{L}))?`,
  'giu',
);

/**
 * Every numeral of a text, each ASCII digit in exactly one, with all that belongs to
 * its value: sign, word of scale, percent (`−19,9%`, `1,6 tỷ`).
 */
export function numeralsIn(text: string): Token[] {
  return Array.from(text.matchAll(number), (match) => {
    const [whole, sign = '', digits = '', word, share] = match;
    const signKey = sign === '' || sign === '+' ? sign : '−';
    const wordKey = word === undefined ? '' : ` ${word.toLowerCase()}`;
    const shareKey = share === undefined ? '' : share === '‰' ? '‰' : '%';
    const { index } = match;
    return {
      start: index,
      end: index + whole.length,
      key: signKey + digits + wordKey + shareKey,
    };
  });
}

const months = monthNames
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

const dates = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:z|[+-]\d{2}:\d{2})?)?`,
    String.raw`\d{4}-\d{2}`,
    String.raw`\d{1,2}/\d{1,2}/\d{4}`,
    String.raw`\d{1,2}/\d{4}`,
    String.raw`ngày \d{1,2}/\d{1,2}(?![/\d])`,
    String.raw`\d{1,2} tháng \d{1,2}(?:(?: năm |, |/)\d{4})?`,
    String.raw`tháng \d{1,2}(?:(?: năm |, |/)\d{4})?`,
    String.raw`\d{1,2} (?:${months})(?: \d{4})?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:${months}) \d{1,2}(?!\d)(?:, \d{4})?`,
    String.raw`(?<!\p{L})(?:${months}) \d{4}`,
    String.raw`\d{4}`,
  ].join('|'),
  'giu',
);

const yearFollows = /^(?:\s*[,/-]?\s*(?:năm\s+)?)\d{4}(?!\d)/iu;
const quantityFollows = new RegExp(String.raw`^ ?(?:${scale}|${percent})(?!\p{L})`, 'iu');

/** What has the shape of a date and stands whole: `ngày 31/12`, `December 2022`, `2022`. */
export function datesIn(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(dates)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isWhole(text, start, end)) continue;
    const after = text.slice(end, end + 16);
    const hasYear = /\d{4}/.test(match[0]);
    if (hasYear ? quantityFollows.test(after) : yearFollows.test(after)) continue;
    found.push({ start, end, key: match[0].toLowerCase() });
  }
  return found;
}

/** True when a stretch of text is not a piece of a longer word or numeral. */
export function isWhole(text: string, start: number, end: number): boolean {
  return (
    !joinsAfter.test(text.slice(end, end + 3)) &&
    !joinsBefore.test(text.slice(Math.max(0, start - 3), start))
  );
}

const joinsAfter = /^(?:[\p{L}\p{N}]|[.,/:\-−]\p{N})/u;
const joinsBefore = /(?:[\p{L}\p{N}]|\p{N}[.,/:\-−])$/u;
