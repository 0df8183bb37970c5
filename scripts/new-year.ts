import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { documentFolder } from '../src/data/check/documents.ts';
import { fileOf } from '../src/data/csv/schema.ts';
import type { Lang } from '../src/data/text/number.ts';
import { dayInVietnam } from '../src/data/text/period.ts';
import { withRows } from '../src/draft/append-rows.ts';
import { articleOf } from '../src/data/document/article-text.ts';
import {
  documentExtensions,
  DocumentError,
  readDocument,
  type DocumentExtension,
  type DocumentText,
} from '../src/data/document/read-document.ts';
import { draftYear, type YearDraft } from '../src/draft/new-year.ts';
import type { Starter } from '../src/draft/starter.ts';
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
  const extension = extensionOf(file, lang);
  const bytes = bytesOf(file, lang);
  const { paragraphs, leftOut, hasOldLetters } = await textOf(file, extension, bytes, lang);
  const files = readProject(root);
  const draft = draftYear(articleOf(paragraphs), {
    files,
    year,
    today,
    words: newYearWords[lang].draft,
    starter: starter(),
    lineOf: (one) => `- ${tellNotRecorded(one, lang)}`,
    leftOut,
    hasOldLetters,
  });
  if ('why' in draft) throw new CommandError(tellRefusal(draft, file, lang));
  write(root, draft, files);
  const [source] = draft.rows.get(fileOf('sources')) ?? [];
  const copy = `${documentFolder}/${source?.id ?? ''}${extension}`;
  layCopy(join(root, copy), bytes);
  process.stdout.write(tellDraft(draft, copy, lang));
  return 0;
}

/** The usual indicators of wards and communes, which stand beside the code. */
export function starter(): Starter {
  const read = (name: string) =>
    readFileSync(join(PROJECT, 'src', 'draft', 'starter', `${name}.csv`), 'utf8');
  return { topics: read('topics'), indicators: read('indicators') };
}

function textOf(
  file: string,
  extension: DocumentExtension,
  bytes: Uint8Array,
  lang: Lang,
): Promise<DocumentText> {
  const say = newYearWords[lang];
  return readDocument(extension, bytes).catch((error: unknown) => {
    if (!(error instanceof DocumentError)) throw error;
    throw new CommandError(
      error.why === 'broken' ? say.documentBroken(file) : say.lettersUnreadable(file),
    );
  });
}

function extensionOf(file: string, lang: Lang): DocumentExtension {
  const own = extname(file).toLowerCase();
  const known = documentExtensions.find((extension) => extension === own);
  if (known === undefined) throw new CommandError(newYearWords[lang].extension(file));
  return known;
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

/** The document as the check finds it; one that is there already stays. */
function layCopy(target: string, bytes: Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(target)) writeFileSync(target, bytes);
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
