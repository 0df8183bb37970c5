import { createHash } from 'node:crypto';

const styleElement = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g;
const scriptElement = /<script\s[^>]*\bsrc=/;
const frameElement = /<iframe[\s>]/;
const ownPolicy = /<meta http-equiv="content-security-policy"[^>]*>/g;
const charset = /<meta charset="utf-8"\s*\/?>/i;

/**
 * The content security policy of one page, from what stands in it: its own style sheets by their
 * SHA-256, scripts and frames of this site where it has any, and nothing else. JSON-LD is data and
 * needs no leave. Style attributes are not allowed: a page that has one is drawn without it.
 */
export function pagePolicy(html: string): string {
  const hashes = [...html.matchAll(styleElement)].map(([, css = '']) => `'${hashOf(css)}'`);
  const sources: Record<string, string> = {
    'default-src': "'none'",
    'img-src': "'self'",
    // Auditors read robots.txt from within the page.
    'connect-src': "'self'",
    ...(hashes.length > 0 && { 'style-src': [...new Set(hashes)].join(' ') }),
    ...(scriptElement.test(html) && { 'script-src': "'self'" }),
    ...(frameElement.test(html) && { 'frame-src': "'self'" }),
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(sources)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * The page with its policy in a `<meta>` before all that the policy rules: so it holds on a host
 * that sets no header, and in an archived copy. A policy that the page had already is renewed.
 *
 * @throws RangeError when the page does not begin its head with `<meta charset="utf-8">`
 */
export function withPagePolicy(html: string): string {
  const bare = html.replaceAll(ownPolicy, '');
  if (!charset.test(bare)) throw new RangeError('no <meta charset="utf-8">');
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(bare)}">`;
  return bare.replace(charset, (first) => `${first}${meta}`);
}

/** The hash source of a style sheet's text: `sha256-…`. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
