import type { Since } from '../data/model/since.ts';
import type { Datum } from '../data/model/datum.ts';
import type { Segment } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { figureWords } from './figure.ts';

const words: Record<Lang, Record<Since, string>> = {
  vi: { more: 'Nhiều hơn năm ', fewer: 'Ít hơn năm ', same: 'Bằng năm ' },
  en: { more: 'More than in ', fewer: 'Less than in ', same: 'The same as in ' },
};

/** How a figure compares with that of an earlier year, which is given: `Ít hơn năm 2022 (185 hộ).` */
export function sinceWords(since: Since, year: number, earlier: Datum, lang: Lang): Segment[] {
  return [
    { kind: 'text', text: words[lang][since] },
    { kind: 'year', text: String(year) },
    { kind: 'text', text: ' (' },
    { kind: 'figure', text: figureWords(earlier, lang), datum: earlier },
    { kind: 'text', text: ').' },
  ];
}
