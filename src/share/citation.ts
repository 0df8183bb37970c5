import type { Lang } from '../data/text/number.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { periodWords } from '../i18n/period.ts';

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

/** The citation as a BibTeX file. */
export function bibtex(cited: Cited): string {
  const { year, month } = partsOf(cited.published);
  const fields: [string, string][] = [
    ['title', `{${texText(cited.title)}}`],
    ['author', `{${texText(cited.publisher)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', texText(cited.siteName)],
    ['url', cited.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', texText(noteOf(cited))],
    ['langid', 'vietnamese'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${cited.key},\n${lines.join(',\n')}\n}\n`;
}

/** The citation as a RIS file: CRLF, as its format wants. */
export function ris(cited: Cited): string {
  const { year, month, day } = partsOf(cited.published);
  const lines: [string, string][] = [
    ['TY', 'DATA'],
    ['TI', cited.title],
    ['AU', `${cited.publisher},`],
    ['PY', year],
    ['DA', `${year}/${month}/${day}`],
    ['PB', cited.siteName],
    ['UR', cited.url],
    ['N1', noteOf(cited)],
    ['LA', 'vi'],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

function noteOf({ sources, licence }: Cited): string {
  return `Số liệu: ${sourcesIn(sources, 'vi')}. Giấy phép: ${licence.name}, ${licence.url}`;
}

function sourcesIn(sources: readonly SourceRow[], lang: Lang): string {
  return sources
    .map(({ title, issuer, date }) => `${issuer}, “${title}”, ${periodWords(date, lang)}`)
    .join('; ');
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
