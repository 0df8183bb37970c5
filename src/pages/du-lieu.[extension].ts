import type { APIRoute } from 'astro';
import { pageWords } from '../i18n/page-words.ts';
import { address } from '../share/address.ts';
import { allFigures, figuresCsv, figuresWorkbook } from '../site/figure-files.ts';
import { absolute } from '../site/origin.ts';

/** All figures of the site in one file: a workbook for people, and CSV for programs. */
export function getStaticPaths() {
  return (['xlsx', 'csv'] as const).map((extension) => ({
    params: { extension },
    props: { extension },
  }));
}

export const GET: APIRoute<{ extension: 'csv' | 'xlsx' }> = async ({ props }) => {
  const all = await allFigures();
  const about = { title: pageWords.vi.dataLead, url: absolute(address.data) };
  return new Response(
    props.extension === 'csv'
      ? await figuresCsv(all, { isForExcel: false })
      : await figuresWorkbook(all, about),
  );
};
