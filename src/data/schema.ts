import { z } from 'astro/zod';
import { readCell } from './number.ts';
import { readPeriod } from './period.ts';
import { readWording } from './wording.ts';
import { topics } from './topic.ts';
import { units } from './unit.ts';

/**
 * The columns of every CSV file in `data/`, once: what each cell must be, and
 * the type that the rest of the code works with. A refusal that zod has no word
 * for names its problem in `params.problem` (see `src/i18n/problems.ts`).
 */

const required = z.string().min(1);
const optional = z.string();

/** The column that marks a row drafted by `npm run new-year`, until a person has emptied it. */
export const draftColumn = 'draft';

const draft = z.string();

const id = required.regex(/^[a-z][a-z0-9_]*$/);

const period = required.refine((text) => readPeriod(text) !== undefined, {
  params: { problem: 'period-form' },
});

const day = required.refine((text) => readPeriod(text)?.day !== undefined, {
  params: { problem: 'date-form' },
});

/** What changed from a row on, so that earlier years cannot be compared with it. */
const breakText = optional.regex(/^[^{}]*$/);

/** A pointer to a datum: an indicator's id, `@`, and an ISO period. */
const pointer = required.regex(/^[a-z][a-z0-9_]*@\d{4}(-\d{2}){0,2}$/);

export const indicatorColumns = z.object({
  id,
  topic: z.enum(topics),
  label_vi: required,
  label_en: required,
  unit: z.enum(units),
  definition_vi: required,
  definition_en: required,
});

export const observationColumns = z.object({
  indicator: id,
  period,
  value: required,
  wording: required,
  source: id,
  note_vi: optional,
  note_en: optional,
  draft,
  break_vi: breakText,
  break_en: breakText,
});

/** An observation with its value read: the cell and the wording must agree. */
export const observationRow = observationColumns.transform((row, context) => {
  const stated = readWording(row.wording);
  const cell = readCell(row.value, stated.find(({ value }) => readsAs(row.value, value))?.value);
  if (!cell.ok) {
    const problem = cell.why === 'ambiguous' ? 'value-ambiguous' : 'value-not-number';
    const choices = cell.choices.join(' | ');
    context.addIssue({ code: 'custom', path: ['value'], params: { problem, choices } });
    return z.NEVER;
  }
  const figure = stated.find(({ value }) => value === cell.value);
  if (!figure) {
    const choices = stated.map(({ text }) => text).join(' | ');
    const params = { problem: 'wording-without-value', value: row.value, choices };
    context.addIssue({ code: 'custom', path: ['wording'], params });
    return z.NEVER;
  }
  for (const [side, other] of [
    ['break_vi', 'break_en'],
    ['break_en', 'break_vi'],
  ] as const) {
    if (row[side] === '' && row[other] !== '') context.addIssue({ code: 'custom', path: [side] });
  }
  return { ...row, figure };
});

export const derivedColumns = z.object({
  indicator: id,
  period,
  operation: z.enum(['difference', 'sum', 'ratio', 'change']),
  left: pointer,
  right: pointer,
  draft,
});

export const sourceColumns = z.object({
  id,
  report: required.regex(/^\d{4}$/),
  title: required,
  issuer: required,
  date: day,
  note_vi: optional,
  note_en: optional,
  draft,
});

export const correctionColumns = z.object({
  indicator: id,
  period,
  date: day,
  old_value: required,
  new_value: required,
  reason_vi: required,
  reason_en: required,
});

export const exceptionColumns = z.object({
  phrase: required.refine((text) => /\p{N}/u.test(text), {
    params: { problem: 'exception-without-number' },
  }),
  why_vi: required,
  why_en: required,
});

export type IndicatorRow = z.infer<typeof indicatorColumns>;
export type ObservationRow = z.infer<typeof observationRow>;
export type DerivedRow = z.infer<typeof derivedColumns>;
export type SourceRow = z.infer<typeof sourceColumns>;
export type CorrectionRow = z.infer<typeof correctionColumns>;
export type ExceptionRow = z.infer<typeof exceptionColumns>;
export type Operation = DerivedRow['operation'];

/** The files of `data/`, by their name without `.csv`, and what a row of each is. */
export const tables = {
  indicators: { columns: indicatorColumns, row: indicatorColumns, key: ['id'] },
  poverty: { columns: observationColumns, row: observationRow, key: ['indicator', 'period'] },
  tax: { columns: observationColumns, row: observationRow, key: ['indicator', 'period'] },
  'social-media': {
    columns: observationColumns,
    row: observationRow,
    key: ['indicator', 'period'],
  },
  activities: { columns: observationColumns, row: observationRow, key: ['indicator', 'period'] },
  derived: { columns: derivedColumns, row: derivedColumns, key: ['indicator', 'period'] },
  sources: { columns: sourceColumns, row: sourceColumns, key: ['id'] },
  corrections: {
    columns: correctionColumns,
    row: correctionColumns,
    key: ['indicator', 'period', 'date'],
  },
  'not-statistics': { columns: exceptionColumns, row: exceptionColumns, key: ['phrase'] },
} as const;

export type TableName = keyof typeof tables;

/** The columns of a table's file to download: all but the mark of drafts, of which none is published. */
export function publishedColumns(name: TableName): string[] {
  return Object.keys(tables[name].columns.shape).filter((column) => column !== draftColumn);
}

export const observationTables = ['poverty', 'tax', 'social-media', 'activities'] as const;

function readsAs(cell: string, value: number): boolean {
  const read = readCell(cell, value);
  return read.ok && read.value === value;
}
