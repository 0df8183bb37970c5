import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import type { Lang } from '../text/number.ts';
import type { Positions } from '../problem/position.ts';
import type { Element, Foreign, Link, Prose } from './prose.ts';

/** A text that pages show: which file it is, of which year or chart, and what links it holds. */
export interface SiteText {
  file: string;
  lang: Lang;
  of: { year: number } | { chart: string };
  prose: Pick<Prose, 'blocks' | 'links' | 'headings'>;
  positions: Positions;
}

export const articleFolder = 'src/content/articles';
export const chartFolder = 'src/content/charts';

/** Where the English edition of a folder's files stands. */
export function englishFolder(folder: string): string {
  return `${folder}/en`;
}

/** Where the words of charts for one year stand. */
export function yearFolder(year: number | string): string {
  return `${chartFolder}/${year}`;
}

/** The years for which charts have words of their own. */
export function yearsOfWords(files: ReadonlyMap<string, string>): string[] {
  const folder = new RegExp(`^${chartFolder}/(\\d{4})/`);
  return [...new Set([...files.keys()].flatMap((file) => folder.exec(file)?.[1] ?? []))].sort();
}

/**
 * The editions of a site: the English one is there as soon as any text of `src/content/` has a
 * translation, and is then whole.
 */
export function editionsOf(files: ReadonlyMap<string, string>): Lang[] {
  const isEnglish = (file: string) => /^src\/content\/[^/]+\/en\/[^/]+\.mdx$/.test(file);
  return [...files.keys()].some(isEnglish) ? ['vi', 'en'] : ['vi'];
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

/**
 * A problem for each thing in a text that is neither prose nor a plain component, for each picture
 * that the site does not hold itself or that says nothing to who does not see it, and for each link
 * that is neither one of the site's own nor safe to follow.
 */
export function foreignTo({ foreign, links }: Prose, positions: Positions): Problem[] {
  return [
    ...foreign.map((one) => foreignProblem(one, positions.at(one.start))),
    ...links.flatMap((link) => linkProblems(link, positions.at(link.start))),
  ];
}

function foreignProblem({ kind, found, message }: Foreign, place: Place): Problem {
  switch (kind) {
    case 'syntax':
      return problemAt(place, 'mdx-syntax', found, { message });
    case 'expression':
      return problemAt(place, 'mdx-expression', found);
    case 'struck':
      return problemAt(place, 'text-struck', found);
    case 'footnote':
      return problemAt(place, 'text-footnote', found);
    case 'letter':
      return problemAt(place, 'letter-odd', found, { around: message });
  }
}

/** Where an address leads: into the site, to another by a safe way, or by none that is allowed. */
export function wayOf(url: string): 'inner' | 'outer' | 'refused' {
  if (/^(?:https:\/\/[^/]|mailto:|tel:)/i.test(url)) return 'outer';
  return url === '' || /^(?:[a-z][\w+.-]*:|\/\/|\\)/i.test(url) ? 'refused' : 'inner';
}

function linkProblems({ kind, url, alt }: Link, place: Place): Problem[] {
  const way = wayOf(url);
  if (kind === 'link') return way === 'refused' ? [problemAt(place, 'link-form', url)] : [];
  return [
    ...(way === 'inner' ? [] : [problemAt(place, 'picture-foreign', url)]),
    ...(alt.trim() === '' ? [problemAt(place, 'picture-alt', url)] : []),
  ];
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
