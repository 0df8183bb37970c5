import { isApproximate, numberOf, type Datum } from '../data/datum.ts';
import type { Lang } from '../data/number.ts';
import { unitWord } from './units.ts';

const about: Record<Lang, string> = { vi: 'khoảng', en: 'about' };
const nbsp = '\u00A0';

/**
 * A datum as readers see it: number and unit, joined so that no line breaks
 * between them: `185 hộ`, `9 tỷ đồng`; a computed value that is rounded says so:
 * `khoảng 41,8 lượt/bài viết`.
 */
export function figureWords(datum: Datum, lang: Lang): string {
  const unit = unitWord(datum.indicator.unit, lang, datum.value).replaceAll(' ', nbsp);
  const number = numberOf(datum, lang).replaceAll(' ', nbsp);
  const figure = unit === '' ? number : `${number}${nbsp}${unit}`;
  return datum.kind === 'derived' && isApproximate(datum) ? `${about[lang]} ${figure}` : figure;
}
