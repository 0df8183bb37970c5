import { wordsOf, type StatedFigure } from './wording.ts';

/**
 * The words right beside a figure that make it say other than its number: about
 * how many (`hơn`, `gần`), which way (`tăng`, `giảm`), which one (`thứ`, `Nghị quyết
 * số`), how many times (`rưỡi`, `vạn`), in what money (`USD`).
 */
const about = new Set(
  'hơn gần dưới trên khoảng chừng độ cỡ tầm ngót ước quá vượt hàng mấy vài'.split(' '),
);
const aboutInTwo = new Set([
  ...['chưa đến', 'chưa tới', 'chưa đầy', 'không quá', 'không đến', 'không tới', 'không đầy'],
  ...['ít nhất', 'nhiều nhất', 'tối đa', 'tối thiểu', 'xấp xỉ', 'áng chừng', 'ước chừng'],
  ...['gần như', 'gần tới', 'gần đến'],
]);
const negations = new Set('không chưa chẳng chả'.split(' '));
const ordinals = new Set('thứ điều khoản khóa khoá hạng lớp chương mục phụ'.split(' '));
/** What a number after “số” names: `Nghị quyết số 43`, but not `tổng số 43 hộ`. */
const documents = new Set(
  'quyết thị định văn hoạch tư luật lệnh báo thoại nhà phiếu trình biên'.split(' '),
);
const after = new Set([
  ...['rưỡi', 'mấy', 'lẻ', 'dư', 'hơn', 'ngoài', 'chục', 'tá', 'trăm', 'nghìn', 'ngàn'],
  ...['vạn', 'triệu', 'tỷ', 'tỉ', 'usd', 'đô', 'đôla', 'dollar', 'euro', 'eur', 'yên'],
  ...['nhân', 'bảng', 'lượng', 'chỉ'],
]);
const limits = /^(?:trở (?:lên|xuống)|hoặc hơn|đổ (?:lên|lại|xuống))(?: |$)/;

const directions: Readonly<Record<string, Direction>> = {
  tăng: 'up',
  thêm: 'up',
  giảm: 'down',
  bớt: 'down',
  'nhiều hơn': 'up',
  'cao hơn': 'up',
  'ít hơn': 'down',
  'thấp hơn': 'down',
};
/** Words that may stand between a direction and its figure: `giảm được 46 hộ`. */
const between = new Set('được đi ròng thêm bớt tới đến'.split(' '));

type Direction = 'up' | 'down';
type Around = Pick<StatedFigure, 'before' | 'after'>;

/**
 * What beside a figure in a text says other than beside the same figure in its
 * source's wording; the words themselves, or, where the source's own are left out,
 * those in brackets. Empty when both say the same.
 */
export function hedgeBeside(text: Around, wording: Around, unit: string): string {
  const [own, source] = [directionOf(text.before), directionOf(wording.before)];
  if (own?.way !== source?.way) return own?.words ?? `[${source?.words ?? ''}]`;
  const [inText, inSource] = [beforeOf(text.before), beforeOf(wording.before)];
  if (inText !== inSource && inText !== '') return inText;
  if (inText !== inSource) return `[${inSource}]`;
  const [behind, behindSource] = [text, wording].map((one) => afterOf(one.after, unit));
  if (behind === behindSource) return '';
  return behind ? behind : `[${behindSource ?? ''}]`;
}

/** Which way the words before a figure (nearest first) say that it goes, and those words. */
export function directionOf(
  before: readonly string[],
): { way: Direction; words: string } | undefined {
  const [first = '', second = '', third = ''] = before;
  const pairs: [string, string][] = [
    [`${second} ${first}`, `${second} ${first}`],
    [first, first],
  ];
  if (between.has(first)) {
    pairs.push(
      [`${third} ${second}`, `${third} ${second} ${first}`],
      [second, `${second} ${first}`],
    );
  }
  for (const [key, said] of pairs) {
    const way = Object.hasOwn(directions, key) ? directions[key] : undefined;
    if (way) return { way, words: said };
  }
  return undefined;
}

function beforeOf(before: readonly string[]): string {
  const [first = '', second = ''] = before;
  const pair = `${second} ${first}`;
  const negation = before.slice(0, 3).findIndex((word) => negations.has(word));
  if (negation >= 0)
    return before
      .slice(0, negation + 1)
      .reverse()
      .join(' ');
  if (aboutInTwo.has(pair)) return pair;
  if (Object.hasOwn(directions, pair)) return '';
  if (about.has(first) || ordinals.has(first)) return first;
  return first === 'số' && documents.has(second) ? pair : '';
}

function afterOf(following: readonly string[], unit: string): string {
  const [first = ''] = following;
  if (after.has(first)) return first;
  const parts = wordsOf(unit);
  const hasUnit = parts.every((part, index) => part === following[index]);
  const rest = following.slice(hasUnit ? parts.length : 0).join(' ');
  return limits.exec(rest)?.[0].trim() ?? '';
}
