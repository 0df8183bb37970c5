import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleMatter, chartMatter, englishMatter } from './data/model/content-schema.ts';
import { tables, type TableName } from './data/csv/schema.ts';
import { fileOf, readRecords } from './data/csv/table.ts';
import { withoutKept } from './project/kept-articles.ts';
import { readText } from './project/read-project.ts';

/** A CSV file as a collection: an entry a row, with the line that keeps its order. */
function table<N extends TableName>(name: N) {
  return defineCollection({
    loader: file(fileOf(name), {
      parser: () =>
        readRecords(name, readText(process.cwd(), fileOf(name))).map(({ id, ...row }, index) => ({
          id,
          order: index,
          row: { id, ...row },
        })),
    }),
    schema: z.object({ order: z.int(), row: tables[name].row as (typeof tables)[N]['row'] }),
  });
}

export const collections = {
  indicators: table('indicators'),
  poverty: table('poverty'),
  tax: table('tax'),
  'social-media': table('social-media'),
  activities: table('activities'),
  derived: table('derived'),
  sources: table('sources'),
  corrections: table('corrections'),
  'not-statistics': table('not-statistics'),
  articles: defineCollection({
    loader: withoutKept(glob({ pattern: '*.mdx', base: 'src/content/articles' })),
    schema: articleMatter,
  }),
  articlesEn: defineCollection({
    loader: withoutKept(glob({ pattern: '*.mdx', base: 'src/content/articles/en' })),
    schema: englishMatter,
  }),
  chartsEn: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'src/content/charts/en' }),
  }),
  charts: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'src/content/charts' }),
    schema: chartMatter,
  }),
};
