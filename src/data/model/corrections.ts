import type { Dataset } from './dataset.ts';
import { pointerOf } from './dataset.ts';
import { observationsBehind, type Datum } from './datum.ts';
import { readCell, readNumber, writeRounded, type Lang } from '../text/number.ts';
import type { CorrectionRow } from '../csv/schema.ts';

/** A correction of a published figure: `before` and `after` are the datum as it was and became. */
export interface Correction {
  row: CorrectionRow;
  datum: Datum;
  /** ISO 8601. */
  date: string;
  before: Datum;
  after: Datum;
  reason: Record<Lang, string>;
}

/**
 * The corrections of a dataset, newest first. A row that leads to no datum or whose
 * values cannot be read is left out: the check has named it.
 */
export function correctionsOf({ corrections, data }: Dataset): Correction[] {
  return corrections
    .flatMap((row) => {
      const datum = data.get(pointerOf(row.indicator, row.period));
      const before = datum && asPublished(datum, row.old_value);
      const after = datum && asPublished(datum, row.new_value);
      if (!datum || !before || !after) return [];
      const reason = { vi: row.reason_vi, en: row.reason_en };
      return [{ row, datum, date: row.date, before, after, reason }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Those of the corrections that touch some data, or what these are derived from. */
export function correctionsOn(
  data: readonly Datum[],
  corrections: readonly Correction[],
): Correction[] {
  const own = new Set(
    data.flatMap((datum) => [datum.id, ...observationsBehind(datum).map(({ id }) => id)]),
  );
  return corrections.filter(({ datum }) => own.has(datum.id));
}

/**
 * The value and rounding of a published figure as a person writes it down: a number
 * that a spreadsheet's cell gives in one way, else the Vietnamese way. Undefined for
 * what is not a number.
 */
export function readPublishedValue(text: string): { value: number; step: number } | undefined {
  const cell = readCell(text);
  const reading = cell.ok ? cell : readNumber(text);
  return reading.ok ? { value: reading.value, step: reading.step } : undefined;
}

/** A datum with another value, written as that value would be; undefined when it cannot be. */
function asPublished(datum: Datum, text: string): Datum | undefined {
  const reading = readPublishedValue(text);
  if (!reading) return undefined;
  if (datum.kind === 'derived') return { ...datum, ...reading };
  try {
    const percent = datum.indicator.unit === '%' ? '%' : '';
    const figure = { ...datum.figure, text: writeRounded(reading.value, reading.step, 'vi') };
    figure.text += percent;
    return { ...datum, ...reading, figure };
  } catch {
    return undefined;
  }
}
