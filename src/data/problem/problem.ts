/**
 * What is wrong, and where. Lines and columns count from 1; a column counts
 * UTF-16 code units, as editors do. The words of a problem live in
 * `src/i18n/problems.ts`; `code` and `args` choose and fill them.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Problem extends Place {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** The row's key or the block it stands in, for a person who looks for it. */
  row?: string;
  /** What stands there, verbatim; its first letters when there are very many. */
  found: string;
  args: Readonly<Record<string, string>>;
}

export type ProblemCode =
  | 'file-missing'
  | 'encoding-unknown'
  | 'letter-odd'
  | 'letter-lost'
  | 'csv-quote'
  | 'csv-cells'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'cell-empty'
  | 'cell-form'
  | 'cell-choice'
  | 'value-not-number'
  | 'value-ambiguous'
  | 'row-twice'
  | 'indicator-unknown'
  | 'source-unknown'
  | 'source-unused'
  | 'source-date-missing'
  | 'period-form'
  | 'period-outside'
  | 'date-form'
  | 'date-ambiguous'
  | 'wording-without-value'
  | 'wording-other-date'
  | 'wording-other-unit'
  | 'wording-other-indicator'
  | 'wording-other-number'
  | 'derived-operand-unknown'
  | 'derived-also-observed'
  | 'derived-impossible'
  | 'derived-other-unit'
  | 'report-missing'
  | 'front-matter'
  | 'mdx-syntax'
  | 'mdx-expression'
  | 'mdx-component'
  | 'number-unbound'
  | 'figure-contradicts'
  | 'figure-hedged'
  | 'number-ambiguous'
  | 'number-other-form'
  | 'number-broken'
  | 'number-unreadable'
  | 'date-unknown'
  | 'date-missing'
  | 'day-impossible'
  | 'figure-missing'
  | 'value-jump'
  | 'near-poor-above'
  | 'period-odd'
  | 'exception-unused'
  | 'exception-without-number'
  | 'exception-figure'
  | 'exception-bare'
  | 'reference-unknown'
  | 'reference-direction'
  | 'chart-unknown'
  | 'chart-incomplete'
  | 'chart-unplaced'
  | 'chart-order'
  | 'file-name'
  | 'readme-stale'
  | 'translation-missing'
  | 'translation-figures'
  | 'draft-unconfirmed'
  | 'datum-unshown'
  | 'address-vanished'
  | 'move-form'
  | 'move-nowhere'
  | 'move-present'
  | 'archive-foreign'
  | 'value-changed-uncorrected'
  | 'value-removed'
  | 'correction-wrong'
  | 'card-finding-long'
  | 'published-number'
  | 'published-other-value'
  | 'published-other-unit'
  | 'published-other-date'
  | 'published-datum-unknown'
  | 'published-nothing';

/** By file, then line, then column: the order in which a person fixes them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** An error at a place; `found` and `args` fill its words. */
export function problemAt(
  place: Place,
  code: ProblemCode,
  found: string,
  args: Readonly<Record<string, string>> = {},
): Problem {
  const { file, line, column } = place;
  return { file, line, column, code, severity: 'error', found: clipped(found), args };
}

const lettersAtMost = 200;

/** A text short enough for a person to be told: the first 200 letters of a longer one. */
export function clipped(text: string): string {
  return text.length <= lettersAtMost ? text : `${text.slice(0, lettersAtMost)}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
