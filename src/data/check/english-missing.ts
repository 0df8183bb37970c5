import type { Located, Rows } from '../csv/table.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { wordsIn, type ChartFile } from './charts.ts';

/** What a site with an English edition says in Vietnamese alone, in its tables and charts. */
const both = /^(.*)_vi$/;

/** What a translation may leave out: notes for readers, and who signed, who is then told of in Vietnamese. */
const free = /^(?:note|capacity)_/;

/** Each cell that is empty in English while its Vietnamese counterpart is not. */
export function englishCells(rows: Rows): Problem[] {
  return Object.values(rows)
    .flatMap((own) => own as Located<Readonly<Record<string, unknown>>>[])
    .flatMap(({ row, at }) =>
      Object.keys(row).flatMap((name) => {
        const column = name.replace(both, '$1_en');
        const isMissing = column !== name && row[name] !== '' && row[column] === '';
        if (!isMissing || free.test(name)) return [];
        return [problemAt(at(column), 'cell-empty', '', { column })];
      }),
    );
}

/** Each text of a chart's front matter that is empty in English. */
export function englishTexts({ spec, read }: ChartFile): Problem[] {
  return wordsIn(spec.matter)
    .filter(({ path, text }) => text === '' && String(path.at(-1)).endsWith('_en'))
    .map(({ path }) => {
      const args = { path: path.join('.'), needs: 'text', choices: '' } as const;
      return problemAt(read.at(path), 'front-matter', '', args);
    });
}
