import { describe, expect, it } from 'vitest';
import { problemAt, type Problem } from '../../../src/data/problem/problem.ts';
import { isColoured, reportFormatOf, reportProblems } from '../../../src/project/report.ts';

const place = { file: 'data/tax.csv', line: 3, column: 5 };
const error: Problem = { ...problemAt(place, 'source-unknown', 'x', { near: 'y' }), row: 'a 2022' };
const warning: Problem = { ...problemAt(place, 'date-form', '1'), severity: 'warning' };

const text = { lang: 'vi', format: 'text', colour: false } as const;

describe('reportProblems(problems, options)', () => {
  it('as text it tells place, row, what is wrong and what to write', () => {
    expect(reportProblems([error], text)).toBe(
      [
        'data/tax.csv: 1 lỗi, 0 cảnh báo',
        '',
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
    expect(report).toMatch(/^data\/tax\.csv: 1 error, 2 warnings$/m);
    expect(report).toMatch(/^✗ .*\n[^]*^! data\/tax\.csv:3:5$/m);
    expect(report).toMatch(/1 error, 2 warnings\.\n$/);
  });

  it('as text it names a cell as a spreadsheet does', () => {
    const inCell: Problem = { ...error, cell: { row: 4, column: 'note_en' } };
    expect(reportProblems([inCell], text)).toContain(
      '✗ data/tax.csv:3:5 (hàng 4, cột note_en)  [a 2022]',
    );
    expect(reportProblems([inCell], { ...text, lang: 'en' })).toContain('(row 4, column note_en)');
  });

  it('counts what may follow from another problem, and tells it when all is asked for', () => {
    const follows = { ...error, line: 9, follows: true as const };
    const report = reportProblems([error, follows, follows], text);
    expect(report).not.toContain(':9:');
    expect(report).toContain('data/tax.csv: 1 lỗi, 0 cảnh báo\n');
    expect(report).toMatch(
      /1 lỗi, 0 cảnh báo\.\nCòn 2 lỗi có thể do lỗi trên; sửa xong chạy lại\. .*--all\n$/,
    );
    expect(reportProblems([error, follows], { ...text, lang: 'en' })).toMatch(
      /And 1 more that may follow from it; .*--all\n$/,
    );
    const all = reportProblems([error, follows], { ...text, all: true });
    expect(all).toContain(':9:');
    expect(all).not.toContain('--all');
    const github = reportProblems([error, follows], { ...text, format: 'github' });
    expect(github).not.toContain('line=9');
    const json = JSON.parse(reportProblems([error, follows], { ...text, format: 'json' })) as {
      follows?: true;
    }[];
    expect(json.map((one) => one.follows)).toEqual([undefined, true]);
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
        hint: 'Fix the id, or add the source to data/sources.csv.',
      },
    ]);
    expect(reportProblems([], { lang: 'en', format: 'json', colour: false })).toBe('[]\n');
  });

  it('as text it groups problems by file, each under its name', () => {
    const other = { ...error, file: 'data/poverty.csv' };
    const report = reportProblems([other, error, warning], { ...text, lang: 'en' });
    expect(report.match(/^data\/.*$/gm)).toEqual([
      'data/poverty.csv: 1 error, 0 warnings',
      'data/tax.csv: 1 error, 1 warning',
    ]);
  });

  it("for GitHub it is a workflow's commands, escaped, and the count", () => {
    const odd: Problem = {
      ...problemAt({ file: 'data/a,b:c%.csv', line: 2, column: 7 }, 'value-not-number', '50%\n'),
      row: 'x: 1, 2',
    };
    const report = reportProblems([odd, warning], { lang: 'en', format: 'github', colour: true });
    expect(report.split('\n')).toEqual([
      '::error file=data/a%2Cb%3Ac%25.csv,line=2,col=7,title=x%3A 1%2C 2::“50%25%0A” is not a number.%0A→ Write it in digits, as 185 or 209.376.000 or 1,6 tỷ.',
      '::warning file=data/tax.csv,line=3,col=5,title=Warning::“1” is not a day.%0A→ Write it as 2023-01-10.',
      '1 error, 1 warning.',
      '',
    ]);
    expect(reportProblems([], { lang: 'en', format: 'github', colour: false })).toBe(
      '✓ Data and articles agree.\n',
    );
  });
});

describe('reportFormatOf(asked, env)', () => {
  it.each([
    ['json', {}, 'json'],
    ['text', { GITHUB_ACTIONS: 'true' }, 'text'],
    [undefined, { GITHUB_ACTIONS: 'true' }, 'github'],
    [undefined, { GITHUB_ACTIONS: 'false' }, 'text'],
    [undefined, {}, 'text'],
  ])('reportFormatOf(%o, %o) is %o', (asked, env, format) => {
    expect(reportFormatOf(asked, env)).toBe(format);
  });
});

describe('isColoured(stream, env)', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [undefined, {}, false],
  ])('isColoured({ isTTY: %o }, %o) is %o', (isTTY, env, coloured) => {
    expect(isColoured(isTTY === undefined ? {} : { isTTY }, env)).toBe(coloured);
  });
});
