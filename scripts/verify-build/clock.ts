const RealDate = Date;

/** From here on the clock of the process (of the thread that calls this) is so many milliseconds off. */
export function shiftClock(milliseconds: number): void {
  globalThis.Date = class extends RealDate {
    constructor(...args: []) {
      super(...((args.length === 0 ? [RealDate.now() + milliseconds] : args) as []));
    }
    static override now(): number {
      return RealDate.now() + milliseconds;
    }
  } as DateConstructor;
}
