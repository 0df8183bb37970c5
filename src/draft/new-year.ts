import { bind, type Allowed } from '../data/article/bind.ts';
import { articleFolder, loadProject, type Project } from '../data/check/load-project.ts';
import { englishFolder } from '../data/article/content-file.ts';
import { dataOfReport, datesOfReport, settingOf, type Dataset } from '../data/model/dataset.ts';
import type { Report } from '../data/model/report.ts';
import type { DerivedDatum, Observation } from '../data/model/datum.ts';
import { readAround } from '../data/text/statement.ts';
import { isError, type Problem } from '../data/problem/problem.ts';
import { plainBlock } from '../data/article/prose.ts';
import { fileOf } from '../data/csv/schema.ts';
import { withRows } from './append-rows.ts';
import { startedRows, withStarter, type Starter } from './starter.ts';
import type { SourceArticle } from '../data/document/article-text.ts';
import { draftArticle, draftEnglish, type DraftWords } from './draft-article.ts';
import { draftRows, sourceDayIn, type RowsByFile } from './draft-rows.ts';
import type { LeftOut } from '../data/document/docx.ts';
import { suggestPhrases, type Unbound } from './not-statistics.ts';
import { Passage } from './passage.ts';
import { recognise, type NotRecorded, type Recognised } from './recognise.ts';

/** Why a year cannot be drafted. */
export type Refusal =
  | { why: 'year'; year: string }
  | { why: 'report-there'; year: number; place: string }
  | { why: 'article-there'; year: number; place: string }
  | { why: 'project-wrong'; errors: number }
  | { why: 'text-empty' };

/** What is odd about the text as a report of the year, though a draft was made. */
export type DraftWarning =
  /** The text tells of these years and not of the report's: no row is drafted. */
  | { why: 'other-years'; years: readonly number[] }
  /** Nowhere does the text name the year. */
  | { why: 'year-unnamed' }
  | { why: 'year-in-title-only' }
  | { why: 'nothing-recognised' }
  /** All figures are those of the report of this year. */
  | { why: 'same-figures'; year: number }
  /** The title names this place, which is not the site's. */
  | { why: 'other-place'; place: string }
  /** The file was in Windows-1258, in which a save can change letters. */
  | { why: 'old-letters' };

/** A phrase drafted into `not_statistics`, with the sentence that it stands in. */
export interface Excepted {
  phrase: string;
  sentence: string;
}

/** A new report, drafted; nothing is written yet. */
export interface YearDraft {
  year: number;
  warnings: readonly DraftWarning[];
  /** New files, by their path. */
  texts: Map<string, string>;
  /** Rows to append, by the path of their file. */
  rows: RowsByFile;
  recognised: readonly Recognised[];
  /** Every other numeral of the text, in its order. */
  notRecorded: readonly NotRecorded[];
  excepted: readonly Excepted[];
  /** The lines of the document's head, which are in no text of the draft. */
  head: readonly string[];
  leftOut: readonly LeftOut[];
  /** The newest observations of the indicators that the text does not state. */
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
  /** What a first year is recognised by. */
  starter: Starter;
  /** How the drafts' files tell of what is not recorded, a line each. */
  lineOf: (one: NotRecorded) => string;
  /** What of the document is not in its text. */
  leftOut?: readonly LeftOut[];
  /** True for a file in Windows-1258. */
  hasOldLetters?: boolean;
}

/**
 * Drafts the report of a year from its source's article: a row for each figure that an indicator of
 * the site measures, the article and its English edition, each marked as a draft, and the list of all
 * that has no row. Refused: a year that is none, is yet to come or has its report; a project with
 * errors; a text without letters. A first year is recognised by the starter. Whatever else is odd is told, and drafted.
 */
export function draftYear(article: SourceArticle, context: DraftContext): YearDraft | Refusal {
  const own = loadProject(context.files);
  const refusal = refusalOf(article, context, own);
  if (refusal) return refusal;
  const year = Number(context.year);
  const isFirst = own.dataset.reports.size === 0;
  const project = isFirst ? loadProject(withStarter(context.files, context.starter)) : own;
  const { dataset } = project;
  const model = modelOf(dataset, year);
  const paragraphs = article.paragraphs.map(({ text }) => text);
  const day = sourceDayIn(year, article.head, [article.title, ...paragraphs]);
  const ofYear = yearWarning(article, year, dataset);
  const { recognised, notRecorded } = recognise(article.title, article.paragraphs, {
    dataset,
    year,
    sourceDay: day ?? '',
    isOfYear: ofYear?.why !== 'other-years',
  });
  const { rows: drafted, underived } = draftRows({
    dataset,
    model,
    year,
    title: article.title,
    sourceDay: day ?? context.today,
    today: context.today,
    paragraphs: [...article.head, ...paragraphs],
    recognised,
  });
  const stated = new Set(recognised.map(({ indicator }) => indicator.id));
  const started = isFirst ? startedRows(context.files, context.starter, stated) : [];
  const rows = new Map([...started, ...drafted]);
  const texts = draftTexts(article, context, { project, model, rows, notRecorded });
  return {
    year,
    warnings: [
      ...(context.hasOldLetters ? [{ why: 'old-letters' as const }] : []),
      ...(ofYear ? [ofYear] : []),
      ...figureWarnings(recognised),
      // Of a first year nothing says yet whose it is.
      ...(isFirst ? [] : placeWarnings(article.title, dataset)),
    ],
    ...texts,
    rows,
    recognised,
    head: article.head,
    leftOut: context.leftOut ?? [],
    absent: newestObserved(dataset).filter(({ indicator }) => !stated.has(indicator.id)),
    underived,
  };
}

/** The report before a year's; where there is none before, the next one; of a first year, an empty one. */
function modelOf({ reports, vocabulary, indicators }: Dataset, year: number): Report {
  const all = [...reports.values()];
  const first = { year, sources: [], data: [], place: undefined, indicators, vocabulary };
  return all.findLast((report) => report.year < year) ?? all[0] ?? first;
}

function newestObserved({ data, reports }: Dataset): Observation[] {
  const newest = new Map<string, Observation>();
  for (const year of reports.keys()) {
    for (const datum of data.values()) {
      if (datum.kind === 'observed' && datum.report === year) newest.set(datum.indicator.id, datum);
    }
  }
  return [...newest.values()];
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
  if (![title, ...paragraphs.map((one) => one.text)].some((one) => /\p{L}/u.test(one))) {
    return { why: 'text-empty' };
  }
  const errors = problems.filter(isError).length;
  return errors > 0 ? { why: 'project-wrong', errors } : undefined;
}

/** What the years that a text names say of whether it is the report of one. */
function yearWarning(
  { title, paragraphs }: SourceArticle,
  year: number,
  dataset: Dataset,
): DraftWarning | undefined {
  const inTitle = yearsIn([title], dataset);
  const inText = yearsIn(
    paragraphs.map(({ text }) => text),
    dataset,
  );
  if (inTitle.named.has(year)) {
    return inText.named.has(year) ? undefined : { why: 'year-in-title-only' };
  }
  if (inTitle.told.size > 0) return { why: 'other-years', years: [...inTitle.told] };
  if (inText.named.has(year)) return undefined;
  return inText.told.size > 0
    ? { why: 'other-years', years: [...inText.told] }
    : { why: 'year-unnamed' };
}

/** The years that texts name in any date, and those of which they tell: a day alone tells of none. */
interface YearsNamed {
  named: Set<number>;
  told: Set<number>;
}

/** Leaves out what is planned for a year, compared with one, or named no statistic. */
function yearsIn(texts: readonly string[], dataset: Dataset): YearsNamed {
  const years: YearsNamed = { named: new Set(), told: new Set() };
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  for (const text of texts) {
    const passage = new Passage(text, settingOf(dataset), exceptions);
    for (const numeral of passage.numerals) {
      if (numeral.kind !== 'date' || numeral.dates.length !== 1) continue;
      if (passage.isExcepted(numeral) || passage.isCompared(numeral)) continue;
      const [{ year, day } = {}] = numeral.dates;
      if (year === undefined || isToCome(passage, numeral.start)) continue;
      years.named.add(year);
      if (day === undefined) years.told.add(year);
    }
  }
  return years;
}

/** Words that speak of what is to come, and those that do where none tells of what was done. */
const toCome = /phương hướng|mục tiêu|giải pháp|trọng tâm|dự kiến|phấn đấu|dự toán/giu;
const mayCome = /nhiệm vụ|kế hoạch|chương trình công tác/iu;
const done = /kết quả|thực hiện|tình hình|đánh giá|tổng kết|hoàn thành/giu;

/** True for a year that a text plans for: `kết quả năm 2023 và phương hướng, nhiệm vụ năm 2024`. */
function isToCome(passage: Passage, at: number): boolean {
  const { start } = passage.sentenceOf({ start: at, end: at });
  const before = passage.text.slice(Math.max(start, at - 90), at);
  const planned = [...before.matchAll(toCome)].at(-1)?.index ?? -1;
  const told = [...before.matchAll(done)].at(-1)?.index ?? -1;
  return planned > told || (told < 0 && mayCome.test(before));
}

const sameAtLeast = 3;

function figureWarnings(recognised: readonly Recognised[]): DraftWarning[] {
  if (recognised.length === 0) return [{ why: 'nothing-recognised' }];
  const [first] = recognised;
  const isSame = recognised.every(({ value, earlier }) => value === earlier?.value);
  return isSame && recognised.length >= sameAtLeast && first?.earlier
    ? [{ why: 'same-figures', year: first.earlier.report }]
    : [];
}

function placeWarnings(title: string, dataset: Dataset): DraftWarning[] {
  const setting = settingOf(dataset);
  const { place } = readAround(title, title.length, setting);
  const isOwn = setting.ownPlaces.some((own) =>
    own.toLowerCase().includes(place.words.toLowerCase()),
  );
  return place.means === 'named' && !isOwn ? [{ why: 'other-place', place: place.words }] : [];
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
  rows: RowsByFile;
  notRecorded: readonly NotRecorded[];
}

function draftTexts(
  { title, paragraphs: all }: SourceArticle,
  { files, year: text, today, words, lineOf }: DraftContext,
  { project, model, rows: drafted, notRecorded: unmatched }: Drafted,
): Pick<YearDraft, 'texts' | 'notRecorded' | 'excepted' | 'problems'> {
  const year = Number(text);
  const paragraphs = all.map((one) => one.text);
  const extended = new Map(files);
  for (const [file, rows] of drafted) {
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
  // Only what counts nothing may be named no statistic: a date, a number without a unit.
  const counted = unmatched.filter(
    ({ reason: { why } }) => why !== 'unit-unknown' && why !== 'name',
  );
  const unbound = unboundIn(titled, allowed).filter(
    ({ paragraph, start, end }) =>
      !counted.some((one) => one.paragraph === paragraph - 1 && one.start < end && start < one.end),
  );
  const notStatistics = suggestPhrases(
    titled,
    unbound,
    earlier?.matter.not_statistics ?? [],
    year - model.year,
    allowed,
  );
  const excepting = { ...allowed, exceptions: [...allowed.exceptions, ...notStatistics] };
  const passages = titled.map((one) => new Passage(one, allowed.setting, notStatistics));
  const excepted = notStatistics.map((phrase) => {
    const passage = passages.find((one) => one.text.includes(phrase));
    const start = passage?.text.indexOf(phrase) ?? 0;
    const sentence = passage?.sentenceText({ start, end: start + phrase.length }) ?? phrase;
    return { phrase, sentence };
  });
  const isExcepted = (one: NotRecorded) =>
    passages[one.paragraph + 1]?.numerals.some(
      (numeral) =>
        numeral.start <= one.start &&
        one.start < numeral.end &&
        passages[one.paragraph + 1]?.isExcepted(numeral),
    );
  const known = unmatched.filter((one) => !isExcepted(one));
  const dates = unboundDates(titled, excepting, known);
  const notRecorded = [...known, ...dates].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start,
  );
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
  const texts = new Map([
    [articlePath(year), draftArticle(context, notRecorded.map(lineOf), words)],
    ...(project.dataset.langs.includes('en')
      ? [[englishPath(year), draftEnglish(context, words)] as const]
      : []),
  ]);
  for (const [path, content] of texts) extended.set(path, content);
  const { problems } = loadProject(extended, { today });
  return {
    texts,
    notRecorded,
    excepted,
    problems: problems.filter(({ code }) => code !== 'draft-unconfirmed'),
  };
}

/** The dates of a text that no datum and no exception accounts for, told like figures without a row. */
function unboundDates(
  titled: readonly string[],
  allowed: Allowed,
  known: readonly NotRecorded[],
): NotRecorded[] {
  return unboundIn(titled, allowed).flatMap(({ paragraph, start, end, isDate }) => {
    const at = paragraph - 1;
    const isKnown = known.some(
      (one) => one.paragraph === at && one.start <= start && start < one.end,
    );
    if (!isDate || isKnown) return [];
    const passage = new Passage(titled[paragraph] ?? '', allowed.setting, []);
    const text = passage.text.slice(start, end);
    const sentence = passage.sentenceText({ start, end });
    return [{ paragraph: at, start, end, text, sentence, reason: { why: 'date' as const } }];
  });
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
