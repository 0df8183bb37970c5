import type { TestModule } from 'vitest/node';

/** Results of a run, each a whole number. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of a test file that vitest has run. */
type RunModule = Pick<TestModule, 'ok'> & {
  readonly children: {
    allTests(): Iterable<{ result(): { readonly state: string } }>;
  };
};

/**
 * Counts the tests of a run of vitest. A file that failed without a failed test (it could not load,
 * or a hook broke) is one failure, and so are each error outside every test, and a run of nothing.
 */
export function countModules(modules: Iterable<RunModule>, errors: number): Count {
  const files = [...modules].map((file) => ({
    ok: file.ok(),
    states: [...file.children.allTests()].map((test) => test.result().state),
  }));
  const states = files.flatMap((file) => file.states);
  const of = (state: string) => states.filter((one) => one === state).length;
  const broken = files.filter((file) => !file.ok && !file.states.includes('failed')).length;
  const [passed, failed] = [of('passed'), of('failed')];
  return {
    passed,
    failed: failed + broken + errors + (files.length === 0 ? 1 : 0),
    skipped: states.length - passed - failed,
  };
}

/** The line that CI reads: "N passed, N failed", and ", N skipped" when there are any. */
export function countLine({ passed, failed, skipped }: Count): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Whether a run may be called a success: something ran, and nothing failed. */
export function isSuccess({ passed, failed }: Count): boolean {
  return failed === 0 && passed > 0;
}
