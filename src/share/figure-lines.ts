import type { Segment } from '../data/model/template.ts';

/**
 * A sentence, wrapped into `lines` at its spaces, with the segments of each line:
 * which part of which line is a figure.
 */
export function figureLines(segments: readonly Segment[], lines: readonly string[]): Segment[][] {
  const ends: number[] = [];
  let length = 0;
  for (const { text } of segments) ends.push((length += text.length));
  let from = 0;
  return lines.map((line) => {
    const to = from + line.length;
    const parts = segments.flatMap((segment, index) => {
      const end = ends[index] ?? 0;
      const start = end - segment.text.length;
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      return first < last
        ? [{ ...segment, text: segment.text.slice(first - start, last - start) }]
        : [];
    });
    from = to + 1;
    return parts;
  });
}
