import type { Datum } from './datum.ts';
import { numberOf } from './datum.ts';
import type { Lang } from '../text/number.ts';

/**
 * A sentence with figures to fill in: `Còn {ho_ngheo} hộ nghèo năm {year}`.
 * `{ho_ngheo}` is the newest datum of the indicator in the report,
 * `{ho_ngheo.first}` the oldest, `{ho_ngheo@2022-12}` that very one;
 * `|fall` and `|rise` write a change without its sign and refuse the other
 * direction. `{year}` is the report's year.
 */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'year'; text: string }
  | { kind: 'figure'; text: string; datum: Datum };

export type TemplateFault =
  | { why: 'unknown'; reference: string; at: number }
  | { why: 'direction'; reference: string; at: number };

const placeholder = /\{([^{}]*)\}/g;
const form = /^([a-z][a-z0-9_]*)(\.first|@[\d-]+)?(?:\|(fall|rise))?$/;

/** Fills a template; each placeholder that cannot be filled is a fault. */
export function fill(
  template: string,
  report: { year: number; data: readonly Datum[] },
  lang: Lang,
): { segments: Segment[]; faults: TemplateFault[] } {
  const segments: Segment[] = [];
  const faults: TemplateFault[] = [];
  let last = 0;
  for (const match of template.matchAll(placeholder)) {
    if (match.index > last)
      segments.push({ kind: 'text', text: template.slice(last, match.index) });
    last = match.index + match[0].length;
    const reference = match[1] ?? '';
    if (reference === 'year') {
      segments.push({ kind: 'year', text: String(report.year) });
      continue;
    }
    const datum = resolve(reference, report.data);
    const direction = form.exec(reference)?.[3];
    if (!datum) {
      faults.push({ why: 'unknown', reference, at: match.index });
    } else if (
      (direction === 'fall' && datum.value >= 0) ||
      (direction === 'rise' && datum.value <= 0)
    ) {
      faults.push({ why: 'direction', reference, at: match.index });
    } else {
      const text = numberOf(datum, lang);
      segments.push({ kind: 'figure', text: direction ? text.replace('−', '') : text, datum });
    }
  }
  if (last < template.length) segments.push({ kind: 'text', text: template.slice(last) });
  return { segments, faults };
}

/** The datum that a reference names among a report's data (an array that no longer changes). */
export function resolve(reference: string, data: readonly Datum[]): Datum | undefined {
  const match = form.exec(reference);
  if (!match) return undefined;
  const [, indicator = '', which] = match;
  const own = byIndicator(data).get(indicator) ?? [];
  if (which === undefined) return own.at(-1);
  if (which === '.first') return own[0];
  return own.find((datum) => datum.period === which.slice(1));
}

/** The shortest reference that names a datum among a report's data. */
export function referenceTo({ indicator: { id }, period }: Datum, data: readonly Datum[]): string {
  const short = [id, `${id}.first`].find((one) => resolve(one, data)?.period === period);
  return short ?? `${id}@${period}`;
}

const indexes = new WeakMap<readonly Datum[], ReadonlyMap<string, Datum[]>>();

/** The data of each indicator, oldest first; made once for each array. */
function byIndicator(data: readonly Datum[]): ReadonlyMap<string, Datum[]> {
  const known = indexes.get(data);
  if (known) return known;
  const index = Map.groupBy(data, ({ indicator }) => indicator.id);
  for (const own of index.values()) own.sort((a, b) => (a.period < b.period ? -1 : 1));
  indexes.set(data, index);
  return index;
}

/** A template's own words: each placeholder is made spaces, so that offsets stay. */
export function withoutPlaceholders(template: string): string {
  return template.replace(placeholder, (whole) => ' '.repeat(whole.length));
}

/** The filled sentence as plain text. */
export function plain(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
