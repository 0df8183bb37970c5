import { bind } from '../article/bind.ts';
import type { ArticleFile } from './articles.ts';
import { faultProblem, type ChartFile } from './charts.ts';
import { draftProblem } from './drafts.ts';
import { elementProblems } from './elements.ts';
import { insertedProblems } from './inserted.ts';
import { exceptionProblem } from './exceptions.ts';
import {
  contentIn,
  articleFolder,
  chartFolder,
  englishFolder,
  foreignTo,
  type SiteText,
  yearFolder,
  yearsOfWords,
} from '../article/content-file.ts';
import { datedIn } from './dated.ts';
import { englishMatter, type EnglishMatter } from '../model/content-schema.ts';
import {
  dataOfReport,
  datesOfReport,
  filledFrom,
  type Dataset,
  settingOf,
} from '../model/dataset.ts';
import { numberOf, type Datum } from '../model/datum.ts';
import { readMatter, type Matter } from '../article/front-matter.ts';
import { Positions } from '../problem/position.ts';
import { hedgesToWrite, insertedFigures, type HedgeToWrite } from '../article/inserted-figure.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { plainBlock, readProse, type Element, type Prose } from '../article/prose.ts';
import { fill, referenceTo, resolve, withoutPlaceholders } from '../model/template.ts';

/** The English edition of a year's article. */
export interface EnglishArticle {
  year: number;
  file: string;
  matter: EnglishMatter;
  elements: readonly Element[];
  /** The hedges of its inserted figures that are still to be written. */
  hedges: readonly HedgeToWrite[];
}

interface Context {
  dataset: Dataset;
  articles: readonly ArticleFile[];
  charts: readonly ChartFile[];
  used: Set<string>;
  texts: SiteText[];
}

/**
 * Checks the English edition, where there is one. Its figures are never typed: `<Value of="…" />`
 * inserts them, so any numeral in its text that is neither a known date nor in an
 * exception is a problem. So are an article or a chart without its translation,
 * a figure of the year that the English article leaves out, one that the Vietnamese
 * gives elsewhere, and a chart that it does not place.
 */
export function checkEnglish(
  files: ReadonlyMap<string, string>,
  { dataset, articles, charts, used, texts }: Context,
): { articles: EnglishArticle[]; problems: Problem[] } {
  const translations = new Map(
    contentIn(files, englishFolder(articleFolder)).map(({ name, ...rest }) => [name, rest]),
  );
  if (!dataset.langs.includes('en')) return { articles: [], problems: [] };
  const english: EnglishArticle[] = [];
  const folders = [articleFolder, chartFolder, ...yearsOfWords(files).map(yearFolder)];
  const problems = folders.flatMap((folder) => orphans(files, folder));
  for (const one of articles) {
    const { article } = one;
    const translation = translations.get(String(article.year));
    if (!translation) {
      problems.push(missing(article.file, `${englishFolder(articleFolder)}/${article.year}.mdx`));
      continue;
    }
    const { file, source } = translation;
    const read = readMatter(file, source, englishMatter);
    problems.push(...read.problems);
    if (!read.data) continue;
    const prose = readProse(read.body, read.bodyStart);
    const positions = new Positions(file, source);
    texts.push({ file, lang: 'en', of: { year: article.year }, prose, positions });
    problems.push(...figureProblems(file, source, read, read.data, prose, one, dataset));
    const checked = checkArticle(file, source, article.year, read, read.data, prose, {
      dataset,
      charts,
      used,
    });
    problems.push(...checked.problems);
    const { elements, hedges } = checked;
    english.push({ year: article.year, file, matter: read.data, elements, hedges });
  }
  return {
    articles: english,
    problems: [...problems, ...chartProblems(files, { charts, dataset, used, texts })],
  };
}

function checkArticle(
  file: string,
  source: string,
  year: number,
  read: Matter<EnglishMatter>,
  matter: EnglishMatter,
  prose: Prose,
  { dataset, charts, used }: Omit<Context, 'articles' | 'texts'>,
): { elements: readonly Element[]; hedges: HedgeToWrite[]; problems: Problem[] } {
  const report = filledFrom(dataset, year);
  const { data } = report;
  const figures = insertedFigures(prose, report, 'en');
  const allowed = {
    data: [],
    dates: datesOfReport(dataset, year),
    exceptions: [...matter.not_statistics, ...dataset.exceptions.map(({ phrase }) => phrase)],
    setting: { ...settingOf(dataset), lang: 'en' as const },
  };
  const positions = new Positions(file, source);
  const bound = [
    bind(source, prose.blocks, allowed, (offset) => positions.at(offset)),
    ...(['title', 'description'] as const).map((name) => {
      const bare = withoutPlaceholders(matter[name]);
      return bind(bare, [plainBlock(bare)], allowed, () => read.at([name]));
    }),
  ];
  for (const phrase of bound.flatMap((one) => [...one.used])) used.add(phrase);
  const faults = (['title', 'description'] as const).flatMap((name) =>
    fill(matter[name], report, 'en').faults.map((fault) =>
      faultProblem(read.at([name]), fault, dataset, year),
    ),
  );
  const met = new Set(bound.flatMap((one) => [...one.used]));
  const exceptions = matter.not_statistics.flatMap(
    (phrase, index) =>
      exceptionProblem(
        phrase,
        read.at(['not_statistics', index]),
        { ...allowed, data },
        met.has(phrase),
      ) ?? [],
  );
  const given = new Set(
    prose.elements
      .filter(({ name }) => name === 'Value')
      .map(({ attributes }) => resolve(attributes.get('of') ?? '', data)?.id),
  );
  const place = positions.at(read.bodyStart);
  const leftOut = data
    .filter((datum) => datum.kind === 'observed')
    .filter(({ id }) => !given.has(id))
    .map((datum) => ({
      ...problemAt(place, 'figure-missing', datum.figure.text, { file, wording: datum.wording }),
      row: `${datum.indicator.id} ${datum.period}`,
    }));
  const context = { dataset, charts, used };
  return {
    elements: prose.elements,
    hedges: hedgesToWrite(figures),
    problems: [
      ...draftProblem(read, matter),
      ...foreignTo(prose, positions),
      ...bound.flatMap((one) => one.problems).map((problem) => withInsert(problem, data)),
      ...faults,
      ...exceptions,
      ...insertedProblems(prose.blocks, data, dataset, positions, {
        lang: 'en',
        component: 'Value',
      }),
      ...elementProblems(prose.elements, figures, report, context, positions, 'en'),
      ...leftOut,
    ],
  };
}

/**
 * Where the English edition gives other figures than the Vietnamese, or in another
 * order; a figure counts where it is given first. What is inserted in the one and
 * typed in the other checks each other. An observation that one of them leaves out is
 * a problem of its own, named elsewhere.
 */
function figureProblems(
  file: string,
  source: string,
  read: Matter<EnglishMatter>,
  matter: EnglishMatter,
  prose: Prose,
  { article, binding }: ArticleFile,
  dataset: Dataset,
): Problem[] {
  const data = dataOfReport(dataset, article.year);
  const allowed = { data, dates: [], exceptions: [], setting: settingOf(dataset) };
  const positions = new Positions(file, source);
  const inserted = (name: string, elements: readonly Element[]) =>
    elements
      .filter((element) => element.name === name)
      .flatMap(({ attributes, start }) => {
        const datum = resolve(attributes.get('of') ?? '', data);
        return datum ? [{ start, datum }] : [];
      });
  const english = inserted('Value', prose.elements);
  const vietnamese = [...binding.spans, ...inserted('Derived', article.elements)];
  const compare = (
    place: (start: number | undefined) => Place,
    ...both: [readonly Given[], readonly Given[]]
  ) => {
    const [own, other] = [firstOfEach(both[0]), firstOfEach(both[1])];
    const at = Array.from({ length: Math.max(own.length, other.length) }).findIndex(
      (_, index) => own[index]?.datum !== other[index]?.datum,
    );
    if (at < 0) return [];
    const [given, wanted] = [own[at]?.datum, other[at]?.datum];
    const args = {
      expected: wanted ? valueOf(wanted, data) : '',
      label: given?.indicator.label_vi ?? '',
      other: wanted?.indicator.label_vi ?? '',
      file: article.file,
    };
    const found = given ? valueOf(given, data) : '';
    return [problemAt(place(own[at]?.start), 'translation-figures', found, args)];
  };
  return [
    ...compare(
      (start) => positions.at(start ?? read.bodyStart),
      withoutMissing(english, vietnamese),
      withoutMissing(vietnamese, english),
    ),
    ...(['title', 'description'] as const).flatMap((name) => {
      const text = article.matter[name];
      const bound = bind(text, [plainBlock(text)], allowed, () => read.at([name]));
      if (bound.problems.length > 0) return [];
      const { segments } = fill(matter[name], filledFrom(dataset, article.year), 'en');
      const filled = segments.flatMap((segment, start) =>
        segment.kind === 'figure' ? [{ start, datum: segment.datum }] : [],
      );
      return compare(() => read.at([name]), filled, bound.spans);
    }),
  ];
}

/** The problem of a number that is typed, with what to write instead: an English text inserts it. */
function withInsert(problem: Problem, data: readonly Datum[]): Problem {
  if (problem.code !== 'number-unbound') return problem;
  const own = data.find((datum) => numberOf(datum, 'en') === problem.found);
  const insert = own ? valueOf(own, data) : '<Value of="…" />';
  return { ...problem, args: { ...problem.args, insert } };
}

/** How the English edition inserts a datum. */
function valueOf(datum: Datum, data: readonly Datum[]): string {
  return `<Value of="${referenceTo(datum, data)}" />`;
}

interface Given {
  start: number;
  datum: Datum;
}

/** What is given, in order, each datum once. */
function firstOfEach(given: readonly Given[]): Given[] {
  const ordered = [...given].sort((a, b) => a.start - b.start);
  const met = new Set<Datum>();
  return ordered.filter(({ datum }) => !met.has(datum) && met.add(datum));
}

/** What is given, without the observations that another text leaves out. */
function withoutMissing(given: readonly Given[], other: readonly Given[]): Given[] {
  const there = new Set(other.map(({ datum }) => datum));
  return given.filter(({ datum }) => datum.kind === 'derived' || there.has(datum));
}

/** Each chart's explanation in English: words only, no numeral. */
function chartProblems(
  files: ReadonlyMap<string, string>,
  { charts, dataset, used, texts }: Omit<Context, 'articles'>,
): Problem[] {
  const folder = englishFolder(chartFolder);
  const translations = new Map(contentIn(files, folder).map(({ name, ...rest }) => [name, rest]));
  const allowed = {
    data: [],
    dates: [],
    exceptions: dataset.exceptions.map(({ phrase }) => phrase),
    setting: { ...settingOf(dataset), lang: 'en' as const },
  };
  const wordsOf = (
    { spec }: ChartFile,
    { file, source }: { file: string; source: string },
    year?: number,
  ) => {
    const positions = new Positions(file, source);
    const prose = readProse(source);
    texts.push({ file, lang: 'en', of: { chart: spec.slug }, prose, positions });
    const dates = year === undefined ? [] : datesOfReport(dataset, year);
    const own = { ...allowed, dates };
    const bound = bind(source, prose.blocks, own, (offset) => positions.at(offset));
    for (const phrase of bound.used) used.add(phrase);
    const elements = prose.elements.map((element) =>
      problemAt(positions.at(element.start), 'mdx-component', `<${element.name}>`, {
        components: '',
      }),
    );
    const dated = year === undefined ? datedIn(prose.blocks, 'en', positions) : [];
    return [...foreignTo(prose, positions), ...dated, ...bound.problems, ...elements];
  };
  return charts.flatMap((chart) => {
    const { slug, file, own } = chart.spec;
    const translation = translations.get(slug);
    return [
      ...(translation ? wordsOf(chart, translation) : [missing(file, `${folder}/${slug}.mdx`)]),
      ...[...own].flatMap(([year, words]) => {
        const path = `${englishFolder(yearFolder(year))}/${slug}.mdx`;
        const source = files.get(path);
        if (source !== undefined) return wordsOf(chart, { file: path, source }, year);
        return words.hasBody ? [missing(words.file, path)] : [];
      }),
    ];
  });
}

/** Translations of what is not there. */
function orphans(files: ReadonlyMap<string, string>, folder: string): Problem[] {
  return contentIn(files, englishFolder(folder)).flatMap(({ file, name }) => {
    const original = `${folder}/${name}.mdx`;
    if (files.has(original)) return [];
    return [
      problemAt({ file, line: 1, column: 1 }, 'translation-orphan', name, { file: original }),
    ];
  });
}

function missing(file: string, translation: string): Problem {
  return problemAt({ file, line: 1, column: 1 }, 'translation-missing', file, {
    file: translation,
  });
}
