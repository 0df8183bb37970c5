import { bind } from './bind.ts';
import { elementProblems, type ArticleFile } from './check-articles.ts';
import type { ChartFile } from './check-charts.ts';
import { draftProblem } from './check-drafts.ts';
import { exceptionProblem } from './check-exceptions.ts';
import { contentIn, articleFolder, chartFolder, englishFolder, foreignTo } from './content-file.ts';
import { englishMatter, type EnglishMatter } from './content-schema.ts';
import { dataOfReport, datesOfReport, type Dataset } from './dataset.ts';
import { readMatter, type Matter } from './front-matter.ts';
import { Positions } from './position.ts';
import { problemAt, type Problem } from './problem.ts';
import { plainBlock, readProse, type Element } from './prose.ts';
import { fill, resolve } from './template.ts';

/** The English edition of a year's article. */
export interface EnglishArticle {
  year: number;
  file: string;
  matter: EnglishMatter;
  elements: readonly Element[];
}

interface Context {
  dataset: Dataset;
  articles: readonly ArticleFile[];
  charts: readonly ChartFile[];
  used: Set<string>;
}

/**
 * Checks the English edition. Its figures are never typed: `<Value of="…" />`
 * inserts them, so any numeral in its text that is no known date and in no
 * exception is a problem. So are an article or a chart without its translation,
 * a figure of the year that the English article leaves out, and a chart that it
 * does not place.
 */
export function checkEnglish(
  files: ReadonlyMap<string, string>,
  { dataset, articles, charts, used }: Context,
): { articles: EnglishArticle[]; problems: Problem[] } {
  const translations = new Map(
    contentIn(files, englishFolder(articleFolder)).map(({ name, ...rest }) => [name, rest]),
  );
  const english: EnglishArticle[] = [];
  const problems: Problem[] = [];
  for (const { article } of articles) {
    const translation = translations.get(String(article.year));
    if (!translation) {
      problems.push(missing(article.file, `${englishFolder(articleFolder)}/${article.year}.mdx`));
      continue;
    }
    const { file, source } = translation;
    const read = readMatter(file, source, englishMatter);
    problems.push(...read.problems);
    if (!read.data) continue;
    const checked = checkArticle(file, source, article.year, read, read.data, {
      dataset,
      charts,
      used,
    });
    problems.push(...checked.problems);
    english.push({ year: article.year, file, matter: read.data, elements: checked.elements });
  }
  return {
    articles: english,
    problems: [...problems, ...chartProblems(files, charts, dataset, used)],
  };
}

function checkArticle(
  file: string,
  source: string,
  year: number,
  read: Matter<EnglishMatter>,
  matter: EnglishMatter,
  { dataset, charts, used }: Omit<Context, 'articles'>,
): { elements: readonly Element[]; problems: Problem[] } {
  const data = dataOfReport(dataset, year);
  const grounds = {
    data: [],
    dates: datesOfReport(dataset, year),
    exceptions: [...matter.not_statistics, ...dataset.exceptions.map(({ phrase }) => phrase)],
  };
  const positions = new Positions(file, source);
  const prose = readProse(read.body, read.bodyStart);
  const bound = [
    bind(source, prose.blocks, grounds, (offset) => positions.at(offset)),
    ...(['title', 'description'] as const).map((name) => {
      const bare = matter[name].replace(/\{[^{}]*\}/g, (whole) => ' '.repeat(whole.length));
      return bind(bare, [plainBlock(bare)], grounds, () => read.at([name]));
    }),
  ];
  for (const phrase of bound.flatMap((one) => [...one.used])) used.add(phrase);
  const faults = (['title', 'description'] as const).flatMap((name) =>
    fill(matter[name], { year, data }, 'en').faults.map(({ reference }) =>
      problemAt(read.at([name]), 'reference-unknown', `{${reference}}`, { year: String(year) }),
    ),
  );
  const met = new Set(bound.flatMap((one) => [...one.used]));
  const exceptions = matter.not_statistics.flatMap(
    (phrase, index) =>
      exceptionProblem(phrase, read.at(['not_statistics', index]), grounds, met.has(phrase)) ?? [],
  );
  const given = new Set(
    prose.elements
      .filter(({ name }) => name === 'Value')
      .map(({ attributes }) => resolve(attributes.get('of') ?? '', data)?.id),
  );
  const place = positions.at(read.bodyStart);
  const leftOut = data
    .filter((datum) => datum.kind === 'observed' && !given.has(datum.id))
    .map((datum) =>
      problemAt(place, 'figure-missing', datum.kind === 'observed' ? datum.figure.text : '', {
        file,
        wording: datum.kind === 'observed' ? datum.wording : '',
      }),
    );
  const context = { dataset, charts, used };
  return {
    elements: prose.elements,
    problems: [
      ...draftProblem(read, matter),
      ...foreignTo(prose, positions),
      ...bound.flatMap((one) => one.problems),
      ...faults,
      ...exceptions,
      ...elementProblems(prose.elements, { year, data }, context, positions, 'Value'),
      ...leftOut,
    ],
  };
}

/** Each chart's explanation in English: words only, no numeral. */
function chartProblems(
  files: ReadonlyMap<string, string>,
  charts: readonly ChartFile[],
  dataset: Dataset,
  used: Set<string>,
): Problem[] {
  const folder = englishFolder(chartFolder);
  const translations = new Map(contentIn(files, folder).map(({ name, ...rest }) => [name, rest]));
  const grounds = {
    data: [],
    dates: [],
    exceptions: dataset.exceptions.map(({ phrase }) => phrase),
  };
  return charts.flatMap(({ spec }) => {
    const translation = translations.get(spec.slug);
    if (!translation) return [missing(spec.file, `${folder}/${spec.slug}.mdx`)];
    const { file, source } = translation;
    const positions = new Positions(file, source);
    const prose = readProse(source);
    const bound = bind(source, prose.blocks, grounds, (offset) => positions.at(offset));
    for (const phrase of bound.used) used.add(phrase);
    const elements = prose.elements.map((element) =>
      problemAt(positions.at(element.start), 'mdx-component', `<${element.name}>`, {
        components: '',
      }),
    );
    return [...foreignTo(prose, positions), ...bound.problems, ...elements];
  });
}

function missing(file: string, translation: string): Problem {
  return problemAt({ file, line: 1, column: 1 }, 'translation-missing', file, {
    file: translation,
  });
}
