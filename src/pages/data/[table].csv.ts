import type { APIRoute } from 'astro';
import { fileOf, isPublishedTable } from '../../data/csv/schema.ts';
import { absolute } from '../../site/origin.ts';
import { loadSite } from '../../site/reports.ts';
import { projectIn } from '../../project/project-in.ts';
import { downloadTable } from '../../share/download-csv.ts';
import { site } from '../../site.ts';

/** The tables of the database themselves, safe to open in a spreadsheet. */
export async function getStaticPaths() {
  const { tables } = await loadSite();
  return tables.filter(isPublishedTable).map((table) => ({
    params: { table },
    props: { table },
  }));
}

const terms = `${site.name.vi}, ${site.licence.name}. Nguồn: ${absolute('/data/sources.csv')}`;

export const GET: APIRoute<{ table: string }> = ({ props }) => {
  const { files, project } = projectIn(process.cwd());
  const content = files.get(fileOf(props.table)) ?? '';
  return new Response(downloadTable(props.table, content, terms, project.dataset));
};
