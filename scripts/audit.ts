import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { auditPage } from '../src/audit/audit-page.ts';
import { allowedNumbersOf } from '../src/audit/allowed-numbers.ts';
import type { Lang } from '../src/data/text/number.ts';
import { inReadingOrder, problemAt } from '../src/data/problem/problem.ts';
import { auditPassed } from '../src/i18n/audit.ts';
import { projectIn } from '../src/project/project-in.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { originOf } from '../src/share/origin.ts';
import { readFormat, runCommand } from './command.ts';
import { filesIn } from './files-in.ts';
import { PROJECT } from './project-folder.ts';

/**
 * Audits every `.html` and `.svg` file of the built site in `siteDir` against the data
 * and articles under `root`, and prints each digit that nothing accounts for. The exit
 * status is 1 when there is one, and when there is no HTML page: an audit that had
 * nothing to read has not run.
 */
export function runAudit(
  root: string,
  siteDir: string,
  { lang, format }: { lang: Lang; format: ReportFormat },
): number {
  const allowed = allowedNumbersOf(projectIn(root).project, originOf(process.env));
  const files = existsSync(siteDir) ? filesIn(siteDir) : [];
  const pages = files.filter((file) => /\.(?:html|svg)$/i.test(file));
  const problems = pages.flatMap((page) =>
    auditPage(page, readFileSync(join(siteDir, page), 'utf8'), allowed),
  );
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

if (import.meta.main) {
  const options = {
    root: { type: 'string', default: PROJECT },
    site: { type: 'string' },
    format: { type: 'string' },
  } as const;
  await runCommand(options, ({ values, lang }) => {
    const root = resolve(values.root);
    const siteDir = resolve(values.site ?? join(root, 'dist'));
    return runAudit(root, siteDir, { lang, format: readFormat(values.format, lang) });
  });
}
