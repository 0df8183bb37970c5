import type { Span } from './bind.ts';
import type { HedgeToWrite } from './inserted-figure.ts';
import type { Element } from './prose.ts';

/** A checked article: its path, its year, and where its components stand. */
interface CheckedArticle {
  readonly file: string;
  readonly year: number;
  readonly elements: readonly Element[];
  readonly hedges: readonly HedgeToWrite[];
}

/** The articles of both editions; those in Vietnamese with their bound figures. */
interface Editions {
  readonly articles: readonly (CheckedArticle & { readonly spans: readonly Span[] })[];
  readonly english: readonly CheckedArticle[];
}

/** An article of a project with its figures bound, in either edition; undefined for any other file. */
export function injectedArticle(
  { articles, english }: Editions,
  file: string,
  source: string,
): string | undefined {
  const article = articles.find((one) => one.file === file);
  if (article) return inject(source, article);
  const translation = english.find((one) => one.file === file);
  return translation && inject(source, { ...translation, spans: [] });
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The MDX of an article with its bound figures injected: each becomes a
 * `<Figure datum="…">`, its spaces non-breaking, and each chart and inserted
 * figure is told its year, has its hedge before it, and does not part from its unit at a
 * line's end.
 */
export function inject(
  source: string,
  {
    year,
    spans,
    elements,
    hedges,
  }: Omit<CheckedArticle, 'file'> & { readonly spans: readonly Span[] },
): string {
  const edits: Edit[] = [
    ...spans.map(({ start, end, datum, inLink }) => ({
      start,
      end,
      text: `<Figure datum="${datum.id}"${inLink ? ' inLink="yes"' : ''}>${source.slice(start, end).replace(/\s+/gu, '\u00A0')}</Figure>`,
    })),
    ...elements.map(({ start, name }) => ({
      start: start + 1 + name.length,
      end: start + 1 + name.length,
      text: ` year="${year}"`,
    })),
    ...elements.flatMap(({ start, name }) => (name === 'Chart' ? [] : unitSpaces(source, start))),
    ...hedges.map(({ at, words }) => ({ start: at, end: at, text: `${words} ` })),
  ];
  edits.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** The spaces between an inserted figure and its unit: `VND <Value … />`, `<Derived … /> đồng`. */
function unitSpaces(source: string, start: number): Edit[] {
  const end = source.indexOf('/>', start) + 2;
  const before = /(?<=\bVND) $/.test(source.slice(0, start)) ? [start - 1] : [];
  const after = /^ \p{L}/u.test(source.slice(end)) ? [end] : [];
  return [...before, ...after].map((at) => ({ start: at, end: at + 1, text: '\u00A0' }));
}
