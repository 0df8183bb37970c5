import { resolve } from 'node:path';
import { loadProject, type Project } from '../src/data/check/load-project.ts';
import type { Lang } from '../src/data/text/number.ts';
import { inReadingOrder, isError } from '../src/data/problem/problem.ts';
import { readProject, readPublished } from '../src/project/read-project.ts';
import { checkFigures } from '../src/permanence/figures.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { checkCards } from '../src/share/check-cards.ts';
import { measure } from '../src/share/measure.ts';
import { COMMON_OPTIONS, readFormat, readOptions } from './options.ts';
import { langOf } from './words.ts';
import { PROJECT } from './project-folder.ts';

/** How to check, and whom to tell what was read. */
export interface CheckOptions {
  lang: Lang;
  format: ReportFormat;
  /** Told of the project before its cards are checked; gives the years whose cards have been. */
  onRead?:
    ((project: Project, files: ReadonlyMap<string, string>) => ReadonlySet<number>) | undefined;
}

/**
 * Checks the data, articles, cards and published figures under `root` and prints every problem; the exit
 * status is 1 when there is an error.
 */
export async function runCheck(
  root: string,
  { lang, format, onRead }: CheckOptions,
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const files = readProject(root);
  const project = loadProject(files, { today });
  const checked = onRead?.(project, files) ?? new Set();
  const cards = checkCards(files, withoutYears(project, checked), measure);
  const withPublished = new Map([...files, ...readPublished(root)]);
  const figures = checkFigures(withPublished, project.dataset, today);
  const problems = inReadingOrder([...project.problems, ...cards, ...figures]);
  const failed = problems.some(isError);
  const stream = failed && format === 'text' ? process.stderr : process.stdout;
  stream.write(reportProblems(problems, { lang, format, colour: isColoured(stream, process.env) }));
  return failed ? 1 : 0;
}

function withoutYears(project: Project, years: ReadonlySet<number>): Project {
  const isWanted = ({ year }: { year: number }) => !years.has(year);
  const { articles, english } = project;
  return { ...project, articles: articles.filter(isWanted), english: english.filter(isWanted) };
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
        format: { type: 'string' },
      },
    },
    lang,
  );
  const format = readFormat(values.format, lang);
  process.exitCode = await runCheck(resolve(values.root), { lang, format });
}
