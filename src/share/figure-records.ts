import type { SourceRow } from '../data/csv/schema.ts';
import { correctedOn, correctionsOf } from '../data/model/corrections.ts';
import type { Dataset } from '../data/model/dataset.ts';
import { observationsBehind, type Datum } from '../data/model/datum.ts';
import { hedges } from '../data/text/hedge.ts';
import type { Hedge } from '../data/text/statement.ts';
import { derivationWords } from '../i18n/derivation.ts';
import { sourceLine } from './source-line.ts';

/** The column of how a value is limited, by its source or by what it is derived from. */
export const hedgeField = {
  name: 'hedge',
  title: 'Giới hạn',
  type: 'string',
  description:
    'Nguồn giới hạn con số thế nào; để trống nếu nêu đúng số. more: hơn; nearly: gần; under: dưới, chưa đến; about: khoảng; at-most: tối đa; at-least: ít nhất; vague: hàng, mấy; estimate: ước. Số tính ra mang giới hạn của những số làm ra nó, và about nếu viết không hết.',
  constraints: { enum: [...hedges] },
} as const;

/** The columns of files of figures (a chart's, and all of the site's), as fields of a Data Package. */
export const figureFields = [
  { name: 'indicator', title: 'Mã chỉ tiêu', type: 'string' },
  { name: 'label_vi', title: 'Chỉ tiêu', type: 'string' },
  { name: 'period', title: 'Kỳ', type: 'string' },
  { name: 'value', title: 'Giá trị', type: 'number' },
  hedgeField,
  { name: 'unit', title: 'Đơn vị', type: 'string' },
  { name: 'rounded_to', title: 'Làm tròn đến', type: 'number' },
  {
    name: 'kind',
    title: 'Loại',
    type: 'string',
    description: 'observed: số của nguồn; derived: số tính ra.',
    constraints: { enum: ['observed', 'derived'] },
  },
  { name: 'wording', title: 'Câu của nguồn, hoặc phép tính', type: 'string' },
  { name: 'source', title: 'Nguồn', type: 'string' },
  {
    name: 'source_url',
    title: 'Địa chỉ của nguồn',
    type: 'string',
    description: 'Địa chỉ của nguồn; để trống nếu nguồn không có trên mạng.',
  },
  {
    name: 'corrected',
    title: 'Ngày đính chính',
    type: 'date',
    description: 'Ngày đính chính gần nhất của số này hay của số làm ra nó; để trống nếu chưa có.',
  },
  { name: 'licence', title: 'Giấy phép', type: 'string' },
  {
    name: 'source_id',
    title: 'Mã nguồn',
    type: 'string',
    description:
      'Mã của nguồn trong sources.csv; số tính ra từ nhiều nguồn có nhiều mã, cách nhau bằng dấu cách.',
  },
] as const;

/** A figure as files give it: its value in its indicator's unit, everything else in words. */
export type FigureRecord = Record<
  Exclude<(typeof figureFields)[number]['name'], 'value' | 'rounded_to' | 'hedge' | 'kind'>,
  string
> &
  Record<'value' | 'rounded_to', number> & { hedge: Hedge; kind: Datum['kind'] };

/**
 * Figures with all that has to travel with each: how its source words it or how it is calculated, its
 * sources, the day of its newest correction (ISO 8601; empty for none) and the licence.
 */
export function figureRecords(
  data: readonly Datum[],
  dataset: Dataset,
  licence: string,
): FigureRecord[] {
  const corrections = correctionsOf(dataset);
  return data.map((datum) => {
    const sources = sourcesBehind([datum], dataset);
    return {
      indicator: datum.indicator.id,
      label_vi: datum.indicator.label_vi,
      period: datum.period,
      value: datum.value,
      hedge: datum.hedge,
      unit: datum.indicator.unit,
      rounded_to: datum.step,
      kind: datum.kind,
      wording:
        datum.kind === 'observed' ? datum.wording : plainSpaces(derivationWords(datum, 'vi')),
      source: sources.map((source) => plainSpaces(sourceLine(source, 'vi'))).join(' '),
      source_url: sources.flatMap(({ url }) => (url === '' ? [] : [url])).join(' '),
      corrected: correctedOn([datum], corrections),
      licence,
      source_id: sources.map(({ id }) => id).join(' '),
    };
  });
}

/** The sources of data and of what they are derived from, each once, in the order of their table. */
export function sourcesBehind(data: readonly Datum[], { sources }: Dataset): SourceRow[] {
  const own = new Set(data.flatMap(observationsBehind).map(({ source }) => source));
  return [...sources.values()].filter(({ id }) => own.has(id));
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
