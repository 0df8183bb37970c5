import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { decode } from '../src/data/csv/encoding.ts';
import type { Lang } from '../src/data/text/number.ts';
import { dayInVietnam } from '../src/data/text/period.ts';
import { withRows } from '../src/draft/append-rows.ts';
import { articleOf, paragraphsOfText } from '../src/draft/article-text.ts';
import { readDocx, type WordText } from '../src/draft/docx.ts';
import { draftYear, type YearDraft } from '../src/draft/new-year.ts';
import { tellDraft, tellNotRecorded, tellRefusal } from '../src/draft/tell-draft.ts';
import { newYearWords } from '../src/draft/words.ts';
import { readProject } from '../src/project/read-project.ts';
import { CommandError, runCommand, type Call } from './command.ts';
import { PROJECT } from './project-folder.ts';

/**
 * `npm run new-year -- 2023 article.docx`: drafts the report of a year from its
 * source's article into the project under `root`. What was written is undone with
 * git.
 *
 * @returns the exit status, 0
 * @throws {CommandError} when the year is refused
 */
export async function runNewYear(
  root: string,
  { year, file, lang, today }: { year: string; file: string; lang: Lang; today: string },
): Promise<number> {
  const { paragraphs, leftOut, hasOldLetters } = await textOf(file, lang);
  const files = readProject(root);
  const draft = draftYear(articleOf(paragraphs), {
    files,
    year,
    today,
    words: newYearWords[lang].draft,
    lineOf: (one) => `- ${tellNotRecorded(one, lang)}`,
    leftOut,
    hasOldLetters,
  });
  if ('why' in draft) throw new CommandError(tellRefusal(draft, file, lang));
  write(root, draft, files);
  process.stdout.write(tellDraft(draft, lang));
  return 0;
}

async function textOf(file: string, lang: Lang): Promise<WordText & { hasOldLetters: boolean }> {
  const say = newYearWords[lang];
  const extension = extname(file).toLowerCase();
  if (extension !== '.txt' && extension !== '.docx') throw new CommandError(say.extension(file));
  const bytes = bytesOf(file, lang);
  if (extension === '.docx') {
    if (bytes.length === 0) return { paragraphs: [], leftOut: [], hasOldLetters: false };
    const read = await readDocx(bytes).catch(() => {
      throw new CommandError(say.documentBroken(file));
    });
    return { ...read, hasOldLetters: false };
  }
  const { text, encoding } = decode(bytes);
  if (encoding === 'unknown') throw new CommandError(say.lettersUnreadable(file));
  const hasOldLetters = encoding === 'windows-1258';
  return { paragraphs: paragraphsOfText(text), leftOut: [], hasOldLetters };
}

function bytesOf(file: string, lang: Lang): Uint8Array {
  const say = newYearWords[lang];
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new CommandError(
      code === 'ENOENT' ? say.fileMissing(file) : say.fileUnreadable(file, code),
    );
  }
}

/** Makes the new files, of which none may be there, and adds the rows to the tables, in UTF-8. */
function write(root: string, { texts, rows }: YearDraft, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
  }
  for (const [path, added] of rows) {
    writeFileSync(join(root, path), withRows(files.get(path) ?? '', added));
  }
}

if (import.meta.main) {
  const run = ({ values, positionals, lang }: Call<typeof options>) => {
    const [year, file, ...rest] = positionals;
    if (year === undefined || file === undefined || rest.length > 0) {
      throw new CommandError(newYearWords[lang].usage, 2);
    }
    const today = dayInVietnam(new Date());
    return runNewYear(resolve(values.root), { year, file: resolve(file), lang, today });
  };
  const options = { root: { type: 'string', default: PROJECT } } as const;
  await runCommand(options, run, { positionals: true });
}
