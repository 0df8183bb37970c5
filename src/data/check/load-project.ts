import { readArticles, type Article } from './articles.ts';
import { checkEnglish, type EnglishArticle } from './english.ts';
import { checkChart, readCharts, type ChartSpec } from './charts.ts';
import { checkDrafts } from './drafts.ts';
import { checkMeanings } from './meaning.ts';
import { checkOdd } from './odd.ts';
import { changedLetters } from '../csv/changed-letters.ts';
import { checkReadme } from '../csv/data-readme.ts';
import { checkPrivacy } from './privacy.ts';
import { checkReports, checkSourceDays } from './reports.ts';
import { checkShown } from './shown.ts';
import { checkPhrases, checkTexts, checkWordings } from './texts.ts';
import type { SiteText } from '../article/content-file.ts';
import { assemble, vocabularyOf, type Dataset } from '../model/dataset.ts';
import { noVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { letterProblems } from '../csv/letters.ts';
import { inReadingOrder, problemAt, type Problem } from '../problem/problem.ts';
import { tables, type TableName } from '../csv/schema.ts';
import { fileOf, readTable, type Located, type Rows } from '../csv/table.ts';

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
  const { dataset, problems: joinProblems } = assemble(rows);
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
    checkReports(articles, new Set(files.keys()), rows, dataset),
    checkSourceDays(rows, today),
    checkDrafts(rows),
    checkPrivacy(files, rows, texts),
    checkShown(dataset, articles, charts),
    checkMeanings(rows, dataset),
    checkOdd(rows, dataset),
    checkReadme(files),
    changedLetters(files, old),
    checkPhrases(rows, used, otherTexts(files), dataset),
  ].flat();
  const letters = textFiles(files).flatMap(([file, text]) => letterProblems(file, text));
  const unreadable = new Set(
    letters.filter(({ code }) => code === 'encoding-unknown').map(({ file }) => file),
  );
  const told =
    unreadable.size === 0 ? problems : tableProblems.filter(({ file }) => !unreadable.has(file));
  return {
    dataset,
    articles: articles.map(({ article }) => article),
    english: english.articles,
    charts: charts.map(({ spec }) => spec),
    texts,
    problems: inReadingOrder([...letters, ...old.map(encodingWarning), ...told]),
  };
}

function readTables(files: ReadonlyMap<string, string>): { rows: Rows; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = {} as Record<TableName, Located<unknown>[]>;
  let vocabulary = noVocabulary;
  for (const name of Object.keys(tables) as TableName[]) {
    const file = fileOf(name);
    const content = files.get(file);
    if (content === undefined) {
      problems.push(problemAt({ file, line: 1, column: 1 }, 'file-missing', file));
    }
    const read = content === undefined ? nothingRead : readOnce(name, content, vocabulary);
    rows[name] = read.rows;
    if (name === 'words') vocabulary = vocabularyOf(rows as Rows);
    problems.push(...read.problems);
  }
  return { rows: rows as Rows, problems };
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

const nothingRead: ReadRows = { rows: [], problems: [] };
const lastRead = new Map<TableName, ReadRows & { readonly content: string }>();

/** Reads a table; units and words, which are long and seldom change, only when they did. */
function readOnce(name: TableName, content: string, vocabulary: Vocabulary): ReadRows {
  if (name !== 'units' && name !== 'words') return readTable(name, content, vocabulary);
  const last = lastRead.get(name);
  if (last?.content === content) return last;
  const read = { content, ...readTable(name, content) };
  lastRead.set(name, read);
  return read;
}

/** The files that people write, of those whose words are checked. */
function textFiles(files: ReadonlyMap<string, string>): [file: string, text: string][] {
  return [...files].filter(([file]) => isText.test(file));
}

const isText = /\.(?:csv|mdx)$/;

function otherTexts(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([file]) => !/\.(?:csv|mdx|md)$/.test(file)).map(([, text]) => text);
}
