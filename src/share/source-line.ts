import type { SourceRow } from '../data/csv/schema.ts';
import type { Lang } from '../data/text/number.ts';
import { pageWords } from '../i18n/page-words.ts';
import { periodWords } from '../i18n/period.ts';

/**
 * How a source is named: who wrote it, its title, where and when it was published; and, apart from
 * that, the event that it tells of. Days hold together by no-break spaces.
 */
const say: Record<
  Lang,
  {
    siteOf: string;
    noDay: string;
    kinds: Record<SourceRow['kind'], string>;
    on: string;
    by: string;
    dated: string;
  }
> = {
  vi: {
    siteOf: 'trang của',
    noDay: 'không rõ ngày đăng',
    kinds: { report: 'báo cáo', news: 'bản tin', document: 'tài liệu' },
    on: 'về',
    by: 'của',
    dated: ' ngày\u00A0',
  },
  en: {
    siteOf: 'site of',
    noDay: 'date of publication unknown',
    kinds: { report: 'report', news: 'news item', document: 'document' },
    on: 'on',
    by: 'of',
    dated: ', ',
  },
};

/** A source as a reference, in parts: `L.T., `, its title, `, trang của Quận ủy Quận 1 (…), không rõ ngày đăng`. */
export function sourceAround(
  { author, title, publisher, url, published }: SourceRow,
  lang: Lang,
): { before: string; title: string; after: string } {
  const { siteOf, noDay } = say[lang];
  const where = url === '' ? publisher : `${siteOf} ${publisher} (${new URL(url).hostname})`;
  const when = published === '' ? noDay : dayWords(published, lang);
  return { before: author === '' ? '' : `${author}, `, title, after: `, ${where}, ${when}` };
}

/** A source as a reference, without its address. */
export function citedSource(source: SourceRow, lang: Lang): string {
  const { before, title, after } = sourceAround(source, lang);
  return `${before}“${title}”${after}`;
}

/** What a source is and tells of: `bản tin về hội nghị … ngày 10/1/2023`. */
export function toldSource(source: SourceRow, lang: Lang): string {
  const { kinds, on, by, dated } = say[lang];
  const event = source[`event_${lang}`];
  const what = event === '' ? `${by} ${source.publisher}` : `${on} ${event}`;
  const day = event === '' ? source.published : source.event_date;
  return `${kinds[source.kind]} ${what}${day === '' ? '' : dated + dayWords(day, lang)}`;
}

/** A source in full, in one line. */
export function sourceLine(source: SourceRow, lang: Lang): string {
  const told = source[`event_${lang}`] === '' ? '' : `; ${toldSource(source, lang)}`;
  return `${pageWords[lang].source}: ${citedSource(source, lang)}${told}.`;
}

/** A source in a few words, for cards and the lines under drawings. */
export function shortSource(source: SourceRow, lang: Lang): string {
  return `${pageWords[lang].source}: ${toldSource(source, lang)}`;
}

function dayWords(iso: string, lang: Lang): string {
  return periodWords(iso, lang).replaceAll(' ', '\u00A0');
}
