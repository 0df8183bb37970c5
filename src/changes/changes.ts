import { saidBy } from '../data/check/shown.ts';
import type { Article, ChartSpec, Project } from '../data/check/load-project.ts';
import { dataOfChart } from '../data/model/chart-data.ts';
import { englishFolder, yearFolder } from '../data/article/content-file.ts';
import { dataOfReport, reportYears } from '../data/model/dataset.ts';
import type { Datum } from '../data/model/datum.ts';
import { isError, type Problem } from '../data/problem/problem.ts';
import { address } from '../share/address.ts';

/** A state of the project: its files, and what they say. */
export interface ProjectState {
  files: ReadonlyMap<string, string>;
  project: Project;
}

/** A figure that is not what it was. */
export interface FigureChange {
  /** `ho_ngheo@2022-12` */
  pointer: string;
  report: number;
  before?: Datum;
  after?: Datum;
}

/** A figure that is gone, and what spoke of it. */
export interface Removal extends FigureChange {
  before: Datum;
  /** The article's file and the charts' addresses that spoke of it. */
  spokenBy: string[];
  /** True while one of them still speaks of it: the check refuses that. */
  isMissed: boolean;
}

/** An article that is not what it was. */
export interface ArticleChange {
  year: number;
  file: string;
  kind: 'added' | 'removed' | 'rewritten';
  /** Its title before and after, when that changed. */
  title?: { before: string; after: string };
  /** The figures that it begins to give, and those that it gives no longer. */
  begins: Datum[];
  ceases: Datum[];
}

export interface ChartChange {
  year: number;
  slug: string;
  name: { vi: string; en: string };
  kind: 'added' | 'removed' | 'changed';
  address: string;
}

/** What a change of data and content does to the site. */
export interface SiteChanges {
  added: FigureChange[];
  /** Another value, or written another way. */
  changed: FigureChange[];
  /** The same value in other words: its wording, notes, label or source. */
  reworded: FigureChange[];
  removed: Removal[];
  articles: ArticleChange[];
  charts: ChartChange[];
  /** Addresses of the Vietnamese pages that read otherwise than before, without the charts' files. */
  pages: string[];
  /** The data that neither an article nor a chart speaks of, by pointer. */
  unshown: string[];
  /** How many errors the check finds afterwards. */
  errors: number;
}

/** Compares two states of the project. */
export function changesOf(before: ProjectState, after: ProjectState): SiteChanges {
  const figures = compareFigures(before.project, after);
  const articles = compareArticles(before, after);
  const charts = compareCharts(before, after);
  const unshown = after.project.problems.filter(({ code }) => code === 'datum-unshown');
  return {
    ...figures,
    articles,
    charts,
    pages: touchedPages(before, after, { figures, articles, charts }),
    unshown: unshown.map(({ found }) => found),
    errors: after.project.problems.filter(isError).length,
  };
}

/** True when nothing that a reader sees has changed. */
export function isUnchanged({ pages }: Pick<SiteChanges, 'pages'>): boolean {
  return pages.length === 0;
}

type Figures = Pick<SiteChanges, 'added' | 'changed' | 'reworded' | 'removed'>;

function compareFigures(before: Project, after: ProjectState): Figures {
  const figures: Figures = { added: [], changed: [], reworded: [], removed: [] };
  const { data } = after.project.dataset;
  for (const [pointer, old] of before.dataset.data) {
    const now = data.get(pointer);
    const change = { pointer, report: old.report, before: old };
    if (!now) figures.removed.push(removalOf(change, before, after.project));
    else if (quantityOf(old) !== quantityOf(now)) figures.changed.push({ ...change, after: now });
    else if (signatureOf(old, before) !== signatureOf(now, after.project)) {
      figures.reworded.push({ ...change, after: now });
    }
  }
  for (const [pointer, now] of data) {
    if (!before.dataset.data.has(pointer)) {
      figures.added.push({ pointer, report: now.report, after: now });
    }
  }
  return figures;
}

function removalOf(
  change: FigureChange & { before: Datum },
  before: Project,
  after: Project,
): Removal {
  const { before: datum, report } = change;
  const article = before.articles.find(({ year }) => year === report);
  const isSaid =
    article !== undefined &&
    saidBy(article, { data: dataOfReport(before.dataset, report) }).includes(datum.id);
  const charts = before.charts.filter(({ matter }) =>
    dataOfChart(matter, dataOfReport(before.dataset, report))?.some(({ id }) => id === datum.id),
  );
  const isMissed =
    (isSaid && after.problems.some((problem) => speaksOf(problem, article, datum))) ||
    charts.some(({ slug }) =>
      after.problems.some(
        ({ code, found }) =>
          (code === 'chart-incomplete' || code === 'chart-unknown') && found === slug,
      ),
    );
  const spokenBy = [
    ...(isSaid ? [article.file] : []),
    ...charts.map(({ slug }) => address.chart(report, slug)),
  ];
  return { ...change, spokenBy, isMissed };
}

/** True for a problem of an article that gives a figure which is gone. */
function speaksOf(problem: Problem, { file, year }: Article, datum: Datum): boolean {
  const isOfArticle = problem.file === file || problem.file === inEnglish(file, String(year));
  if (!isOfArticle || !isError(problem)) return false;
  if (problem.code === 'reference-unknown') {
    return problem.found.replace(/^\{/, '').startsWith(datum.indicator.id);
  }
  return datum.kind === 'observed' && problem.found === datum.figure.text;
}

function compareArticles(before: ProjectState, after: ProjectState): ArticleChange[] {
  const years = new Set(
    [...before.project.articles, ...after.project.articles].map(({ year }) => year),
  );
  return [...years].sort().flatMap((year) => {
    const [old, now] = [before, after].map(({ project }) =>
      project.articles.find((one) => one.year === year),
    );
    const one = now ?? old;
    if (!one || (old && now && !isRewritten(one.file, year, before, after))) return [];
    const [was, is] = [said(before.project, old), said(after.project, now)];
    const kind = old ? (now ? 'rewritten' : 'removed') : 'added';
    const title = { before: old?.matter.title ?? '', after: now?.matter.title ?? '' };
    return [
      {
        year,
        file: one.file,
        kind,
        ...(title.before === title.after ? {} : { title }),
        begins: [...is.values()].filter(({ id }) => !was.has(id)),
        ceases: [...was.values()].filter(({ id }) => !is.has(id)),
      } satisfies ArticleChange,
    ];
  });
}

function isRewritten(
  file: string,
  year: number,
  before: ProjectState,
  after: ProjectState,
): boolean {
  return [file, inEnglish(file, String(year))].some(
    (path) => before.files.get(path) !== after.files.get(path),
  );
}

function said({ dataset }: Project, article: Article | undefined): Map<string, Datum> {
  if (!article) return new Map();
  const ids = new Set(saidBy(article, { data: dataOfReport(dataset, article.year) }));
  const data = [...dataset.data.values()].filter(({ id }) => ids.has(id));
  return new Map(data.map((datum) => [datum.id, datum]));
}

function compareCharts(before: ProjectState, after: ProjectState): ChartChange[] {
  const was = chartsOf(before);
  const is = chartsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const one = now ?? old;
    if (!one || old?.signature === now?.signature) return [];
    const { year, chart } = one;
    const { slug, matter } = chart;
    const kind = old ? (now ? 'changed' : 'removed') : 'added';
    const name = { vi: matter.name_vi, en: matter.name_en };
    return [{ year, slug, name, kind, address: address.chart(year, slug) } satisfies ChartChange];
  });
}

/** Every chart of every year, with all that its page is made of as one text. */
function chartsOf({
  files,
  project,
}: ProjectState): Map<string, { year: number; chart: ChartSpec; signature: string }> {
  const all = new Map<string, { year: number; chart: ChartSpec; signature: string }>();
  for (const year of reportYears(project.dataset)) {
    for (const chart of project.charts) {
      const drawn = dataOfChart(chart.matter, dataOfReport(project.dataset, year));
      if (!drawn) continue;
      const own = `${yearFolder(year)}/${chart.slug}.mdx`;
      const texts = [chart.file, own]
        .flatMap((path) => [path, inEnglish(path, chart.slug)])
        .map((path) => files.get(path));
      const signature = JSON.stringify([texts, drawn.map((datum) => signatureOf(datum, project))]);
      all.set(`${year} ${chart.slug}`, { year, chart, signature });
    }
  }
  return all;
}

function touchedPages(
  before: ProjectState,
  after: ProjectState,
  { figures, articles, charts }: { figures: Figures } & Pick<SiteChanges, 'articles' | 'charts'>,
): string[] {
  const years = new Set([
    ...Object.values(figures).flatMap((some: FigureChange[]) => some.map(({ report }) => report)),
    ...articles.map(({ year }) => year),
    ...charts.map(({ year }) => year),
  ]);
  const [newestBefore, newest] = [before, after].map(({ project }) =>
    reportYears(project.dataset).at(-1),
  );
  const isHome = newest !== newestBefore || (newest !== undefined && years.has(newest));
  const isCorrected =
    JSON.stringify(before.project.dataset.corrections) !==
    JSON.stringify(after.project.dataset.corrections);
  const isData = [...new Set([...before.files.keys(), ...after.files.keys()])].some(
    (file) => file.endsWith('.csv') && before.files.get(file) !== after.files.get(file),
  );
  return [
    ...(isHome ? [address.home] : []),
    ...[...years].sort().map(address.report),
    ...charts.map((chart) => chart.address),
    ...[...new Set(charts.map(({ slug }) => slug))].map(address.allYears),
    ...(isData ? [address.data] : []),
    ...(isCorrected ? [address.corrections] : []),
    ...(articles.length > 0 || isCorrected ? [address.feed] : []),
  ];
}

/** A datum's value as it is written, rounded and hedged. */
function quantityOf(datum: Datum): string {
  const written = datum.kind === 'observed' ? datum.figure.text : '';
  return JSON.stringify([datum.value, datum.step, datum.hedge, written, datum.indicator.unit]);
}

/** All that the pages say of a datum, as one text. */
function signatureOf(datum: Datum, { dataset }: Project): string {
  const source = datum.kind === 'observed' ? dataset.sources.get(datum.source) : undefined;
  return JSON.stringify([datum, source]);
}

function inEnglish(file: string, name: string): string {
  return `${englishFolder(file.slice(0, file.lastIndexOf('/')))}/${name}.mdx`;
}
