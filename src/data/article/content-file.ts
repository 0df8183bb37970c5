import { problemAt, type Problem } from '../problem/problem.ts';
import type { Positions } from '../problem/position.ts';
import type { Element, Prose } from './prose.ts';

export const articleFolder = 'src/content/articles';
export const chartFolder = 'src/content/charts';

/** Where the English edition of a folder's files stands. */
export function englishFolder(folder: string): string {
  return `${folder}/en`;
}

/** The MDX files right in a folder and their contents, by name. */
export function contentIn(
  files: ReadonlyMap<string, string>,
  folder: string,
): { file: string; name: string; source: string }[] {
  return [...files]
    .map(([file, source]) => ({ file, name: nameIn(folder, file), source }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A file's name without `.mdx`; empty when it stands elsewhere or is not MDX. */
function nameIn(folder: string, file: string): string {
  if (!file.startsWith(`${folder}/`)) return '';
  return /^([^/]+)\.mdx$/.exec(file.slice(folder.length + 1))?.[1] ?? '';
}

/** A problem for each thing in a text that is neither prose nor a plain component. */
export function foreignTo({ foreign }: Prose, positions: Positions): Problem[] {
  return foreign.map(({ kind, start, found, message }) => {
    const code = kind === 'syntax' ? 'mdx-syntax' : 'mdx-expression';
    return problemAt(positions.at(start), code, found, { message });
  });
}

/** The problem of a component where only `components` may stand. */
export function unknownComponent(
  element: Element,
  positions: Positions,
  components: string,
): Problem {
  const place = positions.at(element.start);
  return problemAt(place, 'mdx-component', `<${element.name}>`, { components });
}
