import { z } from 'astro/zod';

/** The front matter of `src/content/`, once: articles and charts. */

const words = z.string().min(1);
/** Words of the English edition, which a site may be without: the check asks for them. */
const english = z.string().default('');
const day = z.iso.date();
const indicator = z.string().regex(/^[a-z][a-z0-9_]*$/);
const reference = z.string().regex(/^[a-z][a-z0-9_]*(\.first)?$/);

/** A datum to draw, and the words that stand at its mark. */
const labelled = z.strictObject({ of: reference, label_vi: words, label_en: english });

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
  /** Its id in `data/topics.csv`. */
  topic: words,
  /** The datum that stands for the chart among the key figures. */
  key: reference,
  /** Data for the chart's table that have no mark of their own. */
  also: z.array(reference).default([]),
  /** The data to follow over all years; the key alone, if not given. */
  years: z.array(reference).min(1).optional(),
  /** A name of two or three words, for lists and menus. */
  name_vi: words,
  name_en: english,
  /** The finding in a sentence, a template (see `template.ts`). */
  finding_vi: words,
  finding_en: english,
  /** A short sentence that begins with the chart's leading figure, for lists; a template. */
  brief_vi: words,
  brief_en: english,
  /** What the chart shows, for who cannot see it; a template. */
  summary_vi: words,
  summary_en: english,
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
          title_en: english,
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
  z.strictObject({
    ...common,
    /** Parts of wholes: all of each whole is drawn, its part filled. */
    kind: z.literal('part'),
    parts: z
      .array(
        z.strictObject({
          /** What is counted is drawn one by one; an amount is a bar. */
          shape: z.enum(['dot', 'house', 'bar']),
          part: labelled,
          whole: labelled,
        }),
      )
      .min(1),
  }),
  z.strictObject({
    ...common,
    /** Shares in percent, each in a frame of a hundred. */
    kind: z.literal('share'),
    shares: z.array(reference).min(1),
  }),
  z.strictObject({
    ...common,
    /** Indicators that a report gives for two times or more: an arrow from one to the next. */
    kind: z.literal('change'),
    changes: z.array(indicator).min(1),
  }),
  z.strictObject({
    ...common,
    /** Rises and falls of one unit as bars to both sides of zero. */
    kind: z.literal('diverging'),
    bars: z.array(reference).min(1),
  }),
]);

const sentences = ['finding', 'brief', 'summary'] as const;

/**
 * What a chart says of one year instead of what it says of all: `src/content/charts/2022/giam-ngheo.mdx`.
 * Sentences in each language of the site; labels by the reference at whose mark they stand.
 */
export const yearMatter = z
  .strictObject({
    finding_vi: words.optional(),
    finding_en: words.optional(),
    brief_vi: words.optional(),
    brief_en: words.optional(),
    summary_vi: words.optional(),
    summary_en: words.optional(),
    labels: z.record(reference, z.strictObject({ label_vi: words, label_en: english })).default({}),
  })
  .superRefine((matter, context) => {
    for (const name of sentences) {
      if (matter[`${name}_en`] === undefined || matter[`${name}_vi`] !== undefined) continue;
      context.addIssue({ code: 'custom', path: [`${name}_vi`] });
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
    case 'part':
      return [chart.parts.map(({ part }) => part.of), chart.parts.map(({ whole }) => whole.of)];
    case 'groups':
    case 'bars':
    case 'share':
    case 'change':
    case 'diverging':
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
    case 'part':
      return chart.parts.flatMap(({ part, whole }) => [part.of, whole.of]);
    case 'share':
      return chart.shares;
    case 'change':
      return chart.changes;
    case 'diverging':
      return chart.bars;
  }
}
