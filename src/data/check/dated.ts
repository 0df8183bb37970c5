import type { Block } from '../article/prose.ts';
import type { Positions } from '../problem/position.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { datedWordIn } from '../text/dated.ts';
import type { Lang } from '../text/number.ts';

/** The problem of a text for all years that speaks of one; numbers are a problem of their own. */
export function datedProblem(text: string, lang: Lang, place: Place): Problem[] {
  const said = datedWordIn(text, lang);
  return said === '' ? [] : [problemAt(place, 'text-dated', said)];
}

/** The same for the paragraphs of a file. */
export function datedIn(
  blocks: readonly Block[],
  lang: Lang,
  positions: Pick<Positions, 'at'>,
): Problem[] {
  return blocks.flatMap(({ text, offsets }) => {
    const said = datedWordIn(text, lang);
    const start = text.indexOf(said);
    return said === '' ? [] : [problemAt(positions.at(offsets[start] ?? 0), 'text-dated', said)];
  });
}
