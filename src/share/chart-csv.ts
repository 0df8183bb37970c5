import type { Datum } from '../data/model/datum.ts';
import type { SourceRow } from '../data/csv/schema.ts';
import { derivationWords } from '../i18n/derivation.ts';
import { csvFile } from './download-csv.ts';
import { sourceLine } from './source-line.ts';

/**
 * A chart's data as a CSV file; values are plain digits with a decimal point,
 * and every row names its source, the day of its newest correction and the licence. Its columns are `chartFields`.
 */
export function chartCsv(
  data: readonly Datum[],
  sourcesOf: (datum: Datum) => readonly SourceRow[],
  correctedOn: (datum: Datum) => string,
  licence: string,
): string {
  return csvFile(
    data.map((datum) => ({
      indicator: datum.indicator.id,
      label_vi: datum.indicator.label_vi,
      period: datum.period,
      value: datum.value,
      hedge: datum.hedge,
      unit: datum.indicator.unit,
      rounded_to: datum.step,
      kind: datum.kind,
      wording:
        datum.kind === 'observed'
          ? datum.wording
          : derivationWords(datum, 'vi').replaceAll('\u00A0', ' '),
      source: sourcesOf(datum)
        .map((source) => sourceLine(source, 'vi').replaceAll('\u00A0', ' '))
        .join(' '),
      source_url: sourcesOf(datum)
        .map(({ url }) => url)
        .filter((url) => url !== '')
        .join(' '),
      corrected: correctedOn(datum),
      licence,
    })),
  );
}
