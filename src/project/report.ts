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
 * `{file, line, column, severity, code, row, found, message, hint}`; or as commands
 * of a GitHub workflow, which marks each at its line.
 */
export function reportProblems(
  problems: readonly Problem[],
  options: { lang: Lang; format: ReportFormat; colour: boolean },
): string {
  const { lang, format, colour } = options;
  switch (format) {
    case 'json':
      return asJson(problems, lang);
    case 'github':
      return asCommands(problems, lang);
    case 'text':
      return asText(problems, lang, painter(colour));
  }
}

function asJson(problems: readonly Problem[], lang: Lang): string {
  const rows = problems.map((problem) => {
    const { file, line, column, severity, code, row, found } = problem;
    return { file, line, column, severity, code, row, found, ...adviceOn(problem, lang) };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** `::error file=…,line=…,col=…,title=…::…`, by GitHub's rules of escaping. */
function asCommands(problems: readonly Problem[], lang: Lang): string {
  const lines = problems.map((problem) => {
    const { message, hint } = adviceOn(problem, lang);
    const { file, line, column, severity, row } = problem;
    const title = row ?? (severity === 'error' ? kinds[lang].error : kinds[lang].warning);
    const properties = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
    return `::${severity} ${properties}::${escaped(`${message}\n→ ${hint}`)}`;
  });
  return `${[...lines, summary(problems, lang)].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

type Painter = Record<'error' | 'warning' | 'place', (text: string) => string>;

function asText(problems: readonly Problem[], lang: Lang, paint: Painter): string {
  const lines: string[] = [];
  for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) {
    lines.push(`${paint.place(file)}: ${counted(own, lang)}`, '');
    for (const problem of own) {
      const { message, hint } = adviceOn(problem, lang);
      const place = `${file}:${problem.line}:${problem.column}`;
      const mark = isError(problem) ? paint.error('✗') : paint.warning('!');
      lines.push(`${mark} ${paint.place(place)}${problem.row ? `  [${problem.row}]` : ''}`);
      lines.push(`    ${message}`, `    → ${hint}`, '');
    }
  }
  lines.push(summary(problems, lang));
  return `${lines.join('\n')}\n`;
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
