import { writtenOut, type Block, type Element, type Prose } from './prose.ts';
import type { Datum } from '../model/datum.ts';
import { hedgeBeside, hedgeFault } from '../model/hedge-place.ts';
import type { FilledFrom } from '../model/report.ts';
import { figureFor, type TemplateFault } from '../model/template.ts';
import type { Lang } from '../text/number.ts';

/** The component by which an edition's articles insert a figure. */
export const figureComponent: Record<Lang, string> = { vi: 'Derived', en: 'Value' };

/** A figure that an article inserts (`<Derived of="…" />`). */
export interface InsertedFigure {
  element: Element;
  datum: Datum;
  /** Its hedge, unless the article says it itself, and where in the source it goes. */
  hedge: HedgeToWrite | undefined;
}

export interface HedgeToWrite {
  at: number;
  words: string;
}

/** An inserted figure that cannot be filled. */
export interface FaultyFigure {
  element: Element;
  fault: TemplateFault;
}

/** Fills the figures that a text inserts, each with the words of its block about it. */
export function insertedFigures(
  { blocks, elements }: Pick<Prose, 'blocks' | 'elements'>,
  report: FilledFrom,
  lang: Lang,
): (InsertedFigure | FaultyFigure)[] {
  const isFigure = ({ name }: Element) => name === figureComponent[lang];
  const within = blocks.flatMap((block) => figuresIn(block, isFigure, report, lang));
  const met = new Set(within.map(({ element }) => element));
  const alone = elements
    .filter((element) => isFigure(element) && !met.has(element))
    .map((element) => fillAt(element, { before: '', after: '' }, () => 0, report, lang));
  return [...within, ...alone];
}

function figuresIn(
  block: Block,
  isFigure: (element: Element) => boolean,
  report: FilledFrom,
  lang: Lang,
): (InsertedFigure | FaultyFigure)[] {
  const { text, inserted } = writtenOut(block, (element) => {
    const figure = isFigure(element) ? figureOf(element, report, lang) : undefined;
    return figure && 'datum' in figure ? figure.text : '';
  });
  return inserted.flatMap(({ element, start, end }, index) => {
    if (!isFigure(element)) return [];
    const words = { before: text.slice(0, start), after: text.slice(end) };
    const at = block.inserts[index]?.at ?? 0;
    const offsetBack = (back: number) => element.start - (block.offsets[at - back] ?? 0);
    return [fillAt(element, words, offsetBack, report, lang)];
  });
}

/** `offsetBack` gives how far in the source some letters before the element begin. */
function fillAt(
  element: Element,
  words: { before: string; after: string },
  offsetBack: (back: number) => number,
  report: FilledFrom,
  lang: Lang,
): InsertedFigure | FaultyFigure {
  const figure = figureOf(element, report, lang);
  if ('why' in figure) return { element, fault: figure };
  const { datum } = figure;
  const place = hedgeBeside(datum, words, lang, report.vocabulary);
  if (!place.isRight) {
    return { element, fault: hedgeFault(datum, place.said, referenceOf(element), 0, lang) };
  }
  if (place.words === '') return { element, datum, hedge: undefined };
  const at = element.start - (place.back > 0 ? offsetBack(place.back) : 0);
  return { element, datum, hedge: { at, words: place.words } };
}

function figureOf(element: Element, report: FilledFrom, lang: Lang) {
  return figureFor(referenceOf(element), 0, report, lang);
}

/** The reference of an inserted figure, with its option: `ho_ngheo_thay_doi|fall`. */
export function referenceOf({ attributes }: Element): string {
  const option = attributes.get('as');
  return `${attributes.get('of') ?? ''}${option === undefined ? '' : `|${option}`}`;
}

/** The hedges that inserted figures leave to be written. */
export function hedgesToWrite(figures: readonly (InsertedFigure | FaultyFigure)[]): HedgeToWrite[] {
  return figures.flatMap((figure) => ('hedge' in figure && figure.hedge ? [figure.hedge] : []));
}
