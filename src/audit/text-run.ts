import type { Lang } from '../data/text/number.ts';

/** Text of one place of a page, with all that decides which digits it may hold. */
export interface Chunk {
  text: string;
  /** The place in words for a person: `<p>`, `alt`, `meta description`. */
  where: string;
  lang: Lang;
  /** The nearest `data-datum`. */
  datum?: string | undefined;
  /** The nearest `data-correction`, unless a `data-datum` is nearer. */
  correction?: string | undefined;
  /** The `datetime` of a `<time>` around it. */
  time?: string | undefined;
  /** False where no element can mark a figure: attributes, titles, code to copy. */
  isMarkable: boolean;
  isCode?: boolean;
  /** The offset in the page of a code unit of `text`. */
  locate: (index: number) => number;
}

/**
 * What a reader takes in as one run of text: the chunks of a block, in order, as one
 * string in NFC with single spaces and without invisible characters.
 */
export class TextRun {
  readonly text: string;
  readonly #chunks: readonly Chunk[];
  readonly #owners: number[] = [];
  readonly #offsets: number[] = [];

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
    let text = '';
    chunks.forEach((chunk, owner) => {
      const plain = chunk.text.normalize('NFC');
      const isShifted = plain.length !== chunk.text.length;
      for (let i = 0; i < plain.length; i++) {
        const char = plain.charAt(i);
        const code = plain.charCodeAt(i);
        const isSpace = code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/u.test(char));
        if (isSpace ? text.endsWith(' ') : code > 127 && invisible.test(char)) continue;
        text += isSpace ? ' ' : char;
        this.#owners.push(owner);
        this.#offsets.push(isShifted ? 0 : i);
      }
    });
    this.text = text;
  }

  /** The chunk of a code unit of `text`. */
  chunkAt(index: number): Chunk {
    const chunk = this.#chunks[this.#owners[index] ?? -1];
    if (!chunk) throw new RangeError(`no code unit ${index} in a run of ${this.text.length}`);
    return chunk;
  }

  /** The offset in the page of a code unit of `text`. */
  locate(index: number): number {
    return this.chunkAt(index).locate(this.#offsets[index] ?? 0);
  }

  /** The chunks of the digits between two code units, each once. */
  chunksOfDigits(start: number, end: number): Chunk[] {
    const chunks = new Set<Chunk>();
    for (let i = start; i < end; i++) {
      const code = this.text.charCodeAt(i);
      if (code >= 48 && code <= 57) chunks.add(this.chunkAt(i));
    }
    return [...chunks];
  }
}

const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/u;
