import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { Series } from '../data/model/series.ts';
import type { Segment } from '../data/model/template.ts';
import { figureParts, figureWords } from './figure.ts';

/** What changed from a year on: `Từ năm 2023: chuẩn nghèo mới.` */
export function breakWords(year: number, why: string, lang: Lang): string {
  return lang === 'vi' ? `Từ năm ${year}: ${why}` : `From ${year}: ${why}`;
}

/** What broke the series, each said once, with the labels of those that it broke if not all. */
export function breaksOf(series: readonly Series[], lang: Lang): string[] {
  const broken = series.flatMap((one) =>
    one.points.flatMap(({ year, breakBefore }) =>
      breakBefore ? [{ one, words: breakWords(year, breakBefore[lang], lang) }] : [],
    ),
  );
  return [...Map.groupBy(broken, ({ words }) => words)].map(([words, those]) => {
    const labels = those.map(({ one }) => one.indicator[`label_${lang}`]);
    return those.length === series.length ? words : `${labels.join(', ')}. ${words}`;
  });
}

/** The unit of a series, as it stands after many; its currency, where that stands before. */
export function unitOfSeries({ points }: Series, lang: Lang): string {
  const data = points.flatMap(({ datum }) => datum ?? []);
  const many = data.find(({ value }) => Math.abs(value) !== 1) ?? data[0];
  if (!many) return '';
  const { before, after } = figureParts(many, lang);
  return (before === '' ? after : `${before} ${after}`.trim()).replaceAll('\u00A0', ' ');
}

/** Tells of the years without a datum; empty when there is none. */
export function gapWords({ points }: Series, lang: Lang): string {
  const years = points.filter(({ datum }) => !datum).map(({ year }) => year);
  if (years.length === 0) return '';
  const listed = years.join(', ');
  return lang === 'vi' ? `Không có số liệu năm ${listed}.` : `No data for ${listed}.`;
}

/** A series' first and last figure, and no more: `Hộ nghèo: 231 hộ trong năm 2021, 185 hộ trong năm 2022`. */
export function seriesFinding(series: Series, lang: Lang): Segment[] {
  const data = given(series);
  return told(series, lang === 'vi' ? [' trong năm ', ''] : [' in ', ''], lang, [
    ...data.slice(0, 1),
    ...data.slice(1).slice(-1),
  ]);
}

/** Every figure of a series: `Hộ nghèo: 231 hộ (2021), 198 hộ (2022), 185 hộ (2023)`. */
function everyFigure(series: Series, lang: Lang): Segment[] {
  return told(series, [' (', ')'], lang, given(series));
}

interface Given {
  year: number;
  datum: Datum;
}

function given({ points }: Series): Given[] {
  return points.flatMap(({ year, datum }) => (datum ? [{ year, datum }] : []));
}

function told(
  { indicator }: Series,
  [beforeYear, afterYear]: readonly [string, string],
  lang: Lang,
  data: readonly Given[],
): Segment[] {
  return [
    { kind: 'text', text: `${indicator[`label_${lang}`]}: ` },
    ...data.flatMap(({ year, datum }, index): Segment[] => [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: ', ' }]),
      { kind: 'figure', text: figureWords(datum, lang), datum },
      { kind: 'text', text: beforeYear },
      { kind: 'year', text: String(year) },
      ...(afterYear === '' ? [] : [{ kind: 'text' as const, text: afterYear }]),
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
      ...everyFigure(one, lang),
      { kind: 'text', text: ['.', ...rest].join(' ') },
    ];
  });
}
