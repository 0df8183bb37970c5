import { yearsWithData, type Series } from '../data/model/series.ts';
import { comparison } from './comparison.ts';
import type { Drawing, Frame } from './frame.ts';
import { lines } from './line.ts';

/** Draws series over the years: two years are compared, three or more make lines. */
export function drawYears(series: readonly Series[], frame: Frame): Drawing {
  return yearsWithData(series) > 2 ? lines(series, frame) : comparison(series, frame);
}
