import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleFolder, chartFolder, englishFolder } from './data/article/content-file.ts';

/** The texts of a folder. Their front matter is read by the check, as the tables are. */
function textsIn(base: string) {
  return defineCollection({ loader: glob({ pattern: '*.mdx', base }) });
}

export const collections = {
  articles: textsIn(articleFolder),
  articlesEn: textsIn(englishFolder(articleFolder)),
  charts: textsIn(chartFolder),
  chartsEn: textsIn(englishFolder(chartFolder)),
};
