import { z } from 'astro/zod';
import { publishedTables, tables, type SourceRow, type TableName } from '../data/csv/schema.ts';
import { hedges } from '../data/text/hedge.ts';
import { downloadColumns, hedgeColumn, termsField } from './download-csv.ts';
import { citedSource } from './source-line.ts';

/** The profile that the descriptor keeps to: Frictionless Data Package v2. */
const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * The whole site's data as a Data Package descriptor. `version` names the state
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
  charts: readonly { path: string; name: string; title: string; sources: readonly SourceRow[] }[];
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
      ...publishedTables.map((name) => ({
        name,
        path: `data/${name}.csv`,
        type: 'table',
        ...shared,
        schema: tableSchema(name),
      })),
      ...parts.charts.map(({ name, path, title, sources }) => ({
        name,
        title,
        path,
        type: 'table',
        ...shared,
        sources: sources.map(named),
        schema: { fields: chartFields },
      })),
    ],
  };
}

/** How a value is limited, by its source or by what it is derived from. */
const hedgeField = {
  name: hedgeColumn,
  type: 'string',
  description:
    'Nguồn giới hạn con số thế nào; để trống nếu nêu đúng số. more: hơn; nearly: gần; under: dưới, chưa đến; about: khoảng; at-most: tối đa; at-least: ít nhất; vague: hàng, mấy; estimate: ước. Số tính ra mang giới hạn của những số làm ra nó, và about nếu viết không hết.',
  constraints: { enum: [...hedges] },
};

/** The columns of a chart's CSV file, as `chart-csv.ts` writes them. */
export const chartFields = [
  { name: 'indicator', type: 'string' },
  { name: 'label_vi', type: 'string' },
  { name: 'period', type: 'string' },
  { name: 'value', type: 'number' },
  hedgeField,
  { name: 'unit', type: 'string' },
  { name: 'rounded_to', type: 'number' },
  { name: 'kind', type: 'string', constraints: { enum: ['observed', 'derived'] } },
  { name: 'wording', type: 'string' },
  { name: 'source', type: 'string' },
  {
    name: 'source_url',
    type: 'string',
    description: 'Địa chỉ của nguồn; để trống nếu nguồn không có trên mạng.',
  },
  {
    name: 'corrected',
    type: 'string',
    description: 'Ngày đính chính gần nhất của số này hay của số làm ra nó; để trống nếu chưa có.',
  },
  { name: 'licence', type: 'string' },
];

/** The schema of a table's file in Frictionless terms, from the one that reads the table. */
export function tableSchema(name: TableName): Record<string, unknown> {
  const { columns, key } = tables[name];
  const shape = columns.shape as Record<string, z.ZodType>;
  const fields = downloadColumns(name).map((column) =>
    column === hedgeColumn
      ? hedgeField
      : {
          name: column,
          type: 'string',
          description: shape[column]?.description ?? '',
          constraints: constraintsOf(shape[column] ?? z.string()),
        },
  );
  // No part of a primary key may be missing in a row.
  const isWhole = key.every((column) => !shape[column]?.safeParse('').success);
  return { fields: [...fields, termsField], ...(isWhole && { primaryKey: [...key] }) };
}

function constraintsOf(type: z.ZodType): Record<string, unknown> {
  const { pattern, enum: choices } = z.toJSONSchema(type, { unrepresentable: 'any' }) as {
    pattern?: string;
    enum?: string[];
  };
  return {
    required: !type.safeParse('').success,
    ...(pattern === undefined ? {} : { pattern }),
    // An empty cell is no value, which no constraint speaks of.
    ...(choices === undefined ? {} : { enum: choices.filter((choice) => choice !== '') }),
  };
}
