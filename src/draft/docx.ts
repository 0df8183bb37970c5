import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { tidied, type Paragraph } from './article-text.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const blocks = new Set(['p', 'li', 'td', 'th', 'tr', 'table', 'ul', 'ol', 'div', 'body']);
const heading = /^h[1-6]$/;

/**
 * The paragraphs of a Word document (`.docx`): headings, lists, tables and notes
 * too. Raised and lowered digits stay such (`10⁶`), the marks of notes are left out.
 *
 * @throws when the bytes are no Word document
 */
export async function paragraphsOfDocx(bytes: Uint8Array): Promise<Paragraph[]> {
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const reader = new HtmlReader();
  reader.read(parse(html));
  return reader.finish();
}

class HtmlReader {
  readonly #paragraphs: Paragraph[] = [];
  #text = '';
  #isHeading = false;

  read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#text += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    const isHeading = heading.test(node.nodeName);
    const isBlock = isHeading || blocks.has(node.nodeName);
    if (isBlock) this.#end();
    if (node.nodeName === 'br') this.#text += ' ';
    if ('attrs' in node && isNoteMark(node)) return;
    if (isHeading) this.#isHeading = true;
    const before = this.#text.length;
    for (const child of node.childNodes) this.read(child);
    const set = raised[node.nodeName];
    if (set) this.#text = this.#text.slice(0, before) + inDigits(this.#text.slice(before), set);
    if (isBlock) this.#end();
  }

  finish(): Paragraph[] {
    this.#end();
    return this.#paragraphs;
  }

  #end(): void {
    const text = tidied(this.#text);
    if (text !== '') this.#paragraphs.push({ text, isHeading: this.#isHeading });
    this.#text = '';
    this.#isHeading = false;
  }
}

const raised: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

function inDigits(text: string, digits: string): string {
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** The link from a text to its note, and back. */
function isNoteMark({ nodeName, attrs }: Element): boolean {
  const href = attrs.find(({ name }) => name === 'href')?.value ?? '';
  return nodeName === 'a' && /^#(?:.*-)?(?:foot|end)note-/.test(href);
}
