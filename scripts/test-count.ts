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

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two counts. */
export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * Counts the tests of a run of vitest. A file that failed without a failed test (it could not load,
 * or a hook broke) is one failure, and so are each error outside every test, and a run of nothing.
 */
export function countModules(modules: Iterable<RunModule>, errors: number): Count {
  let count: Count = { ...NOTHING, failed: errors };
  let files = 0;
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const of = (state: string) => states.filter((one) => one === state).length;
    const failed = of('failed') || (module.ok() ? 0 : 1);
    const passed = of('passed');
    const skipped = states.length - passed - of('failed');
    count = add(count, { passed, failed, skipped });
    files += 1;
  }
  return files > 0 ? count : countTool(false);
}

/** Counts a tool that is one test: it passed or it did not. */
export function countTool(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
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
