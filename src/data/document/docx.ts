import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { tidied, type Paragraph } from './article-text.ts';
import { isTable, tableLines } from './table-lines.ts';

/** What of a Word document is not part of the text that is read. */
export type LeftOutKind =
  | 'hidden'
  | 'struck'
  | 'deleted'
  | 'text-box'
  | 'equation'
  | 'footnote'
  | 'comment'
  | 'header'
  | 'footer'
  | 'picture'
  | 'object';

/** A part of a document that was left out, with its text where it has any. */
export interface LeftOut {
  kind: LeftOutKind;
  text: string;
}

export interface WordText {
  paragraphs: Paragraph[];
  /** In the order of the document; a repeated header once. */
  leftOut: LeftOut[];
}

/**
 * The text of a Word document (`.docx`) as it is printed: headings, paragraphs and lists; tables of
 * data with their heads (see `tableLines`). Raised and lowered digits stay such (`10⁶`). Hidden,
 * struck and deleted text, text boxes, equations, notes, headers and footers, pictures and objects are
 * no part of it, but told.
 *
 * @throws when the bytes are no Word document
 */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (path: string) => {
    const file = zip.file(path);
    return file ? parsed(await file.async('string')) : undefined;
  };
  const main = await part(await mainPart(zip));
  const body = main && firstOf(childNamed(main, 'document'), 'body');
  if (!body) throw new Error('no document in it');
  const reader = new WordReader(stylesOf(await part('word/styles.xml')));
  reader.readBlocks(body);
  const others: readonly [pattern: RegExp, kind: LeftOutKind][] = [
    [/^word\/(?:foot|end)notes\.xml$/, 'footnote'],
    [/^word\/comments\.xml$/, 'comment'],
    [/^word\/header\d*\.xml$/, 'header'],
    [/^word\/footer\d*\.xml$/, 'footer'],
  ];
  for (const [pattern, kind] of others) {
    for (const { name } of zip.file(pattern)) {
      for (const root of (await part(name)) ?? []) reader.leaveOut(kind, textOf(root));
    }
  }
  return reader.finish();
}

/** An element of WordprocessingML without its namespace's prefix, or a text. */
interface Node {
  name: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

type Parsed = Record<string, unknown>[];

function parsed(xml: string): Node[] {
  return nodesOf(parser.parse(xml) as Parsed);
}

function nodesOf(list: Parsed): Node[] {
  return list.map((one) => {
    const attributes = (one[':@'] ?? {}) as Record<string, string>;
    const name = Object.keys(one).find((key) => key !== ':@') ?? '';
    const value = one[name];
    const text = typeof value === 'string' ? value : '';
    return {
      name,
      text,
      attributes,
      children: Array.isArray(value) ? nodesOf(value as Parsed) : [],
    };
  });
}

function childNamed(nodes: readonly Node[] | undefined, name: string): Node | undefined {
  return nodes?.find((node) => node.name === name);
}

function firstOf(node: Node | undefined, name: string): Node | undefined {
  return childNamed(node?.children, name);
}

/** The document's main part, as the package names it. */
async function mainPart(zip: JSZip): Promise<string> {
  const file = zip.file('_rels/.rels');
  const relations = file
    ? childNamed(parsed(await file.async('string')), 'Relationships')
    : undefined;
  const target = relations?.children.find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  )?.attributes['Target'];
  return (target ?? 'word/document.xml').replace(/^\//, '');
}

interface Style {
  isHeading: boolean;
  /** Undefined where the style leaves it to the one it is based on. */
  marks: Marks;
}

interface Marks {
  hidden?: boolean;
  struck?: boolean;
  raised?: 'superscript' | 'subscript' | 'baseline';
}

type Styles = ReadonlyMap<string, Style>;

function stylesOf(root: Node[] | undefined): Styles {
  const all = childNamed(root, 'styles')?.children.filter(({ name }) => name === 'style') ?? [];
  const byId = new Map(all.map((node) => [node.attributes['styleId'] ?? '', node]));
  const styles = new Map<string, Style>();
  const read = (id: string, depth = 0): Style => {
    const known = styles.get(id);
    if (known) return known;
    const node = byId.get(id);
    const name = firstOf(node, 'name')?.attributes['val'] ?? id;
    const basedOn = firstOf(node, 'basedOn')?.attributes['val'];
    const base = node && basedOn !== undefined && depth < 20 ? read(basedOn, depth + 1) : undefined;
    const style = {
      isHeading: /^(?:heading\s?\d|title$)/i.test(name) || base?.isHeading === true,
      marks: { ...base?.marks, ...marksOf(firstOf(node, 'rPr')) },
    };
    styles.set(id, style);
    return style;
  };
  for (const id of byId.keys()) read(id);
  return styles;
}

/** What run properties say of whether and where their text is seen. */
function marksOf(properties: Node | undefined): Marks {
  const marks: Marks = {};
  for (const { name, attributes } of properties?.children ?? []) {
    const isOn = !/^(?:0|false|off|none)$/.test(attributes['val'] ?? '');
    if (name === 'vanish' || name === 'specVanish') marks.hidden = isOn;
    if (name === 'strike' || name === 'dstrike') marks.struck = isOn || (marks.struck ?? false);
    if (name === 'vertAlign') marks.raised = (attributes['val'] ?? 'baseline') as 'superscript';
  }
  return marks;
}

/** What is put where a part of a sentence was left out, so that its neighbours do not join. */
const gap = ' […] ';
const pictures = new Set(['pic', 'imagedata', 'blip']);
const objects = new Set(['chart', 'relIds', 'OLEObject', 'object', 'altChunk']);

class WordReader {
  readonly #styles: Styles;
  readonly #paragraphs: Paragraph[] = [];
  readonly #leftOut: LeftOut[] = [];
  #text = '';

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  finish(): WordText {
    const seen = new Set<string>();
    const leftOut = this.#leftOut.filter(({ kind, text }) => {
      const key = `${kind} ${text}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
    return { paragraphs: this.#paragraphs, leftOut };
  }

  /** Names a part that is not read; one without text only where its kind has none. */
  leaveOut(kind: LeftOutKind, text: string): void {
    const plain = tidied(text);
    const last = this.#leftOut.at(-1);
    if (plain === '' && kind !== 'picture' && kind !== 'object' && kind !== 'equation') return;
    // The runs of one hidden passage are told together.
    const isRun = kind === 'hidden' || kind === 'struck' || kind === 'deleted';
    if (isRun && last?.kind === kind && this.#isOpen) last.text = tidied(`${last.text}${text}`);
    else this.#leftOut.push({ kind, text: plain });
    this.#isOpen = true;
  }
  /** True while nothing was read since the last part that was left out. */
  #isOpen = false;

  readBlocks({ children }: Node): void {
    for (const node of children) {
      if (node.name === 'p') this.#paragraph(node);
      else if (node.name === 'tbl') this.#table(node);
      else if (node.name === 'altChunk') this.leaveOut('object', '');
      else if (node.name !== 'sectPr') this.readBlocks(node);
    }
  }

  #paragraph(node: Node): void {
    const properties = firstOf(node, 'pPr');
    const style = this.#styles.get(firstOf(properties, 'pStyle')?.attributes['val'] ?? '');
    const level = firstOf(properties, 'outlineLvl')?.attributes['val'];
    const id = firstOf(properties, 'pStyle')?.attributes['val'] ?? '';
    this.#text = '';
    this.#isOpen = false;
    this.#inline(node, style?.marks ?? {});
    const text = tidied(this.#text);
    const isHeading =
      style?.isHeading ??
      (/^(?:Heading|Title)/i.test(id) || (level !== undefined && level !== '9'));
    if (text !== '') this.#paragraphs.push({ text, isHeading });
    this.#text = '';
  }

  #inline({ children }: Node, marks: Marks): void {
    for (const node of children) {
      switch (node.name) {
        case 'r':
          this.#run(node, marks);
          break;
        case 'del':
        case 'moveFrom':
          this.leaveOut('deleted', textOf(node));
          break;
        case 'oMath':
        case 'oMathPara':
          this.leaveOut('equation', textOf(node));
          this.#text += gap;
          break;
        case 'pPr':
        case 'sectPr':
          break;
        default:
          this.#inline(node, marks);
      }
    }
  }

  #run(run: Node, paragraph: Marks): void {
    const properties = firstOf(run, 'rPr');
    const style = this.#styles.get(firstOf(properties, 'rStyle')?.attributes['val'] ?? '');
    const marks = { ...paragraph, ...style?.marks, ...marksOf(properties) };
    const kind = marks.hidden ? 'hidden' : marks.struck ? 'struck' : undefined;
    for (const node of run.children) {
      const text = ownText(node);
      if (text !== undefined) {
        if (kind) {
          this.leaveOut(kind, text);
        } else {
          this.#text += marks.raised ? inDigits(text, raisedDigits[marks.raised] ?? '') : text;
          this.#isOpen = false;
        }
      } else if (node.name === 'sym') {
        this.#text += '\uFFFD';
      } else if (node.name !== 'rPr' && node.name !== 'instrText' && node.name !== 'delText') {
        this.#drawing(node);
      } else if (node.name === 'delText') {
        this.leaveOut('deleted', node.children.map(({ text: own }) => own).join(''));
      }
    }
  }

  /** Pictures, objects and text boxes of a run; of two forms of one drawing, the newer. */
  #drawing(node: Node): void {
    if (node.name === 'AlternateContent') {
      const form = firstOf(node, 'Choice') ?? firstOf(node, 'Fallback');
      if (form) this.#drawing(form);
      return;
    }
    if (node.name === 'txbxContent') {
      this.leaveOut('text-box', textOf(node));
      return;
    }
    if (node.name === 'pict' || node.name === 'drawing' || node.name === 'object') {
      const inner = namesIn(node);
      if ([...inner].some((name) => objects.has(name))) this.leaveOut('object', '');
      else if ([...inner].some((name) => pictures.has(name))) this.leaveOut('picture', '');
    }
    for (const child of node.children) this.#drawing(child);
  }

  #table(table: Node): void {
    const rows: { node: Node; cells: Node[] }[] = table.children
      .filter(({ name }) => name === 'tr')
      .map((node) => ({ node, cells: cellsOf(node) }));
    const texts: string[][] = [];
    const above: string[] = [];
    const readers: WordReader[] = [];
    for (const { node, cells } of rows) {
      const properties = firstOf(node, 'trPr')?.children.map(({ name }) => name) ?? [];
      const kind = properties.includes('del') ? 'deleted' : 'hidden';
      if (properties.includes('del') || properties.includes('hidden')) {
        this.leaveOut(kind, textOf(node));
        continue;
      }
      const row: string[] = [];
      for (const cell of cells) {
        const reader = new WordReader(this.#styles);
        reader.readBlocks(cell);
        this.#leftOut.push(...reader.finish().leftOut);
        const own = reader.#paragraphs.map(({ text }) => text).join(' ');
        const cellProperties = firstOf(cell, 'tcPr');
        const merge = firstOf(cellProperties, 'vMerge');
        const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
        const text = goesOn ? (above[row.length] ?? '') : own;
        if (!goesOn) readers.push(reader);
        const span = Number(firstOf(cellProperties, 'gridSpan')?.attributes['val'] ?? 1);
        for (let count = 0; count < Math.max(1, span); count += 1) row.push(text);
      }
      row.forEach((text, column) => (above[column] = text));
      texts.push(row);
    }
    if (isTable(texts)) {
      this.#paragraphs.push(...tableLines(texts).map((text) => ({ text, isHeading: false })));
    } else {
      for (const reader of readers) this.#paragraphs.push(...reader.#paragraphs);
    }
  }
}

function cellsOf(row: Node): Node[] {
  return row.children.flatMap((node) => {
    if (node.name === 'tc') return [node];
    return node.name === 'sdt' ? cellsOf(firstOf(node, 'sdtContent') ?? node) : [];
  });
}

/** The letters of an element that is text; undefined for any other. */
function ownText({ name, children }: Node): string | undefined {
  switch (name) {
    case 't':
      return children.map(({ text }) => text).join('');
    case 'tab':
    case 'br':
    case 'cr':
    case 'ptab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'softHyphen':
      return '';
    default:
      return undefined;
  }
}

/** All text below an element, paragraphs parted by spaces. */
function textOf(node: Node): string {
  if (node.name === '#text') return node.text;
  if (node.name === 'instrText' || node.name === 'Fallback') return '';
  const own = node.name === 't' ? undefined : ownText(node);
  if (own !== undefined) return own;
  const inner = node.children.map(textOf).join('');
  return node.name === 'p' || node.name === 'tc' ? `${inner} ` : inner;
}

function namesIn(node: Node): Set<string> {
  const names = new Set([node.name]);
  for (const child of node.children) {
    if (child.name === 'txbxContent') continue;
    for (const name of namesIn(child)) names.add(name);
  }
  return names;
}

const raisedDigits: Readonly<Record<string, string>> = {
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  subscript: '₀₁₂₃₄₅₆₇₈₉',
};

function inDigits(text: string, digits: string): string {
  return digits === '' ? text : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
