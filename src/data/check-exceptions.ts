import { bind, type Grounds } from './bind.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { plainBlock } from './prose.ts';
import { words } from './wording.ts';

/**
 * What is wrong with a phrase named as no statistic: it states a datum of
 * `grounds`, holds no numeral, does not say what its numeral is of, or was not
 * met in a text (`isUsed`). Undefined when it is in order.
 */
export function exceptionProblem(
  phrase: string,
  place: Place,
  grounds: Grounds,
  isUsed: boolean,
): Problem | undefined {
  const withoutExceptions = { ...grounds, exceptions: [] };
  const [figure] = bind(phrase, [plainBlock(phrase)], withoutExceptions, () => place).spans;
  if (figure) {
    return problemAt(place, 'exception-figure', phrase, { wording: figure.datum.wording });
  }
  if (!/\p{N}/u.test(phrase)) return problemAt(place, 'exception-without-number', phrase);
  if (words(phrase).every((word) => dateWords.has(word))) {
    return problemAt(place, 'exception-bare', phrase);
  }
  return isUsed ? undefined : problemAt(place, 'exception-unused', phrase);
}

const dateWords = new Set(['ngày', 'mùng', 'tháng', 'quý', 'năm']);
