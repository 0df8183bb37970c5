import type { Element } from 'hast';
import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';

/** Width of a text in the units of its font size. */
export type Measure = (text: string, size: number, weight: 'regular' | 'bold') => number;

/**
 * Where a chart is drawn. `width` is in CSS px of the layout it is drawn for:
 * under `narrowBelow` a chart stacks what it sets side by side above it.
 */
export interface Frame {
  width: number;
  lang: Lang;
  measure: Measure;
  /**
   * `full` draws all; a `poster` leaves out what is said below the marks; `marks` are the marks
   * alone, without a word, for a picture that stands beside words which say what they are.
   */
  detail: 'full' | 'poster' | 'marks';
}

/** A drawn chart: `body` are SVG elements in a box from 0,0 to `width`,`height`. */
export interface Drawing {
  width: number;
  height: number;
  body: Element[];
}

/** A datum to draw, and the words at its mark. */
export interface Mark {
  datum: Datum;
  label: string;
}

/** The two widths that pages carry: a phone's at 320 px less its margins, and a desk's. */
export const narrow = 288;
export const wide = 720;

const narrowBelow = 480;

export function isNarrow(frame: Frame): boolean {
  return frame.width < narrowBelow;
}
