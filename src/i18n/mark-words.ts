import type { Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/vocabulary.ts';
import { unitWord } from './units.ts';

/** The shapes of marks that are counted. */
export type MarkShape = 'dot' | 'house' | 'tile';

const shapes: Record<MarkShape, Record<Lang, string>> = {
  dot: { vi: 'chấm', en: 'dot' },
  house: { vi: 'ngôi nhà', en: 'house' },
  tile: { vi: 'ô', en: 'tile' },
};

/** Powers of ten in words: digits in a drawing are figures of a source. */
const powers: Record<Lang, readonly string[]> = {
  vi: ['một', 'mười', 'một trăm', 'một nghìn', 'mười nghìn', 'một trăm nghìn', 'một triệu'],
  en: ['one', 'ten', 'a hundred', 'a thousand', 'ten thousand', 'a hundred thousand', 'a million'],
};

/**
 * What a mark is: `mỗi chấm là một thành viên`; where one stands for a power of ten, so that not
 * each is drawn, `một ô là mười bài viết (làm tròn)`.
 */
export function markWords(shape: MarkShape, unit: Unit, per: number, lang: Lang): string {
  const count = powers[lang][Math.round(Math.log10(per))] ?? String(per);
  const what = `${count} ${unitWord(unit, lang, per)}`;
  const mark = shapes[shape][lang];
  if (lang === 'vi')
    return per === 1 ? `mỗi ${mark} là ${what}` : `một ${mark} là ${what} (làm tròn)`;
  return per === 1 ? `each ${mark} is ${what}` : `one ${mark} is ${what} (rounded)`;
}

/** One of what is counted, to head what falls to it: `Một bài viết`. */
export function oneOf(unit: Unit, lang: Lang): string {
  return lang === 'vi' ? `Một ${unit.id}` : `One ${unit.one_en}`;
}

/** What the frame round a share is; in words, for digits in a drawing are figures. */
export const wholeWords: Record<Lang, string> = {
  vi: 'Cả khung là một trăm phần trăm.',
  en: 'The whole frame is a hundred percent.',
};

/** What the rule above a line of shares is. */
export const topWords: Record<Lang, string> = {
  vi: 'Vạch trên là một trăm phần trăm.',
  en: 'The upper rule is a hundred percent.',
};
