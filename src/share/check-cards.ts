import type { Measure } from '../charts/index.ts';
import type { ChartSpec, Project } from '../data/check/load-project.ts';
import { matterOf } from '../data/check/charts.ts';
import { dataOfChart } from '../data/model/drawn-data.ts';
import {
  articleMatter,
  chartMatter,
  englishMatter,
  yearMatter,
} from '../data/model/content-schema.ts';
import { filledFrom } from '../data/model/dataset.ts';
import { readMatter } from '../data/article/front-matter.ts';
import { problemAt, type Place, type Problem } from '../data/problem/problem.ts';
import { fill, plain, type Segment } from '../data/model/template.ts';
import { cardSentence } from './card-sentence.ts';
import { fitsOnCard } from './card.ts';

type Files = ReadonlyMap<string, string>;

/**
 * A problem for each title of an article and brief of a chart that a social card has no
 * room for, filled with the figures of a year. `files` are those that the project was read
 * from.
 */
export function checkCards(files: Files, project: Project, measure: Measure): Problem[] {
  return [
    ...titles(files, project),
    ...project.charts.flatMap((chart) => briefs(files, chart, project)),
  ]
    .filter(({ segments }) => !fitsOnCard(cardSentence(segments), measure))
    .map(({ segments, year, at }) =>
      problemAt(at(), 'card-finding-long', plain(segments), { year: String(year) }),
    );
}

/** A sentence that a card draws, and where it is written. */
interface Drawn {
  segments: Segment[];
  year: number;
  at: () => Place;
}

function titles(files: Files, { dataset, articles, english }: Project): Drawn[] {
  const place = (file: string, schema: typeof articleMatter | typeof englishMatter) => () =>
    readMatter(file, files.get(file) ?? '', schema).at(['title']);
  return [
    ...articles.map(({ year, file, matter }) => ({
      segments: [{ kind: 'text' as const, text: matter.title }],
      year,
      at: place(file, articleMatter),
    })),
    ...english.map(({ year, file, matter }) => {
      const report = filledFrom(dataset, year);
      const { segments } = fill(matter.title, report, 'en');
      return { segments, year, at: place(file, englishMatter) };
    }),
  ];
}

function briefs(files: Files, chart: ChartSpec, { dataset, articles }: Project): Drawn[] {
  return articles.flatMap(({ year }) => {
    const report = filledFrom(dataset, year);
    const matter = matterOf(chart, year);
    if (!dataOfChart(matter, report.data)) return [];
    const own = chart.own.get(year);
    const isOwn = own?.matter.brief_vi !== undefined;
    const [file, schema] = isOwn ? [own.file, yearMatter] : [chart.file, chartMatter];
    return dataset.langs.map((lang) => ({
      segments: fill(matter[`brief_${lang}`], report, lang).segments,
      year,
      at: () => readMatter(file, files.get(file) ?? '', schema).at([`brief_${lang}`]),
    }));
  });
}
