import { bind, type Allowed } from '../article/bind.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { plainBlock } from '../article/prose.ts';
import { wordsOf } from '../text/wording.ts';

/**
 * What is wrong with a phrase named as no statistic: it states a datum of
 * `allowed` or speaks of one, holds no numeral, does not say what its numeral is of, or was not
 * met in a text (`isUsed`). Undefined when it is in order.
 */
export function exceptionProblem(
  phrase: string,
  place: Place,
  allowed: Allowed,
  isUsed: boolean,
): Problem | undefined {
  const withoutExceptions = { ...allowed, exceptions: [] };
  const { spans, problems } = bind(phrase, [plainBlock(phrase)], withoutExceptions, () => place);
  const stated = problems.find(({ code }) => statesFigure.has(code))?.args['stated'];
  const wording = spans[0] ? `“${spans[0].datum.wording}”` : stated;
  if (wording !== undefined) return problemAt(place, 'exception-figure', phrase, { wording });
  if (!/\p{N}/u.test(phrase)) return problemAt(place, 'exception-without-number', phrase);
  if (wordsOf(phrase).every((word) => dateWords.has(word))) {
    return problemAt(place, 'exception-bare', phrase);
  }
  return isUsed ? undefined : problemAt(place, 'exception-unused', phrase);
}

const statesFigure: ReadonlySet<string> = new Set(['figure-hedged', 'figure-contradicts']);

const dateWords = new Set(['ngày', 'mùng', 'tháng', 'quý', 'năm']);
