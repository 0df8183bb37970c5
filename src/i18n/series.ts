import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { Series } from '../data/model/series.ts';
import type { Segment } from '../data/model/template.ts';
import { figureWords } from './figure.ts';

/** What changed from a year on: `Từ năm 2023: chuẩn nghèo mới.` */
export function breakWords(year: number, why: string, lang: Lang): string {
  return lang === 'vi' ? `Từ năm ${year}: ${why}` : `From ${year}: ${why}`;
}

/** Tells of the years without a datum; empty when there is none. */
export function gapWords({ points }: Series, lang: Lang): string {
  const years = points.filter(({ datum }) => !datum).map(({ year }) => year);
  if (years.length === 0) return '';
  const listed = years.join(', ');
  return lang === 'vi' ? `Không có số liệu năm ${listed}.` : `No data for ${listed}.`;
}

/** What each year's figure is, and no more: `Hộ nghèo: 231 hộ (2021), 185 hộ (2022)`. */
export function seriesFinding(series: Series, lang: Lang): Segment[] {
  const given = series.points.flatMap(({ year, datum }) => (datum ? [{ year, datum }] : []));
  const label: Segment = { kind: 'text', text: `${series.indicator[`label_${lang}`]}: ` };
  return [
    label,
    ...given.flatMap(({ year, datum }, index): Segment[] => [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: ', ' }]),
      figure(datum, lang),
      { kind: 'text', text: ' (' },
      { kind: 'year', text: String(year) },
      { kind: 'text', text: ')' },
    ]),
  ];
}

/** All that the series show, for who cannot see them: figures, gaps and breaks. */
export function seriesSummary(series: readonly Series[], lang: Lang): Segment[] {
  return series.flatMap((one, index): Segment[] => {
    const breaks = one.points.flatMap(({ year, breakBefore }) =>
      breakBefore ? [breakWords(year, breakBefore[lang], lang)] : [],
    );
    const rest = [gapWords(one, lang), ...breaks].filter((words) => words !== '');
    return [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: ' ' }]),
      ...seriesFinding(one, lang),
      { kind: 'text', text: ['.', ...rest].join(' ') },
    ];
  });
}

function figure(datum: Datum, lang: Lang): Segment {
  return { kind: 'figure', text: figureWords(datum, lang), datum };
}
