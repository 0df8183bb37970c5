import type { z } from 'astro/zod';
import { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { isNamedTable, namedTables, newTable, tableOf } from './schema.ts';

/** The clerk's guide to the data, whose tables of columns are made from the schema. */
export const readmeFile = 'data/README.md';

/** A table of observations stands in the guide for all. */
const describedTables = [...namedTables, newTable];

const marker = /<!-- bảng cột: ([\w-]+) -->\n([^]*?)<!-- hết -->/g;

/**
 * The guide with the table of columns between each `<!-- bảng cột: sources -->` and
 * `<!-- hết -->` written again.
 */
export function withColumnTables(readme: string): string {
  return readme.replace(marker, (whole, name: string) =>
    isTable(name) ? `<!-- bảng cột: ${name} -->\n\n${columnTable(name)}\n\n<!-- hết -->` : whole,
  );
}

/** The guide's tables that are no longer those of the schema, and the files that it has no table of. */
export function checkReadme(files: ReadonlyMap<string, string>): Problem[] {
  const source = files.get(readmeFile);
  if (source === undefined) return [];
  const readme = source.replace(/\r\n?/g, '\n');
  const positions = new Positions(readmeFile, readme);
  const problems: Problem[] = [];
  const described = new Set<string>();
  for (const { 0: whole, 1: name = '', 2: table = '', index } of readme.matchAll(marker)) {
    if (isTable(name)) described.add(columnsOf(name));
    if (isTable(name) && plain(table) === plain(columnTable(name))) continue;
    const place = positions.at(index);
    problems.push(
      problemAt(place, 'readme-stale', isTable(name) ? `${name}.csv` : whole.slice(0, 40)),
    );
  }
  for (const name of describedTables) {
    if (described.has(columnsOf(name))) continue;
    problems.push(problemAt(positions.at(0), 'readme-stale', `${name}.csv`));
  }
  return problems;
}

/** The columns of a table as Markdown: name, whether it must be filled in, form, purpose, example. */
export function columnTable(name: string): string {
  const shape = tableOf(name).columns.shape as Record<string, z.ZodType>;
  const rows = Object.entries(shape).map(([column, type]) => {
    const { description = '', examples = [], form, needed } = type.meta() ?? {};
    const [example] = examples as string[];
    return [
      `\`${column}\``,
      needed ?? (type.safeParse('').success ? 'có thể trống' : 'phải có'),
      form,
      description,
      example === undefined ? '' : `\`${example}\``,
    ];
  });
  const header = ['cột', 'điền', 'dạng', 'để làm gì', 'ví dụ'];
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** Without what only aligns a table. */
function plain(table: string): string {
  return table.replace(/\s+|-{3,}/g, '');
}

function columnsOf(name: string): string {
  return Object.keys(tableOf(name).columns.shape).join();
}

function isTable(name: string): boolean {
  return isNamedTable(name) || name === newTable;
}
