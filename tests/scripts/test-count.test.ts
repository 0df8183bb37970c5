import { describe, expect, it } from 'vitest';
import { countLine, countTool, countVitest, isSuccess } from '../../scripts/test-count.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

const report = (...testResults: ReturnType<typeof file>[]) => JSON.stringify({ testResults });

describe('countVitest()', () => {
  it('counts each test once', () => {
    const text = report(
      file('passed', 'passed', 'passed', 'skipped', 'todo'),
      file('failed', 'failed', 'passed'),
    );
    expect(countVitest(text, false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that could not load as a failure', () => {
    const text = report(file('failed'), file('passed', 'passed'));
    expect(countVitest(text, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a bad end without a failed test as a failure', () => {
    const text = report(file('passed', 'passed'));
    expect(countVitest(text, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([undefined, '', '{"testResults": [', '{}', 'null'])(
    'counts the report %j as a failure, though vitest ended well',
    (text) => {
      expect(countVitest(text, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('countLine()', () => {
  it('names skipped tests only when there are any', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(countLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});

describe('isSuccess()', () => {
  it('asks that something ran and nothing failed', () => {
    expect(isSuccess(countTool(true))).toBe(true);
    expect(isSuccess(countTool(false))).toBe(false);
    expect(isSuccess({ passed: 0, failed: 0, skipped: 5 })).toBe(false);
  });
});
