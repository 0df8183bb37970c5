import { describe, expect, it } from 'vitest';
import { problemAt, type Problem } from '../../../src/data/problem.ts';
import { reportProblems } from '../../../src/project/report.ts';

const place = { file: 'data/tax.csv', line: 3, column: 5 };
const error: Problem = { ...problemAt(place, 'source-unknown', 'x', { near: 'y' }), row: 'a 2022' };
const warning: Problem = { ...problemAt(place, 'date-form', '1'), severity: 'warning' };

const text = { lang: 'vi', format: 'text', colour: false } as const;

describe('reportProblems(problems, options)', () => {
  it('as text it tells place, row, what is wrong and what to write', () => {
    expect(reportProblems([error], text)).toBe(
      [
        '✗ data/tax.csv:3:5  [a 2022]',
        '    Chưa có nguồn nào mã “x”. Có phải “y”?',
        '    → Sửa mã, hoặc thêm nguồn này vào data/sources.csv.',
        '',
        '1 lỗi, 0 cảnh báo.',
        '',
      ].join('\n'),
    );
  });

  it('as text it tells errors from warnings and counts both', () => {
    const report = reportProblems([error, warning, warning], { ...text, lang: 'en' });
    expect(report).toMatch(/^✗ .*\n[^]*^! data\/tax\.csv:3:5$/m);
    expect(report).toMatch(/1 error, 2 warnings\.\n$/);
  });

  it('as text it says that all is well', () => {
    expect(reportProblems([], text)).toBe('✓ Số liệu và bài viết khớp nhau.\n');
    expect(reportProblems([], { ...text, lang: 'en' })).toBe('✓ Data and articles agree.\n');
  });

  it('it colours only when asked', () => {
    const escape = '\u001B[';
    expect(reportProblems([error, warning], text)).not.toContain(escape);
    expect(reportProblems([error, warning], { ...text, colour: true })).toContain(
      `${escape}31m✗${escape}0m ${escape}1mdata/tax.csv:3:5${escape}0m`,
    );
    const json = reportProblems([error], { lang: 'vi', format: 'json', colour: true });
    expect(json).not.toContain(escape);
  });

  it('as JSON it is an array of plain problems with their advice', () => {
    const json = reportProblems([error], { lang: 'en', format: 'json', colour: false });
    expect(json.endsWith(']\n')).toBe(true);
    expect(JSON.parse(json)).toEqual([
      {
        ...place,
        severity: 'error',
        code: 'source-unknown',
        row: 'a 2022',
        found: 'x',
        message: 'There is no source “x”. Did you mean “y”?',
        hint: 'Mend the id, or add the source to data/sources.csv.',
      },
    ]);
    expect(reportProblems([], { lang: 'en', format: 'json', colour: false })).toBe('[]\n');
  });
});
