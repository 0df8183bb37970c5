import { hedgeWords, type Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';

/**
 * How exactly a source gives a figure: `nguồn ghi đến từng đồng`, `nguồn chỉ ghi đến hàng tỷ đồng`;
 * with its hedge, `nguồn viết “hơn”, chỉ ghi đến hàng tỷ đồng`. What is computed says so.
 */
export function exactnessWords(datum: Datum, lang: Lang): string {
  if (datum.kind === 'derived') return lang === 'vi' ? 'số tính ra' : 'calculated';
  const { step, indicator, hedge } = datum;
  const unit = lang === 'vi' ? indicator.measure.id : indicator.measure.one_en || '%';
  const isWhole = step <= 1;
  const place = isWhole ? unit : placeWords(step, lang);
  const said = hedge === '' ? '' : `“${hedgeWords(datum, lang)}”`;
  if (lang === 'vi') {
    const given = isWhole ? `ghi đến từng ${place}` : `chỉ ghi đến hàng ${place} ${unit}`;
    return said === ''
      ? `nguồn ${given}`
      : `nguồn viết ${said}, ${isWhole ? 'không có số chính xác' : given}`;
  }
  const given = isWhole ? `to the ${place}` : `to the ${place} only`;
  if (said === '') return `the source gives it ${given}`;
  return isWhole
    ? `the source says ${said}, with no exact number`
    : `the source says ${said}, and gives it ${given}`;
}

/** The same where a figure is not exactly what its source counted; empty for one in full digits. */
export function inexactnessWords(datum: Datum, lang: Lang): string {
  const isExact = datum.kind === 'observed' && datum.hedge === '' && datum.step <= 1;
  return isExact ? '' : exactnessWords(datum, lang);
}

const places = {
  vi: { once: ['', 'chục', 'trăm'], scales: ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'] },
  en: { once: ['', 'ten', 'hundred'], scales: ['', 'thousand', 'million', 'billion', 'trillion'] },
} as const;

/** A power of ten by its name: 1e8 is `trăm triệu`, `hundred million`. */
function placeWords(step: number, lang: Lang): string {
  const exponent = Math.round(Math.log10(step));
  const { once, scales } = places[lang];
  const words = [once[exponent % 3], scales[Math.floor(exponent / 3)]];
  return words.filter((word) => word).join(' ');
}
