import { isTable, tableLines } from './table-lines.ts';

/** A paragraph or a heading of a source's article; white space is plain and single, letters NFC. */
export interface Paragraph {
  text: string;
  isHeading: boolean;
}

/** A source's article: the head of an official document, its title, and what stands below it. */
export interface SourceArticle {
  /** Issuer, number, motto, place and day; empty where the text has no such head. */
  head: string[];
  /** Empty when no line is one. */
  title: string;
  paragraphs: Paragraph[];
}

const titleAtMost = 200;
const titleLinesAtMost = 4;
const headLinesAtMost = 30;

/**
 * The paragraphs of a plain text: parted by blank lines where it has any, else one a line. Between
 * blank lines, a line goes on with the one above only when that one is long enough to have been
 * wrapped: an item of a list and a line of a head are paragraphs of their own. Lines whose cells are
 * parted by tabs or `|` are a table, read as `tableLines` does.
 */
export function paragraphsOfText(text: string): Paragraph[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n?|\n|\u2028|\u2029/);
  const hasBlank = lines.some((line) => line.trim() === '');
  const parts: string[] = [];
  let isOpen = false;
  for (const block of blocksOf(lines)) {
    if (block.cells) {
      parts.push(...tableLines(block.cells));
      isOpen = false;
      continue;
    }
    const last = parts.at(-1) ?? '';
    if (block.line === '') isOpen = false;
    else if (isOpen && hasBlank && goesOn(last, block.line)) {
      parts[parts.length - 1] = `${last} ${block.line}`;
    } else {
      parts.push(block.line);
      isOpen = true;
    }
  }
  return parts.map((part) => ({ text: tidied(part), isHeading: false })).filter(({ text }) => text);
}

/** Takes off the head of an official document, and the title. */
export function articleOf(paragraphs: readonly Paragraph[]): SourceArticle {
  const named = paragraphs
    .slice(0, headLinesAtMost)
    .findIndex(({ text }) => documentName.test(text));
  const start =
    named >= 0 && paragraphs.slice(0, named).every((one) => isOfHead(one) || isCapitals(one.text))
      ? named
      : headEnd(paragraphs);
  const head = paragraphs.slice(0, start).map(({ text }) => text);
  const body = paragraphs.slice(start);
  const [first, ...rest] = body;
  if (first === undefined || !isTitle(first)) return { head, title: '', paragraphs: body };
  const isName = documentName.test(first.text);
  if (!isName && rest.length === 0) return { head, title: '', paragraphs: body };
  let count = 1;
  while (isName && count < titleLinesAtMost && goesOnTitle(body[count], body.slice(0, count))) {
    count += 1;
  }
  const title = body.slice(0, count).map(({ text }) => text);
  return { head, title: title.join(' '), paragraphs: body.slice(count) };
}

/** A text with plain single spaces and NFC letters. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** `BÁO CÁO …`: what an official document is, in capital letters, and perhaps of what. */
const documentName =
  /^(?:BÁO CÁO|THÔNG BÁO|NGHỊ QUYẾT|KẾT LUẬN|TỜ TRÌNH|BẢN TIN|BÀI PHÁT BIỂU|DỰ THẢO BÁO CÁO|BIÊN BẢN)(?!\p{L})/u;

/** Issuers, in capital letters. */
const issuerLine =
  /^(?:ĐẢNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|CHI BỘ|BAN|CỘNG H[OÒ][AÀ]|QUẬN|HUYỆN|THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ|THỊ TRẤN)(?!\p{L})[^\p{Ll}]*$/u;
/** A rule, the motto, a number of a document, and place and day. */
const otherHeadLine =
  /^(?:[^\p{L}\p{N}]*|Độc lập.*|Số\s*:?\s*\S.{0,40}|\(?(?:dự thảo|mật|hỏa tốc)[^.]*|.{0,60}ngày\s*\d{0,2}\s*(?:tháng|\/)\s*\d{0,2}\s*(?:năm|\/)\s*\d{0,4})$/iu;
/** What only such a head has. */
const motto = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA/u;

function isOfHead({ text }: Paragraph): boolean {
  return (
    text.length <= titleAtMost &&
    (issuerLine.test(text) || otherHeadLine.test(text) || motto.test(text))
  );
}

function headEnd(paragraphs: readonly Paragraph[]): number {
  let end = 0;
  while (end < Math.min(paragraphs.length, headLinesAtMost)) {
    const one = paragraphs[end];
    if (!one || !isOfHead(one)) break;
    end += 1;
  }
  return paragraphs.slice(0, end).some(({ text }) => motto.test(text)) ? end : 0;
}

function isTitle({ text, isHeading }: Paragraph): boolean {
  return text.length <= titleAtMost && (isHeading || !/[.;:!?…]$/.test(text));
}

const partMark = /^(?:[IVX]+|\d+|[A-ZĐa-zđ])[.)/]\s|^(?:PHẦN|Phần|CHƯƠNG)\s|^[-–—•+*]\s/u;

/** Under the name of a document, the lines up to the first sentence, part or rule say of what it is. */
function goesOnTitle(next: Paragraph | undefined, before: readonly Paragraph[]): boolean {
  if (!next || !isTitle(next) || partMark.test(next.text) || !/\p{L}/u.test(next.text))
    return false;
  const length = before.reduce((sum, { text }) => sum + text.length + 1, next.text.length);
  const isSectionHead = before.length > 1 && /^[^\p{Ll}]+$/u.test(next.text);
  return length <= titleAtMost && !isSectionHead && !/^Kính gửi/iu.test(next.text);
}

const wrappedAtLeast = 50;

function isCapitals(text: string): boolean {
  return /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(text);
}

/** True when a line was only wrapped, and goes on with the one above. */
function goesOn(above: string, line: string): boolean {
  if (partMark.test(line) || /[.:;!?]$/u.test(above) || !/\p{L}/u.test(line)) return false;
  if (isCapitals(above) || isCapitals(line)) return false;
  return above.length >= wrappedAtLeast || /^[\p{Ll}(,;]/u.test(line);
}

/** Lines one by one, those of a table together. */
function blocksOf(lines: readonly string[]): { line: string; cells?: string[][] }[] {
  const blocks: { line: string; cells?: string[][] }[] = [];
  for (let at = 0; at < lines.length;) {
    const rows: string[][] = [];
    for (let next = at; next < lines.length; next += 1) {
      const cells = cellsOf(lines[next] ?? '');
      if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
      rows.push(cells);
    }
    if (rows.length > 1 && isTable(rows)) {
      blocks.push({ line: '', cells: rows });
      at += rows.length;
    } else {
      blocks.push({ line: tidied(lines[at] ?? '') });
      at += 1;
    }
  }
  return blocks;
}

function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : '|';
  if (!line.includes(separator)) return [];
  const cells = line.split(separator).map((cell) => tidied(cell));
  const isFramed = separator === '|' && cells[0] === '' && cells.at(-1) === '';
  return isFramed ? cells.slice(1, -1) : cells;
}
