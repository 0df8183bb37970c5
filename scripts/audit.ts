import { basename, join, resolve } from 'node:path';
import { loadProject } from '../src/data/check/load-project.ts';
import type { Lang } from '../src/data/text/number.ts';
import { inReadingOrder, problemAt } from '../src/data/problem/problem.ts';
import { auditPassed } from '../src/i18n/audit.ts';
import { readProject } from '../src/project/read-project.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { originOf } from '../src/site.ts';
import { COMMON_OPTIONS, readFormat, readOptions } from './options.ts';
import { PROJECT } from './project-folder.ts';
import { SiteAudit } from './site-audit.ts';
import { langOf } from './words.ts';

/** How to audit, and where to tell of it. */
export interface AuditOptions {
  lang: Lang;
  format: ReportFormat;
  /** The audit of a build, which has read pages already; without one the project is read anew. */
  audit?: SiteAudit | undefined;
}

/**
 * Audits every `.html` and `.svg` file of the built site in `siteDir` against the data
 * and articles under `root`, and prints each digit that nothing accounts for. The exit
 * status is 1 when there is one, and when there is no HTML page: an audit that had
 * nothing to read has not run.
 */
export function runAudit(
  root: string,
  siteDir: string,
  { lang, format, audit }: AuditOptions,
): number {
  const used = audit ?? new SiteAudit(loadProject(readProject(root)), originOf(process.env));
  const pages = used.finish(siteDir);
  const problems = [...pages.values()].flatMap((page) => page.problems);
  if (![...pages.keys()].some((page) => page.endsWith('.html'))) {
    const place = { file: `${basename(siteDir)}/`, line: 1, column: 1 };
    problems.push(problemAt(place, 'published-nothing', siteDir));
  }
  const failed = problems.length > 0;
  const stream = failed && format === 'text' ? process.stderr : process.stdout;
  const passed = `${auditPassed(pages.size, lang)}\n`;
  const options = { lang, format, colour: isColoured(stream, process.env) };
  const told = inReadingOrder(problems);
  stream.write(failed || format !== 'text' ? reportProblems(told, options) : passed);
  return failed ? 1 : 0;
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
  process.exitCode = runAudit(root, siteDir, { lang, format });
}
