import type { Lang } from '../data/text/number.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { pageWords } from '../i18n/page-words.ts';
import { periodWords } from '../i18n/period.ts';
import { site } from '../site.ts';

/** A source in one line, with the licence of what the site made of it. */
export function sourceLine(source: SourceRow, lang: Lang): string {
  const day = periodWords(source.date, lang).replaceAll(' ', '\u00A0');
  const from = `${pageWords[lang].source}: ${source.issuer}, “${source.title}”, ${day}.`;
  return `${from} ${site.name[lang]}, ${site.licence.name}.`;
}

/** A source in a few words, for a line under a drawing. */
export function shortSource(source: SourceRow, lang: Lang): string {
  return `${pageWords[lang].source}: ${source.issuer}, ${periodWords(source.date, lang)}`;
}
