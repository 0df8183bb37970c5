import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { auditPage } from '../src/audit/audit-page.ts';
import { groundsOf, type AuditGrounds } from '../src/audit/grounds.ts';
import { checkProject, type Project } from '../src/data/check.ts';
import type { Lang } from '../src/data/number.ts';
import { inReadingOrder, problemAt, type Problem } from '../src/data/problem.ts';
import { auditPassed } from '../src/i18n/audit.ts';
import { readProject } from '../src/project/read-project.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { yearOfFile } from '../src/project/year-files.ts';
import { projectOfYear } from '../src/project/year-project.ts';
import { originOf } from '../src/site.ts';
import { COMMON_OPTIONS, readFormat, readOptions } from './options.ts';
import { langOf } from './words.ts';
import { PROJECT } from './project-folder.ts';

/** How to audit, and what to tell of it. */
export interface AuditOptions {
  lang: Lang;
  format: ReportFormat;
  /** The project as it was checked; read and checked anew when it is not given. */
  project?: Project | undefined;
  /**
   * Told of each year all of whose own pages pass by that part of the project alone on which they
   * may depend. More data account for more digits: so they pass whatever other years say.
   */
  onPassedAlone?: ((year: number) => void) | undefined;
}

/**
 * Audits every `.html` and `.svg` file of the built site in `siteDir` against the data
 * and articles under `root`, and prints each digit that nothing accounts for. The exit
 * status is 1 when there is one, and when there is no HTML page: an audit that had
 * nothing to read has not run.
 */
export async function runAudit(
  root: string,
  siteDir: string,
  { lang, format, project, onPassedAlone }: AuditOptions,
): Promise<number> {
  const audited = project ?? checkProject(readProject(root));
  const grounds = groundsOf(audited, originOf(process.env));
  const pages = pagesOf(siteDir);
  const problems: Problem[] = [];
  for (const [year, own] of Map.groupBy(pages, yearOfFile)) {
    const isReport = year !== undefined && audited.dataset.reports.has(year);
    const alone = isReport ? await problemsOn(siteDir, own, groundsOfYear(audited, year)) : [];
    if (isReport && alone.length === 0) onPassedAlone?.(year);
    else problems.push(...(await problemsOn(siteDir, own, grounds)));
  }
  if (!pages.some((page) => page.endsWith('.html'))) {
    const place = { file: `${basename(siteDir)}/`, line: 1, column: 1 };
    problems.push(problemAt(place, 'published-nothing', siteDir));
  }
  const failed = problems.length > 0;
  const stream = failed && format === 'text' ? process.stderr : process.stdout;
  const passed = `${auditPassed(pages.length, lang)}\n`;
  const options = { lang, format, colour: isColoured(stream, process.env) };
  const told = inReadingOrder(problems);
  stream.write(failed || format !== 'text' ? reportProblems(told, options) : passed);
  return failed ? 1 : 0;
}

function groundsOfYear(project: Project, year: number): AuditGrounds {
  return groundsOf(projectOfYear(project, year), originOf(process.env));
}

async function problemsOn(
  siteDir: string,
  pages: readonly string[],
  grounds: AuditGrounds,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const page of pages) {
    problems.push(...auditPage(page, await readFile(join(siteDir, page), 'utf8'), grounds));
  }
  return problems;
}

/** The pages and images of a site by their path in it, with `/`, sorted. */
function pagesOf(siteDir: string): string[] {
  try {
    return readdirSync(siteDir, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:html|svg)$/i.test(path))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const lang = langOf(args, process.env);
  const { values } = readOptions(
    {
      args,
      options: {
        ...COMMON_OPTIONS,
        root: { type: 'string', default: PROJECT },
        site: { type: 'string' },
        format: { type: 'string' },
      },
    },
    lang,
  );
  const root = resolve(values.root);
  const siteDir = resolve(values.site ?? join(root, 'dist'));
  const format = readFormat(values.format, lang);
  process.exitCode = await runAudit(root, siteDir, { lang, format });
}
