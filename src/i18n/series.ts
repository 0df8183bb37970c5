import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import type { Break, Series } from '../data/model/series.ts';
import type { Segment } from '../data/model/template.ts';
import { figureParts, figureWords } from './figure.ts';
import { whenWords } from './period.ts';
import { placeName } from './place.ts';

/**
 * What changed from a year on: `Từ năm 2023: chuẩn nghèo mới.` Of another place or part of the year it
 * is told by rule: `Từ năm 2023: kỳ khác (mười tháng đầu năm 2023; trước đó là năm 2022).`
 */
export function breakWords(year: number, { stated, place, spans }: Break, lang: Lang): string {
  const [before, after] = spans?.map((datum) => whenWords(datum, lang)) ?? [];
  const whys = [
    stated?.[lang] ?? '',
    place
      ? lang === 'vi'
        ? `số của một nơi khác, ${placeName(place, lang)}.`
        : `figures of another place, ${placeName(place, lang)}.`
      : '',
    spans
      ? lang === 'vi'
        ? `kỳ khác (${after}; trước đó là ${before}).`
        : `another period (${after}; before it ${before}).`
      : '',
  ].filter((why) => why !== '');
  return `${lang === 'vi' ? `Từ năm ${year}` : `From ${year}`}: ${whys.join(' ')}`;
}

/** Said of a change of which a source gives one state alone. */
export const oneStateWords: Record<Lang, string> = {
  vi: 'Nguồn chỉ nêu một thời điểm.',
  en: 'The source gives one point in time only.',
};

export const unchangedWords: Record<Lang, string> = { vi: 'không đổi', en: 'no change' };

/** What broke the series, each said once, with the labels of those that it broke if not all. */
export function breaksOf(series: readonly Series[], lang: Lang): string[] {
  const broken = series.flatMap((one) =>
    one.points.flatMap(({ year, breakBefore }) =>
      breakBefore ? [{ one, words: breakWords(year, breakBefore, lang) }] : [],
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

/**
 * A series' first and last figure, and no more: `Hộ nghèo: 231 hộ trong năm 2021, 185 hộ trong năm
 * 2022`; of two places, those of the later one.
 */
export function seriesFinding(series: Series, lang: Lang): Segment[] {
  const from = series.points.findLastIndex(({ breakBefore }) => breakBefore?.place);
  const data = given({ ...series, points: series.points.slice(Math.max(0, from)) });
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

/** Figures with their years; with all of their periods, where those are not alike. */
function told(
  { indicator, points }: Series,
  [beforeYear, afterYear]: readonly [string, string],
  lang: Lang,
  data: readonly Given[],
): Segment[] {
  const isDated = points.some(
    ({ datum, breakBefore }) => breakBefore?.spans || datum?.period.includes('/'),
  );
  return [
    { kind: 'text', text: `${indicator[`label_${lang}`]}: ` },
    ...data.flatMap(({ year, datum }, index): Segment[] => [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: ', ' }]),
      { kind: 'figure', text: figureWords(datum, lang), datum },
      ...(isDated
        ? [{ kind: 'text' as const, text: ` (${whenWords(datum, lang)})` }]
        : [
            { kind: 'text' as const, text: beforeYear },
            { kind: 'year' as const, text: String(year) },
            ...(afterYear === '' ? [] : [{ kind: 'text' as const, text: afterYear }]),
          ]),
    ]),
  ];
}

/** All that the series show, for who cannot see them: figures, gaps and breaks. */
export function seriesSummary(series: readonly Series[], lang: Lang): Segment[] {
  return series.flatMap((one, index): Segment[] => {
    const breaks = one.points.flatMap(({ year, breakBefore }) =>
      breakBefore ? [breakWords(year, breakBefore, lang)] : [],
    );
    const rest = [gapWords(one, lang), ...breaks].filter((words) => words !== '');
    return [
      ...(index === 0 ? [] : [{ kind: 'text' as const, text: ' ' }]),
      ...everyFigure(one, lang),
      { kind: 'text', text: ['.', ...rest].join(' ') },
    ];
  });
}
