import { fileOf } from '../data/csv/schema.ts';
import { readTable } from '../data/csv/table.ts';
import { problemAt, type Problem } from '../data/problem/problem.ts';
import { dark, light } from './tokens.ts';

/** The contrast that text needs by WCAG 2.2, 1.4.3; what is drawn needs less. */
const needed = 4.5;

/**
 * A problem for each colour of a topic in which text could not be read on the paper of its theme.
 * `files` are those of the project.
 */
export function checkColours(files: ReadonlyMap<string, string>): Problem[] {
  const { rows } = readTable('topics', files.get(fileOf('topics')) ?? '');
  return rows.flatMap(({ row, at }) =>
    (
      [
        ['colour_light', light],
        ['colour_dark', dark],
      ] as const
    ).flatMap(([column, { paper }]) => {
      const ratio = contrast(row[column], paper);
      if (ratio >= needed) return [];
      // Never rounded up to what is needed.
      const args = { ratio: String(Math.floor(ratio * 10) / 10), paper };
      return [{ ...problemAt(at(column), 'colour-faint', row[column], args), row: row.id }];
    }),
  );
}

/** The contrast of two colours, `#rrggbb`, from 1 to 21, by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** Relative luminance of an sRGB colour, from 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
