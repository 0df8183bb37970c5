import { describe, expect, it } from 'vitest';
import { countLine, countModules, isSuccess } from '../../scripts/test-count.ts';

const file = (ok: boolean, ...states: string[]) => ({
  ok: () => ok,
  children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
});

describe('countModules()', () => {
  it('counts each test once', () => {
    const files = [file(true, 'passed', 'passed', 'skipped'), file(false, 'failed', 'passed')];
    expect(countModules(files, 0)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a file that could not load, and an error outside every test, as failures', () => {
    const files = [file(false), file(true, 'passed')];
    expect(countModules(files, 0)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(countModules(files, 2)).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });

  it('counts a run of nothing as a failure', () => {
    expect(countModules([], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a test that was not finished as neither passed nor a success by itself', () => {
    expect(isSuccess(countModules([file(true, 'pending')], 0))).toBe(false);
  });
});

describe('countLine()', () => {
  it('names skipped tests only when there are any', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(countLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});

describe('isSuccess()', () => {
  it('asks that something ran and nothing failed', () => {
    expect(isSuccess({ passed: 1, failed: 0, skipped: 1 })).toBe(true);
    expect(isSuccess({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
    expect(isSuccess({ passed: 0, failed: 0, skipped: 5 })).toBe(false);
  });
});
