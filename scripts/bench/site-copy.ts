import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFolder } from '../../src/data/article/content-file.ts';
import { fileOf } from '../../src/data/csv/table.ts';
import { readProject } from '../../src/project/read-project.ts';
import { firstYear, generateReports } from '../../tests/fixtures/generate-reports.ts';
import { PROJECT, copyProject, type Overlay } from '../../tests/support/project.ts';

/**
 * Runs a task on a fresh copy of the project, in which no cache is warm, and removes the copy.
 *
 * @param reports puts so many made-up reports in the place of the real ones
 */
export async function withCopy<T>(
  reports: number | undefined,
  task: (root: string) => Promise<T>,
): Promise<T> {
  const root = copyProject(reports === undefined ? {} : madeUp(reports));
  try {
    return await task(root);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What was published of the real reports binds no made-up ones. */
const recorded = ['addresses.txt', 'figures.csv', 'versions.csv', 'archive'].map(
  (name) => `published/${name}`,
);

function madeUp(reports: number): Overlay {
  const real = readProject(PROJECT);
  const made = generateReports(real, reports);
  const left = [...real.keys()].filter((file) => !made.has(file));
  return {
    ...Object.fromEntries(made),
    ...Object.fromEntries([...left, ...recorded].map((file) => [file, null])),
  };
}

/** Raises the poor households of a made-up report by one, in the data and in its article. */
export function raiseFigure(root: string, report: number): void {
  const year = firstYear + report;
  const table = join(root, fileOf('poverty'));
  const rows = readFileSync(table, 'utf8');
  const own = new RegExp(`^ho_ngheo,${year}-12,(\\d+),.*$`, 'm').exec(rows);
  if (!own) throw new Error(`no report of ${year}`);
  const [row, value = ''] = own;
  const raised = (text: string) => text.replaceAll(value, String(Number(value) + 1));
  writeFileSync(table, rows.replace(row, raised(row)));
  const article = join(root, articleFolder, `${year}.mdx`);
  const said = new RegExp(`(?<![\\d.,])${value} hộ nghèo`, 'gu');
  writeFileSync(article, readFileSync(article, 'utf8').replace(said, raised));
}

/** The file of a page's address. */
export function pageFile(siteDir: string, address: string): string {
  return join(siteDir, address.endsWith('/') ? `${address}index.html` : address);
}
