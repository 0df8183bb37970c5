import type { APIRoute } from 'astro';
import { publishedTables, type TableName } from '../../data/csv/schema.ts';
import { absolute } from '../../site/origin.ts';
import { fileOf } from '../../data/csv/table.ts';
import { projectIn } from '../../project/project-in.ts';
import { downloadTable } from '../../share/download-csv.ts';
import { site } from '../../site.ts';

/** The tables of the database themselves, safe to open in a spreadsheet. */
export function getStaticPaths() {
  return publishedTables.map((table) => ({
    params: { table },
    props: { table },
  }));
}

const terms = `${site.name.vi}, ${site.licence.name}. Nguồn: ${absolute('/data/sources.csv')}`;

export const GET: APIRoute<{ table: TableName }> = ({ props }) => {
  const { files, project } = projectIn(process.cwd());
  const content = files.get(fileOf(props.table)) ?? '';
  return new Response(downloadTable(props.table, content, terms, project.dataset));
};
