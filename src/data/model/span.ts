import { spanOf } from '../text/period.ts';
import { observationsBehind, type Datum } from './datum.ts';

/**
 * True for two data, of one indicator or not, that cover the same part of their years, at the same
 * precision, and rest on such: the one may be held against the other.
 */
export function haveAlikeSpans(one: Datum, other: Datum): boolean {
  if (spanOf(one.period) !== spanOf(other.period)) return false;
  if (one.kind === 'observed' || other.kind === 'observed') return true;
  const [mine, others] = [one, other].map((datum) =>
    Map.groupBy(observationsBehind(datum), ({ indicator }) => indicator.id),
  );
  return [...(mine ?? [])].every(([id, own]) => {
    const counterparts = others?.get(id);
    return !counterparts || spansOf(own) === spansOf(counterparts);
  });
}

function spansOf(data: readonly Datum[]): string {
  return data
    .map(({ period }) => spanOf(period))
    .sort()
    .join(' ');
}

/** True for two data that are of one place and cover the same part of their years. */
export function areAlike(one: Datum, other: Datum): boolean {
  return one.place === other.place && haveAlikeSpans(one, other);
}
