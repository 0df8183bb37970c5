import { embeds, headerTable } from './rules.ts';
import { contentType, types } from './types.ts';

/**
 * The `_headers` file of static hosts (Netlify, Cloudflare Pages). Such a host joins the values of
 * all the rules that an address matches, so no header is set twice for one address: where a value
 * has exceptions, the rest of the site is named folder by folder. Types are told of all that is no
 * page: such hosts know few endings.
 *
 * @param files the site's files by their path in it, with `/`
 */
export function headersFile(files: readonly string[]): string {
  const rules = new Map<string, string[]>();
  const set = (glob: string, line: string) => rules.set(glob, [...(rules.get(glob) ?? []), line]);
  for (const { name, where, otherwise } of headerTable) {
    // The hosts revalidate by themselves; their word stands where ours has no exception to make.
    const isCache = name === 'Cache-Control';
    if (where) for (const glob of where.at.globs) set(glob, `${name}: ${where.value}`);
    if (otherwise === undefined || isCache) continue;
    const rest = where === undefined ? ['/*'] : foldersOutside(files);
    for (const glob of rest) set(glob, `${name}: ${otherwise}`);
  }
  for (const ending of Object.keys(types)) {
    const isThere = ending !== 'html' && files.some((file) => file.endsWith(`.${ending}`));
    if (isThere) set(`/*.${ending}`, `Content-Type: ${contentType(ending)}`);
  }
  return [...rules]
    .map(([glob, lines]) => `${glob}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('');
}

/** Globs of all pages but the embeds, none of which lies in another: `/`, `/2022/*`, `/en/2022/*`. */
function foldersOutside(files: readonly string[]): string[] {
  const inEmbeds = new RegExp(embeds.pattern);
  const globs = files
    .map((file) => `/${file}`)
    .filter((path) => path.endsWith('.html') && !inEmbeds.test(path))
    .map((path) => {
      const folder = /^\/(?:en\/(?=[^/]+\/))?[^/]+(?=\/)/.exec(path)?.[0];
      const isPage = folder === undefined || path === '/en/index.html';
      return isPage ? path.replace(/index\.html$/, '') : `${folder}/*`;
    });
  return [...new Set(globs)].sort();
}
