import { chartDataProblems } from './chart-data.ts';
import { chartWordProblems } from './chart-words.ts';
import { bind, type Allowed } from '../article/bind.ts';
import {
  chartFolder,
  contentIn,
  foreignTo,
  unknownComponent,
  yearFolder,
  yearsOfWords,
  type SiteText,
} from '../article/content-file.ts';
import { dataOfChart, lackingIn } from '../model/drawn-data.ts';
import {
  chartMatter,
  withYearWords,
  yearMatter,
  type YearMatter,
  referencesOf,
  yearsReferencesOf,
  type ChartMatter,
} from '../model/content-schema.ts';
import {
  dataOfReport,
  datesOfReport,
  filledFrom,
  nearPointer,
  reportYears,
  topicProblem,
  type Dataset,
  settingOf,
} from '../model/dataset.ts';
import type { Datum } from '../model/datum.ts';
import type { FilledFrom } from '../model/report.ts';
import { readMatter, type Matter } from '../article/front-matter.ts';
import { Positions } from '../problem/position.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';
import { datedIn, datedProblem } from './dated.ts';
import { plainBlock, readProse } from '../article/prose.ts';
import {
  choosesBySign,
  fill,
  referencesIn,
  resolve,
  withoutPlaceholders,
  type TemplateFault,
} from '../model/template.ts';

export interface ChartSpec {
  /** Its address: the file's name. */
  slug: string;
  file: string;
  /** What it says of all years. */
  matter: ChartMatter;
  /** What it says of single years instead, by their year. */
  own: ReadonlyMap<number, OwnWords>;
}

/** What a chart says of one year. */
export interface OwnWords {
  file: string;
  matter: YearMatter;
  /** True where it explains itself too, instead of what it says of all years. */
  hasBody: boolean;
}

/** A chart's file, read, and those of single years. */
export interface ChartFile {
  spec: ChartSpec;
  read: Matter<ChartMatter>;
  source: string;
  own: ReadonlyMap<number, { read: Matter<YearMatter>; source: string }>;
}

/** What a chart draws and says in a year. */
export function matterOf(
  { matter, own }: Pick<ChartSpec, 'matter' | 'own'>,
  year: number,
): ChartMatter {
  const words = own.get(year);
  return words ? withYearWords(matter, words.matter) : matter;
}

type Path = readonly (string | number)[];

/**
 * Reads every chart, in the charts' order. Problems: a name that is not an address,
 * a front matter that is not its schema's, an order that is not 1, 2, 3 …
 */
export function readCharts(files: ReadonlyMap<string, string>): {
  charts: ChartFile[];
  problems: Problem[];
} {
  const charts: ChartFile[] = [];
  const problems: Problem[] = [];
  const all = contentIn(files, chartFolder);
  const ownOf = readOwnWords(files, new Set(all.map(({ name }) => name)));
  problems.push(...ownOf.problems);
  for (const { file, name, source } of all) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      const place = { file, line: 1, column: 1 };
      problems.push(problemAt(place, 'file-name', name, { example: 'giam-ngheo' }));
    }
    const read = readMatter(file, source, chartMatter);
    problems.push(...read.problems);
    if (!read.data) continue;
    const own = ownOf.words.get(name) ?? [];
    const spec = {
      slug: name,
      file,
      matter: read.data,
      own: new Map(own.map((one) => [one.year, one.words])),
    };
    charts.push({ spec, read, source, own: new Map(own.map((one) => [one.year, one])) });
  }
  charts.sort((a, b) => a.spec.matter.order - b.spec.matter.order);
  if (charts.length === all.length) problems.push(...orderProblems(charts));
  return { charts, problems };
}

const hasMatter = /^\uFEFF?---/;

/** A file of a year that only explains the chart, and has no front matter. */
function bodyAlone(file: string, source: string): Matter<YearMatter> {
  const place = { file, line: 1, column: 1 };
  return { data: { labels: {} }, body: source, bodyStart: 0, at: () => place, problems: [] };
}

interface ReadWords {
  year: number;
  words: OwnWords;
  read: Matter<YearMatter>;
  source: string;
}

/** What charts say of single years, by the charts' names; a file of no chart is a problem. */
function readOwnWords(
  files: ReadonlyMap<string, string>,
  charts: ReadonlySet<string>,
): { words: Map<string, ReadWords[]>; problems: Problem[] } {
  const problems: Problem[] = [];
  const words = new Map<string, ReadWords[]>();
  for (const year of yearsOfWords(files)) {
    for (const { file, name, source } of contentIn(files, yearFolder(year))) {
      const read = hasMatter.test(source)
        ? readMatter(file, source, yearMatter)
        : bodyAlone(file, source);
      problems.push(...read.problems);
      if (!charts.has(name)) {
        const args = { near: nearMiss(name, [...charts]), charts: [...charts].join(', ') };
        problems.push(problemAt({ file, line: 1, column: 1 }, 'chart-unknown', name, args));
      }
      if (!read.data) continue;
      const own = { file, matter: read.data, hasBody: read.body.trim() !== '' };
      const known = words.get(name) ?? [];
      words.set(name, [...known, { year: Number(year), words: own, read, source }]);
    }
  }
  return { words, problems };
}

function orderProblems(charts: readonly ChartFile[]): Problem[] {
  const byOrder = Map.groupBy(charts, ({ spec }) => spec.matter.order);
  return charts.flatMap(({ spec, read }) => {
    const { order } = spec.matter;
    const others = byOrder.get(order)?.filter((other) => other.spec !== spec) ?? [];
    if (others.length === 0 && order <= charts.length) return [];
    const args = {
      count: String(charts.length),
      others: others.map((other) => other.spec.file).join(', '),
    };
    return [problemAt(read.at(['order']), 'chart-order', String(order), args)];
  });
}

/**
 * Checks what a chart refers to and says: every reference leads to an indicator, its words
 * can be filled from every report that it is drawn for, and no numeral is typed in them.
 * `used` gathers the exceptions met, `texts` the chart's own. Warnings tell of the reports
 * that lack some of its data.
 */
export function checkChart(
  chart: ChartFile,
  dataset: Dataset,
  used: Set<string>,
  texts: SiteText[],
): Problem[] {
  return [
    ...referenceProblems(chart, dataset),
    ...topicProblems(chart, dataset),
    ...reportProblems(chart, dataset),
    ...wordProblems(chart, dataset, used, texts),
  ];
}

function topicProblems({ spec, read }: ChartFile, { topics }: Dataset): Problem[] {
  const { topic } = spec.matter;
  return topics.has(topic) ? [] : [topicProblem(read.at(['topic']), topic, topics)];
}

function referenceProblems({ spec, read }: ChartFile, dataset: Dataset): Problem[] {
  const references = [...referencesOf(spec.matter), ...yearsReferencesOf(spec.matter)];
  return [...new Set(references)].flatMap((reference) => {
    const indicator = indicatorIn(reference);
    if (dataset.indicators.has(indicator)) return [];
    const place = read.at(pathTo(spec.matter, reference) ?? ['kind']);
    return [referenceProblem(place, reference, dataset, '')];
  });
}

function reportProblems(chart: ChartFile, dataset: Dataset): Problem[] {
  const { spec, read } = chart;
  const { matter } = spec;
  const problems: Problem[] = [];
  const references = referencesOf(matter);
  if (references.some((reference) => !dataset.indicators.has(indicatorIn(reference)))) return [];
  const years = reportYears(dataset);
  let isShown = false;
  const lacks = (
    code: 'chart-incomplete' | 'chart-left-out' | 'chart-lacks',
    year: string,
    missing: string[],
  ) => problemAt(read.at(['kind']), code, spec.slug, { year, missing: missing.join(', ') });
  for (const year of years) {
    const data = dataOfReport(dataset, year);
    const missing = lackingIn(matter, data);
    if (!references.some((reference) => resolve(reference, data))) continue;
    const isDrawn = dataOfChart(matter, data) !== undefined;
    isShown ||= isDrawn;
    if (missing.length > 0 && !(isDrawn && spec.own.get(year)?.matter.summary_vi)) {
      const problem = lacks(isDrawn ? 'chart-lacks' : 'chart-left-out', String(year), missing);
      problems.push({ ...problem, severity: 'warning' });
    }
    if (isDrawn) problems.push(...templateProblems(chart, filledFrom(dataset, year), dataset));
  }
  for (const [year, { file }] of spec.own) {
    if (dataOfChart(matter, dataOfReport(dataset, year))) continue;
    const args = { near: '', charts: '' };
    problems.push(problemAt({ file, line: 1, column: 1 }, 'chart-unknown', spec.slug, args));
  }
  if (!isShown && years.length > 0)
    problems.push(lacks('chart-incomplete', years.join(', '), references));
  return problems;
}

/** A chart's words of a year, and where each of them stands. */
function wordsOfYear(
  { spec, read, own }: ChartFile,
  year: number,
): { matter: ChartMatter; at: (path: Path) => Place } {
  const words = spec.own.get(year)?.matter;
  const file = own.get(year)?.read;
  const at = (path: Path): Place => {
    const name = String(path.at(-1));
    const of = path.slice(0, -1).reduce<unknown>(partOf, spec.matter);
    const label = partOf(of, 'of');
    if (typeof label === 'string' && words && file && Object.hasOwn(words.labels, label)) {
      return file.at(['labels', label, name]);
    }
    return words && file && Object.hasOwn(words, name) ? file.at(path) : read.at(path);
  };
  return { matter: matterOf(spec, year), at };
}

function partOf(value: unknown, key: string | number): unknown {
  return new Map(childrenOf(value)).get(key);
}

function templateProblems(chart: ChartFile, report: FilledFrom, dataset: Dataset): Problem[] {
  const words = wordsOfYear(chart, report.year);
  const problems = wordsIn(words.matter, [], report.data).flatMap(({ path, text }) => {
    const lang = String(path.at(-1)).endsWith('_vi') ? 'vi' : 'en';
    return fill(text, report, lang).faults.map((fault) =>
      faultProblem(words.at(path), fault, dataset, report.year),
    );
  });
  const signs = signProblems(words, report);
  if (problems.length > 0 || signs.length > 0) return [...problems, ...signs];
  return [...chartWordProblems(words, report, dataset), ...chartDataProblems(words, report)];
}

/** A label at the mark of a change that goes the other way than its indicator says which way. */
function signProblems(
  { matter, at }: ReturnType<typeof wordsOfYear>,
  { year, data }: FilledFrom,
): Problem[] {
  return labelsIn(matter).flatMap(({ path, of, labels }) => {
    const datum = resolve(of, data);
    if (!datum || datum.indicator.direction === '' || datum.value >= 0) return [];
    return labels
      .filter(({ text }) => !choosesBySign(text, datum, data))
      .map(({ name, text }) =>
        problemAt(at([...path, name]), 'reference-direction', text, {
          year: String(year),
          reference: of,
        }),
      );
  });
}

/** Every mark of a front matter that has words of its own, with both of them. */
export function labelsIn(
  value: unknown,
  path: Path = [],
): { path: Path; of: string; labels: { name: string; text: string }[] }[] {
  const entries = childrenOf(value);
  const own = new Map(entries);
  const of = own.get('of');
  const labels = ['label_vi', 'label_en'].flatMap((name) => {
    const text = own.get(name);
    return typeof text === 'string' && text !== '' ? [{ name, text }] : [];
  });
  return [
    ...(typeof of === 'string' ? [{ path, of, labels }] : []),
    ...entries.flatMap(([key, child]) => labelsIn(child, [...path, key])),
  ];
}

function wordProblems(
  { spec, read, source, own }: ChartFile,
  dataset: Dataset,
  used: Set<string>,
  texts: SiteText[],
): Problem[] {
  const context = { dataset, used, texts, slug: spec.slug };
  return [
    ...fileProblems({ file: spec.file, matter: spec.matter, read, source }, context),
    ...[...own].flatMap(([year, { read, source }]) => {
      const words = spec.own.get(year);
      if (!words) return [];
      return fileProblems({ file: words.file, matter: words.matter, read, source, year }, context);
    }),
  ];
}

/** What is wrong with the words of one file of a chart: that of all years, or that of one. */
function fileProblems(
  {
    file,
    matter,
    read,
    source,
    year,
  }: { file: string; matter: unknown; read: Matter<unknown>; source: string; year?: number },
  {
    dataset,
    used,
    texts,
    slug,
  }: { dataset: Dataset; used: Set<string>; texts: SiteText[]; slug: string },
): Problem[] {
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const dates = year === undefined ? [] : datesOfReport(dataset, year);
  const allowed: Allowed = { data: [], dates, exceptions, setting: settingOf(dataset) };
  const problems: Problem[] = [];
  for (const { path, text } of wordsIn(matter)) {
    for (const reference of referencesIn(text)) {
      const indicator = reference.replace(/[.@].*$/, '');
      if (/^(?:year|place)$/.test(reference) || dataset.indicators.has(indicator)) continue;
      problems.push(referenceProblem(read.at(path), reference, dataset, ''));
    }
    const bare = withoutPlaceholders(text);
    const binding = bind(bare, [plainBlock(bare)], allowed, () => read.at(path));
    const lang = String(path.at(-1)).endsWith('_en') ? 'en' : 'vi';
    if (year === undefined) problems.push(...datedProblem(bare, lang, read.at(path)));
    problems.push(...binding.problems);
    for (const phrase of binding.used) used.add(phrase);
  }
  const positions = new Positions(file, source);
  const prose = readProse(read.body, read.bodyStart);
  texts.push({ file, lang: 'vi', of: { chart: slug }, prose, positions });
  const binding = bind(source, prose.blocks, allowed, (offset) => positions.at(offset));
  for (const phrase of binding.used) used.add(phrase);
  return [
    ...problems,
    ...(year === undefined ? datedIn(prose.blocks, 'vi', positions) : []),
    ...foreignTo(prose, positions),
    ...prose.elements.map((element) => unknownComponent(element, positions, '')),
    ...binding.problems,
  ];
}

/**
 * Every text of a front matter that a reader reads: what stands under `…_vi` and `…_en`. With the data
 * of a report, those alone that stand at its marks.
 */
export function wordsIn(
  value: unknown,
  path: Path = [],
  data?: readonly Datum[],
): { path: Path; text: string }[] {
  const of = partOf(value, 'of');
  if (data && typeof of === 'string' && !resolve(of, data)) return [];
  if (typeof value === 'string') {
    return /_(?:vi|en)$/.test(String(path.at(-1))) ? [{ path, text: value }] : [];
  }
  return childrenOf(value).flatMap(([key, child]) => wordsIn(child, [...path, key], data));
}

function pathTo(value: unknown, reference: string, path: Path = []): Path | undefined {
  if (value === reference) return path;
  for (const [key, child] of childrenOf(value)) {
    const found = pathTo(child, reference, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

function indicatorIn(reference: string): string {
  return reference.split('.', 1)[0] ?? '';
}

/** The problem of a placeholder that a year's data cannot fill. */
export function faultProblem(
  place: Place,
  fault: TemplateFault,
  dataset: Dataset,
  year: number | undefined,
): Problem {
  const { reference } = fault;
  const args = { year: year === undefined ? '' : String(year), reference };
  switch (fault.why) {
    case 'unknown':
      return referenceProblem(place, reference, dataset, args.year);
    case 'direction':
      return problemAt(place, 'reference-direction', `{${reference}}`, args);
    case 'hedge': {
      const { said, own } = fault;
      return problemAt(place, 'reference-hedge', `{${reference}}`, { ...args, said, own });
    }
  }
}

/** The problem of a reference, in a template or a front matter, that leads nowhere. */
export function referenceProblem(
  place: Place,
  reference: string,
  dataset: Dataset,
  year: string,
): Problem {
  const pointer = reference.replace(/\|.*$/, '').replace(/\.first$/, '');
  const args = { reference, year, ...nearPointer(pointer, dataset) };
  return problemAt(place, 'reference-unknown', reference, args);
}
