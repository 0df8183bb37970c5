import type { Lang } from '../data/text/number.ts';
import { isError, type Problem } from '../data/problem/problem.ts';
import { adviceOn } from '../i18n/problems.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** The form that a person or a tool asked for, else GitHub's within its workflows, else text. */
export function reportFormatOf(asked: string | undefined, env: Environment): ReportFormat {
  const known = reportFormats.find((format) => format === asked);
  return known ?? (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
}

/** True where colours are seen and wanted: in a terminal, unless NO_COLOR is set. */
export function isColoured(stream: { isTTY?: boolean }, env: Environment): boolean {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

/**
 * Problems as a person reads them: grouped by file, each with its place, its row,
 * what is wrong and what to write; as JSON, an array of
 * `{file, line, column, cell, severity, code, row, found, follows, message, hint}`; or as commands
 * of a GitHub workflow, which marks each at its line. What may follow from another
 * problem (see `causesFirst`) is counted and not told, unless `all` is asked for; JSON has all.
 */
export function reportProblems(
  problems: readonly Problem[],
  options: { lang: Lang; format: ReportFormat; colour: boolean; all?: boolean },
): string {
  const { lang, format, colour, all = false } = options;
  const told = all ? problems : problems.filter(({ follows }) => !follows);
  const end = `${summary(told, lang)}${folded(problems, told, lang)}`;
  switch (format) {
    case 'json':
      return asJson(problems, lang);
    case 'github':
      return asCommands(told, end, lang);
    case 'text':
      return asText(told, end, lang, painter(colour));
  }
}

/** The line on problems that are not told because they may go with those that are. */
function folded(problems: readonly Problem[], told: readonly Problem[], lang: Lang): string {
  if (told.length === problems.length) return '';
  const untold = problems.filter(({ follows }) => follows);
  const more = counted(untold, lang).replace(/, 0 .*$/, '');
  return lang === 'vi'
    ? `\nCòn ${more} có thể do lỗi trên; sửa xong chạy lại. Muốn xem hết: npm run check -- --all`
    : `\nAnd ${untold.length} more that may follow from it; fix it and run again. To see all: npm run check -- --all`;
}

function asJson(problems: readonly Problem[], lang: Lang): string {
  const rows = problems.map((problem) => {
    const { file, line, column, cell, severity, code, row, found, follows } = problem;
    const place = { file, line, column, cell };
    return { ...place, severity, code, row, found, follows, ...adviceOn(problem, lang) };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `::error file=…,line=…,col=…,title=…::…`, by GitHub's rules of escaping. */
function asCommands(problems: readonly Problem[], end: string, lang: Lang): string {
  const lines = problems.map((problem) => {
    const { message, hint } = adviceOn(problem, lang);
    const { file, line, column, severity, row } = problem;
    const title = row ?? (severity === 'error' ? kinds[lang].error : kinds[lang].warning);
    const properties = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
    return `::${severity} ${properties}::${escaped(`${message}\n→ ${hint}`)}`;
  });
  return `${[...lines, end].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

type Painter = Record<'error' | 'warning' | 'place', (text: string) => string>;

function asText(problems: readonly Problem[], end: string, lang: Lang, paint: Painter): string {
  const lines: string[] = [];
  for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) {
    lines.push(`${paint.place(file)}: ${counted(own, lang)}`, '');
    for (const problem of own) {
      const { message, hint } = adviceOn(problem, lang);
      const cell = cellNamed(problem, lang);
      const place = `${file}:${problem.line}:${problem.column}${cell && ` (${cell})`}`;
      const mark = isError(problem) ? paint.error('✗') : paint.warning('!');
      lines.push(`${mark} ${paint.place(place)}${problem.row ? `  [${problem.row}]` : ''}`);
      lines.push(`    ${message}`, `    → ${hint}`, '');
    }
  }
  lines.push(end);
  return `${lines.join('\n')}\n`;
}

/** A cell as a spreadsheet names it: `hàng 4, cột note_en`; empty where there is none. */
function cellNamed({ cell }: Problem, lang: Lang): string {
  if (!cell) return '';
  const [row, column] = lang === 'vi' ? ['hàng', 'cột'] : ['row', 'column'];
  return `${row} ${cell.row}${cell.column && `, ${column} ${cell.column}`}`;
}

const kinds = {
  vi: { error: 'Lỗi', warning: 'Cảnh báo' },
  en: { error: 'Error', warning: 'Warning' },
} as const;

function summary(problems: readonly Problem[], lang: Lang): string {
  if (problems.length > 0) return `${counted(problems, lang)}.`;
  return lang === 'vi' ? '✓ Số liệu và bài viết khớp nhau.' : '✓ Data and articles agree.';
}

function counted(problems: readonly Problem[], lang: Lang): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  return lang === 'vi'
    ? `${errors} lỗi, ${warnings} cảnh báo`
    : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

function painter(colour: boolean): Painter {
  const wrap = (code: number) => (text: string) =>
    colour ? `\u001B[${code}m${text}\u001B[0m` : text;
  return { error: wrap(31), warning: wrap(33), place: wrap(1) };
}
