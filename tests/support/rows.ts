import { isNamedTable, namedTables } from '../../src/data/csv/schema.ts';
import { readTable, type Located, type Rows } from '../../src/data/csv/table.ts';

/** The rows of a project's tables by the text of each, empty where none is given. */
export function rowsIn(contents: Readonly<Partial<Record<string, string>>>): Rows {
  const rows: Record<string, Located<unknown>[]> = { observations: [] };
  for (const name of namedTables) rows[name] = [];
  for (const [name, content] of Object.entries(contents)) {
    rows[isNamedTable(name) ? name : 'observations']?.push(...readTable(name, content ?? '').rows);
  }
  return rows as unknown as Rows;
}
