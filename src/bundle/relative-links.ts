import { posix } from 'node:path';
import { edited, linkEdits, locatedElements } from './rewrite.ts';

/**
 * A page whose links within the site work where the site is a folder on a disk: each leads to the
 * file itself, from where the page stands. What leads out of the site is left as it is.
 *
 * @param file the page's path in the site
 * @param files every file of the site
 * @param origin the site's published address with the path that it stands below; links that begin
 *   with it are links within the site too
 */
export function withRelativeLinks(
  html: string,
  file: string,
  files: ReadonlySet<string>,
  origin: string,
): string {
  const host = new URL(origin).origin;
  const lead = (address: string, isName: boolean): string => {
    const isRooted = /^\/(?!\/)/.test(address);
    const url = isRooted ? `${host}${address}` : address;
    if (!url.startsWith(`${origin}/`) || (isName && !isRooted)) return url;
    const path = url.slice(origin.length);
    const [, at = '', anchor = ''] = /^([^#?]*)(.*)$/.exec(path) ?? [];
    const target = at.endsWith('/') ? `${at.slice(1)}index.html` : at.slice(1);
    if (!files.has(target)) return url;
    if (target === file && anchor !== '') return anchor;
    return `${posix.relative(posix.dirname(file), target)}${anchor}`;
  };
  // What names the page to machines stays the published address.
  const edits = linkEdits(locatedElements(html), (address, { tagName }) =>
    lead(address, tagName === 'link'),
  );
  return edited(html, edits);
}
