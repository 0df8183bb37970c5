import { bind, type Allowed } from './bind.ts';
import { plainBlock } from './prose.ts';
import type { Segment } from '../model/template.ts';

/** A plain text (a title, say) with its bound figures apart, for who marks them. */
export function boundText(text: string, allowed: Allowed): Segment[] {
  const nowhere = { file: '', line: 1, column: 1 };
  const { spans } = bind(text, [plainBlock(text)], allowed, () => nowhere);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, datum } of spans) {
    segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push({ kind: 'figure', text: text.slice(start, end), datum });
    at = end;
  }
  segments.push({ kind: 'text', text: text.slice(at) });
  return segments.filter((segment) => segment.text !== '');
}
