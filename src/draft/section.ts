/** What the heads above a paragraph say of its figures. */
export interface Section {
  /** The innermost head that says any of it; else empty. */
  heading: string;
  /** True below `Phương hướng, nhiệm vụ`: what stands there is to be done. */
  isPlan: boolean;
  /** The only year that the heads name, where they name one. */
  year: number | undefined;
  /** The heads themselves, the innermost first. */
  heads: readonly string[];
}

interface Head {
  level: number;
  text: string;
  isPlan: boolean | undefined;
  year: number | undefined;
}

const marks: readonly [pattern: RegExp, level: number][] = [
  [/^(?:phần|chương)\s+(?:thứ\s+)?[\p{L}\d]+/iu, 1],
  [/^[IVX]+\s*[.)/-]/u, 2],
  [/^[A-ZĐ]\s*[.)/-]/u, 1],
  [/^\d+\s*[.)/-](?!\d)/u, 3],
  [/^\d+\.\d+[.)]?\s/u, 4],
  [/^[a-zđ]\s*[.)]/u, 5],
];
const listLevel = 9;
const headAtMost = 160;
const planned =
  /(?<!\p{L})(?:phương hướng|mục tiêu|chỉ tiêu phấn đấu|chỉ tiêu chủ yếu|chỉ tiêu kế hoạch|kế hoạch|nhiệm vụ trọng tâm|nhiệm vụ,? giải pháp|nhiệm vụ|giải pháp|phấn đấu|dự kiến|định hướng)(?!\p{L})/iu;
const done =
  /(?<!\p{L})(?:kết quả|tình hình|thực hiện|đánh giá|đạt được|tổng kết|kiểm điểm|hoàn thành|triển khai|số liệu)(?!\p{L})/iu;

/** Follows the heads of a report, paragraph by paragraph. */
export class SectionReader {
  #heads: Head[] = [];

  /** The section in which a paragraph stands; a head stands in its own. */
  next(text: string, isHeading: boolean): Section {
    const level = levelOf(text, isHeading);
    if (level === undefined) {
      const isItem = /^(?:[-–—•+*]|\d+[.)]|[a-zđ][.)])\s/u.test(text);
      if (!isItem) this.#heads = this.#heads.filter((head) => head.level < listLevel);
    } else {
      this.#heads = this.#heads.filter((head) => head.level < level);
      this.#heads.push({ level, text, isPlan: isPlan(text), year: yearIn(text) });
    }
    const planHead = this.#heads.findLast((head) => head.isPlan !== undefined);
    const yearHead = this.#heads.findLast((head) => head.year !== undefined);
    const above = level === undefined ? this.#heads : this.#heads.slice(0, -1);
    return {
      heading: (planHead?.isPlan ? planHead : yearHead)?.text ?? '',
      isPlan: planHead?.isPlan ?? false,
      year: yearHead?.year,
      heads: above.map((head) => head.text).reverse(),
    };
  }
}

/** How deep a head stands, 1 the highest; undefined for a paragraph that is none. */
function levelOf(text: string, isHeading: boolean): number | undefined {
  if (text.length > headAtMost) return undefined;
  const isList = text.endsWith(':');
  const isCapitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(text);
  const mark = marks.find(([pattern]) => pattern.test(text));
  // An item that tells a figure is no head: `1. Hộ nghèo: 150 hộ.`
  const isSentence = /[.;]$/u.test(text);
  if (isHeading || isCapitals) return mark?.[1] ?? 2;
  if (isList) return mark && !/^\d/.test(text) ? mark[1] : listLevel;
  if (mark && !isSentence && !/:\s*\S*\d/u.test(text)) return mark[1];
  return undefined;
}

/** Whichever a head says first: `Kết quả năm 2023 và phương hướng năm 2024` tells what was done. */
function isPlan(text: string): boolean | undefined {
  const plan = planned.exec(text)?.index ?? Infinity;
  const fact = done.exec(text)?.index ?? Infinity;
  return plan === fact ? undefined : plan < fact;
}

function yearIn(text: string): number | undefined {
  if (/(?:nhiệm kỳ|giai đoạn)/iu.test(text)) return undefined;
  const years = new Set(
    [...text.matchAll(/(?<![\d/.])(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year)),
  );
  const [only, other] = years;
  return other === undefined ? only : undefined;
}
