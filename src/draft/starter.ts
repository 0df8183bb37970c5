import Papa from 'papaparse';
import { fileOf } from '../data/csv/schema.ts';
import { withRows } from './append-rows.ts';
import type { RowsByFile } from './draft-rows.ts';

/**
 * The usual indicators of wards and communes, from which a first year is recognised: the texts of
 * `starter/topics.csv` and `starter/indicators.csv`, which have the columns of a project's tables.
 */
export interface Starter {
  readonly topics: string;
  readonly indicators: string;
}

type Row = Record<string, string>;
type Files = ReadonlyMap<string, string>;

function rowsOf(text: string): Row[] {
  const { data } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data;
}

function missingIn(files: Files, name: keyof Starter, starter: Starter): Row[] {
  const known = new Set(rowsOf(files.get(fileOf(name)) ?? '').map(({ id }) => id));
  return rowsOf(starter[name]).filter(({ id }) => !known.has(id));
}

/** A project's files with what of the starter it has not itself. */
export function withStarter(files: Files, starter: Starter): Map<string, string> {
  const all = new Map(files);
  for (const name of ['topics', 'indicators'] as const) {
    const file = fileOf(name);
    all.set(file, withRows(files.get(file) ?? '', missingIn(files, name, starter)));
  }
  return all;
}

/** The starter's rows for indicators that were recognised, and for their topics, to be added to a project. */
export function startedRows(
  files: Files,
  starter: Starter,
  recognised: ReadonlySet<string>,
): RowsByFile {
  const indicators = missingIn(files, 'indicators', starter).filter(({ id = '' }) =>
    recognised.has(id),
  );
  const used = new Set(indicators.map(({ topic }) => topic));
  const topics = missingIn(files, 'topics', starter).filter(({ id }) => used.has(id));
  return new Map(
    [[fileOf('topics'), topics] as const, [fileOf('indicators'), indicators] as const].filter(
      ([, rows]) => rows.length > 0,
    ),
  );
}
