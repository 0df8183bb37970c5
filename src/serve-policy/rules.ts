/**
 * What a server says beside each file, once: of this table are made the headers of our own server,
 * of nginx, of Caddy and of static hosts. A page's own part of the content security policy, with
 * the hashes of its style sheets, stands in the page (`page-policy.ts`); browsers keep to both.
 */

/** Some of the site's addresses. */
export interface Addresses {
  /** In the syntax that JavaScript, PCRE and Go share. */
  readonly pattern: string;
  /** The same for static hosts, which know `*` and `:name`; empty where they cannot say it. */
  readonly globs: readonly string[];
}

/** A header: its value at some addresses, and everywhere else. */
export interface Header {
  readonly name: string;
  readonly where?: { readonly at: Addresses; readonly value: string };
  /** Without it the header is not sent elsewhere. */
  readonly otherwise?: string;
}

const openTypes = ['csv', 'xlsx', 'json', 'bib', 'ris', 'svg', 'png', 'xml', 'sha256'];

/** Charts to embed, of both editions. */
export const embeds: Addresses = {
  pattern: '^/(en/)?embed/',
  globs: ['/embed/*', '/en/embed/*'],
};

/** Pinned embeds, which show one state of their chart for ever. */
export const pinnedEmbeds: Addresses = {
  pattern: '^/(en/)?embed/[0-9]+/[^/]+/[b-t]{10}/',
  globs: ['/embed/:year/:chart/:version/', '/en/embed/:year/:chart/:version/'],
};

/** What anyone's page may read: data, cards, oEmbed answers, feeds, and the embed's script. */
export const open: Addresses = {
  pattern: `[.](${openTypes.join('|')})$|^/embed[.]js$`,
  globs: [...openTypes.map((type) => `/*.${type}`), '/embed.js'],
};

/** What anyone's page may show within itself. */
export const shown: Addresses = {
  pattern: `${open.pattern}|${embeds.pattern}`,
  globs: [...open.globs, ...embeds.globs],
};

/** The part of the policy that a page cannot say of itself, and what holds for every file. */
const sitePolicy = (ancestors: string) =>
  "script-src 'self'; img-src 'self'; frame-src 'self'; font-src 'none'; connect-src 'self'; " +
  "media-src 'none'; object-src 'none'; worker-src 'none'; manifest-src 'self'; " +
  `base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;

const denied = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Every header of the site. */
export const headerTable: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    where: { at: embeds, value: sitePolicy('*') },
    otherwise: sitePolicy("'self'"),
  },
  { name: 'Strict-Transport-Security', otherwise: 'max-age=31536000' },
  { name: 'X-Content-Type-Options', otherwise: 'nosniff' },
  { name: 'Referrer-Policy', otherwise: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', otherwise: denied.map((name) => `${name}=()`).join(', ') },
  { name: 'Cross-Origin-Opener-Policy', otherwise: 'same-origin' },
  { name: 'Cross-Origin-Resource-Policy', where: { at: shown, value: 'cross-origin' } },
  { name: 'Access-Control-Allow-Origin', where: { at: open, value: '*' } },
  {
    name: 'Cache-Control',
    where: { at: pinnedEmbeds, value: 'public, max-age=31536000, immutable' },
    otherwise: 'no-cache',
  },
];

/** The headers of what stands at an address (a path from the root, without its query). */
export function headersFor(path: string): Record<string, string> {
  const entries = headerTable.flatMap(({ name, where, otherwise }) => {
    const isThere = where !== undefined && new RegExp(where.at.pattern).test(path);
    const value = isThere ? where.value : otherwise;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}
