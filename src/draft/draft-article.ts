import { stringify } from 'yaml';
import type { ChartSpec } from '../data/check/load-project.ts';
import { dataOfChart } from '../data/model/drawn-data.ts';
import { observationsBehind, type Datum } from '../data/model/datum.ts';
import { referenceTo, resolve } from '../data/model/template.ts';
import { unitWord } from '../i18n/units.ts';
import type { Paragraph } from '../data/document/article-text.ts';
import { mdxComment, mdxText } from './mdx-text.ts';

/** What the texts of a new report are drafted from. */
export interface TextContext {
  year: number;
  title: string;
  /** The day of the draft, ISO 8601. */
  today: string;
  paragraphs: readonly Paragraph[];
  /** The new report's data, drafted. */
  data: readonly Datum[];
  charts: readonly ChartSpec[];
  /** The ids of the data that the title states, in order, and each paragraph. */
  titleStates: ReadonlySet<string>;
  stated: readonly ReadonlySet<string>[];
  notStatistics: readonly string[];
}

/** The words that the drafts' files carry for whoever writes them again. */
export interface DraftWords {
  matter: string;
  body: string;
  notRecorded: string;
  english: string;
  /** The English edition's title, a template of the year. */
  englishTitle: string;
}

/**
 * The article's draft: the source's own paragraphs, to be written again, and each
 * chart after the paragraph that first states a figure of it. `notRecorded` is told
 * at its end, in a comment.
 */
export function draftArticle(
  context: TextContext,
  notRecorded: readonly string[],
  words: DraftWords,
): string {
  const { title, today, paragraphs, notStatistics } = context;
  const matter = stringify(
    {
      draft: true,
      title,
      description: title,
      published: today,
      ...(notStatistics.length > 0 ? { not_statistics: notStatistics } : {}),
    },
    { lineWidth: 0 },
  );
  const placed = chartsAfter(context);
  const body = paragraphs.flatMap(({ text, isHeading }, at) => [
    `${isHeading ? '## ' : ''}${mdxText(text)}`,
    ...(placed.get(at) ?? []).map(chartLine),
  ]);
  const rest =
    notRecorded.length > 0 ? [mdxComment([words.notRecorded, ...notRecorded].join('\n'))] : [];
  const all = [mdxComment(words.body), ...body, ...rest];
  return `---\n${asComment(words.matter)}\n${matter}---\n\n${all.join('\n\n')}\n`;
}

/**
 * The English edition's draft: the figures by their labels, in the order in which the article
 * states them, and each chart where the article has it; no figure is typed.
 */
export function draftEnglish(context: TextContext, words: DraftWords): string {
  const { data, charts, stated, titleStates } = context;
  const placed = chartsAfter(context);
  const told = new Set<string>();
  const firstTold = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => {
      const datum = told.has(id) ? undefined : data.find((one) => one.id === id);
      told.add(id);
      return datum ?? [];
    });
  const sections = stated.flatMap((ids, at) => {
    const items = firstTold(ids).map((datum) => valueLine(datum, data));
    const drawn = charts.filter(({ slug }) => placed.get(at)?.includes(slug));
    const [first] = drawn;
    return [
      first ? `## ${mdxText(first.matter.name_en)}` : '',
      items.join('\n'),
      ...drawn.map(({ slug }) => chartLine(slug)),
    ];
  });
  const all = [mdxComment(words.english), ...sections].filter((part) => part !== '');
  const places = [...titleStates].flatMap((id) => {
    const datum = data.find((one) => one.id === id);
    return datum ? [`{${referenceTo(datum, data)}}`] : [];
  });
  const title = [words.englishTitle, ...places].join(', ');
  const matter = stringify({ draft: true, title, description: title }, { lineWidth: 0 });
  return `---\n${asComment(words.matter)}\n${matter}---\n\n${all.join('\n\n')}\n`;
}

function valueLine(datum: Datum, data: readonly Datum[]): string {
  const { label_en, measure } = datum.indicator;
  const value = `<Value of="${referenceTo(datum, data)}" />`;
  const amount =
    measure.counts === 'money'
      ? `${measure.currency} ${value}`
      : `${value} ${unitWord(measure, 'en', datum.value)}`;
  return `- ${mdxText(label_en)}: ${amount.trim()}`;
}

function chartLine(slug: string): string {
  return `<Chart name="${slug}" />`;
}

function asComment(text: string): string {
  return text.replace(/^/gm, '# ');
}

/** The charts that the data fill, by the paragraph after which they stand. */
function chartsAfter({ charts, data, stated, paragraphs }: TextContext): Map<number, string[]> {
  const placed = new Map<number, string[]>();
  for (const { slug, matter } of charts) {
    const drawn = dataOfChart(matter, data);
    if (!drawn) continue;
    const key = resolve(matter.key, data);
    const observed = new Set(
      [...drawn, ...(key ? [key] : [])].flatMap(observationsBehind).map(({ id }) => id),
    );
    const first = stated.findIndex((ids) => [...ids].some((id) => observed.has(id)));
    const at = first < 0 ? paragraphs.length - 1 : first;
    placed.set(at, [...(placed.get(at) ?? []), slug]);
  }
  return placed;
}
