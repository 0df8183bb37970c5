import type { Matter } from '../article/front-matter.ts';
import { clipped, problemAt, type Problem } from '../problem/problem.ts';
import { tableOf } from '../csv/schema.ts';
import type { Located, Rows } from '../csv/table.ts';

/** Every row that `npm run new-year` drafted and nobody has confirmed: its cell `draft` is not empty. */
export function checkDrafts(rows: Rows): Problem[] {
  return Object.entries(rows).flatMap(([name, own]) =>
    (own as Located<Record<string, unknown>>[]).flatMap(({ row, at }) => {
      const { draft } = row;
      if (typeof draft !== 'string' || draft === '') return [];
      const key = tableOf<string>(name)
        .key.map((column) => String(row[column]))
        .join(' ');
      return [
        {
          ...problemAt(at('draft'), 'draft-unconfirmed', draft, { what: 'row' }),
          row: clipped(key),
        },
      ];
    }),
  );
}

/** The problem of an article whose front matter still says `draft: true`. */
export function draftProblem(
  { at }: Pick<Matter<unknown>, 'at'>,
  { draft }: { draft: boolean },
): Problem[] {
  if (!draft) return [];
  return [problemAt(at(['draft']), 'draft-unconfirmed', 'draft: true', { what: 'article' })];
}
