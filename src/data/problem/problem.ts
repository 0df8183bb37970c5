import type { Part } from '../text/agreement.ts';
import type { PrivatePart } from '../text/private.ts';
import type { Unreadable } from '../text/numeral.ts';

/**
 * What is wrong, and where. Lines and columns count from 1; a column counts
 * UTF-16 code units, as editors do. The words of a problem live in
 * `src/i18n/problems.ts`; `code` and `args` choose and fill them.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** The cell, as a spreadsheet names it, where the place is in a table: rows count from 1, the header first. */
  cell?: { row: number; column: string };
}

export interface Problem extends Place {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** The row's key or the block it stands in, for a person who looks for it. */
  row?: string;
  /** What stands there, verbatim; its first letters when there are very many. */
  found: string;
  args: Readonly<Record<string, string>>;
  /** What nobody knows while the problem stands, by the names of `causes.ts`. */
  loses?: readonly string[];
  /** True where another problem may be the cause of this one. */
  follows?: true;
}

type None = Readonly<Record<string, never>>;

/** What a file looks like that nothing reads: see `src/data/check/unread-files.ts`. */
export type UnreadKind = 'workbook' | 'table' | 'text' | 'document' | 'other';

/** What is wrong with a correction: see `src/permanence/check-published.ts`. */
export type CorrectionFlaw = 'unread' | 'same' | 'old' | 'unpublished' | 'new' | 'date' | 'part';

/** What a change does to the record of what was published: see `src/permanence/growth.ts`. */
export type RecordFlaw = 'file' | 'bytes' | 'row' | 'rows' | 'order' | 'hash' | 'gone';

/** What a part of a front matter must be. */
export type MatterNeed =
  'fence' | 'syntax' | 'day' | 'text' | 'list' | 'number' | 'yes' | 'choice' | 'known' | 'id';

/** Every code, and what fills its words beside what was found. */
export interface ProblemArgs {
  'file-missing': None;
  /** What the file looks like, and the one that its writer seems to mean. */
  'file-unread': { kind: UnreadKind; instead: string };
  'table-workbook': None;
  'encoding-unknown': { around: string };
  'letter-odd': { around: string };
  'letter-lost': None;
  'csv-quote': None;
  'csv-cells': { count: string };
  'csv-comma': { count: string; cells: string };
  'column-missing': { column: string };
  'column-unknown': { columns: string; near: string };
  'column-twice': None;
  'cell-empty': { column: string };
  'cell-form': { column: string };
  'cell-choice': { column: string; choices: string; near: string };
  'value-not-number': None;
  'value-ambiguous': { choices: string };
  'wording-without-value': { value: string; choices: string };
  'wording-other-date': { period: string };
  'wording-other-unit': { unit: string; other: string };
  'to-fill': None;
  'no-year': None;
  'unit-unknown': { near: string };
  'topic-unknown': { near: string; topics: string };
  'colour-faint': { ratio: string; paper: string };
  'table-unknown': { near: string };
  'wording-says-other': { part: Part; said: string; expected: string; label: string };
  'value-other-sign': { said: string; label: string; write: string };
  'wording-other-indicator': { label: string; other: string; id: string };
  'wording-other-number': { value: string };
  'row-twice': { line: string };
  'indicator-unknown': { near: string };
  'source-unknown': { near: string };
  'source-unused': None;
  'place-unknown': { near: string; places: string };
  'report-places': { report: string; other: string };
  'derived-places': { place: string; other: string };
  'source-date-missing': { file: string };
  'source-day-late': { to: string };
  'document-unreadable': None;
  'document-without-source': { near: string };
  'wording-not-in-document': { file: string; near: string };
  'document-numbers': { count: string; list: string };
  'period-outside': { report: string };
  'period-form': None;
  'date-form': None;
  'cell-address': None;
  'date-ambiguous': { column: string; choices: string };
  'derived-operand-unknown': { near: string; nearAt: string };
  'derived-also-observed': None;
  'derived-impossible': None;
  'derived-other-unit': { expected: string; unit: string };
  'report-missing': { file: string };
  'file-name': { example: string };
  'readme-stale': None;
  'front-matter': { path: string; needs: MatterNeed; choices: string };
  'mdx-syntax': { message: string };
  'mdx-expression': None;
  'text-private': { kind: PrivatePart['kind'] };
  'text-dated': None;
  'text-struck': None;
  'text-footnote': None;
  'picture-foreign': None;
  'picture-alt': None;
  'picture-missing': None;
  'link-form': None;
  'link-nowhere': { near: string };
  'chart-twice': { line: string };
  'translation-orphan': { file: string };
  'encoding-old': None;
  'letter-changed': { stands: string; other: string; where: string };
  'mdx-component': { components: string };
  'number-unbound': { around: string; stated: string; insert: string };
  'figure-contradicts': { around: string; stated: string; stands: string };
  'figure-says-other': { part: Part; said: string; stated: string; stands: string };
  'inserted-says-other': { part: Part; said: string; label: string; stands: string };
  'figure-hedged': { hedge: string; stated: string; stands: string };
  'number-ambiguous': { around: string; choices: string };
  'number-other-form': { write: string; wording: string };
  'number-broken': None;
  'number-unreadable': { around: string; choices: string; why: Unreadable };
  'date-unknown': { around: string };
  'date-missing': { file: string };
  'day-impossible': { from: string; to: string };
  'figure-missing': { file: string; wording: string };
  'value-jump': { earlier: string; year: string; at: string };
  'period-odd': { report: string };
  'exception-unused': { alike?: string; line?: string };
  'exception-without-number': None;
  'exception-bare': None;
  'exception-figure': { wording: string };
  'exception-measured': { phrase: string };
  'reference-unknown': { near?: string; nearAt?: string; year: string };
  'reference-direction': { year: string; reference: string };
  'reference-hedge': { year: string; reference: string; said: string; own: string };
  'chart-unknown': { near: string; charts: string };
  'chart-incomplete': { year: string; missing: string };
  'chart-left-out': { year: string; missing: string };
  'chart-lacks': { year: string; missing: string };
  'chart-says-other': { part: Part; said: string; label: string; stands: string; year: string };
  'chart-calls-calculated': { label: string; stands: string };
  'chart-roles': { sum: string; year: string };
  'chart-units': None;
  'chart-part': { label: string; whole: string; of: string; year: string };
  'chart-share': { label: string; year: string };
  'chart-share-unit': { label: string };
  'chart-negative': { label: string; year: string };
  'derived-other-year': { operand: string };
  'derived-other-group': { operand: string; instead: string };
  'start-differs': { start: string; end: string; at: string };
  'row-copied': { year: string; at: string };
  'chart-order': { count: string; others: string };
  'chart-unplaced': None;
  'translation-missing': { file: string };
  'translation-figures': { expected: string; label: string; other: string; file: string };
  'draft-unconfirmed': { what: 'article' | 'row' };
  'datum-unshown': { file: string };
  'address-vanished': { file: string };
  'move-form': None;
  'move-nowhere': { from: string };
  'move-present': { to: string };
  'archive-foreign': None;
  'card-finding-long': { year: string };
  'published-changed': {
    from: string;
    to: string;
    /** The part of the correction that is missing, as `corrections.csv` names it. */
    part: string;
    write: string;
    file: string;
    /** The changed data from which it is derived, as pointers. */
    because: string;
  };
  'correction-lost': { file: string };
  'record-changed': { why: RecordFlaw; base: string };
  'record-base': None;
  'value-removed': { figure: string; anchor: string; file: string };
  'correction-wrong': {
    why: CorrectionFlaw;
    column: string;
    expected?: string;
    from?: string;
    to?: string;
  };
  'review-missing': None;
  'review-changed': { date: string; lines: string };
  'published-number': { around: string; where: string; unmarked?: string };
  'published-other-value': { datum: string; expected: string; where: string };
  'published-other-unit': { around: string; where: string; units: string };
  'published-hedge-missing': { around: string; where: string; datum: string; hedge: string };
  'published-other-date': { expected: string; where: string };
  'published-datum-unknown': { where: string };
  'published-nothing': None;
}

export type ProblemCode = keyof ProblemArgs;

/** The last argument of `problemAt`, left out where a code needs none. */
export type ArgsOf<C extends ProblemCode> = None extends ProblemArgs[C]
  ? [args?: ProblemArgs[C]]
  : [args: ProblemArgs[C]];

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
export function problemAt<C extends ProblemCode>(
  { file, line, column, cell }: Place,
  code: C,
  found: string,
  ...[args]: ArgsOf<C>
): Problem {
  const place = { file, line, column, ...(cell && { cell }) };
  return { ...place, code, severity: 'error', found: clipped(found), args: { ...args } };
}

const lettersAtMost = 200;

/** A text short enough for a person to be told: the first 200 letters of a longer one. */
export function clipped(text: string): string {
  return text.length <= lettersAtMost ? text : `${text.slice(0, lettersAtMost)}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
