import { articleFolder, contentIn } from '../article/content-file.ts';
import { fileOf } from '../csv/schema.ts';
import type { Dataset } from '../model/dataset.ts';
import { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';

/** A place in a new site's files that somebody has to fill in: `[ĐIỀN: tên trang]`. */
const place = /\[ĐIỀN: ([^\]]*)\]/gu;

/** What is still to do before a new site is one: places to fill in, and its first year. */
export function checkFilled(
  files: ReadonlyMap<string, string>,
  { sources }: Pick<Dataset, 'sources'>,
): Problem[] {
  const toFill = [...files]
    .filter(([file]) => /^src\/(?:site\.ts|content\/.*)$/.test(file))
    .flatMap(([file, text]) => {
      const positions = new Positions(file, text);
      return [...text.matchAll(place)].map(({ 1: what = '', index }) =>
        problemAt(positions.at(index), 'to-fill', what),
      );
    });
  const start = { file: fileOf('sources'), line: 1, column: 1 };
  const isBegun = sources.size > 0 || contentIn(files, articleFolder).length > 0;
  const noYear = isBegun ? [] : [problemAt(start, 'no-year', '')];
  return [...toFill, ...noYear].map((problem) => ({ ...problem, severity: 'warning' }));
}
