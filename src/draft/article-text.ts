/** A paragraph or a heading of a source's article; white space is plain and single, letters NFC. */
export interface Paragraph {
  text: string;
  isHeading: boolean;
}

/** A source's article: its title, and what stands below it. */
export interface SourceArticle {
  /** Empty when the first paragraph is a sentence, or there is none. */
  title: string;
  paragraphs: Paragraph[];
}

const titleAtMost = 200;

/**
 * The paragraphs of a plain text: parted by blank lines where it has any, else
 * one a line.
 */
export function paragraphsOfText(text: string): Paragraph[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n?|\n|\u2028|\u2029/);
  const parts = lines.some((line) => line.trim() === '') ? byBlankLines(lines) : lines;
  return parts.map((part) => ({ text: tidied(part), isHeading: false })).filter(({ text }) => text);
}

/** Takes the title off: the first paragraph, when it is short and no sentence. */
export function articleOf(paragraphs: readonly Paragraph[]): SourceArticle {
  const [first, ...rest] = paragraphs;
  const isTitle =
    first !== undefined &&
    rest.length > 0 &&
    first.text.length <= titleAtMost &&
    (first.isHeading || !/[.;:!?…]$/.test(first.text));
  return isTitle
    ? { title: first.text, paragraphs: rest }
    : { title: '', paragraphs: [...paragraphs] };
}

/** A text with plain single spaces and NFC letters. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function byBlankLines(lines: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join(' '));
}
