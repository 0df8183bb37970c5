const snippet = /<iframe\b[^>]*>/gi;
const measure = /\s(?:width|height|style)=(?:"[^"]*"|'[^']*')/gi;

/**
 * What a text shown as code (`<code>`, `<pre>`, `<textarea>`) may hold digits in beside
 * data and dates: the measures of an iframe to copy, `width`, `height` and `style`.
 */
export function accountedInCode(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const { 0: tag, index } of text.matchAll(snippet)) {
    for (const { 0: attribute, index: within } of tag.matchAll(measure)) {
      found.push([index + within, index + within + attribute.length]);
    }
  }
  return found;
}
