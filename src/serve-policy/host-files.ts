/**
 * True for a file of the site that speaks to its host and has no address of its own: `_headers`,
 * `.htaccess`, `web.config`, and what is packed beside another.
 */
export function isForHost(file: string): boolean {
  return /^(?:[._]|web\.config$)|\.(?:br|gz)$/.test(file);
}
