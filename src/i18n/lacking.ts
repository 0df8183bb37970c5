import { lackingIn } from '../data/model/drawn-data.ts';
import type { ChartMatter } from '../data/model/content-schema.ts';
import type { FilledFrom } from '../data/model/report.ts';
import type { Lang } from '../data/text/number.ts';
import { pageWords } from './page-words.ts';

/** What a reference is to, in words, whether a report has it or not: `Hộ nghèo, đầu năm`. */
export function referenceName(
  reference: string,
  { indicators }: Pick<FilledFrom, 'indicators'>,
  lang: Lang,
): string {
  const label = indicators.get(reference.replace(/\..*$/, ''))?.[`label_${lang}`] ?? reference;
  return reference.endsWith('.first') ? `${label}, ${pageWords[lang].startOfYear}` : label;
}

/** What stands in the place of a figure that a source does not give. */
export const notGiven: Record<Lang, string> = {
  vi: 'nguồn không nêu',
  en: 'not given by the source',
};

/** A sentence that names what a source does not give; empty where that is nothing. */
export function lackingWords(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return '';
  const said = lang === 'vi' ? 'Nguồn không nêu' : 'Not given by the source';
  return `${said}: ${names.map(decapitalised).join('; ')}.`;
}

/** The names of what a chart would show and a report does not give. */
export function lackingOf(chart: ChartMatter, report: FilledFrom, lang: Lang): string[] {
  return lackingIn(chart, report.data).map((reference) => referenceName(reference, report, lang));
}

/** Why a year has no such chart: what its source does not give. */
export function leftOutWords(chart: ChartMatter, report: FilledFrom, lang: Lang): string {
  const name = chart[`name_${lang}`];
  const head =
    lang === 'vi'
      ? `Năm ${report.year} không có biểu đồ “${name}”.`
      : `There is no chart “${name}” for ${report.year}.`;
  return `${head} ${lackingWords(lackingOf(chart, report, lang), lang)}`;
}

/** As it goes on a sentence; an abbreviation stays (`BHYT`). */
function decapitalised(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
