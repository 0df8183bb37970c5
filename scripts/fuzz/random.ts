/** A stream of chance that its seed decides (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  /** One of some; throws a RangeError when there is none. */
  pick<T>(some: readonly T[]): T {
    const one = some[this.below(some.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  /** Two different places of a list of that length; the same twice when it has one. */
  pair(length: number): [number, number] {
    const first = this.below(length);
    const second = length < 2 ? first : (first + 1 + this.below(length - 1)) % length;
    return [first, second];
  }
}

/** The stream of one case: any case can be run again alone. */
export function randomOf(seed: number, index: number): Random {
  const first = new Random(seed ^ Math.imul(index + 1, 0x9e3779b1));
  first.fraction();
  return first;
}
