/** Results of a run, each a whole number. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of vitest's JSON report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

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
 * Counts vitest's JSON report. A file that failed without a failed test (it could not load, or a
 * hook broke) is one failure; so is a run that ended badly although every test passed, and a
 * report that is missing or cut off.
 *
 * @param report the text of the report, or undefined when vitest left none
 * @param ended whether vitest itself ended with status 0
 */
export function countVitest(report: string | undefined, ended: boolean): Count {
  const files = readReport(report);
  if (!files) return { ...NOTHING, failed: 1 };
  let count = NOTHING;
  for (const file of files) count = add(count, countFile(file));
  return !ended && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Counts a tool that is one test: it passed or it did not. */
export function countTool(ended: boolean): Count {
  return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: 0 };
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

function countFile({ status, assertionResults }: VitestReport['testResults'][number]): Count {
  const of = (wanted: (status: string) => boolean) =>
    assertionResults.filter((result) => wanted(result.status)).length;
  const passed = of((it) => it === 'passed');
  const failed = of((it) => it === 'failed');
  const skipped = assertionResults.length - passed - failed;
  return { passed, failed: status === 'failed' && failed === 0 ? 1 : failed, skipped };
}

function readReport(report: string | undefined): VitestReport['testResults'] | undefined {
  try {
    const { testResults } = JSON.parse(report ?? '') as VitestReport;
    return Array.isArray(testResults) ? testResults : undefined;
  } catch {
    return undefined;
  }
}
