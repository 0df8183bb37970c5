import { stringify } from 'yaml';
import { dataOfChart, type ChartSpec } from '../data/check.ts';
import { groundsOf, type Datum } from '../data/datum.ts';
import { referenceTo, resolve } from '../data/template.ts';
import { unitWord } from '../i18n/units.ts';
import type { Paragraph } from './article-text.ts';
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
  /** The ids of the data that each paragraph states. */
  stated: readonly ReadonlySet<string>[];
  notStatistics: readonly string[];
}

/** The words that the drafts' files carry for who writes them anew. */
export interface DraftWords {
  matter: string;
  body: string;
  unmatched: string;
  english: string;
}

/**
 * The article's draft: the source's own paragraphs, to be written afresh, and each
 * chart after the paragraph that first states a figure of it. `unmatched` is told
 * at its end, in a comment.
 */
export function draftArticle(
  context: TextContext,
  unmatched: readonly string[],
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
  const rest = unmatched.length > 0 ? [mdxComment([words.unmatched, ...unmatched].join('\n'))] : [];
  const all = [mdxComment(words.body), ...body, ...rest];
  return `---\n${asComment(words.matter)}\n${matter}---\n\n${all.join('\n\n')}\n`;
}

/**
 * The English edition's draft: for each chart its data by their labels, then the
 * other observations; no figure is typed.
 */
export function draftEnglish(context: TextContext, words: DraftWords): string {
  const { data, charts } = context;
  const drawn = charts.filter(({ matter }) => dataOfChart(matter, data));
  const told = new Set<string>();
  const lines = (some: readonly Datum[]) =>
    some.flatMap((datum) => {
      if (told.has(datum.id)) return [];
      told.add(datum.id);
      return [valueLine(datum, data)];
    });
  const sections = drawn.map(({ slug, matter }) => {
    const items = lines(dataOfChart(matter, data) ?? []);
    return [`## ${mdxText(matter.name_en)}`, items.join('\n'), chartLine(slug)];
  });
  const others = lines(data.filter(({ kind }) => kind === 'observed')).join('\n');
  const all = [mdxComment(words.english), ...sections.flat(), others].filter((part) => part !== '');
  const title = drawn[0]?.matter.finding_en ?? '{year}';
  const matter = stringify({ draft: true, title, description: title }, { lineWidth: 0 });
  return `---\n${asComment(words.matter)}\n${matter}---\n\n${all.join('\n\n')}\n`;
}

function valueLine(datum: Datum, data: readonly Datum[]): string {
  const { label_en, unit } = datum.indicator;
  const value = `<Value of="${referenceTo(datum, data)}" />`;
  const amount = unit.startsWith('đồng')
    ? `VND ${value}`
    : `${value} ${unitWord(unit, 'en', datum.value)}`;
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
    const grounds = new Set(
      [...drawn, ...(key ? [key] : [])].flatMap(groundsOf).map(({ id }) => id),
    );
    const first = stated.findIndex((ids) => [...ids].some((id) => grounds.has(id)));
    const at = first < 0 ? paragraphs.length - 1 : first;
    placed.set(at, [...(placed.get(at) ?? []), slug]);
  }
  return placed;
}
