import { keptTogether } from '../data/text/kept-together.ts';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { labelsIn } from '../data/check/charts.ts';
import type { ChartMatter } from '../data/model/content-schema.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { filledFrom, type Dataset } from '../data/model/dataset.ts';
import type { Datum } from '../data/model/datum.ts';
import { fill, resolve, unbroken } from '../data/model/template.ts';
import type { ReviewRow } from '../data/csv/schema.ts';
import type { Lang } from '../data/text/number.ts';
import { derivationWords } from '../i18n/derivation.ts';
import { quoteWords } from '../i18n/figure.ts';
import { periodWords, whenWords } from '../i18n/period.ts';
import { reviewWords } from '../i18n/review.ts';
import { address, localised } from '../share/address.ts';
import type { SaidSentence } from './sentences.ts';
import type { Review, ReviewFigure, ReviewLine } from './sheet.ts';

/** In which language a sheet is, and for whom: readers of the site, or one who compares on paper. */
export interface SheetFor {
  dataset: Dataset;
  lang: Lang;
  /** On paper: what the document says around a wording; empty where nobody has the document. */
  around?: (datum: Datum) => string;
}

/**
 * The review of a year: who signed it, what is still open, then each figure once with its source's
 * words and all that gives it, and each chart. On paper also the rows, and the sentences without a
 * figure.
 */
export function reviewHtml(review: Review, options: SheetFor): string {
  const { sheet, signed, earlier, open } = review;
  const { dataset, lang, around } = options;
  const say = reviewWords[lang];
  const nameOf = (line: ReviewLine | undefined) => {
    const figure = sheet.figures.find((one) => one === line);
    return figure ? marked(figure.datum, figure.name[lang]) : (line?.name[lang] ?? '');
  };
  return toHtml([
    ...(signed.length === 0 ? [h('p', say.unsigned)] : signed.map((row) => signature(row, lang))),
    ...section('h2', say.open, [
      list(
        // Of what nobody has signed, all is open.
        (earlier ? open : []).map(({ key, kind, line }) =>
          h('li', [around ? `${key}: ` : '', nameOf(line), ` (${say.points[kind]})`]),
        ),
      ),
    ]),
    h('h2', say.figures),
    ...sheet.figures.flatMap((figure) => figureParts(figure, sheet.year, options)),
    ...section(
      'h2',
      say.charts,
      sheet.charts.flatMap((one) => chartParts(one, sheet.year, options)),
    ),
    ...(around
      ? section(
          'h2',
          say.others,
          dataset.langs.flatMap((to) => sentences(sheet.others[to], to)),
        )
      : []),
  ]);
}

/** The sheet as a page of its own, to be printed and compared with the document. */
export function paperSheet(review: Review, options: SheetFor): string {
  const { year } = review.sheet;
  const say = reviewWords[options.lang];
  const style =
    'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.45 sans-serif}' +
    'p,ul{margin:.3rem 0}h3{margin:1.2rem 0 .3rem;border-top:1px solid;padding-top:.6rem}' +
    'h3,li{break-inside:avoid;break-after:avoid}h3::before{content:"☐ "}';
  const head = toHtml(
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', say.title(year)),
      h('style', style),
    ]),
  );
  const body = `<h1>${say.title(year)}</h1>${reviewHtml(review, options)}`;
  return `<!doctype html>\n<html lang="${options.lang}">${head}<body>${body}</body></html>\n`;
}

function signature({ date, capacity_vi, capacity_en }: ReviewRow, lang: Lang): Element {
  const say = reviewWords[lang];
  const isEnglish = lang === 'en' && capacity_en !== '';
  return h('p', [
    `${say.signed} `,
    h('time', { dateTime: date }, periodWords(date, lang)),
    `, ${say.as} `,
    isEnglish ? capacity_en : h('span', { lang: 'vi' }, capacity_vi),
    '.',
  ]);
}

function figureParts(
  figure: ReviewFigure,
  year: number,
  { dataset, lang, around }: SheetFor,
): Element[] {
  const say = reviewWords[lang];
  const { datum, source, said, charts, derived, key, place } = figure;
  const document = around?.(datum) ?? '';
  const fact = (label: string, ...rest: (ElementContent | string)[]) =>
    h('p', [`${label}: `, ...rest]);
  const report = filledFrom(dataset, year);
  const note = datum.kind === 'observed' ? datum[`note_${lang}`] : '';
  return [
    h('h3', { id: datum.id }, marked(datum, keptTogether(figure.name[lang]))),
    datum.kind === 'observed'
      ? fact(
          say.source,
          h('q', { lang: 'vi', dataDatum: datum.id }, quoteWords(datum)),
          ...(source?.url ? [' (', h('a', { href: source.url }, say.sourcePage), ')'] : []),
        )
      : fact(say.computed, marked(datum, derivationWords(datum, lang))),
    ...(document === '' ? [] : [fact(say.around, h('span', { lang: 'vi' }, document))]),
    ...(around
      ? [fact(say.row, `${place} · ${key} · ${datum.value} · ${datum.indicator.unit}`)]
      : []),
    ...(note === '' ? [] : [fact(say.note, ...sentence(fill(note, report, lang).segments))]),
    ...dataset.langs.flatMap((to) =>
      said[to].length === 0 ? [] : [fact(say.said[to]), ...sentences(said[to], to)],
    ),
    ...charts.map(({ slug, matter }) =>
      fact(
        say.chart,
        h('a', { href: localised(address.chart(year, slug), lang) }, matter[`name_${lang}`]),
        ...labelsOf(matter, datum, report, lang).flatMap((label) => [', “', ...label, '”']),
      ),
    ),
    ...derived.map((one) =>
      fact(say.derived, marked(one, `${one.indicator[`label_${lang}`]}, ${whenWords(one, lang)}`)),
    ),
  ];
}

/** What stands at the marks of a datum in a chart. */
function labelsOf(chart: ChartMatter, datum: Datum, report: FilledFrom, lang: Lang) {
  return labelsIn(chart)
    .filter(({ of }) => resolve(of, report.data) === datum)
    .flatMap(({ labels }) => labels.filter(({ name }) => name === `label_${lang}`))
    .map(({ text }) => sentence(fill(text, report, lang).segments));
}

function chartParts(
  { chart: { slug, matter } }: Review['sheet']['charts'][number],
  year: number,
  { dataset, lang }: SheetFor,
): Element[] {
  const report = filledFrom(dataset, year);
  return [
    h('h3', h('a', { href: localised(address.chart(year, slug), lang) }, matter[`name_${lang}`])),
    ...dataset.langs.flatMap((to) =>
      sentences(
        [matter[`finding_${to}`], matter[`brief_${to}`], matter[`summary_${to}`]].map(
          (template) => fill(template, report, to).segments,
        ),
        to,
      ),
    ),
  ];
}

/** A heading over what it heads, and nothing over nothing. */
function section(heading: 'h2' | 'h3', title: string, parts: readonly Element[]): Element[] {
  return parts.every(({ children }) => children.length === 0) ? [] : [h(heading, title), ...parts];
}

function sentences(some: readonly SaidSentence[], lang: Lang): Element[] {
  return [{ ...list(some.map((one) => h('li', sentence(one)))), properties: { lang } }];
}

function list(items: readonly Element[]): Element {
  return h('ul', [...items]);
}

/** A sentence, each of its figures marked with its datum. */
function sentence(segments: SaidSentence): (ElementContent | string)[] {
  return unbroken(segments).map((segment) =>
    segment.kind === 'figure' ? marked(segment.datum, segment.text) : segment.text,
  );
}

function marked({ id }: Datum, text: string): Element {
  return h('span', { dataDatum: id }, text);
}
