import { createHash } from 'node:crypto';
import type { Project } from '../data/check/load-project.ts';
import { articleFolder, chartFolder } from '../data/check/load-project.ts';
import { englishFolder } from '../data/article/content-file.ts';
import type { Version } from '../permanence/versions.ts';
import { projectOfYear } from './year-project.ts';

/** All that pages of a year are made from. */
export interface YearGrounds {
  project: Project;
  /** The project's own files by their path, as `readProject` gives them. */
  files: ReadonlyMap<string, string>;
  /** The published states of the charts. */
  versions: readonly Version[];
  /** Names the code that makes the pages, its packages and settings. */
  salt: string;
}

/**
 * For each year that has a report, a name of all on which its pages may depend: two builds that
 * give a year the same key make the same pages of it. What is named is more than they show: a
 * key that changes needlessly costs time, one that stays needlessly would publish an old figure.
 */
export function yearKeys({ project, files, versions, salt }: YearGrounds): Map<number, string> {
  const shared = hashOf([salt, textsIn(files, `${chartFolder}/`), project.dataset.exceptions]);
  return new Map(
    [...project.dataset.reports.keys()].map((year) => {
      const { dataset, articles } = projectOfYear(project, year);
      const years = [...dataset.reports.keys()];
      const state = [
        shared,
        year,
        [...dataset.data],
        [...dataset.sources],
        dataset.corrections,
        years.map((one) => versions.filter(({ address }) => isEmbedOf(address, one))),
        articles.flatMap(({ spans }) =>
          spans.map(({ start, end, inLink, datum }) => [start, end, inLink, datum.id]),
        ),
        files.get(`${articleFolder}/${year}.mdx`),
        files.get(`${englishFolder(articleFolder)}/${year}.mdx`),
      ];
      return [year, hashOf(state)];
    }),
  );
}

function textsIn(files: ReadonlyMap<string, string>, folder: string): [string, string][] {
  return [...files].filter(([file]) => file.startsWith(folder));
}

function isEmbedOf(address: string, year: number): boolean {
  return address.replace(/^\/en\//, '/').startsWith(`/embed/${year}/`);
}

function hashOf(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}
