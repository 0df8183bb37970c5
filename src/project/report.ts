import type { Lang } from '../data/number.ts';
import { isError, type Problem } from '../data/problem.ts';
import { adviceOn } from '../i18n/problems.ts';

export type ReportFormat = 'text' | 'json';

/**
 * Problems as a person reads them: grouped by file, each with its place, its row,
 * what is wrong and what to write; or as JSON, an array of
 * `{file, line, column, severity, code, row, found, message, hint}`.
 */
export function reportProblems(
  problems: readonly Problem[],
  options: { lang: Lang; format: ReportFormat; colour: boolean },
): string {
  const { lang, format } = options;
  if (format === 'json') {
    const rows = problems.map((problem) => {
      const { file, line, column, severity, code, row, found } = problem;
      return { file, line, column, severity, code, row, found, ...adviceOn(problem, lang) };
    });
    return `${JSON.stringify(rows, null, 2)}\n`;
  }
  const lines: string[] = [];
  const paint = painter(options.colour);
  for (const problem of problems) {
    const { message, hint } = adviceOn(problem, lang);
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const mark = isError(problem) ? paint.error('✗') : paint.warning('!');
    lines.push(`${mark} ${paint.place(place)}${problem.row ? `  [${problem.row}]` : ''}`);
    lines.push(`    ${message}`, `    → ${hint}`, '');
  }
  lines.push(summary(problems, lang));
  return `${lines.join('\n')}\n`;
}

function summary(problems: readonly Problem[], lang: Lang): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  if (problems.length === 0) {
    return lang === 'vi' ? '✓ Số liệu và bài viết khớp nhau.' : '✓ Data and articles agree.';
  }
  return lang === 'vi'
    ? `${errors} lỗi, ${warnings} cảnh báo.`
    : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
}

function painter(colour: boolean): Record<'error' | 'warning' | 'place', (text: string) => string> {
  const wrap = (code: number) => (text: string) =>
    colour ? `\u001B[${code}m${text}\u001B[0m` : text;
  return { error: wrap(31), warning: wrap(33), place: wrap(1) };
}
