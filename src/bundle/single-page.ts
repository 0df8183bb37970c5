import { withPagePolicy } from '../serve-policy/page-policy.ts';
import { attributeOf, edited, linkEdits, locatedElements, type Edit } from './rewrite.ts';

/**
 * A year's report as one file that needs no other: the article with its charts, then the table of
 * data of each chart's page, then the source that the article names at its end. Links lead to the
 * published site.
 *
 * @throws RangeError for a page that is not what it should be
 */
export function singlePage(
  article: string,
  charts: readonly string[],
  { origin, heading }: { origin: string; heading: string },
): string {
  const host = new URL(origin).origin;
  const elements = locatedElements(article);
  const dropped = elements.filter(
    (element) =>
      (element.tagName === 'script' && attributeOf(element, 'src') !== undefined) ||
      (element.tagName === 'link' && attributeOf(element, 'rel') !== 'canonical') ||
      element.attrs.some(({ name }) => name === 'data-copy' || name === 'data-share'),
  );
  const main = elements.find(({ tagName }) => tagName === 'main');
  const end = main?.sourceCodeLocation?.endTag?.startOffset;
  if (end === undefined) throw new RangeError('the article has no <main>');
  const tables = charts.map(tableOf).join('');
  const style = charts[0] === undefined ? '' : `<style>${rulesOf(charts[0])}</style>`;
  const removals = dropped.flatMap(({ sourceCodeLocation: place }): Edit[] =>
    place ? [{ start: place.startOffset, end: place.endOffset, text: '' }] : [],
  );
  const page = edited(article, [
    ...removals,
    ...linkEdits(
      elements.filter((element) => !dropped.includes(element)),
      (address) => (/^\/(?!\/)/.test(address) ? `${host}${address}` : address),
    ),
    { start: end, end, text: `${style}<section><h2>${heading}</h2>${tables}</section>` },
  ]);
  return withPagePolicy(page);
}

/** The first table of a page. */
function tableOf(html: string): string {
  const table = locatedElements(html).find(({ tagName }) => tagName === 'table');
  const place = table?.sourceCodeLocation;
  if (!place) throw new RangeError('the chart’s page has no table');
  return html.slice(place.startOffset, place.endOffset);
}

/** The rules of a page that are not its own alone: not its colours, nor those of its figures. */
function rulesOf(html: string): string {
  return locatedElements(html)
    .filter(({ tagName }) => tagName === 'style')
    .map(({ childNodes: [text] }) => (text && 'value' in text ? text.value : ''))
    .filter((rules) => !rules.startsWith(':root'))
    .join('');
}
