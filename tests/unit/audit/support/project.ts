import type { Project } from '../../../../src/data/check/load-project.ts';
import {
  datumId,
  type Datum,
  type DerivedDatum,
  type Indicator,
  type Observation,
} from '../../../../src/data/model/datum.ts';
import type { Operation, SourceRow } from '../../../../src/data/csv/schema.ts';
import { writeRounded } from '../../../../src/data/text/number.ts';
import { unitOf } from '../../../../src/data/text/vocabulary.ts';
import { readWording } from '../../../../src/data/text/wording.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

interface Stated {
  id: string;
  unit: string;
  period: string;
  value: number;
  step: number;
  wording: string;
  report?: number;
}

/** An observation of the report of its period's year, unless `report` says otherwise. */
export function observed({ id, unit, period, value, step, wording, report }: Stated): Observation {
  const written = `${writeRounded(value, step, 'vi')} ${unit}`;
  const figure = [wording, written]
    .flatMap((text) => readWording(text, vocabulary))
    .find((stated) => stated.value === value);
  if (!figure) throw new Error(`no figure in ${written}`);
  return {
    kind: 'observed',
    id: datumId(id, period),
    indicator: indicatorOf(id, unit),
    period,
    when_vi: '',
    when_en: '',
    value,
    step,
    report: report ?? Number(period.slice(0, 4)),
    hedge: '',
    place: source.place,
    figure,
    wording,
    source: source.id,
    note_vi: '',
    note_en: '',
    break_vi: '',
    break_en: '',
  };
}

interface Computed {
  id: string;
  unit: string;
  period: string;
  value: number;
  step?: number;
  operation: Operation;
  left: Datum;
  right: Datum;
}

export function derived({ id, unit, step = 0, ...rest }: Computed): DerivedDatum {
  return {
    kind: 'derived',
    when_vi: '',
    when_en: '',
    id: datumId(id, rest.period),
    indicator: indicatorOf(id, unit),
    step,
    hedge: '',
    report: rest.left.report,
    place: rest.left.place,
    ...rest,
  };
}

function indicatorOf(id: string, unit: string): Indicator {
  const measure = unitOf(vocabulary, unit);
  if (!measure) throw new Error(`no unit ${unit}`);
  const words = { label_vi: id, label_en: id, definition_vi: id, definition_en: id };
  return {
    id,
    unit,
    measure,
    topic: 'giam-ngheo',
    ...words,
    terms: '',
    terms_en: '',
    names: [],
    names_en: [],
    direction: '',
    target: '',
  };
}

export const source: SourceRow = {
  id: 'nguon',
  report: '2022',
  title: 'Tổng kết năm 2022',
  kind: 'report',
  author: '',
  publisher: 'Phường',
  published: '2023-01-10',
  url: '',
  archived: '',
  read: '2023-01-10',
  event_vi: '',
  event_en: '',
  event_date: '',
  note_vi: '',
  note_en: '',
  draft: '',
  place: 'vi_du',
};

/** A project with these data, one source of 10 January 2023, and nothing wrong. */
export function projectOf(
  data: readonly Datum[],
  { exceptions = [] as string[], notStatistics = [] as string[] } = {},
): Project {
  return {
    dataset: {
      langs: ['vi', 'en'],
      topics: new Map(),
      indicators: new Map(data.map(({ indicator }) => [indicator.id, indicator])),
      data: new Map(data.map((datum) => [`${datum.indicator.id}@${datum.period}`, datum])),
      places: new Map(),
      reports: new Map(),
      sources: new Map([[source.id, source]]),
      localities: new Map(),
      corrections: [],
      reviews: [],
      exceptions: exceptions.map((phrase) => ({ phrase, why_vi: 'Tên.', why_en: 'A name.' })),
      vocabulary,
    },
    english: [],
    articles: [
      {
        year: 2022,
        file: 'src/content/articles/2022.mdx',
        matter: {
          title: 'Năm 2022',
          description: 'Năm 2022',
          published: '2026-11-24',
          draft: false,
          not_statistics: notStatistics,
        },
        spans: [],
        elements: [],
        hedges: [],
      },
    ],
    charts: [],
    tables: [],
    texts: [],
    problems: [],
  };
}

const poor = observed({
  id: 'ho_ngheo',
  unit: 'hộ',
  period: '2022-12',
  value: 185,
  step: 1,
  wording: 'Hiện nay phường có 185 hộ nghèo',
});

const fall = observed({
  id: 'ho_ngheo_giam',
  unit: 'hộ',
  period: '2022',
  value: 46,
  step: 1,
  wording: 'giảm 46 hộ so với đầu năm',
});

const start = derived({
  id: 'ho_ngheo',
  unit: 'hộ',
  period: '2022-01',
  value: 231,
  step: 1,
  operation: 'sum',
  left: poor,
  right: fall,
});

/** Data of every unit form: counts, money in full and rounded, a share, a rate. */
export const sample = projectOf(
  [
    poor,
    fall,
    start,
    derived({
      id: 'ho_ngheo_thay_doi',
      unit: '%',
      period: '2022',
      value: (-46 / 231) * 100,
      operation: 'change',
      left: poor,
      right: start,
    }),
    observed({
      id: 'ngan_sach',
      unit: 'đồng',
      period: '2022-12-31',
      value: 209376000,
      step: 1,
      wording: 'Ngân sách phường thu được 209.376.000 đồng, tính đến ngày 31/12/2022',
    }),
    observed({
      id: 'thue',
      unit: 'đồng',
      period: '2022-12-31',
      value: 1.6e9,
      step: 1e8,
      wording: 'thuế phi nông nghiệp thu được 1,6 tỷ đồng',
    }),
    observed({
      id: 'thue_cong_thuong',
      unit: 'đồng',
      period: '2022-12-31',
      value: 9e9,
      step: 1e9,
      wording: 'thuế công thương nghiệp thu được 9 tỷ',
    }),
    observed({
      id: 'tuong_tac',
      unit: 'lượt',
      period: '2022',
      value: 8157,
      step: 1,
      wording: '8.157 lượt tương tác và chia sẻ',
    }),
    observed({
      id: 'bai_viet',
      unit: 'bài viết',
      period: '2022',
      value: 195,
      step: 1,
      wording: 'với 195 bài viết',
    }),
    observed({
      id: 'the_bhyt',
      unit: 'thành viên',
      period: '2022',
      value: 24,
      step: 1,
      wording: '24 thành viên hộ cận nghèo theo chuẩn giai đoạn 2021 – 2025',
    }),
  ],
  {
    exceptions: ['Quận 1', 'Covid-19', 'giai đoạn 2021–2025', 'CC BY 4.0'],
    notStatistics: ['Nghị quyết số 43, ban hành ngày 9 tháng 2 năm 2022', '5 mặt'],
  },
);
