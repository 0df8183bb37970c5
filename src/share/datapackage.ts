import { z } from 'astro/zod';
import { isPublishedTable, tableOf, type NamedTable, type SourceRow } from '../data/csv/schema.ts';
import { downloadColumns, termsField } from './download-csv.ts';
import { figureFields, hedgeField } from './figure-records.ts';
import { citedSource } from './source-line.ts';

/** The profile that the descriptor keeps to: Frictionless Data Package v2. */
const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * The whole site's data as a Data Package descriptor: the tables of the database, and all figures in
 * one file with what is calculated from them. `version` names the state
 * of the data; paths are relative to the descriptor's own address.
 */
export function datapackage(parts: {
  name: string;
  title: string;
  description: string;
  homepage: string;
  created: string;
  version: string;
  licence: { name: string; url: string };
  sources: readonly SourceRow[];
  publisher: string;
  /** The names of the project's tables. */
  tables: readonly string[];
  /** The file of all figures, those that are calculated too. */
  figures: { path: string; title: string };
}): Record<string, unknown> {
  const named = (source: SourceRow) => ({
    title: citedSource(source, 'vi'),
    ...(source.url === '' ? {} : { path: source.url }),
  });
  const licenses = [{ name: 'CC-BY-4.0', title: parts.licence.name, path: parts.licence.url }];
  const shared = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', licenses };
  return {
    $schema: profile,
    name: parts.name,
    title: parts.title,
    description: parts.description,
    homepage: parts.homepage,
    created: parts.created,
    version: parts.version,
    licenses,
    sources: parts.sources.map(named),
    contributors: [{ title: parts.publisher, roles: ['publisher'] }],
    resources: [
      ...parts.tables.filter(isPublishedTable).map((name) => ({
        name,
        path: `data/${name}.csv`,
        type: 'table',
        ...shared,
        schema: tableSchema(name),
      })),
      {
        name: 'figures',
        title: parts.figures.title,
        path: parts.figures.path,
        type: 'table',
        ...shared,
        schema: {
          fields: figureFields,
          primaryKey: ['indicator', 'period'],
          ...foreignKeysOf(['indicator']),
        },
      },
    ],
  };
}

/** The schema of a table's file in Frictionless terms, from the one that reads the table. */
export function tableSchema(name: string): Record<string, unknown> {
  const { columns, key } = tableOf<string>(name);
  const shape = columns.shape as Record<string, z.ZodType>;
  const fields = downloadColumns(name).map((column) =>
    column === hedgeField.name ? hedgeField : fieldOf(column, shape[column] ?? z.string()),
  );
  // No part of a primary key may be missing in a row.
  const isWhole = key.every((column) => !shape[column]?.safeParse('').success);
  return {
    fields: [...fields, termsField],
    ...(isWhole && { primaryKey: [...key] }),
    ...foreignKeysOf(fields.map((field) => field.name)),
  };
}

/** The table that a column's ids lead to; those of a table's own rows stand in its `id`. */
const tableOfIds: Readonly<Partial<Record<string, NamedTable>>> = {
  indicator: 'indicators',
  place: 'places',
  source: 'sources',
  topic: 'topics',
};

function foreignKeysOf(columns: readonly string[]): Record<string, unknown> {
  const foreignKeys = columns.flatMap((column) => {
    // A source is an id beside an indicator; a place's is a name.
    const isId = column !== 'source' || columns.includes('indicator');
    const resource = isId ? tableOfIds[column] : undefined;
    return resource ? [{ fields: [column], reference: { resource, fields: ['id'] } }] : [];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}

/** A column as a field: of its own type where it has one, else text. */
function fieldOf(name: string, column: z.ZodType): { name: string } & Record<string, unknown> {
  const { description = '', field: type = 'string' } = column.meta() ?? {};
  const constraints = { required: !column.safeParse('').success };
  if (type !== 'string') return { name, type, description, constraints };
  const { pattern, enum: choices } = z.toJSONSchema(column, { unrepresentable: 'any' });
  return {
    name,
    type,
    description,
    constraints: {
      ...constraints,
      ...(pattern !== undefined && { pattern }),
      // An empty cell is no value, which no constraint speaks of.
      ...(choices !== undefined && { enum: choices.filter((choice) => choice !== '') }),
    },
  };
}
