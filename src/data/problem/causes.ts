import { readNumber } from '../text/number.ts';
import { findNumerals } from '../text/numeral.ts';
import { inReadingOrder, isError, type Problem, type ProblemCode } from './problem.ts';

/**
 * Which problems only follow from others. A problem loses something (a row, a datum, a file) that
 * nobody knows while it stands; another that needs that very thing may be gone when the first is
 * fixed. What is lost and needed has a name, a plain string, made here.
 */
export const losing = {
  /** All that a file says. */
  file: (file: string) => `file ${file}`,
  /** A line of a table. */
  row: (file: string, line: number | string) => `row ${file}:${line}`,
  datum: (indicator: string, period: string) => `datum ${indicator}@${period}`,
  /** Some datum of an indicator. */
  dataOf: (indicator: string) => `data of ${indicator}`,
  /** What an indicator, a source, a unit or a place is. */
  indicator: (id: string) => `indicator ${id}`,
  source: (id: string) => `source ${id}`,
  unit: (id: string) => `unit ${id}`,
  place: (id: string) => `place ${id}`,
  /** What was published of a datum. */
  published: (pointer: string) => `published ${pointer}`,
  /** A number that a row states: its value. */
  number: (value: number | string) => `number ${value}`,
  /** A day, month or year, in ISO 8601. */
  date: (iso: string) => `date ${iso}`,
  /** Whatever the tables say: one of them cannot be read. */
  tables: 'tables',
  /** Some row with a figure. */
  rows: 'rows',
  /** Which documents there are. */
  sources: 'sources',
} as const;

/**
 * Problems with causes first, each group in reading order; those that may follow from one of them
 * are marked `follows`. Every problem is a cause or reached from one: of problems that only name
 * each other (one unknown name said five times) the first is the cause.
 */
export function causesFirst(problems: readonly Problem[]): Problem[] {
  const ordered = inReadingOrder(problems);
  const needs = ordered.map(neededBy);
  const losers = new Map<string, number>();
  const losses = ordered.map((problem) => (isError(problem) ? lostBy(problem) : []));
  for (const name of losses.flat()) losers.set(name, (losers.get(name) ?? 0) + 1);
  const seekers = new Map<string, number[]>();
  needs.forEach((names, index) => {
    for (const name of names) {
      const list = seekers.get(name);
      if (list) list.push(index);
      else seekers.set(name, [index]);
    }
  });
  const isCause = new Array<boolean>(ordered.length).fill(false);
  const isReached = new Array<boolean>(ordered.length).fill(false);
  const reachFrom = (cause: number) => {
    isCause[cause] = true;
    const queue = [cause];
    for (const index of queue) {
      for (const name of losses[index] ?? []) {
        for (const seeker of seekers.get(name) ?? []) {
          if (isReached[seeker] || isCause[seeker]) continue;
          isReached[seeker] = true;
          queue.push(seeker);
        }
        seekers.delete(name);
      }
    }
  };
  const waitsForAnother = (index: number) =>
    (needs[index] ?? []).some((name) => {
      const own = losses[index]?.filter((one) => one === name).length ?? 0;
      return (losers.get(name) ?? 0) > own;
    });
  const indexes = [...ordered.keys()];
  for (const index of indexes) if (!waitsForAnother(index)) reachFrom(index);
  // Of what only waits for each other, first those that name one missing thing, the data's own rows
  // before a text.
  const rank = (index: number) => {
    if (!(needs[index] ?? []).some((name) => losses[index]?.includes(name))) return 2;
    return namesOnly.has(ordered[index]?.code ?? 'file-missing') ? 1 : 0;
  };
  const circles = indexes
    .filter((index) => !isCause[index] && !isReached[index])
    .map((index) => ({ index, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { index } of circles) if (!isReached[index]) reachFrom(index);
  return [
    ...ordered.filter((_, index) => isCause[index]).map(asCause),
    ...ordered
      .filter((_, index) => !isCause[index])
      .map((problem): Problem => ({ ...problem, follows: true })),
  ];
}

function asCause(problem: Problem): Problem {
  if (!problem.follows) return problem;
  const cause = { ...problem };
  delete cause.follows;
  return cause;
}

/** Problems of texts that name a datum, which the problem of a row may name too. */
const namesOnly: ReadonlySet<ProblemCode> = new Set([
  'reference-unknown',
  'value-removed',
  'chart-incomplete',
]);

/** What is wrong with how a table is written: nothing in it can be trusted. */
const structural: ReadonlySet<ProblemCode> = new Set([
  'file-missing',
  'table-unknown',
  'encoding-unknown',
  'table-workbook',
  'csv-quote',
  'column-missing',
  'column-unknown',
  'column-twice',
]);

/** What is wrong with letters, however the rest of the file may be read. */
const ofLetters: ReadonlySet<ProblemCode> = new Set(['letter-odd', 'letter-lost']);

const isTable = /^data\/[\w-]+\.csv$/;
const isContent = /^src\/content\//;

function lostBy(problem: Problem): string[] {
  const { code, file, line, found, args, row, loses = [] } = problem;
  const names = [...loses];
  if (structural.has(code)) names.push(losing.file(file), losing.tables);
  if (code === 'file-name') names.push(losing.file(file));
  if (isTable.test(file)) names.push(losing.row(file, line));
  if (ofLetters.has(code)) names.push(lettersOf(file, line));
  if (isContent.test(file)) names.push(textOf(file));
  const [indicator = '', period = ''] = row?.split(' ') ?? [];
  switch (code) {
    case 'mdx-syntax':
    case 'front-matter':
      names.push(losing.file(file), 'texts', chartAt(slugIn(file)));
      break;
    case 'indicator-unknown':
      names.push(unknown('indicator', found), ...datumOf(indicator, period));
      break;
    case 'source-unknown':
      names.push(unknown('source', found), ...datumOf(indicator, period));
      names.push(losing.source(args['near'] ?? ''), losing.sources);
      break;
    case 'unit-unknown':
      names.push(unknown('unit', found), 'units');
      break;
    case 'topic-unknown':
      names.push(losing.file('data/topics.csv'));
      break;
    case 'derived-operand-unknown':
      names.push(...pointers(found).map((pointer) => unknown('datum', pointer)));
      names.push(...datumOf(indicator, period));
      break;
    case 'derived-impossible':
    case 'derived-also-observed':
    case 'derived-other-unit':
      names.push(...datumOf(indicator, period));
      break;
    case 'reference-unknown':
      names.push(...pointers(found).map((pointer) => unknown('datum', pointer)));
      if (args['near']) names.push(meant(args['near'], file));
      break;
    case 'value-removed':
      names.push(unknown('datum', found));
      break;
    case 'published-changed':
      names.push(losing.published(`${indicator}@${period}`));
      break;
    case 'number-unbound':
      names.push(numberIn(found, file));
      break;
    case 'chart-incomplete':
    case 'chart-left-out':
      names.push(chartAt(found));
      break;
    case 'chart-unknown':
      names.push(placed(args['near'] ?? '', file));
      break;
    case 'report-missing':
      names.push(yearAt(found));
      break;
    case 'figure-contradicts':
      names.push(`contradiction ${found} ${args['stands']}`);
      break;
    default:
  }
  return names;
}

function neededBy(problem: Problem): string[] {
  const { code, file, line, found, args, row } = problem;
  const isOfFile = structural.has(code) || ofLetters.has(code) || code === 'file-name';
  const names = isOfFile ? [] : [losing.file(file), lettersOf(file, line)];
  const [indicator = '', period = ''] = row?.split(/[ @]/) ?? [];
  const stands = (args['stands'] ?? '').split(', ').filter((place) => place !== '');
  names.push(...stands.map((place) => `row ${place}`));
  if (args['file'] !== undefined) names.push(losing.file(args['file']));
  const year = /\/(\d{4})(?:\.mdx$|\/)/.exec(file)?.[1];
  switch (code) {
    case 'number-unbound':
    case 'figure-contradicts':
    case 'wording-other-number':
      names.push(numberOf(found), losing.tables);
      if (code === 'wording-other-number') names.push(losing.indicator(indicator));
      names.push(...(year === undefined ? [] : [yearAt(year)]));
      if (code === 'figure-contradicts') names.push(`contradiction ${found} ${args['stands']}`);
      break;
    case 'date-unknown':
      names.push(losing.tables, losing.sources, ...datesIn(found));
      names.push(...(year === undefined ? [] : [yearAt(year)]));
      break;
    case 'figure-missing':
      names.push(losing.row(file, line), numberIn(found, args['file'] ?? ''));
      if (indicator !== '') names.push(meant(indicator, args['file'] ?? ''));
      break;
    case 'date-missing':
    case 'source-date-missing':
    case 'datum-unshown':
      names.push(losing.row(file, line));
      break;
    case 'reference-unknown':
    case 'derived-operand-unknown':
      names.push(losing.tables, yearAt(args['year'] ?? ''));
      names.push(...pointers(found).flatMap((one) => [unknown('datum', one), ...behind(one)]));
      break;
    case 'inserted-says-other':
      names.push(...pointers(/"([^"]*)"/.exec(found)?.[1] ?? '').flatMap(behind));
      break;
    case 'value-removed':
    case 'published-changed':
    case 'correction-wrong':
      names.push(losing.tables, ...datumOf(indicator, period));
      if (code === 'value-removed') names.push(unknown('datum', found));
      if (code === 'published-changed') names.push('units');
      names.push(...pointers(args['because'] ?? '').map(losing.published));
      break;
    case 'chart-incomplete':
    case 'chart-left-out':
    case 'chart-lacks':
      names.push(losing.tables, ...pointers(args['missing'] ?? '').flatMap(behind));
      break;
    case 'chart-unknown':
      names.push(losing.tables, chartAt(found));
      names.push(...(year === undefined ? [] : [yearAt(year)]));
      break;
    case 'chart-unplaced':
      names.push(placed(found, file));
      break;
    case 'indicator-unknown':
      names.push(
        unknown('indicator', found),
        losing.indicator(found),
        losing.file('data/indicators.csv'),
      );
      break;
    case 'source-unknown':
      names.push(unknown('source', found), losing.source(found), losing.file('data/sources.csv'));
      break;
    case 'unit-unknown':
      names.push(unknown('unit', found), losing.unit(found), losing.file('data/units.csv'));
      break;
    case 'place-unknown':
      names.push(losing.place(found), losing.file('data/places.csv'));
      break;
    case 'source-unused':
      names.push(losing.source(found), losing.rows, losing.tables);
      break;
    case 'report-missing':
      names.push(losing.sources, losing.file('data/sources.csv'));
      break;
    case 'wording-other-unit':
    case 'wording-other-indicator':
    case 'wording-says-other':
    case 'value-other-sign':
    case 'derived-other-unit':
      names.push(losing.indicator(indicator), 'units');
      break;
    case 'period-outside':
    case 'period-odd':
      names.push(yearAt(args['report'] ?? ''));
      break;
    case 'exception-unused':
      names.push('texts', losing.tables, losing.rows);
      break;
    case 'translation-figures':
      names.push(textOf(args['file'] ?? ''), textOf(file));
      break;
    default:
  }
  return names;
}

function datumOf(indicator: string, period: string): string[] {
  return indicator === '' ? [] : [losing.datum(indicator, period), losing.dataOf(indicator)];
}

/** What is behind `ho_ngheo@2022-12`, or behind `ho_ngheo`, which is any datum of the indicator. */
function behind(pointer: string): string[] {
  const [indicator = '', period] = pointer.split('@');
  return [
    losing.indicator(indicator),
    unknown('indicator', indicator),
    period === undefined ? losing.dataOf(indicator) : losing.datum(indicator, period),
  ];
}

/** The data that a reference or a list of them names: `{ho_ngheo.first|fall}` is `ho_ngheo`. */
function pointers(text: string): string[] {
  return text.match(/[a-z][a-z0-9_]*(?:@[\d/-]+)?(?=$|[.|},])/g) ?? [];
}

/** What the letters of a line say. */
function lettersOf(file: string, line: number): string {
  return `letters ${file}:${line}`;
}

function unknown(kind: string, name: string): string {
  return `unknown ${kind} ${name}`;
}

/** An indicator that a text means by a name it misspells. */
function meant(indicator: string, file: string): string {
  return `meant ${indicator} in ${file}`;
}

function textOf(file: string): string {
  return `text ${file}`;
}

function yearAt(year: string): string {
  return `year ${year}`;
}

function chartAt(slug: string): string {
  return `chart ${slug}`;
}

function slugIn(file: string): string {
  return /^src\/content\/charts\/([^/]+)\.mdx$/.exec(file)?.[1] ?? '';
}

function placed(slug: string, file: string): string {
  return `placed ${slug} in ${file}`;
}

function numberOf(text: string): string {
  const read = readNumber(text);
  return losing.number(read.ok ? read.value : text.replace(/\D/g, ''));
}

function numberIn(text: string, file: string): string {
  return `${numberOf(text)} in ${file}`;
}

function datesIn(text: string): string[] {
  return findNumerals(text).flatMap((numeral) =>
    numeral.kind === 'date'
      ? numeral.dates.map(({ year, month, day }) =>
          losing.date([year, ...[month, day].map(twoDigits)].filter(Boolean).join('-')),
        )
      : [],
  );
}

function twoDigits(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
