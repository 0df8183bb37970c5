import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Lang } from '../data/text/number.ts';
import { linkedValues, type LinkedValue } from './linked-data.ts';
import type { Chunk } from './text-run.ts';
import { offsetInSource } from './source-offset.ts';

/** Takes in what a page says, in its order. */
export interface PageListener {
  /** A run of text that has a digit. */
  text(chunks: readonly Chunk[]): void;
  /** A number of a JSON-LD block. */
  linked(value: LinkedValue & { value: number }, chunk: Chunk): void;
  /** A `data-datum`, of every element that has one. */
  datum(id: string, where: string, locate: () => number): void;
}

/** An HTML or SVG page as a tree; with the places of all in it when `isLocated`, which costs time. */
export function parsePage(markup: string, isLocated = false): Tree.Document {
  return parse(markup, { scriptingEnabled: false, sourceCodeLocationInfo: isLocated });
}

/**
 * Reads a page for all that a person, a screen reader or a search engine is told. Not read:
 * `<style>`, `<script>` but for JSON-LD, comments, and attributes that are not text. Offsets are
 * true only of a document with places.
 */
export function readPage(markup: string, document: Tree.Document, listener: PageListener): void {
  const reader = new PageReader(markup, listener);
  reader.read(document);
}

/** How many elements up a `data-datum` is sought, the text's own counted. */
const levels = 6;

interface Context {
  lang: Lang;
  datum: string | undefined;
  correction: string | undefined;
  /** Elements from the one with `data-datum` or `data-correction` down to this one, both counted. */
  depth: number;
  time: string | undefined;
  isMarkable: boolean;
  isCode: boolean;
  where: string;
}

class PageReader {
  readonly #markup: string;
  readonly #listener: PageListener;
  #flow: Chunk[] = [];
  #hasNumeral = false;

  constructor(markup: string, listener: PageListener) {
    this.#markup = markup;
    this.#listener = listener;
  }

  read(document: Tree.Document): void {
    const context: Context = {
      lang: 'vi',
      datum: undefined,
      correction: undefined,
      depth: 0,
      time: undefined,
      isMarkable: true,
      isCode: false,
      where: '',
    };
    for (const child of document.childNodes) this.#visit(child, context);
    this.#flush();
  }

  #visit(node: Tree.ChildNode, context: Context): void {
    if ('value' in node) this.#add(node.value, context, (i) => this.#inText(node, i));
    else if ('tagName' in node) this.#element(node, context);
  }

  #element(element: Tree.Element, outer: Context): void {
    const { tagName } = element;
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const context = contextWithin(element, attributes, outer);
    const own = attributes.get('data-datum');
    if (own !== undefined) {
      this.#listener.datum(own, context.where, () => startOf(element));
    }
    for (const { name, value } of element.attrs) {
      if (isSpoken(name, tagName, attributes)) this.#attribute(element, name, value, context);
    }
    if (tagName === 'style') return;
    if (tagName === 'script') {
      if (attributes.get('type')?.trim().toLowerCase() === 'application/ld+json') {
        this.#linkedData(element, context);
      }
      return;
    }
    const isLine = isLineOf(tagName, attributes, context);
    const isInline = isLine || inline.has(tagName);
    if (!isInline) this.#flush();
    if (isLine) this.#add(' ', context, () => startOf(element));
    for (const child of childrenOf(element)) this.#visit(child, context);
    if (!isInline) this.#flush();
  }

  #add(text: string, context: Context, locate: (index: number) => number): void {
    this.#flow.push(chunkOf(text, context, locate));
    this.#hasNumeral ||= numeral.test(text);
  }

  #flush(): void {
    if (this.#hasNumeral) this.#listener.text(this.#flow);
    if (this.#flow.length > 0) this.#flow = [];
    this.#hasNumeral = false;
  }

  /** An attribute is read apart from the text in which its element stands. */
  #attribute(element: Tree.Element, name: string, value: string, context: Context): void {
    if (!numeral.test(value)) return;
    const isTime = name === 'datetime';
    const place = {
      ...context,
      isMarkable: false,
      time: undefined,
      where: isTime ? '<time datetime>' : whereOf(element, name),
    };
    this.#listener.text([chunkOf(value, place, (i) => this.#inAttribute(element, name, i))]);
  }

  #linkedData(element: Tree.Element, context: Context): void {
    const [child] = element.childNodes;
    if (!child || !('value' in child)) return;
    const block = child.value;
    const start = child.sourceCodeLocation?.startOffset ?? 0;
    const place = { ...context, datum: undefined, correction: undefined, isMarkable: false };
    const values = linkedValues(block);
    if (!values) {
      const broken = { ...place, where: 'JSON-LD' };
      if (numeral.test(block)) this.#listener.text([chunkOf(block, broken, (i) => start + i)]);
      return;
    }
    for (const linked of values) {
      const { value, property, offset } = linked;
      const lang = linked.lang === undefined ? context.lang : langOfTag(linked.lang);
      const there = { ...place, lang, where: `JSON-LD ${property}` };
      const number = machineNumberOf(linked);
      if (number !== undefined) {
        const chunk = chunkOf(String(value), there, () => start + offset);
        this.#listener.linked({ ...linked, value: number }, chunk);
      } else if (typeof value === 'string' && numeral.test(value)) {
        // An interval of time is two dates: `2022/2023`.
        const parts = property === 'temporalCoverage' ? value.split('/') : [value];
        let at = start + offset + 1;
        for (const part of parts) {
          const from = at;
          this.#listener.text([chunkOf(part, there, (i) => from + i)]);
          at += part.length + 1;
        }
      }
    }
  }

  #inText(node: Tree.TextNode, index: number): number {
    const location = node.sourceCodeLocation;
    if (!location) return 0;
    const raw = this.#markup.slice(location.startOffset, location.endOffset);
    return location.startOffset + offsetInSource(raw, index);
  }

  #inAttribute(element: Tree.Element, name: string, index: number): number {
    const location = element.sourceCodeLocation?.attrs?.[name];
    if (!location) return startOf(element);
    const raw = this.#markup.slice(location.startOffset, location.endOffset);
    const lead = /^[^=]*=\s*["']?/.exec(raw)?.[0].length ?? 0;
    return location.startOffset + lead + offsetInSource(raw.slice(lead), index);
  }
}

const numeral = /\p{N}/u;

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd mark nobr q s samp ' +
    'small span strike strong sub sup time tt u var wbr tspan textpath textPath'
  ).split(' '),
);

/**
 * A new line of the same run of text: `<br>`, a placed `<tspan>`, and the lines and
 * shapes of one datum's mark in a chart, where a wording may take several.
 */
function isLineOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  { datum }: Context,
): boolean {
  if (tag === 'tspan') return ['x', 'y', 'dy'].some((name) => attributes.has(name));
  return tag === 'br' || (datum !== undefined && marks.has(tag));
}

const marks = new Set('text path rect circle ellipse line polyline polygon use'.split(' '));

const unmarkable = new Set(['title', 'desc', 'metadata', 'code', 'pre', 'textarea']);
const code = new Set(['code', 'pre', 'textarea']);

const spoken = new Set([
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-valuenow',
  'aria-placeholder',
  'aria-braillelabel',
  'placeholder',
  'label',
  'summary',
  'abbr',
  'srcdoc',
  'standby',
]);

/** `meta` that no person is told: measures, colours, addresses. */
const technicalMeta =
  /^(?:viewport|theme-color|color-scheme|generator|robots|referrer|.*:(?:width|height|url|secure_url)|og:image|og:video|og:audio|twitter:image|.*verification|msapplication-.*)$/i;

function isSpoken(name: string, tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (spoken.has(name)) return true;
  switch (name) {
    case 'content':
      return (
        tag === 'meta' &&
        !attributes.has('http-equiv') &&
        !technicalMeta.test(nameOfMeta(attributes))
      );
    case 'datetime':
      return tag === 'time' || tag === 'del' || tag === 'ins';
    case 'value':
      return tag === 'input'
        ? !/^(?:hidden|checkbox|radio|color)$/i.test(attributes.get('type') ?? '')
        : ['li', 'meter', 'progress', 'button'].includes(tag);
    case 'start':
      return tag === 'ol';
    default:
      return false;
  }
}

function nameOfMeta(attributes: ReadonlyMap<string, string>): string {
  return attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop') ?? '';
}

function whereOf(element: Tree.Element, name: string): string {
  if (element.tagName !== 'meta') return `<${element.tagName} ${name}>`;
  return `<meta ${nameOfMeta(new Map(element.attrs.map((one) => [one.name, one.value])))}>`;
}

function contextWithin(
  { tagName }: Tree.Element,
  attributes: ReadonlyMap<string, string>,
  outer: Context,
): Context {
  const own = attributes.get('data-datum');
  const corrected = attributes.get('data-correction');
  const lang = attributes.get('lang') ?? attributes.get('xml:lang');
  const isMarked = own !== undefined || corrected !== undefined;
  const depth = isMarked ? 1 : outer.depth + 1;
  const mark = isMarked || depth > levels ? undefined : outer;
  return {
    lang: lang === undefined ? outer.lang : langOfTag(lang),
    datum: own ?? mark?.datum,
    correction: own === undefined ? (corrected ?? mark?.correction) : undefined,
    depth,
    time: tagName === 'time' ? attributes.get('datetime') : outer.time,
    isMarkable: outer.isMarkable && !unmarkable.has(tagName),
    isCode: outer.isCode || code.has(tagName),
    where: `<${tagName}>`,
  };
}

function chunkOf(text: string, context: Context, locate: (index: number) => number): Chunk {
  const { where, lang, datum, correction, time, isMarkable, isCode } = context;
  return { text, where, lang, datum, correction, time, isMarkable, isCode, locate };
}

function langOfTag(tag: string): Lang {
  return /^en\b/i.test(tag) ? 'en' : 'vi';
}

/** What a `<template>` holds may be shown too. */
function childrenOf(element: Tree.Element | Tree.Template): Tree.ChildNode[] {
  return 'content' in element ? element.content.childNodes : element.childNodes;
}

function startOf(element: Tree.Element): number {
  return element.sourceCodeLocation?.startOffset ?? 0;
}

/** A number, or a string that is one under `value`. */
function machineNumberOf({ value, property }: LinkedValue): number | undefined {
  if (typeof value === 'number') return value;
  const isNumber =
    /^(?:value|minValue|maxValue)$/.test(property) && /^-?\d+(?:\.\d+)?$/.test(value);
  return isNumber ? Number(value) : undefined;
}
