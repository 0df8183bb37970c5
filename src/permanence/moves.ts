import { readCsv } from '../data/csv/csv.ts';
import { problemAt, type Place, type Problem } from '../data/problem/problem.ts';

/** A published address and where what stood there is now. */
export interface Move {
  from: string;
  to: string;
  place: Place;
}

export const movesFile = 'published/moved.csv';
export const addressesFile = 'published/addresses.txt';

const form = /^\/(?!\/)[\w./-]*(#[\w-]+)?$/;

/** Reads `published/moved.csv`; a move's addresses begin with one slash and hold no scheme. */
export function readMoves(content: string): { moves: Move[]; problems: Problem[] } {
  const columns = { required: ['from', 'to'], optional: [] };
  const { table, problems } = readCsv(movesFile, content, columns);
  const moves: Move[] = [];
  for (const { cells, ...place } of table.rows) {
    const [from, to] = [cells.get('from'), cells.get('to')];
    if (!from || !to) continue;
    const wrong = [from, to].find(({ text }) => !form.test(text));
    if (wrong) problems.push(problemAt(wrong, 'move-form', wrong.text));
    else moves.push({ from: from.text, to: to.text, place });
  }
  return { moves, problems };
}

/**
 * Holds what was published against what the site has. Problems: a published
 * address that is gone and has not moved; a move to what is not there, or back
 * to itself.
 */
export function checkPermanence(
  published: readonly { address: string; line: number }[],
  present: ReadonlySet<string>,
  moves: readonly Move[],
): Problem[] {
  const problems: Problem[] = [];
  const movedTo = new Map(moves.map((move) => [move.from, move.to]));
  for (const move of moves) {
    const end = endOfMoves(move.to, movedTo);
    if (end === undefined || !present.has(end)) {
      problems.push(problemAt(move.place, 'move-nowhere', move.to, { from: move.from }));
    } else if (present.has(move.from)) {
      problems.push(problemAt(move.place, 'move-present', move.from, { to: move.to }));
    }
  }
  for (const { address, line } of published) {
    if (present.has(address) || movedTo.has(address)) continue;
    problems.push(
      problemAt({ file: addressesFile, line, column: 1 }, 'address-vanished', address, {
        file: movesFile,
      }),
    );
  }
  return problems;
}

/** Where a chain of moves ends; undefined when it goes round. */
export function endOfMoves(
  address: string,
  movedTo: ReadonlyMap<string, string>,
): string | undefined {
  let end = address;
  for (let steps = 0; steps <= movedTo.size; steps++) {
    const next = movedTo.get(end);
    if (next === undefined) return end;
    end = next;
  }
  return undefined;
}
