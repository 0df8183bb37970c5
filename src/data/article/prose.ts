import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { nameOfLetter, oddLettersIn } from '../csv/letters.ts';

/**
 * The prose of an MDX text, block by block, and where each letter of it stands
 * in the source. A block is what a reader reads in one breath: a paragraph, a
 * heading, a table cell. Marks of emphasis and links are gone, every white space
 * is one plain space, letters are NFC.
 */
export interface Block {
  text: string;
  /** For each code unit of `text`, its offset in the source; one more for the end. */
  offsets: number[];
  /** Parts of `text` that stand in a link already. */
  links: { start: number; end: number }[];
  /** The components that stand within it, and where: they have no letters in `text`. */
  inserts: Insert[];
}

/** A component in the text: `<Chart name="giam-ngheo" />`. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  start: number;
  end: number;
}

/** A component within a block: where in its text, and whether white space follows it. */
export interface Insert {
  at: number;
  element: Element;
  isSpaced: boolean;
}

/** A link or picture of the text, by its address as it is written. */
export interface Link {
  kind: 'link' | 'picture';
  url: string;
  /** What a picture says to who does not see it; empty for a link. */
  alt: string;
  start: number;
}

/**
 * What an MDX text may not hold: code, or a component's computed attribute; words that are struck
 * through; a footnote; a letter that nobody sees, written by its number (`&#8238;`).
 */
export interface Foreign {
  kind: 'expression' | 'syntax' | 'struck' | 'footnote' | 'letter';
  start: number;
  found: string;
  message: string;
}

export interface Prose {
  blocks: Block[];
  elements: Element[];
  links: Link[];
  /** The text of each heading. */
  headings: string[];
  foreign: Foreign[];
}

/**
 * The text of a block as readers see it, its components written out by `textOf`, and where each of
 * them stands in it.
 */
export function writtenOut(
  { text, inserts }: Block,
  textOf: (element: Element) => string,
): { text: string; inserted: { element: Element; start: number; end: number }[] } {
  let written = '';
  let last = 0;
  const inserted = inserts.map(({ at, element, isSpaced }) => {
    written += text.slice(last, at);
    last = at;
    const start = written.length;
    written += textOf(element);
    const end = written.length;
    // The block's text has one space where the component stood between two.
    if (isSpaced && text[at - 1] === ' ') written += ' ';
    return { element, start, end };
  });
  return { text: written + text.slice(last), inserted };
}

/** Text outside MDX, as one block whose offsets count in the text itself. */
export function plainBlock(text: string): Block {
  const builder = new BlockBuilder();
  for (let i = 0; i < text.length; i++) builder.add(text[i] ?? '', i);
  return builder.finish(text.length);
}

/** Gathers a block letter by letter: white space made one plain space, letters NFC. */
class BlockBuilder {
  readonly #letters: string[] = [];
  readonly #offsets: number[] = [];
  readonly #links: Block['links'] = [];
  readonly #inserts: Block['inserts'] = [];

  get length(): number {
    return this.#letters.length;
  }

  add(letter: string, offset: number): void {
    const last = this.#letters.at(-1);
    if (/\s/u.test(letter)) {
      const inserted = this.#inserts.at(-1);
      if (inserted?.at === this.length) inserted.isSpaced = true;
      if (last === ' ') return;
      this.#push(' ', offset);
    } else if (last !== undefined && /\p{M}/u.test(letter)) {
      const composed = (last + letter).normalize('NFC');
      if (composed.length === 1) this.#letters[this.#letters.length - 1] = composed;
      else this.#push(letter, offset);
    } else {
      this.#push(letter, offset);
    }
  }

  addLink(start: number): void {
    this.#links.push({ start, end: this.length });
  }

  insert(element: Element): void {
    this.#inserts.push({ at: this.length, element, isSpaced: false });
  }

  finish(end: number): Block {
    return {
      text: this.#letters.join(''),
      offsets: [...this.#offsets, end],
      links: this.#links,
      inserts: this.#inserts,
    };
  }

  #push(letter: string, offset: number): void {
    this.#letters.push(letter);
    this.#offsets.push(offset);
  }
}

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);

/** Reads MDX; `base` is added to every offset (where the text starts in its file). */
export function readProse(source: string, base = 0): Prose {
  const prose: Prose = { blocks: [], elements: [], links: [], headings: [], foreign: [] };
  let tree: Nodes;
  try {
    tree = fromMarkdown(source, {
      extensions: [mdxjs()],
      mdastExtensions: [mdxFromMarkdown()],
    });
  } catch (error) {
    prose.foreign.push(syntaxError(source, base, error as MdxError));
    return prose;
  }
  const reader = new BlockReader(source, base, prose);
  reader.read(tree);
  reader.resolveReferences();
  return prose;
}

type MdxError = Error & { place?: { offset?: number; start?: { offset?: number } } };

/**
 * Where a reader should look: what was left open is told from its opening, which
 * the parser gives as line and column of the text, or not at all.
 */
function syntaxError(source: string, base: number, { message, place }: MdxError): Foreign {
  const at = place?.offset ?? place?.start?.offset ?? 0;
  const [own = '', line, column] = / ?\((\d+):(\d+)-\d+:\d+\)/.exec(message) ?? [];
  let start = at;
  if (line !== undefined) {
    start = offsetAt(source, Number(line), Number(column));
  } else if (message.startsWith('Unexpected end of file')) {
    start = source.lastIndexOf(message.includes('in expression') ? '{' : '<', at - 1);
  }
  if (start < 0) start = at;
  const [found = ''] = source.slice(start, start + 60).split(/[\r\n]/, 1);
  return { kind: 'syntax', start: base + start, found, message: message.replace(own, '') };
}

function offsetAt(source: string, line: number, column: number): number {
  const lineEnd = /\r\n?|\n/g;
  for (let passed = 1; passed < line; passed++) {
    if (!lineEnd.exec(source)) return -1;
  }
  return lineEnd.lastIndex + column - 1;
}

/** What stands beside a mark: a word, another mark, or nothing. */
function sideOf(letter: string | undefined): 'word' | 'mark' | 'space' {
  if (letter === undefined || /\s/u.test(letter)) return 'space';
  return /[\p{P}\p{S}]/u.test(letter) ? 'mark' : 'word';
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;

class BlockReader {
  readonly #source: string;
  readonly #base: number;
  readonly #prose: Prose;
  /** The addresses that the text defines for its references, by their label. */
  readonly #defined = new Map<string, string>();
  readonly #references: { link: Link; label: string }[] = [];
  /** Where the block that is read has a `~` or a `[` that is no letter of code and not escaped. */
  #signs: number[] = [];

  constructor(source: string, base: number, prose: Prose) {
    this.#source = source;
    this.#base = base;
    this.#prose = prose;
  }

  read(node: Nodes): void {
    if (blockTypes.has(node.type)) {
      const block = this.#readBlock([node], node);
      if (node.type === 'heading') this.#prose.headings.push(block.text);
      return;
    }
    if (this.#isHandled(node)) return;
    if (node.type === 'definition') {
      this.#defined.set(node.identifier, node.url);
      if (node.identifier.startsWith('^')) this.#addForeign('footnote', node);
    }
    if (node.type === 'code' || node.type === 'html') {
      this.#readUnspelled(node.value, node);
      return;
    }
    if (node.type === 'list' && node.ordered && node.start !== null && node.start !== 1) {
      this.#readUnspelled(String(node.start), node);
    }
    if ('title' in node && node.title) this.#readUnspelled(node.title, node);
    if ('children' in node) for (const child of node.children) this.read(child);
  }

  /** Gives each link or picture by reference the address that the text defines for it. */
  resolveReferences(): void {
    for (const { link, label } of this.#references) link.url = this.#defined.get(label) ?? '';
  }

  #readBlock(nodes: readonly Nodes[], whole: Nodes): Block {
    const outer = this.#signs;
    this.#signs = [];
    const builder = new BlockBuilder();
    for (const node of nodes) this.#readInline(node, builder);
    const block = builder.finish(this.#endOf(whole));
    this.#prose.blocks.push(block);
    this.#findMarks(block);
    this.#signs = outer;
    return block;
  }

  /** What Astro reads by GitHub's rules and this parser as letters: `~~struck~~` and `[^1]`. */
  #findMarks({ text, offsets }: Block): void {
    const add = (kind: 'struck' | 'footnote', from: number, to: number) =>
      this.#prose.foreign.push({
        kind,
        start: offsets[from] ?? 0,
        found: text.slice(from, to),
        message: '',
      });
    const signs = new Set(this.#signs);
    for (const at of signs) {
      const note = text[at] === '[' ? /^\[\^[^\]\s]+\]/.exec(text.slice(at, at + 60)) : null;
      if (note) add('footnote', at, at + note[0].length);
    }
    let open: { start: number; length: number } | undefined;
    for (const match of text.matchAll(/~+/g)) {
      const { index: start } = match;
      const { length } = match[0];
      if (length > 2 || !signs.has(start)) continue;
      const [before, after] = [sideOf(text[start - 1]), sideOf(text[start + length])];
      const closes = before === 'word' || (before === 'mark' && after !== 'word');
      const opens = after === 'word' || (after === 'mark' && before !== 'word');
      if (open?.length === length && closes) {
        add('struck', open.start, start + length);
        open = undefined;
      } else if (opens) {
        open = { start, length };
      }
    }
  }

  #readInline(node: Nodes, block: BlockBuilder): void {
    const start = block.length;
    if (node.type === 'text' || node.type === 'inlineCode') {
      this.#spell(node, block);
    } else if (node.type === 'break') {
      block.add(' ', this.#startOf(node));
    } else if (node.type === 'image' || node.type === 'imageReference') {
      this.#readUnspelled(node.alt ?? '', node);
      this.#addLink('picture', node, node.alt ?? '');
    } else if (!this.#isHandled(node, block) && 'children' in node) {
      for (const child of node.children) this.#readInline(child, block);
    }
    if ('title' in node && node.title) this.#readUnspelled(node.title, node);
    if (node.type === 'link' || node.type === 'linkReference') {
      block.addLink(start);
      this.#addLink('link', node, '');
    }
  }

  /** True when the node is a component or code, which it records; its prose is read. */
  #isHandled(node: Nodes, block?: BlockBuilder): boolean {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = new Map<string, string>();
        for (const attribute of node.attributes) {
          if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
            attributes.set(attribute.name, attribute.value);
          } else {
            this.#addCode(node);
          }
        }
        const name = node.name ?? '';
        const [start, end] = [this.#startOf(node), this.#endOf(node)];
        const element = { name, attributes, start, end };
        this.#prose.elements.push(element);
        block?.insert(element);
        if (node.type === 'mdxJsxTextElement') this.#readBlock(node.children, node);
        else for (const child of node.children) this.read(child);
        return true;
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const withoutComments = node.value.replace(/\/\*[^]*?\*\//g, '');
        if (withoutComments.trim() !== '') this.#addCode(node);
        return true;
      }
      case 'mdxjsEsm':
        this.#addCode(node);
        return true;
      default:
        return false;
    }
  }

  #addLink(
    kind: Link['kind'],
    node: Nodes & ({ url: string } | { identifier: string }),
    alt: string,
  ): void {
    // A footnote to GitHub's rules, which is named as one where it is defined.
    if ('identifier' in node && node.identifier.startsWith('^')) return;
    const link = { kind, url: 'url' in node ? node.url : '', alt, start: this.#startOf(node) };
    this.#prose.links.push(link);
    if ('identifier' in node) this.#references.push({ link, label: node.identifier });
  }

  #addCode(node: Nodes): void {
    this.#addForeign('expression', node);
  }

  #addForeign(kind: Foreign['kind'], node: Nodes): void {
    const start = this.#startOf(node);
    const from = start - this.#base;
    const found = this.#source.slice(from, Math.min(this.#endOf(node) - this.#base, from + 60));
    const [line = ''] = found.split(/[\r\n]/, 1);
    this.#prose.foreign.push({ kind, start, found: line, message: '' });
  }

  /** A letter that nobody sees, which the source does not hold but names (`&shy;`). */
  #addLetters(letters: readonly string[], start: number, around: string): void {
    for (const letter of letters) {
      const found = nameOfLetter(letter);
      this.#prose.foreign.push({ kind: 'letter', start, found, message: around });
    }
  }

  /** A block of text that the source does not spell letter for letter: it stands at its node. */
  #readUnspelled(text: string, node: Nodes): void {
    const block = new BlockBuilder();
    const start = this.#startOf(node);
    for (const letter of text.split('')) block.add(letter, start);
    const spelling = this.#source.slice(start - this.#base, this.#endOf(node) - this.#base);
    const hidden = oddLettersIn(text).filter((letter) => !spelling.includes(letter));
    this.#addLetters(hidden, start, spelling.slice(0, 40));
    this.#prose.blocks.push(block.finish(start));
  }

  /**
   * Adds a node's text in step with the source, which spells some letters by
   * escapes (`\\*`) and character references (`&amp;`) and breaks lines by the marks
   * of lists and quotations.
   */
  #spell(node: Nodes & { value: string }, block: BlockBuilder): void {
    const { value } = node;
    const end = this.#endOf(node) - this.#base;
    let at = this.#startOf(node) - this.#base;
    if (node.type === 'inlineCode') {
      at = Math.max(at, this.#source.indexOf(value, at));
    }
    for (let i = 0; i < value.length; i++) {
      const letter = value[i] ?? '';
      const named = this.#referenceAt(at);
      if (named !== '' && !value.startsWith(named, i)) {
        block.add(letter, at + this.#base);
        const isHalf = /[\uD800-\uDBFF]/.test(letter);
        const isRest = /[\uDC00-\uDFFF]/.test(letter);
        this.#addLetters(
          isRest ? [] : oddLettersIn(isHalf ? value.slice(i, i + 2) : letter),
          at + this.#base,
          this.#source.slice(Math.max(0, at - 15), at + named.length + 15),
        );
        if (!isHalf) at += named.length;
        continue;
      }
      const found = this.#source.slice(at, Math.min(end, at + 64)).indexOf(letter);
      const isSign = node.type === 'text' && (letter === '~' || letter === '[');
      if (isSign && this.#source[at + found - 1] !== '\\') this.#signs.push(block.length);
      block.add(letter, at + Math.max(0, found) + this.#base);
      if (found >= 0) at += found + 1;
    }
  }

  #referenceAt(at: number): string {
    reference.lastIndex = at;
    return reference.exec(this.#source)?.[0] ?? '';
  }

  #startOf(node: Nodes): number {
    return (node.position?.start.offset ?? 0) + this.#base;
  }

  #endOf(node: Nodes): number {
    return (node.position?.end.offset ?? 0) + this.#base;
  }
}
