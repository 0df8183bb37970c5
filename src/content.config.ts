import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleFolder, chartFolder, englishFolder } from './data/article/content-file.ts';

/** The texts of a folder. Their front matter is read by the check, as the tables are. */
function textsIn(base: string, pattern = '*.mdx') {
  return defineCollection({ loader: glob({ pattern, base }) });
}

export const collections = {
  articles: textsIn(articleFolder),
  articlesEn: textsIn(englishFolder(articleFolder)),
  charts: textsIn(chartFolder),
  chartsEn: textsIn(englishFolder(chartFolder)),
  /** What charts say of single years, in both languages: `2022/giam-ngheo`, `2022/en/giam-ngheo`. */
  chartsOfYears: textsIn(chartFolder, '[0-9][0-9][0-9][0-9]/**/*.mdx'),
};
