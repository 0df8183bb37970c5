import type { Lang } from '../data/text/number.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { periodWords } from '../i18n/period.ts';
import { citedSource, toldSource } from './source-line.ts';

/** What is cited. Dates are ISO days. */
export interface Cited {
  title: string;
  titleEn: string;
  siteName: string;
  publisher: string;
  /** The day on which the site published it, or last changed it. */
  published: string;
  /** The permanent address, absolute. */
  url: string;
  /** A name for reference managers: letters, digits and hyphens. */
  key: string;
  sources: readonly SourceRow[];
  /** The licence of the text, chart and compilation. */
  licence: { name: string; url: string };
}

/**
 * A citation in a line around its title, with where the figures come from and as
 * of when; the title stands in quotes between the two parts.
 */
export function citationAround(cited: Cited, lang: Lang): { before: string; after: string } {
  const day = periodWords(cited.published, lang);
  const data = lang === 'vi' ? 'Số liệu' : 'Data';
  return {
    before: `${cited.publisher}, `,
    after: `, ${cited.siteName}, ${day}. ${data}: ${sourcesIn(cited.sources, lang)}. ${cited.url}`,
  };
}

/** The citation in a line; the English one gives the title's translation in brackets. */
export function citationText(cited: Cited, lang: Lang): string {
  const { before, after } = citationAround(cited, lang);
  const translated = lang === 'en' ? ` [${cited.titleEn}]` : '';
  return `${before}“${cited.title}”${translated}${after}`;
}

/** What a reference manager is told of a work; `published` is an ISO day, or empty where nobody knows it. */
interface Entry {
  key: string;
  type: 'DATA' | 'ELEC' | 'RPRT' | 'GEN';
  title: string;
  author: string;
  published: string;
  publisher: string;
  url: string;
  note: string;
}

/** The chart's page, and each source that it rests on. */
function entriesOf(cited: Cited): Entry[] {
  return [
    {
      key: cited.key,
      type: 'DATA',
      title: cited.title,
      author: cited.publisher,
      published: cited.published,
      publisher: cited.siteName,
      url: cited.url,
      note: noteOf(cited),
    },
    ...cited.sources.map((source): Entry => {
      const { id, kind, title, author, publisher, published, url } = source;
      return {
        key: id.replaceAll('_', '-'),
        // `NEWS` would make the author a reporter.
        type: url !== '' ? 'ELEC' : kind === 'report' ? 'RPRT' : 'GEN',
        title,
        author: author || publisher,
        published,
        publisher,
        url,
        note: sentence(toldSource(source, 'vi')),
      };
    }),
  ];
}

/** BibTeX's own names of the months, which each style writes out in its way. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What bibliographies write for a work without a date. */
const noDate = 'n.d.';

/**
 * The citation as a BibTeX file, the chart's page first. Authors are bodies or signatures, kept whole
 * by a second pair of braces; the address ends `note` too, as the style `plain` prints no `url`, and
 * bibutils takes a note that begins with one for an address.
 */
export function bibtex(cited: Cited): string {
  return entriesOf(cited)
    .map((entry) => {
      const { year, month } = partsOf(entry.published);
      const fields: [string, string][] = [
        ['title', `{${texText(entry.title)}}`],
        ['author', `{${texText(entry.author)}}`],
        ['year', year || noDate],
        ['month', months[Number(month) - 1] ?? ''],
        ['howpublished', texText(entry.publisher)],
        ['url', entry.url.replace(/[{}\\]/g, encodeURIComponent)],
        [
          'note',
          texText(entry.url === '' ? entry.note : `${withoutStop(entry.note)}. ${entry.url}`),
        ],
        ['langid', 'vietnamese'],
      ];
      const lines = fields
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
      return `@misc{${entry.key},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}

/**
 * The citation as a RIS file, the chart's page first: CRLF, as its format wants; an author ends in a
 * comma, and its words hold together by no-break spaces, so that none of it is taken for a given name
 * (by Zotero, and by bibutils).
 */
export function ris(cited: Cited): string {
  return entriesOf(cited)
    .map((entry) => {
      const { year, month, day } = partsOf(entry.published);
      const lines: [string, string][] = [
        ['TY', entry.type],
        ['TI', entry.title],
        ['AU', `${oneLine(entry.author).replaceAll(' ', '\u00A0')},`],
        ['PY', year || noDate],
        ['DA', year && `${year}/${month}/${day}`],
        ['PB', entry.publisher],
        ['UR', entry.url],
        ['N1', entry.note],
        ['LA', 'vi'],
      ];
      const filled = lines.filter(([, value]) => value !== '');
      const text = filled
        .map(([tag, value]) => `${tag}  - ${tag === 'AU' ? value : oneLine(value)}\r\n`)
        .join('');
      return `${text}ER  - \r\n`;
    })
    .join('');
}

function noteOf({ sources, licence }: Cited): string {
  return `Số liệu: ${sourcesIn(sources, 'vi')}. Giấy phép: ${licence.name}, ${licence.url}`;
}

function sourcesIn(sources: readonly SourceRow[], lang: Lang): string {
  return sources
    .map((source) =>
      [citedSource(source, lang), source.url].filter((part) => part !== '').join(', '),
    )
    .join('; ')
    .replaceAll('\u00A0', ' ');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replaceAll('\u00A0', ' ');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function partsOf(iso: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month, day };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Text for TeX: what TeX would read as a command stands for itself. */
function texText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#^_%~]/g, (character) =>
    character === '\\'
      ? '\\textbackslash{}'
      : character === '^'
        ? '\\textasciicircum{}'
        : character === '~'
          ? '\\textasciitilde{}'
          : `\\${character}`,
  );
}
