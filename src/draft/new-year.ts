import { bind, type Allowed } from '../data/article/bind.ts';
import { articleFolder, loadProject, type Project } from '../data/check/load-project.ts';
import { englishFolder } from '../data/article/content-file.ts';
import {
  type Dataset,
  dataOfReport,
  datesOfReport,
  reportYears,
  settingOf,
} from '../data/model/dataset.ts';
import type { Report } from '../data/model/report.ts';
import type { DerivedDatum, Observation } from '../data/model/datum.ts';
import { findNumerals } from '../data/text/numeral.ts';
import { findPhrases, isWithin } from '../data/text/phrase.ts';
import { isError, type Problem } from '../data/problem/problem.ts';
import { plainBlock } from '../data/article/prose.ts';
import { fileOf } from '../data/csv/table.ts';
import { withRows } from './append-rows.ts';
import type { SourceArticle } from './article-text.ts';
import { draftArticle, draftEnglish, type DraftWords } from './draft-article.ts';
import { draftRows, type RowsByFile } from './draft-rows.ts';
import { suggestPhrases, type Unbound } from './not-statistics.ts';
import { recognise, sentenceAround, type Recognised, type Unclear } from './recognise.ts';

/** Why a year cannot be drafted. */
export type Refusal =
  | { why: 'year'; year: string }
  | { why: 'report-there'; year: number; place: string }
  | { why: 'article-there'; year: number; place: string }
  | { why: 'project-wrong'; errors: number }
  | { why: 'no-report' }
  | { why: 'text-empty' }
  | { why: 'year-unnamed'; year: number }
  | { why: 'nothing-known'; numerals: number }
  | { why: 'same-figures'; year: number };

/** A number that a person has to look at: nothing accounts for it. */
export interface Unmatched {
  text: string;
  sentence: string;
  /** The data of the earlier report that it may continue. */
  candidates: Observation[];
}

/** A new report, drafted; nothing is written yet. */
export interface YearDraft {
  year: number;
  /** The year of the report that it continues. */
  model: number;
  /** New files, by their path. */
  texts: Map<string, string>;
  /** Rows to append, by the path of their file. */
  rows: RowsByFile;
  recognised: readonly Recognised[];
  unmatched: readonly Unmatched[];
  /** The earlier report's observations that the article does not continue. */
  absent: readonly Observation[];
  underived: readonly DerivedDatum[];
  /** What the check will say besides the drafts' marks. */
  problems: readonly Problem[];
}

/** What is known before an article is read. */
export interface DraftContext {
  /** The project's files, as `loadProject` takes them. */
  files: ReadonlyMap<string, string>;
  year: string;
  today: string;
  words: DraftWords;
}

/**
 * Drafts the report of a year from its source's article: the rows of the figures
 * that the newest report has too, the article and its English edition, each marked
 * as a draft. Refused: a year that is none, is yet to come or has its report; a
 * project with errors; a text with no figure that is known.
 */
export function draftYear(article: SourceArticle, context: DraftContext): YearDraft | Refusal {
  const project = loadProject(context.files);
  const refusal = refusalOf(article, context, project);
  if (refusal) return refusal;
  const year = Number(context.year);
  const model = project.dataset.reports.get(reportYears(project.dataset).at(-1) ?? 0);
  if (!model) return { why: 'no-report' };
  const paragraphs = article.paragraphs.map(({ text }) => text);
  const phrases = project.dataset.exceptions.map(({ phrase }) => phrase);
  const found = recognise(paragraphs, model.data, phrases, settingOf(project.dataset));
  const draft = draftRows({
    dataset: project.dataset,
    model,
    year,
    today: context.today,
    title: article.title,
    paragraphs,
    recognised: found.recognised,
  });
  const useless = uselessness(draft.drafted, paragraphs, model);
  if (useless) return useless;
  const texts = draftTexts(article, context, { project, model, draft, unclear: found.unclear });
  const continued = new Set(draft.drafted.map(({ datum }) => datum.id));
  return {
    year,
    model: model.year,
    ...texts,
    rows: draft.rows,
    recognised: draft.drafted,
    absent: model.data.filter(
      (datum) => datum.kind === 'observed' && !continued.has(datum.id),
    ) as Observation[],
    underived: draft.underived,
  };
}

function refusalOf(
  { title, paragraphs }: SourceArticle,
  { files, year: text, today }: DraftContext,
  { dataset, problems }: Project,
): Refusal | undefined {
  const year = Number(text);
  if (!/^(?:19|20)\d{2}$/.test(text) || year > Number(today.slice(0, 4)))
    return { why: 'year', year: text };
  const report = dataset.reports.get(year);
  const [source] = report?.sources ?? [];
  if (source) return { why: 'report-there', year, place: `${fileOf('sources')} (${source.id})` };
  const path = [articlePath(year), englishPath(year)].find((file) => files.has(file));
  if (path !== undefined) return { why: 'article-there', year, place: path };
  if (paragraphs.length === 0) return { why: 'text-empty' };
  const errors = problems.filter(isError).length;
  if (errors > 0) return { why: 'project-wrong', errors };
  if (dataset.reports.size === 0) return { why: 'no-report' };
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const inTitle = yearsIn([title], exceptions, dataset);
  const named =
    inTitle.size > 0
      ? inTitle
      : yearsIn(
          paragraphs.map((one) => one.text),
          exceptions,
          dataset,
        );
  return named.has(year) ? undefined : { why: 'year-unnamed', year };
}

/** The years that texts name, outside of the exceptions. */
function yearsIn(
  texts: readonly string[],
  exceptions: readonly string[],
  dataset: Dataset,
): Set<number | undefined> {
  return new Set(
    texts.flatMap((text) => {
      const excepted = findPhrases(text, exceptions);
      return findNumerals(text, settingOf(dataset)).flatMap((numeral) =>
        numeral.kind === 'date' && !isWithin(numeral, excepted)
          ? numeral.dates.map((date) => date.year)
          : [],
      );
    }),
  );
}

const sameAtLeast = 3;

/** Why what was recognised is not a draft: nothing was, or it is the earlier report itself. */
function uselessness(
  recognised: readonly Recognised[],
  paragraphs: readonly string[],
  model: Report,
): Refusal | undefined {
  if (recognised.length === 0) {
    const numerals = paragraphs.flatMap((text) => findNumerals(text)).length;
    return { why: 'nothing-known', numerals };
  }
  const isSame = recognised.every(({ value, datum }) => value === datum.value);
  return isSame && recognised.length >= sameAtLeast
    ? { why: 'same-figures', year: model.year }
    : undefined;
}

/** Where the article of a year stands. */
export function articlePath(year: number): string {
  return `${articleFolder}/${year}.mdx`;
}

/** Where its English edition stands. */
export function englishPath(year: number): string {
  return `${englishFolder(articleFolder)}/${year}.mdx`;
}

interface Drafted {
  project: Project;
  model: Report;
  draft: { rows: RowsByFile; drafted: readonly Recognised[] };
  unclear: readonly Unclear[];
}

function draftTexts(
  { title, paragraphs: all }: SourceArticle,
  { files, year: text, today, words }: DraftContext,
  { project, model, draft, unclear }: Drafted,
): Pick<YearDraft, 'texts' | 'unmatched' | 'problems'> {
  const year = Number(text);
  const paragraphs = all.map((one) => one.text);
  const extended = new Map(files);
  for (const [file, rows] of draft.rows) {
    extended.set(file, withRows(files.get(file) ?? '', rows));
  }
  const { dataset } = loadProject(extended);
  const data = dataOfReport(dataset, year);
  const allowed: Allowed = {
    data,
    earlier: (other) => (other < year ? dataOfReport(dataset, other) : []),
    dates: datesOfReport(dataset, year),
    exceptions: dataset.exceptions.map(({ phrase }) => phrase),
    setting: settingOf(dataset),
  };
  const earlier = project.articles.find((one) => one.year === model.year);
  const titled = [title, ...paragraphs];
  const notStatistics = suggestPhrases(
    titled,
    unboundIn(titled, allowed),
    earlier?.matter.not_statistics ?? [],
    year - model.year,
    allowed,
  );
  const excepting = { ...allowed, exceptions: [...allowed.exceptions, ...notStatistics] };
  const unmatched = unboundIn(paragraphs, excepting).map((one) => ({
    text: (paragraphs[one.paragraph] ?? '').slice(one.start, one.end),
    sentence: sentenceAround(paragraphs[one.paragraph] ?? '', one),
    candidates:
      unclear.find((other) => other.paragraph === one.paragraph && other.start === one.start)
        ?.candidates ?? [],
  }));
  const context = {
    year,
    title: title || (dataset.reports.get(year)?.sources[0]?.title ?? ''),
    today,
    paragraphs: all,
    data,
    charts: project.charts,
    titleStates: statedIn(title, excepting),
    stated: paragraphs.map((one) => statedIn(one, excepting)),
    notStatistics,
  };
  const listed = unmatched.map((one) => `- ${one.text}: ${one.sentence}`);
  const texts = new Map([
    [articlePath(year), draftArticle(context, listed, words)],
    [englishPath(year), draftEnglish(context, words)],
  ]);
  for (const [path, content] of texts) extended.set(path, content);
  const { problems } = loadProject(extended, { today });
  return {
    texts,
    unmatched,
    problems: problems.filter(({ code }) => code !== 'draft-unconfirmed'),
  };
}

function unboundIn(paragraphs: readonly string[], allowed: Allowed): Unbound[] {
  return paragraphs.flatMap((text, paragraph) => {
    const { problems } = bind(text, [plainBlock(text)], allowed, (offset) => ({
      file: '',
      line: 1,
      column: offset,
    }));
    return problems
      .map(({ column: start, found, code }) => ({
        paragraph,
        start,
        end: start + found.length,
        isDate: code === 'date-unknown',
      }))
      .sort((a, b) => a.start - b.start);
  });
}

/** The ids of the data that a text states, in its order. */
function statedIn(text: string, allowed: Allowed): Set<string> {
  const { spans } = bind(text, [plainBlock(text)], allowed, () => ({
    file: '',
    line: 1,
    column: 1,
  }));
  return new Set([...spans].sort((a, b) => a.start - b.start).map(({ datum }) => datum.id));
}
