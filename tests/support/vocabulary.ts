import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Reader } from '../../src/data/text/numeral.ts';
import type { KnownWord, Unit, Vocabulary } from '../../src/data/text/vocabulary.ts';
import { PROJECT } from './project.ts';

/** The rows of a CSV file of the project, as they stand. */
export function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
}

/** The units and words of the project itself: the reader is tested with what it reads by. */
export const vocabulary: Vocabulary = {
  units: rowsOf('data/units.csv').map((row) => {
    const [forms, one, many] = ['forms', 'one_en', 'many_en'].map((column) =>
      (row[column] ?? '').split(';').map((form) => form.trim()),
    );
    const english = {
      one_en: one?.[0],
      many_en: many?.[0],
      forms_en: [...(one ?? []), ...(many ?? [])],
    };
    return { ...row, forms, ...english } as unknown as Unit;
  }),
  words: rowsOf('data/words.csv') as unknown as KnownWord[],
};

export const vi: Reader = { vocabulary, lang: 'vi' };
export const en: Reader = { vocabulary, lang: 'en' };
