import { fileURLToPath } from 'node:url';
import { loadProject } from '../../src/data/check/load-project.ts';
import { isError, type Problem } from '../../src/data/problem/problem.ts';
import { readProject } from '../../src/project/read-project.ts';

/** The project's own files, as they are. */
export const ownFiles: ReadonlyMap<string, string> = readProject(
  fileURLToPath(new URL('../..', import.meta.url)),
);

export const article = 'src/content/articles/2022.mdx';

/** One change of the project: in a file, what stands there and what to write instead. */
export type Edit = readonly [file: string, from: string, to: string];

/** The project's files after some edits; throws when an edit finds nothing to change. */
export function edited(...edits: readonly Edit[]): Map<string, string> {
  const files = new Map(ownFiles);
  for (const [file, from, to] of edits) {
    const source = files.get(file) ?? '';
    if (!source.includes(from)) throw new Error(`${file} does not hold “${from}”`);
    files.set(
      file,
      source.replace(from, () => to),
    );
  }
  return files;
}

/** The errors that some edits make. */
export function problemsAfter(...edits: readonly Edit[]): Problem[] {
  return loadProject(edited(...edits)).problems.filter(isError);
}

/** `file:line:column` and code, for comparison. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** The line and column, from 1, of the first place where a text holds another. */
export function placeIn(source: string, sought: string): { line: number; column: number } {
  const offset = source.indexOf(sought);
  if (offset < 0) throw new Error(`“${sought}” is not there`);
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
