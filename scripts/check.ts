import { resolve } from 'node:path';
import type { Lang } from '../src/data/text/number.ts';
import { causesFirst } from '../src/data/problem/causes.ts';
import { isError } from '../src/data/problem/problem.ts';
import { dayInVietnam } from '../src/data/text/period.ts';
import { checkDocuments } from '../src/data/check/documents.ts';
import { checkUnread } from '../src/data/check/unread-files.ts';
import { readDocuments } from '../src/project/read-documents.ts';
import { projectIn } from '../src/project/project-in.ts';
import { laidIn, readPublished, shownFilesIn } from '../src/project/read-project.ts';
import { checkPublished } from '../src/permanence/check-published.ts';
import { notCompared, rowsToAdd } from '../src/i18n/permanence.ts';
import { isColoured, reportProblems, type ReportFormat } from '../src/project/report.ts';
import { checkReviews } from '../src/review/check-reviews.ts';
import { checkCards } from '../src/share/check-cards.ts';
import { checkLinks } from '../src/share/check-links.ts';
import { measure } from '../src/share/measure.ts';
import { checkColours } from '../src/theme/check-colours.ts';
import { readFormat, runCommand } from './command.ts';
import { PROJECT } from './project-folder.ts';
import { guardRecord, recordBase } from './record-guard.ts';

/**
 * Checks the data, files that nothing reads, documents, articles, links, cards, colours, published figures and signatures under `root` and prints the problems: causes
 * first, and what may only follow from them counted, or told too with `all`. The exit status is 1
 * when there is an error.
 */
export async function runCheck(
  root: string,
  { lang, format, all = false }: { lang: Lang; format: ReportFormat; all?: boolean },
): Promise<number> {
  const { files, project } = projectIn(root);
  const cards = checkCards(files, project, measure);
  const today = dayInVietnam(new Date());
  const withPublished = new Map([...files, ...readPublished(root)]);
  const published = checkPublished(withPublished, project, today);
  const base = recordBase(root);
  const record = guardRecord(root, base);
  const colours = checkColours(files);
  const shown = shownFilesIn(root);
  const links = checkLinks(shown, project);
  const unread = checkUnread(laidIn(root), new Set([...files.keys(), ...shown]));
  const documents = checkDocuments(files, project, await readDocuments(root));
  const reviews = checkReviews(files, project);
  const problems = causesFirst([
    ...project.problems,
    ...unread,
    ...links,
    ...cards,
    ...colours,
    ...published,
    ...record,
    ...documents,
    ...reviews,
  ]);
  const failed = problems.some(isError);
  const stream = failed && format === 'text' ? process.stderr : process.stdout;
  const colour = isColoured(stream, process.env);
  stream.write(reportProblems(problems, { lang, format, colour, all }));
  if (format === 'text') {
    stream.write(rowsToAdd(problems, lang));
    if ('why' in base && base.why !== 'unknown') {
      process.stderr.write(`${notCompared(base.why, lang)}\n`);
    }
  }
  return failed ? 1 : 0;
}

if (import.meta.main) {
  const options = {
    root: { type: 'string', default: PROJECT },
    format: { type: 'string' },
    all: { type: 'boolean', default: false },
  } as const;
  await runCommand(options, ({ values, lang }) =>
    runCheck(resolve(values.root), {
      lang,
      format: readFormat(values.format, lang),
      all: values.all,
    }),
  );
}
