import { withPagePolicy } from '../serve-policy/page-policy.ts';
import { pathOf } from '../site-address.ts';
import { endOfMoves, type Move } from './moves.ts';

/**
 * What makes moves work on a plain static host: a page at each old address that
 * leads on, `_redirects` for Netlify and Cloudflare, `.htaccess` for Apache, `_moved.map` for
 * nginx and `_moved.caddy` for Caddy: the files to write by their paths. Where only pages can lead on
 * (GitHub Pages, IIS), no other file may move. Anchors of figures are for `withMovedAnchors`.
 *
 * @param address the site's address; what stands below its path is told so to those hosts that
 *   cannot know it, and the pages' own links are left for the step that puts all pages there
 */
export function redirectFiles(moves: readonly Move[], address: string): Map<string, string> {
  const path = pathOf(address);
  const files = new Map<string, string>();
  const ends = moves.filter(({ from }) => !from.includes('#')).map((move) => endOf(move, moves));
  if (ends.length === 0) return files;
  for (const { from, to } of ends) {
    if (from.endsWith('/')) files.set(`${from.slice(1)}index.html`, redirectPage(to, address));
  }
  files.set('_redirects', ends.map(({ from, to }) => `${path}${from} ${path}${to} 301\n`).join(''));
  // nginx refuses a map that names an address twice.
  const lines = new Set(ends.map(({ from, to }) => `"${from}" "${to}";\n`));
  files.set('_moved.map', [...lines].join(''));
  files.set('_moved.caddy', ends.map(({ from, to }) => `redir ${from} ${to} 301\n`).join(''));
  files.set('.htaccess', ends.map(({ from, to }) => rewriteRule(from, `${path}${to}`)).join(''));
  return files;
}

/**
 * A page with the old anchors of figures that moved: each shows, when an address
 * points at it, a link to where its figure is now.
 */
export function withMovedAnchors(html: string, path: string, moves: readonly Move[]): string {
  const cards = moves
    .filter(({ from }) => from.startsWith(`${path}#`))
    .map((move) => {
      const { from, to } = endOf(move, moves);
      return `<p class="card" id="${from.slice(from.indexOf('#') + 1)}"><a href="${to}">Số liệu này nay ở đây</a></p>`;
    });
  return cards.length === 0
    ? html
    : html.replace('<main id="main">', `<main id="main">${cards.join('')}`);
}

function endOf(move: Move, moves: readonly Move[]): { from: string; to: string } {
  const movedTo = new Map(moves.map(({ from, to }) => [from, to]));
  return { from: move.from, to: endOfMoves(move.to, movedTo) ?? move.to };
}

/** Apache's own words for one address alone: `Redirect` would move all that begins with it. */
function rewriteRule(from: string, to: string): string {
  return `RewriteRule "^${from.slice(1).replaceAll('.', '[.]')}$" "${to}" [R=301,L,NE]\n`;
}

function redirectPage(to: string, address: string): string {
  return withPagePolicy(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang đã chuyển</title>' +
      `<link rel="canonical" href="${address}${to}"><meta name="robots" content="noindex">` +
      `<meta http-equiv="refresh" content="0;url=${to}"><p>Trang này nay ở <a href="${to}">địa chỉ mới</a>.</p></html>\n`,
  );
}
