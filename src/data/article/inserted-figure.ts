import type { Element } from './prose.ts';
import type { Datum } from '../model/datum.ts';
import { hedgeBeside, hedgeFault } from '../model/hedge-place.ts';
import type { FilledFrom } from '../model/report.ts';
import { figureFor, type TemplateFault } from '../model/template.ts';
import type { Lang } from '../text/number.ts';

/** A figure that a component of an article inserts, and what the article leaves to be written. */
export interface InsertedFigure {
  datum: Datum;
  /** Its number. */
  text: string;
  /** Its hedge, unless the article says it itself; empty for none. */
  hedge: string;
  /** Where the hedge goes in the source: before the component and what stands close to it. */
  at: number;
}

/** The longest that is read of a paragraph on either side, in letters. */
const reach = 400;

/**
 * Fills `<Derived of="ho_ngheo.first" />` or `<Value … as="fall" />` with its paragraph's words
 * about it, as a template's placeholder is; what cannot be filled is a fault.
 */
export function insertedFigure(
  source: string,
  { attributes, start, end }: Element,
  report: FilledFrom,
  lang: Lang,
): InsertedFigure | TemplateFault {
  const option = attributes.get('as');
  const reference = `${attributes.get('of') ?? ''}${option === undefined ? '' : `|${option}`}`;
  const figure = figureFor(reference, 0, report, lang);
  if ('why' in figure) return figure;
  const { datum, text } = figure;
  const raw = source.slice(Math.max(0, start - reach), start);
  const before = paragraphEnd(raw);
  const after = paragraphStart(source.slice(end, end + reach));
  const place = hedgeBeside(datum, { before, after }, lang, report.vocabulary);
  if (!place.isRight) return hedgeFault(datum, place.said, reference, 0, lang);
  const close = before.slice(before.length - place.back);
  const at = raw.endsWith(close) ? start - close.length : start;
  return { datum, text, hedge: place.words, at };
}

const blankLine = /\n[^\S\n]*\n/;
const marker = /^\s*(?:(?:[-*+>]|#{1,6}|\d{1,2}[.)])\s+)*/;
const item = /\n(?=\s*(?:[-*+>]|#{1,6}|\d{1,2}[.)])\s)/;

/** The words of a paragraph before a place in it, without mark-up; another component is a number. */
function paragraphEnd(text: string): string {
  const paragraph = text.replaceAll('\r\n', '\n').split(blankLine).at(-1) ?? '';
  return withoutMarkup((paragraph.split(item).at(-1) ?? '').replace(marker, ''));
}

function paragraphStart(text: string): string {
  const [paragraph = ''] = text.replaceAll('\r\n', '\n').split(blankLine);
  return withoutMarkup(paragraph.split(item)[0] ?? '');
}

function withoutMarkup(text: string): string {
  return text.replace(/<[^<>]*>/g, ' 0 ').replace(/[*_]/g, '');
}
