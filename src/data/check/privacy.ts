import type { SiteText } from '../article/content-file.ts';
import type { Located, Rows } from '../csv/table.ts';
import { Positions } from '../problem/position.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import { privateParts } from '../text/private.ts';

/** Tables of language, whose sentences are examples and are not published. */
const languages: readonly string[] = ['units', 'words'];

/**
 * No text of the site, and no exception in it, names a place below the ward, a telephone or an
 * identity card: a handful of households could be recognised. A file of `src/content/` is read as it
 * is written and as it is shown, without marks of emphasis.
 */
export function checkPrivacy(
  files: ReadonlyMap<string, string>,
  rows: Rows,
  texts: readonly SiteText[],
): Problem[] {
  const inTables = Object.entries(rows)
    .filter(([name]) => !languages.includes(name))
    .flatMap(([, own]) => own as Located<Readonly<Record<string, unknown>>>[])
    .flatMap(({ row, at }) =>
      Object.entries(row).flatMap(([column, cell]) =>
        typeof cell === 'string' ? problemsIn(cell, () => at(column)) : [],
      ),
    );
  const asWritten = [...files]
    .filter(([file]) => file.endsWith('.mdx'))
    .flatMap(([file, text]) => {
      const positions = new Positions(file, text);
      return problemsIn(text, (offset) => positions.at(offset));
    });
  const asShown = texts.flatMap(({ prose, positions }) =>
    prose.blocks.flatMap(({ text, offsets }) =>
      problemsIn(text, (offset) => positions.at(offsets[offset] ?? 0)),
    ),
  );
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const written = new Set(asWritten.map(placeOf));
  return [...inTables, ...asWritten, ...asShown.filter((one) => !written.has(placeOf(one)))];
}

function problemsIn(text: string, at: (offset: number) => Place): Problem[] {
  return privateParts(text).map(({ kind, text: found, start }) =>
    problemAt(at(start), 'text-private', found, { kind }),
  );
}
