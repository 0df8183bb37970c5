import { bind, type Binding, type Allowed, type Span } from '../article/bind.ts';
import type { ChartFile } from './charts.ts';
import { exceptionProblem } from './exceptions.ts';
import { articleFolder, contentIn, foreignTo, type SiteText } from '../article/content-file.ts';
import { dataOfChart } from '../model/drawn-data.ts';
import { articleMatter, type ArticleMatter } from '../model/content-schema.ts';
import {
  dataOfReport,
  datesOfReport,
  filledFrom,
  standsAt,
  type Dataset,
  settingOf,
} from '../model/dataset.ts';
import type { Datum } from '../model/datum.ts';
import { daysOfSource } from '../model/source.ts';
import type { SourceRow } from '../csv/schema.ts';
import { readMatter, type Matter } from '../article/front-matter.ts';
import { draftProblem } from './drafts.ts';
import { elementProblems } from './elements.ts';
import { insertedProblems } from './inserted.ts';
import { Positions } from '../problem/position.ts';
import { hedgesToWrite, insertedFigures, type HedgeToWrite } from '../article/inserted-figure.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { plainBlock, readProse, type Block, type Element } from '../article/prose.ts';

/** A year's article: its front matter, and what its body binds and places. */
export interface Article {
  year: number;
  file: string;
  matter: ArticleMatter;
  spans: Span[];
  /** The components placed in its body. */
  elements: readonly Element[];
  /** The hedges of its inserted figures that are still to be written. */
  hedges: readonly HedgeToWrite[];
}

/** An article, and all that its body binds. */
export interface ArticleFile {
  article: Article;
  binding: Binding;
}

interface Context {
  dataset: Dataset;
  charts: readonly ChartFile[];
  /** Gathers the exceptions met. */
  used: Set<string>;
  /** Gathers the texts of pages. */
  texts: SiteText[];
  /** The day of the check, ISO 8601. */
  today?: string | undefined;
}

/**
 * Reads and binds every article. Problems: a name that is not a year, a front matter
 * that is not its schema's, a day that cannot be, code or an unknown component,
 * what `bind` names, an exception that is none, a chart that is not placed.
 */
export function readArticles(
  files: ReadonlyMap<string, string>,
  context: Context,
): { articles: ArticleFile[]; problems: Problem[] } {
  const articles: ArticleFile[] = [];
  const problems: Problem[] = [];
  for (const { file, name, source } of contentIn(files, articleFolder)) {
    if (!/^\d{4}$/.test(name)) {
      const place = { file, line: 1, column: 1 };
      problems.push(problemAt(place, 'file-name', name, { example: '2022' }));
      continue;
    }
    const read = readMatter(file, source, articleMatter);
    problems.push(...read.problems);
    if (!read.data) continue;
    const bound = bindArticle(file, source, Number(name), read, read.data, context);
    articles.push({
      article: {
        year: Number(name),
        file,
        matter: read.data,
        spans: bound.binding.spans,
        elements: bound.elements,
        hedges: bound.hedges,
      },
      binding: bound.binding,
    });
    problems.push(...bound.problems);
  }
  return { articles, problems };
}

function bindArticle(
  file: string,
  source: string,
  year: number,
  read: Matter<ArticleMatter>,
  matter: ArticleMatter,
  context: Context,
): { binding: Binding; elements: Element[]; hedges: HedgeToWrite[]; problems: Problem[] } {
  const { dataset, used } = context;
  const allowed: Allowed = {
    data: dataOfReport(dataset, year),
    earlier: (other) => (other < year ? dataOfReport(dataset, other) : []),
    standsAt: (datum) => standsAt(dataset, datum),
    dates: datesOfReport(dataset, year),
    exceptions: [...matter.not_statistics, ...dataset.exceptions.map(({ phrase }) => phrase)],
    setting: settingOf(dataset),
  };
  const positions = new Positions(file, source);
  const prose = readProse(read.body, read.bodyStart);
  const report = filledFrom(dataset, year);
  const figures = insertedFigures(prose, report, 'vi');
  context.texts.push({ file, lang: 'vi', of: { year }, prose, positions });
  const binding = bind(source, prose.blocks, allowed, (offset) => positions.at(offset));
  const inMatter = (['title', 'description'] as const).map((name) => {
    const text = matter[name];
    return bind(text, [plainBlock(text)], allowed, () => read.at([name]));
  });
  const met = new Set([binding, ...inMatter].flatMap((bound) => [...bound.used]));
  for (const phrase of met) used.add(phrase);
  const exceptionProblems = matter.not_statistics.flatMap((phrase, index) => {
    const place = read.at(['not_statistics', index]);
    const problem = exceptionProblem(phrase, place, allowed, met.has(phrase));
    if (problem?.code !== 'exception-unused') return problem ?? [];
    return { ...problem, args: alikeIn(prose.blocks, phrase, positions) };
  });
  return {
    binding,
    elements: prose.elements,
    hedges: hedgesToWrite(figures),
    problems: [
      ...dayProblems(read, matter, dataset.reports.get(year)?.sources ?? [], context.today),
      ...draftProblem(read, matter),
      ...foreignTo(prose, positions),
      ...binding.problems,
      ...inMatter.flatMap((bound) => bound.problems),
      ...exceptionProblems,
      ...insertedProblems(prose.blocks, allowed.data, dataset, positions, {
        lang: 'vi',
        component: 'Derived',
      }),
      ...elementProblems(prose.elements, figures, report, context, positions, 'vi'),
      ...unplacedCharts(prose.elements, allowed.data, context.charts).map((slug) =>
        problemAt(positions.at(read.bodyStart), 'chart-unplaced', slug),
      ),
    ],
  };
}

/** Where a text says a phrase with other digits: the phrase so said, and its line. */
function alikeIn(
  blocks: readonly Block[],
  phrase: string,
  positions: Positions,
): Record<string, string> {
  const sought = withoutDigits(phrase.normalize('NFC'));
  for (const { text, offsets } of blocks) {
    const start = withoutDigits(text).indexOf(sought);
    if (start < 0) continue;
    const { line } = positions.at(offsets[start] ?? 0);
    return { alike: text.slice(start, start + sought.length), line: String(line) };
  }
  return {};
}

function withoutDigits(text: string): string {
  return text.replace(/\d/g, '0');
}

/** An article follows its sources, a change follows the article, and neither is yet to come. */
function dayProblems(
  read: Matter<ArticleMatter>,
  { published, modified }: ArticleMatter,
  sources: readonly SourceRow[],
  today: string | undefined,
): Problem[] {
  const sourceDay = sources
    .flatMap(daysOfSource)
    .reduce((one, other) => (one > other ? one : other), '');
  const days = [
    { name: 'published', day: published, from: sourceDay },
    { name: 'modified', day: modified, from: published },
  ];
  return days.flatMap(({ name, day, from }) => {
    if (day === undefined || (day >= from && (today === undefined || day <= today))) return [];
    const args = { from, to: today ?? '' };
    return [problemAt(read.at([name]), 'day-impossible', day, args)];
  });
}

/** The charts that the year's data could fill and its article does not place. */
function unplacedCharts(
  elements: readonly Element[],
  data: readonly Datum[],
  charts: readonly ChartFile[],
): string[] {
  const placed = new Set(
    elements.filter(({ name }) => name === 'Chart').map(({ attributes }) => attributes.get('name')),
  );
  return charts
    .filter(({ spec }) => !placed.has(spec.slug) && dataOfChart(spec.matter, data))
    .map(({ spec }) => spec.slug);
}
