import { chartWordProblems } from './chart-words.ts';
import { bind, type Allowed } from '../article/bind.ts';
import {
  chartFolder,
  contentIn,
  foreignTo,
  unknownComponent,
  type SiteText,
} from '../article/content-file.ts';
import { dataOfChart, lackingIn } from '../model/chart-data.ts';
import {
  chartMatter,
  referencesOf,
  yearsReferencesOf,
  type ChartMatter,
} from '../model/content-schema.ts';
import {
  dataOfReport,
  filledFrom,
  nearPointer,
  reportYears,
  type Dataset,
  settingOf,
} from '../model/dataset.ts';
import type { FilledFrom } from '../model/report.ts';
import { readMatter, type Matter } from '../article/front-matter.ts';
import { Positions } from '../problem/position.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
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
  matter: ChartMatter;
}

/** A chart's file, read. */
export interface ChartFile {
  spec: ChartSpec;
  read: Matter<ChartMatter>;
  source: string;
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
  for (const { file, name, source } of all) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      const place = { file, line: 1, column: 1 };
      problems.push(problemAt(place, 'file-name', name, { example: 'giam-ngheo' }));
    }
    const read = readMatter(file, source, chartMatter);
    problems.push(...read.problems);
    if (read.data) charts.push({ spec: { slug: name, file, matter: read.data }, read, source });
  }
  charts.sort((a, b) => a.spec.matter.order - b.spec.matter.order);
  if (charts.length === all.length) problems.push(...orderProblems(charts));
  return { charts, problems };
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
    ...reportProblems(chart, dataset),
    ...wordProblems(chart, dataset, used, texts),
  ];
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

function reportProblems({ spec, read }: ChartFile, dataset: Dataset): Problem[] {
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
    if (missing.length === references.length) continue;
    const isDrawn = dataOfChart(matter, data) !== undefined;
    isShown ||= isDrawn;
    if (missing.length > 0) {
      const problem = lacks(isDrawn ? 'chart-lacks' : 'chart-left-out', String(year), missing);
      problems.push({ ...problem, severity: 'warning' });
    }
    if (isDrawn)
      problems.push(...templateProblems({ spec, read }, filledFrom(dataset, year), dataset));
  }
  if (!isShown && years.length > 0)
    problems.push(lacks('chart-incomplete', years.join(', '), references));
  return problems;
}

function templateProblems(
  { spec, read }: Pick<ChartFile, 'spec' | 'read'>,
  report: FilledFrom,
  dataset: Dataset,
): Problem[] {
  const problems = wordsIn(spec.matter).flatMap(({ path, text }) => {
    const lang = String(path.at(-1)).endsWith('_vi') ? 'vi' : 'en';
    return fill(text, report, lang).faults.map((fault) =>
      faultProblem(read.at(path), fault, dataset, report.year),
    );
  });
  const signs = signProblems({ spec, read }, report);
  if (problems.length > 0 || signs.length > 0) return [...problems, ...signs];
  const chart = { matter: spec.matter, at: (path: Path) => read.at(path) };
  return chartWordProblems(chart, report, dataset);
}

/** A label at the mark of a change that goes the other way than its indicator says which way. */
function signProblems(
  { spec, read }: Pick<ChartFile, 'spec' | 'read'>,
  { year, data }: FilledFrom,
): Problem[] {
  return labelsIn(spec.matter).flatMap(({ path, of, labels }) => {
    const datum = resolve(of, data);
    if (!datum || datum.indicator.direction === '' || datum.value >= 0) return [];
    return labels
      .filter(({ text }) => !choosesBySign(text, datum, data))
      .map(({ name, text }) =>
        problemAt(read.at([...path, name]), 'reference-direction', text, {
          year: String(year),
          reference: of,
        }),
      );
  });
}

/** Every mark of a front matter that has words of its own, with both of them. */
function labelsIn(
  value: unknown,
  path: Path = [],
): { path: Path; of: string; labels: { name: string; text: string }[] }[] {
  const entries = childrenOf(value);
  const own = new Map(entries);
  const of = own.get('of');
  const labels = ['label_vi', 'label_en'].flatMap((name) => {
    const text = own.get(name);
    return typeof text === 'string' ? [{ name, text }] : [];
  });
  return [
    ...(typeof of === 'string' ? [{ path, of, labels }] : []),
    ...entries.flatMap(([key, child]) => labelsIn(child, [...path, key])),
  ];
}

function wordProblems(
  { spec, read, source }: ChartFile,
  dataset: Dataset,
  used: Set<string>,
  texts: SiteText[],
): Problem[] {
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  const allowed: Allowed = { data: [], dates: [], exceptions, setting: settingOf(dataset) };
  const problems: Problem[] = [];
  for (const { path, text } of wordsIn(spec.matter)) {
    for (const reference of referencesIn(text)) {
      const indicator = reference.replace(/[.@].*$/, '');
      if (/^(?:year|place)$/.test(reference) || dataset.indicators.has(indicator)) continue;
      problems.push(referenceProblem(read.at(path), reference, dataset, ''));
    }
    const bare = withoutPlaceholders(text);
    const binding = bind(bare, [plainBlock(bare)], allowed, () => read.at(path));
    problems.push(...binding.problems);
    for (const phrase of binding.used) used.add(phrase);
  }
  const positions = new Positions(spec.file, source);
  const prose = readProse(read.body, read.bodyStart);
  texts.push({ file: spec.file, lang: 'vi', of: { chart: spec.slug }, prose, positions });
  const binding = bind(source, prose.blocks, allowed, (offset) => positions.at(offset));
  for (const phrase of binding.used) used.add(phrase);
  return [
    ...problems,
    ...foreignTo(prose, positions),
    ...prose.elements.map((element) => unknownComponent(element, positions, '')),
    ...binding.problems,
  ];
}

/** Every text of a front matter that a reader reads: what stands under `…_vi` and `…_en`. */
function wordsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') {
    return /_(?:vi|en)$/.test(String(path.at(-1))) ? [{ path, text: value }] : [];
  }
  return childrenOf(value).flatMap(([key, child]) => wordsIn(child, [...path, key]));
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
