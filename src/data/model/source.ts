import type { SourceRow } from '../csv/schema.ts';

type Dated = Pick<SourceRow, 'published' | 'event_date'>;

/** The days that a source is known by, ISO 8601: of its event, and of its publication. */
export function daysOfSource({ published, event_date }: Dated): string[] {
  return [...new Set([event_date, published])].filter((day) => day !== '');
}

/**
 * The day from which a source speaks (“hiện nay” is then): its event's, else that of its
 * publication; empty where neither is known.
 */
export function dayOfSource(source: Dated): string {
  return daysOfSource(source)[0] ?? '';
}

/** The texts of a source whose places are the report's own: a news item may stand on another body's site. */
export function ownTextsOf({ kind, title, author, publisher, event_vi }: SourceRow): string[] {
  const makers = kind === 'news' ? [] : [author, publisher];
  return [...makers, event_vi, title].filter((text) => text !== '');
}
