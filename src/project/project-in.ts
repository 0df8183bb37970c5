import { loadProject, type Project } from '../data/check/load-project.ts';
import { causesFirst } from '../data/problem/causes.ts';
import { isError } from '../data/problem/problem.ts';
import { dayInVietnam } from '../data/text/period.ts';
import { readProject, tablesInOldEncoding } from './read-project.ts';
import { reportProblems } from './report.ts';

/** A project as its files say it. */
export interface ProjectOnDisk {
  /** Its files by their path, as `readProject` gives them. */
  files: ReadonlyMap<string, string>;
  project: Project;
}

let last: { read: string; onDisk: ProjectOnDisk } | undefined;

/** Reads, joins and checks the project in a folder; again only when a file of it has changed. */
export function projectIn(root: string): ProjectOnDisk {
  const files = readProject(root);
  const old = tablesInOldEncoding(root);
  const today = dayInVietnam(new Date());
  const read = JSON.stringify([today, old, ...files]);
  if (last?.read !== read) {
    last = { read, onDisk: { files, project: loadProject(files, { today, old }) } };
  }
  return last.onDisk;
}

/**
 * The project in a folder, from which pages are made.
 *
 * @throws the whole report, in Vietnamese, when the check finds an error
 */
export function validProjectIn(root: string): Project {
  const { project } = projectIn(root);
  const errors = project.problems.filter(isError);
  if (errors.length === 0) return project;
  const report = reportProblems(causesFirst(errors), { lang: 'vi', format: 'text', colour: false });
  throw new Error(`\n${report}`);
}
