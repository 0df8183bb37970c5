import type { Span } from '../data/bind.ts';
import type { Element } from '../data/prose.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The MDX of an article with its bound figures woven in: each becomes a
 * `<Figure datum="…">`, its spaces non-breaking, and each chart and derived
 * figure is told its year.
 */
export function weave(
  source: string,
  { year, spans, elements }: { year: number; spans: readonly Span[]; elements: readonly Element[] },
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
