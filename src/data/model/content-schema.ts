import { z } from 'astro/zod';
import { topics } from '../csv/topic.ts';

/** The front matter of `src/content/`, once: articles and charts. */

const words = z.string().min(1);
const day = z.iso.date();
const reference = z.string().regex(/^[a-z][a-z0-9_]*(\.first)?$/);

/** A datum to draw, and the words that stand at its mark. */
const labelled = z.strictObject({ of: reference, label_vi: words, label_en: words });

/** True while nobody has confirmed what `npm run new-year` drafted. */
const draft = z.boolean().default(false);

/** One article a year; its file is named by the year (`2022.mdx`). */
export const articleMatter = z.strictObject({
  draft,
  title: words,
  description: words,
  /** The day on which this site published it. */
  published: day,
  modified: day.optional(),
  /** Phrases whose numerals are not statistics. */
  not_statistics: z.array(words).default([]),
});

const common = {
  order: z.int().positive(),
  topic: z.enum(topics),
  /** The datum that stands for the chart among the key figures. */
  key: reference,
  /** Data for the chart's table that have no mark of their own. */
  also: z.array(reference).default([]),
  /** The data to follow over all years; the key alone, if not given. */
  years: z.array(reference).min(1).optional(),
  /** A name of two or three words, for lists and menus. */
  name_vi: words,
  name_en: words,
  /** The finding in a sentence, a template (see `template.ts`). */
  finding_vi: words,
  finding_en: words,
  /** A short sentence that begins with the chart's leading figure, for lists; a template. */
  brief_vi: words,
  brief_en: words,
  /** What the chart shows, for who cannot see it; a template. */
  summary_vi: words,
  summary_en: words,
};

/** One chart for all years; its file is named by its address (`giam-ngheo.mdx`). */
export const chartMatter = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    /** Households as marks: those that are, and outlined those that are no longer. */
    kind: z.literal('unit-marks'),
    now: labelled,
    fall: labelled,
    start: labelled,
  }),
  z.strictObject({
    ...common,
    /** Counts and amounts of several units: a group a unit, with its own marks or scale. */
    kind: z.literal('groups'),
    groups: z
      .array(
        z.strictObject({
          title_vi: words,
          title_en: words,
          /** What is counted is drawn one by one; an amount is a bar. */
          shape: z.enum(['dot', 'house', 'bar']),
          items: z.array(labelled).min(1),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    ...common,
    /** Amounts of one unit as bars from zero on one linear scale. */
    kind: z.literal('bars'),
    bars: z.array(reference).min(1),
  }),
  z.strictObject({
    ...common,
    /** How many of one thing fall to each of another, drawn one dot for one. */
    kind: z.literal('rate'),
    total: labelled,
    each: labelled,
    rate: labelled,
  }),
]);

const sentences = ['finding', 'brief', 'summary'] as const;

/**
 * What a chart says of one year instead of what it says of all: `src/content/charts/2022/giam-ngheo.mdx`.
 * Each sentence in both languages or in none; labels by the reference at whose mark they stand.
 */
export const yearMatter = z
  .strictObject({
    finding_vi: words.optional(),
    finding_en: words.optional(),
    brief_vi: words.optional(),
    brief_en: words.optional(),
    summary_vi: words.optional(),
    summary_en: words.optional(),
    labels: z.record(reference, z.strictObject({ label_vi: words, label_en: words })).default({}),
  })
  .superRefine((matter, context) => {
    for (const name of sentences) {
      const [vi, en] = [`${name}_vi`, `${name}_en`] as const;
      if ((matter[vi] === undefined) === (matter[en] === undefined)) continue;
      context.addIssue({ code: 'custom', path: [matter[vi] === undefined ? vi : en] });
    }
  });

export type YearMatter = z.infer<typeof yearMatter>;

/** A chart with what it says of one year. */
export function withYearWords(chart: ChartMatter, { labels, ...own }: YearMatter): ChartMatter {
  const said = Object.fromEntries(Object.entries(own).filter(([, text]) => text !== undefined));
  return { ...(relabelled(chart, labels) as ChartMatter), ...said };
}

/** A part of a chart in which every mark that has other labels has those. */
function relabelled(part: unknown, labels: YearMatter['labels']): unknown {
  if (Array.isArray(part)) return part.map((one) => relabelled(one, labels));
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).map(([key, value]) => [key, relabelled(value, labels)]);
  const of = (part as { of?: unknown }).of;
  return { ...Object.fromEntries(entries), ...(typeof of === 'string' ? labels[of] : {}) };
}

/** The English edition of an article: its title and description are templates. */
export const englishMatter = z.strictObject({
  draft,
  title: words,
  description: words,
  not_statistics: z.array(words).default([]),
});

export type EnglishMatter = z.infer<typeof englishMatter>;
export type ArticleMatter = z.infer<typeof articleMatter>;
export type ChartMatter = z.infer<typeof chartMatter>;
export type ChartOf<K extends ChartMatter['kind']> = Extract<ChartMatter, { kind: K }>;
export type Labelled = z.infer<typeof labelled>;

/** The references of a chart that are followed over all years, in order. */
export function yearsReferencesOf(chart: ChartMatter): string[] {
  return chart.years ?? [chart.key];
}

/** The references of a chart to data, in the order in which its table lists them. */
export function referencesOf(chart: ChartMatter): string[] {
  return [...drawnBy(chart), ...chart.also];
}

/** What of a chart's references it cannot be drawn without: one at least of each list. */
export function neededBy(chart: ChartMatter): (readonly string[])[] {
  switch (chart.kind) {
    case 'unit-marks':
      return [[chart.now.of]];
    case 'rate':
      return drawnBy(chart).map((reference) => [reference]);
    case 'groups':
    case 'bars':
      return [drawnBy(chart)];
  }
}

export function drawnBy(chart: ChartMatter): string[] {
  switch (chart.kind) {
    case 'unit-marks':
      return [chart.start.of, chart.fall.of, chart.now.of];
    case 'groups':
      return chart.groups.flatMap(({ items }) => items.map(({ of }) => of));
    case 'bars':
      return chart.bars;
    case 'rate':
      return [chart.each.of, chart.total.of, chart.rate.of];
  }
}
