import { mutate, type Files } from './mutations.ts';
import { Oracle, type Outcome } from './oracle.ts';
import { randomOf } from './random.ts';

/** What came of many changes of the project's files. */
export interface FuzzResult {
  counts: Record<Outcome['kind'], number>;
  violations: { index: number; name: string; why: string }[];
  /** The longest check, in milliseconds of processor time. */
  slowest: number;
}

/**
 * Changes the files `count` times, each time afresh from `seed` and the case's number,
 * and judges what the check makes of each. The same arguments give the same result.
 */
export function fuzz(
  files: Files,
  { seed, count, from = 0 }: { seed: number; count: number; from?: number },
): FuzzResult {
  const oracle = new Oracle(files);
  const result: FuzzResult = {
    counts: { refused: 0, 'refused-by-record': 0, same: 0, agreed: 0, violation: 0 },
    violations: [],
    slowest: 0,
  };
  for (let index = from; index < from + count; index++) {
    const { name, files: changed } = mutate(files, randomOf(seed, index));
    const before = process.cpuUsage();
    const outcome = oracle.judge(changed);
    const { user, system } = process.cpuUsage(before);
    result.slowest = Math.max(result.slowest, (user + system) / 1000);
    result.counts[outcome.kind] += 1;
    if (outcome.kind === 'violation') result.violations.push({ index, name, why: outcome.why });
  }
  return result;
}
