import { createHash } from 'node:crypto';
import { readProse } from '../data/article/prose.ts';
import { chartFolder, type ChartSpec, type Project } from '../data/check/load-project.ts';
import { englishFolder } from '../data/article/content-file.ts';
import { uniform } from '../data/check/documents.ts';
import { matterOf } from '../data/check/charts.ts';
import { dataOfChart } from '../data/model/drawn-data.ts';
import { readMatter } from '../data/article/front-matter.ts';
import { chartMatter } from '../data/model/content-schema.ts';
import { dataOfReport, pointerOf, reportYears, standsAt } from '../data/model/dataset.ts';
import { figureWords } from '../i18n/figure.ts';
import { whenWords } from '../i18n/period.ts';
import { reviewWords } from '../i18n/review.ts';
import type { Datum } from '../data/model/datum.ts';
import { plain } from '../data/model/template.ts';
import type { ReviewRow, SourceRow } from '../data/csv/schema.ts';
import { fileOf } from '../data/csv/schema.ts';
import type { Lang } from '../data/text/number.ts';
import { versionOf } from '../share/version.ts';
import { articleSentences, type SaidSentence } from './sentences.ts';

/** Something that a person compares with the source: a figure, a chart's words, an article's, a source. */
export interface ReviewLine {
  /** `ho_ngheo@2022-12`, `chart:giam-ngheo`, `source:tong_ket_2022`, `article:vi`. */
  key: string;
  /** The file, and where it is a row the line: `data/poverty.csv:2`. */
  place: string;
  /** What it is called, and for a figure its value. */
  name: Record<Lang, string>;
  /** Ten letters that change with its meaning, and not with its quotes and white space. */
  digest: string;
}

export interface ReviewFigure extends ReviewLine {
  datum: Datum;
  /** The document that states it; none for a derived one. */
  source: SourceRow | undefined;
  /** The sentences of both editions of the article that give it. */
  said: Record<Lang, SaidSentence[]>;
  charts: ChartSpec[];
  /** What is derived from it. */
  derived: Datum[];
}

/** All that a year says, each figure once, to be compared with its sources. */
export interface ReviewSheet {
  year: number;
  figures: ReviewFigure[];
  charts: (ReviewLine & { chart: ChartSpec })[];
  /** The sentences that give no figure of the year. */
  others: Record<Lang, SaidSentence[]>;
  /** The lines of all the above, and of the sources. */
  lines: ReviewLine[];
  /** SHA-256 over all of them. */
  digest: string;
}

/** What is to be compared since a state of the sheet. */
export interface OpenPoint {
  key: string;
  kind: 'new' | 'changed' | 'gone';
  line: ReviewLine | undefined;
}

/** The sheet of a year, and who has signed it. */
export interface Review {
  sheet: ReviewSheet;
  /** The signatures of the sheet as it is: none while it is to be compared. */
  signed: ReviewRow[];
  /** The last signature of an earlier state, where none is of this one. */
  earlier: ReviewRow | undefined;
  /** What changed since then; everything where nobody has signed. */
  open: OpenPoint[];
}

const reviews = new WeakMap<Project, ReadonlyMap<number, Review>>();

/** The review of each year that has a report; made once for a project. `files` are the project's. */
export function reviewsOf(
  files: ReadonlyMap<string, string>,
  project: Project,
): ReadonlyMap<number, Review> {
  const known = reviews.get(project);
  if (known) return known;
  const years = reportYears(project.dataset);
  const made = new Map(
    years.map((year) => [year, reviewOf(reviewSheet(files, project, year), project)]),
  );
  reviews.set(project, made);
  return made;
}

function reviewOf(sheet: ReviewSheet, { dataset }: Project): Review {
  const own = dataset.reviews.filter(({ year }) => Number(year) === sheet.year);
  const signed = own.filter(({ digest }) => digest === sheet.digest);
  if (signed.length > 0) return { sheet, signed, earlier: undefined, open: [] };
  const earlier = own.at(-1);
  return { sheet, signed, earlier, open: openPoints(digestsIn(earlier?.lines ?? ''), sheet) };
}

/** How the lines of a sheet differ from those that had some digests. */
export function openPoints(
  before: ReadonlyMap<string, string>,
  { lines }: ReviewSheet,
): OpenPoint[] {
  const now = new Map(lines.map((line) => [line.key, line]));
  const there = lines.flatMap((line): OpenPoint[] => {
    const { key, digest } = line;
    const known = before.get(key);
    return known === digest ? [] : [{ key, kind: known === undefined ? 'new' : 'changed', line }];
  });
  const gone = [...before.keys()].filter((key) => !now.has(key));
  return [...there, ...gone.map((key) => ({ key, kind: 'gone' as const, line: undefined }))];
}

/** The row of a signature: the cells of `data/reviews.csv`. */
export function signatureRow(
  { year, digest, lines }: ReviewSheet,
  { date, capacity }: { date: string; capacity: Record<Lang, string> },
): ReviewRow {
  const signed = lines.map((line) => `${line.key}=${line.digest}`).join(' ');
  const who = { capacity_vi: capacity.vi, capacity_en: capacity.en };
  return { year: String(year), date, ...who, digest, lines: signed };
}

function digestsIn(lines: string): Map<string, string> {
  return new Map(
    lines.split(' ').flatMap((line): [string, string][] => {
      const [key = '', digest] = line.split('=');
      return digest === undefined ? [] : [[key, digest]];
    }),
  );
}

/** The sheet of a year. */
export function reviewSheet(
  files: ReadonlyMap<string, string>,
  project: Project,
  year: number,
): ReviewSheet {
  const { dataset, charts: allCharts } = project;
  const data = dataOfReport(dataset, year);
  const sentences = {
    vi: articleSentences(files, project, year, 'vi'),
    en: articleSentences(files, project, year, 'en'),
  };
  const drawn = allCharts.flatMap((chart) => {
    const own = dataOfChart(chart.matter, data);
    const matter = matterOf(chart, year);
    return own ? [{ chart: { ...chart, matter }, data: new Set(own) }] : [];
  });
  const compared: unknown[] = [];
  const lineOf = (key: string, place: string, name: ReviewLine['name'], said: unknown) => {
    const text = meaningOf(said);
    compared.push([key, text]);
    return { key, place, name, digest: versionOf(text) };
  };
  const figures = data.map((datum): ReviewFigure => {
    const { indicator, period } = datum;
    const giving = (lang: Lang) => sentences[lang].filter((sentence) => gives(sentence, datum));
    const said = { vi: giving('vi'), en: giving('en') };
    const key = pointerOf(indicator.id, period);
    const texts = [said.vi, said.en].map((some) => some.map(plain));
    const name = (lang: Lang) =>
      `${indicator[`label_${lang}`]}, ${whenWords(datum, lang)}: ${figureWords(datum, lang)}`;
    return {
      ...lineOf(key, standsAt(dataset, datum), { vi: name('vi'), en: name('en') }, [
        rowOf(datum),
        texts,
      ]),
      datum,
      source: datum.kind === 'observed' ? dataset.sources.get(datum.source) : undefined,
      said,
      charts: drawn.filter((one) => one.data.has(datum)).map(({ chart }) => chart),
      derived: data.filter(
        (one) => one.kind === 'derived' && [one.left, one.right].includes(datum),
      ),
    };
  });
  const charts = drawn.map(({ chart }) => {
    const { slug, file, matter } = chart;
    const name = { vi: matter.name_vi, en: matter.name_en };
    const texts = [file, `${englishFolder(chartFolder)}/${slug}.mdx`].map((path) =>
      proseOf(path, files.get(path) ?? ''),
    );
    return { ...lineOf(`chart:${slug}`, file, name, [{ ...matter, order: 0 }, texts]), chart };
  });
  const sources = (dataset.reports.get(year)?.sources ?? []).map((source) => {
    const { id, title } = source;
    const own = { ...source, archived: '', draft: '' };
    return lineOf(`source:${id}`, fileOf('sources'), { vi: title, en: title }, own);
  });
  const isOther = (sentence: SaidSentence) => !data.some((datum) => gives(sentence, datum));
  const others = { vi: sentences.vi.filter(isOther), en: sentences.en.filter(isOther) };
  const texts = dataset.langs.map((lang) => {
    const articles = lang === 'vi' ? project.articles : project.english;
    const file = articles.find((one) => one.year === year)?.file ?? '';
    const name = { vi: reviewWords.vi.article[lang], en: reviewWords.en.article[lang] };
    return lineOf(`article:${lang}`, file, name, others[lang].map(plain));
  });
  const lines = [...figures, ...charts, ...sources, ...texts];
  const digest = createHash('sha256').update(JSON.stringify(compared)).digest('hex');
  return { year, figures, charts, others, lines, digest };
}

function gives(sentence: SaidSentence, datum: Datum): boolean {
  return sentence.some((segment) => segment.kind === 'figure' && segment.datum === datum);
}

/** All that the tables say of a datum. */
function rowOf(datum: Datum): unknown {
  const { indicator, period, when_vi, when_en, value, step, hedge } = datum;
  const { label_vi, label_en, unit, definition_vi, definition_en, direction, target } = indicator;
  const what = [label_vi, label_en, unit, definition_vi, definition_en, direction, target];
  const common = [what, period, when_vi, when_en, value, step, hedge];
  if (datum.kind === 'derived') {
    const { operation, left, right } = datum;
    return [common, operation, left.id, right.id];
  }
  const { wording, source, note_vi, note_en, break_vi, break_en } = datum;
  return [common, wording, source, note_vi, note_en, break_vi, break_en];
}

function proseOf(file: string, source: string): string[] {
  const { body } = readMatter(file, source, chartMatter);
  return readProse(body).blocks.map(({ text }) => text);
}

/** Something as one text in which quotes of any form are alike, and white space of any length. */
function meaningOf(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'string' ? uniform(value.normalize('NFC')).trim() : value,
  );
}
