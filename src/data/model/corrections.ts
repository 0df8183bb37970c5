import { dataOfReport, pointerOf, reportYears, type Dataset } from './dataset.ts';
import { observationsBehind, type Datum, type Indicator } from './datum.ts';
import { writeRounded, readCell, readNumber, type Lang } from '../text/number.ts';
import type { Hedge } from '../text/statement.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { readWording } from '../text/wording.ts';
import type { CorrectionRow } from '../csv/schema.ts';

/** A correction of what was published: of a figure, of an indicator, or of a year's article. */
export interface Correction {
  row: CorrectionRow;
  /** ISO 8601. */
  date: string;
  reason: Record<Lang, string>;
  /** What it is of, as an anchor may say it: `ho-ngheo-2022-12`, `ho-ngheo`, `2022`. */
  id: string;
  /** The year of the article in which it is told first. */
  report: number;
  /** The data that it touches of itself; none of an article's dates. */
  data: readonly Datum[];
  /** The corrected indicator, where it is no figure's. */
  indicator?: Indicator;
  /** A corrected figure as it was and as it became. */
  figure?: { before: Datum; after: Datum };
  /** False where only words changed, and nothing of what they say. */
  isOfMeaning: boolean;
}

/**
 * The corrections of a dataset, newest first. A row that leads to nothing or whose
 * values cannot be read is left out: the check has named it.
 */
export function correctionsOf(dataset: Dataset): Correction[] {
  return dataset.corrections
    .flatMap((row) => correctionOf(row, dataset) ?? [])
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function correctionOf(row: CorrectionRow, dataset: Dataset): Correction | undefined {
  const shared = {
    row,
    date: row.date,
    reason: { vi: row.reason_vi, en: row.reason_en },
    isOfMeaning: row.part !== 'words',
  };
  const datum = dataset.data.get(pointerOf(row.indicator, row.period));
  if (datum) {
    const own = { ...shared, id: datum.id, report: datum.report, data: [datum] };
    if (row.part !== '') return own;
    const before = asPublished(datum, row.old_value, dataset.vocabulary);
    const after = asPublished(datum, row.new_value, dataset.vocabulary);
    return before && after && { ...own, figure: { before, after } };
  }
  const indicator = dataset.indicators.get(row.indicator);
  if (indicator && row.period === '') {
    const data = [...dataset.data.values()].filter((one) => one.indicator.id === indicator.id);
    const report = Math.max(...data.map((one) => one.report));
    const id = indicator.id.replaceAll('_', '-');
    return data.length === 0 ? undefined : { ...shared, id, report, data, indicator };
  }
  const year = Number(row.period);
  if (row.indicator !== '' || !reportYears(dataset).includes(year)) return undefined;
  return { ...shared, id: row.period, report: year, data: [] };
}

/** Those of the corrections that change what some data say, or what these are derived from. */
export function correctionsOn<C extends Correction>(
  data: readonly Datum[],
  corrections: readonly C[],
): C[] {
  const own = new Set(
    data.flatMap((datum) => [datum.id, ...observationsBehind(datum).map(({ id }) => id)]),
  );
  return corrections.filter(
    (one) => one.isOfMeaning && one.data.some((datum) => own.has(datum.id)),
  );
}

/** Those on the data of a year's report and on its article. */
export function correctionsOnReport<C extends Correction>(
  dataset: Dataset,
  year: number,
  corrections: readonly C[],
): C[] {
  const onData = new Set(correctionsOn(dataOfReport(dataset, year), corrections));
  return corrections.filter(
    (one) => onData.has(one) || (one.data.length === 0 && one.isOfMeaning && one.report === year),
  );
}

/** The day of the newest correction on some data, ISO 8601; empty where there is none. */
export function correctedOn(data: readonly Datum[], corrections: readonly Correction[]): string {
  return correctionsOn(data, corrections).reduce(
    (last, { date }) => (date > last ? date : last),
    '',
  );
}

/** A published figure as a person writes it down: its value, its rounding, its hedge's words. */
export interface PublishedFigure {
  value: number;
  step: number;
  hedge: string;
}

/**
 * Reads `185`, `1,6 tỷ`, `hơn 9 tỷ`: a number that a spreadsheet's cell gives in one
 * way, else the Vietnamese way, and the words before it. Undefined for what is not a number.
 */
export function readPublishedFigure(text: string): PublishedFigure | undefined {
  const [, hedge = '', number = ''] = /^(?:(\p{L}[\p{L} ]*) )?([-−+]?\d.*)$/u.exec(text) ?? [];
  const cell = readCell(number);
  const reading = cell.ok ? cell : readNumber(number);
  return reading.ok ? { value: reading.value, step: reading.step, hedge } : undefined;
}

/** A datum as it was once published; undefined for what is no such figure. */
function asPublished(datum: Datum, text: string, vocabulary: Vocabulary): Datum | undefined {
  const reading = readPublishedFigure(text);
  if (!reading) return undefined;
  const { value, step } = reading;
  const [stated] = readWording(`${text} ${datum.indicator.unit}`, vocabulary);
  const said = reading.hedge === '' ? undefined : stated?.statement.hedge;
  const hedge: Hedge = said?.means ?? (datum.kind === 'derived' ? datum.hedge : '');
  if (reading.hedge !== '' && hedge === '') return undefined;
  if (datum.kind === 'derived') return { ...datum, value, step, hedge };
  try {
    const percent = datum.indicator.unit === '%' ? '%' : '';
    const { statement } = datum.figure;
    const figure = {
      ...datum.figure,
      text: writeRounded(value, step, 'vi') + percent,
      statement: {
        ...statement,
        hedge: said ?? { ...statement.hedge, means: '' as const, lead: '', words: '' },
      },
    };
    return { ...datum, value, step, hedge, figure };
  } catch {
    return undefined;
  }
}
