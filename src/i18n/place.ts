import type { PlaceRow } from '../data/csv/schema.ts';
import { keptTogether } from '../data/text/kept-together.ts';
import type { Report } from '../data/model/report.ts';
import type { Lang } from '../data/text/number.ts';
import { pageWords } from './page-words.ts';
import { periodWords } from './period.ts';

const kindsInEnglish: Record<PlaceRow['kind'], string> = {
  phường: 'ward',
  xã: 'commune',
  'thị trấn': 'township',
  'đặc khu': 'special zone',
  quận: 'district',
  huyện: 'district',
  'thị xã': 'town',
  'thành phố': 'city',
  tỉnh: 'province',
};

/** A place with its kind, and what it lies within: `phường Cầu Kho, Quận 1`; `Cầu Kho ward, District 1 (Quận 1)`. */
export function placeName(place: PlaceRow, lang: Lang): string {
  const within = place[`within_${lang}`];
  const own = lang === 'vi' ? `${place.kind} ${place.name_vi}` : inEnglish(place);
  return keptTogether(within === '' ? own : `${own}, ${within}`);
}

/** The line above a year's headline: whose figures, and of when. */
export function placeKicker({ place, year }: Pick<Report, 'place' | 'year'>, lang: Lang): string {
  const when = pageWords[lang].yearName(year).toLowerCase();
  if (!place) return when;
  const name = placeName(place, lang);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} · ${when}`;
}

function inEnglish({ name_en, kind }: PlaceRow): string {
  return `${name_en} ${kindsInEnglish[kind]}`;
}

/**
 * What became of a place that has ended, in two sentences and in parts: what stands before its
 * successor, that, and who says so. `years` are those whose figures are meant, where a site has
 * figures of other places too.
 */
export function endOfPlace(
  place: PlaceRow,
  lang: Lang,
  years: readonly number[] = [],
): { before: string; successor: string; source: string; note: string } {
  const [day, said] = [place.ended, place.source_date].map((iso) =>
    iso === '' ? '' : periodWords(iso, lang).replaceAll(' ', '\u00A0'),
  );
  const of = years.join(', ');
  const within = place[`within_${lang}`];
  const before =
    lang === 'vi'
      ? `Số liệu${of === '' ? '' : ` năm ${of}`} của ${place.kind} ${place.name_vi} cũ${within === '' ? '' : ` (${within})`}. Từ ${day}, địa bàn này thuộc `
      : `Figures${of === '' ? '' : ` for ${of}`} of the former ${inEnglish(place)}${within === '' ? '' : `, ${within}`}. Since ${day} the area has been part of `;
  return {
    before: keptTogether(before),
    successor: keptTogether(place[`successor_${lang}`]),
    source: said === '' ? place.source : `${place.source}, ${said}`,
    note: place[`note_${lang}`],
  };
}

/** The same as plain text, with its source. */
export function endText(place: PlaceRow, lang: Lang, years: readonly number[] = []): string {
  const { before, successor, source } = endOfPlace(place, lang, years);
  return `${before}${successor} (${source}).`;
}
