import type { SourceRow } from '../data/schema.ts';
import { periodWords } from '../i18n/period.ts';
import { site } from '../site.ts';

/** A source in one line, with the licence of what the site made of it. */
export function sourceLine(source: SourceRow): string {
  const day = periodWords(source.date, 'vi');
  return `Nguồn: ${source.issuer}, “${source.title}”, ${day}. ${site.name}, ${site.licence.name}.`;
}
