/** Media types by a file's ending, as servers are to send them. */
export const types: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  sha256: 'text/plain',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

const binary = new Set(['ico', 'png', 'webp', 'woff2', 'xlsx', 'zip']);

/** True for a file that gets smaller by compression, by its ending. */
export function isCompressible(path: string): boolean {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return ending in types && !binary.has(ending);
}

/** The `Content-Type` of a file by its ending: text is UTF-8. */
export function contentType(ending: string): string {
  const type = types[ending] ?? 'application/octet-stream';
  return binary.has(ending) ? type : `${type}; charset=utf-8`;
}
