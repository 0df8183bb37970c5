import { readArticles, type Article } from './articles.ts';
import { checkEnglish, type EnglishArticle } from './english.ts';
import { englishCells, englishTexts } from './english-missing.ts';
import { checkChart, readCharts, type ChartSpec } from './charts.ts';
import { checkDrafts } from './drafts.ts';
import { checkMeanings } from './meaning.ts';
import { checkOdd } from './odd.ts';
import { changedLetters } from '../csv/changed-letters.ts';
import { checkReadme } from '../csv/data-readme.ts';
import { checkPrivacy } from './privacy.ts';
import { checkReports, checkSourceDays } from './reports.ts';
import { checkShown } from './shown.ts';
import { checkFilled } from './to-fill.ts';
import { checkPhrases, checkTexts, checkWordings } from './texts.ts';
import { editionsOf, type SiteText } from '../article/content-file.ts';
import { assemble, vocabularyOf, type Dataset } from '../model/dataset.ts';
import { noVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { letterProblems } from '../csv/letters.ts';
import { allTables, fileOf, isNamedTable, namedTables } from '../csv/schema.ts';
import { readTable, type Located, type Rows } from '../csv/table.ts';
import { nearMiss } from '../text/near-miss.ts';
import { inReadingOrder, problemAt, type Problem, type ProblemCode } from '../problem/problem.ts';

export type { Article } from './articles.ts';
export type { ChartSpec } from './charts.ts';
export { articleFolder, chartFolder } from '../article/content-file.ts';

/** All that the project says, and all that is wrong with it. */
export interface Project {
  dataset: Dataset;
  articles: Article[];
  english: EnglishArticle[];
  /** In the charts' own order. */
  charts: ChartSpec[];
  /** Every text of `src/content/`, in both editions, with its links. */
  texts: readonly SiteText[];
  /** The names of its tables, in the order in which they are listed. */
  tables: readonly string[];
  problems: Problem[];
}

/**
 * Reads, joins and checks a whole project: `files` are its CSV and MDX files by their path from
 * the root, and any others whose words may hold a phrase of `not-statistics.csv`
 * (`src/site.ts`). `today` (ISO 8601, by Vietnam's clock) is the day after which nothing
 * may be dated; without it, that is not checked. `old` are the tables that were saved in Windows-1258. Nothing is read or written elsewhere.
 * Every problem is found in one run, and stands in reading order; but while a file
 * cannot be read as text, only what each file says for itself is told.
 */
export function loadProject(
  files: ReadonlyMap<string, string>,
  { today, old = [] }: { today?: string | undefined; old?: readonly string[] } = {},
): Project {
  const { rows, problems: tableProblems } = readTables(files);
  const { dataset, problems: joinProblems } = assemble(rows, editionsOf(files));
  const used = new Set<string>();
  const texts: SiteText[] = [];
  const { charts, problems: chartProblems } = readCharts(files);
  const { articles, problems: articleProblems } = readArticles(files, {
    dataset,
    charts,
    used,
    texts,
    today,
  });
  const english = checkEnglish(files, { dataset, articles, charts, used, texts });
  const problems = [
    tableProblems,
    joinProblems,
    chartProblems,
    ...charts.map((chart) => checkChart(chart, dataset, used, texts)),
    checkTexts(rows, dataset, used),
    checkWordings(rows, dataset, used),
    articleProblems,
    english.problems,
    ...(dataset.langs.includes('en') ? [englishCells(rows), ...charts.map(englishTexts)] : []),
    checkReports(articles, new Set(files.keys()), rows, dataset),
    checkSourceDays(rows, today),
    checkDrafts(rows),
    checkPrivacy(files, rows, texts),
    checkShown(dataset, articles, charts),
    checkMeanings(rows, dataset),
    checkOdd(rows, dataset),
    checkReadme(files),
    checkFilled(files, dataset),
    changedLetters(files, old),
    checkPhrases(rows, used, otherTexts(files), dataset),
  ].flat();
  const letters = textFiles(files).flatMap(([file, text]) => letterProblems(file, text));
  const unreadable = new Set(
    letters.filter(({ code }) => unreadables.has(code)).map(({ file }) => file),
  );
  const told =
    unreadable.size === 0 ? problems : tableProblems.filter(({ file }) => !unreadable.has(file));
  return {
    dataset,
    articles: articles.map(({ article }) => article),
    english: english.articles,
    charts: charts.map(({ spec }) => spec),
    texts,
    tables: allTables(files.keys()),
    problems: inReadingOrder([...letters, ...old.map(encodingWarning), ...told]),
  };
}

function readTables(files: ReadonlyMap<string, string>): { rows: Rows; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = { observations: [] } as unknown as Record<string, Located<unknown>[]>;
  for (const name of namedTables) rows[name] = [];
  let vocabulary = noVocabulary;
  for (const name of allTables(files.keys())) {
    const file = fileOf(name);
    const content = files.get(file);
    if (content === undefined) {
      problems.push(problemAt({ file, line: 1, column: 1 }, 'file-missing', file));
      continue;
    }
    const read = readOnce(name, content, vocabulary);
    rows[isNamedTable(name) ? name : 'observations']?.push(...read.rows);
    if (name === 'words') vocabulary = vocabularyOf(rows as unknown as Rows);
    problems.push(...(isNamedTable(name) ? read.problems : headProblems(name, read.problems)));
  }
  return { rows: rows as unknown as Rows, problems };
}

/** Of a table whose name says nothing: one problem where its head is not that of observations. */
function headProblems(name: string, problems: readonly Problem[]): readonly Problem[] {
  const place = { file: fileOf(name), line: 1, column: 1 };
  const lacks = (column: string) =>
    problems.some(({ code, args }) => code === 'column-missing' && args['column'] === column);
  if (lacks('value') && lacks('wording')) {
    const near = nearMiss(name, namedTables);
    return [problemAt(place, 'table-unknown', place.file, { near: near && fileOf(near) })];
  }
  return problems;
}

/** A table that can be read this time, in an encoding that may lose letters with each save. */
function encodingWarning(file: string): Problem {
  const problem = problemAt({ file, line: 1, column: 1 }, 'encoding-old', file);
  return { ...problem, severity: 'warning' };
}

interface ReadRows {
  readonly rows: Located<unknown>[];
  readonly problems: readonly Problem[];
}

const lastRead = new Map<string, ReadRows & { readonly content: string }>();

/** Reads a table; units and words, which are long and seldom change, only when they did. */
function readOnce(name: string, content: string, vocabulary: Vocabulary): ReadRows {
  if (name !== 'units' && name !== 'words') return readTable(name, content, vocabulary);
  const last = lastRead.get(name);
  if (last?.content === content) return last;
  const read = { content, ...readTable(name, content) };
  lastRead.set(name, read);
  return read;
}

/** What leaves nothing of a file to read. */
const unreadables: ReadonlySet<ProblemCode> = new Set(['encoding-unknown', 'table-workbook']);

/** The files that people write, of those whose words are checked. */
function textFiles(files: ReadonlyMap<string, string>): [file: string, text: string][] {
  return [...files].filter(([file]) => isText.test(file));
}

const isText = /\.(?:csv|mdx)$/;

function otherTexts(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([file]) => !/\.(?:csv|mdx|md)$/.test(file)).map(([, text]) => text);
}
