import { scaleWords } from './number.ts';

const nbsp = '\u00A0';

/**
 * Vietnamese words of several syllables that a title does not part: a reader takes the first
 * syllable at a line's end for a word of its own (`hộ nghèo đầu / năm`: năm is five, too).
 */
const compounds = [
  'an sinh',
  'bài viết',
  'bảo hiểm',
  'biểu đồ',
  'bình quân',
  'cận nghèo',
  'chăm lo',
  'chi bộ',
  'chia sẻ',
  'chỉ tiêu',
  'cuối năm',
  'dữ liệu',
  'đảng viên',
  'đầu năm',
  'đính chính',
  'giấy khen',
  'hội nghị',
  'hộ cận nghèo',
  'hộ nghèo',
  'mạng xã hội',
  'ngân sách',
  'nông nghiệp',
  'phi nông nghiệp',
  'số liệu',
  'thành phố',
  'thành viên',
  'thương nghiệp',
  'tổng kết',
  'tương tác',
  'xã hội',
  'y tế',
].sort((a, b) => b.length - a.length);

/** The most letters that are kept on one line: what a title has room for on a phone of 320 px. */
export const longestKept = 18;

const scale = [...scaleWords, 'thousand', 'million', 'billion'].join('|');
/** Words that name a number after them, so that it counts nothing: `năm 2022`, `Quận 1`. */
const naming = 'năm|tháng|ngày|quý|[Qq]uận|District';
const currency = '[A-Z]{3}';
const year = '(?<![\\d.,])(?:19|20)\\d\\d';
/** Words that are not what a number counts: `fell by 46 in 2022`. */
const joining = 'in|of|to|on|at|by|and|from|since|trong|từ|đến|ở|và|tại';
const word = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** The spaces that tie what is around them, those that matter most first. */
const ties: readonly RegExp[] = [
  `(?<=\\d) (?=${word(scale)})`,
  `(?<!${word(`${naming}|${currency}`)} [\\d/.,–-]+)(?<!${year})(?<=\\d|\\d (?:${scale})) (?=\\p{L})(?!${word(joining)})`,
  `(?<=${word(`${naming}|${currency}`)}) (?=\\d)`,
  `(?<=${word('in|of|since')}) (?=${year}(?![\\d.,]*\\d))`,
  ...compounds.map((one) => word(`[${one[0]}${one[0]?.toUpperCase()}]${one.slice(1)}`)),
  // A name: Cầu Kho, Hồ Chí Minh.
  '(?<=(?<!\\p{L})\\p{Lu}\\p{Ll}*) (?=\\p{Lu}\\p{Ll})',
].map((rule) => new RegExp(rule, 'gu'));

/**
 * A text in which no line parts a number from what it counts, a compound or a name: the spaces in
 * them do not break. `first` are offsets of spaces to tie before all of these. What
 * would make more than `longestKept` letters without a break is left as it was. Lengths stay.
 */
export function keptTogether(text: string, first: readonly number[] = []): string {
  let kept = text;
  const tie = (start: number, end: number) => {
    const tied =
      kept.slice(0, start) + text.slice(start, end).replaceAll(' ', nbsp) + kept.slice(end);
    const from = Math.max(tied.lastIndexOf(' ', start), tied.lastIndexOf('\n', start)) + 1;
    if (tied.slice(from).search(/[ \n]|$/) <= longestKept) kept = tied;
  };
  for (const at of first) tie(at, at + 1);
  for (const rule of ties) {
    for (const match of text.matchAll(rule)) tie(match.index, match.index + match[0].length);
  }
  return kept;
}
