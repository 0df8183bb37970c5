import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { decode } from '../src/data/csv/encoding.ts';
import type { Lang } from '../src/data/text/number.ts';
import { withRows } from '../src/draft/append-rows.ts';
import { articleOf, paragraphsOfText, type Paragraph } from '../src/draft/article-text.ts';
import { paragraphsOfDocx } from '../src/draft/docx.ts';
import { draftYear, type YearDraft } from '../src/draft/new-year.ts';
import { tellDraft, tellRefusal } from '../src/draft/tell-draft.ts';
import { newYearWords, type Refused } from '../src/i18n/entry.ts';
import { readProject } from '../src/project/read-project.ts';
import { CommandError, runCommand, type Call } from './command.ts';
import { troubleOf } from './trouble.ts';
import { formatTrouble } from './words.ts';
import { PROJECT } from './project-folder.ts';

/**
 * `npm run new-year -- 2023 article.docx`: drafts the report of a year from its
 * source's article into the project under `root`. What was written is undone with
 * git. Status 1 when the year is refused, 2 when the command is not understood.
 */
export async function runNewYear(
  root: string,
  { year, file, lang, today }: { year: string; file: string; lang: Lang; today: string },
): Promise<number> {
  const refuse = (refused: Refused) => {
    process.stderr.write(formatTrouble(lang, refused));
    return 1;
  };
  try {
    const paragraphs = await paragraphsOf(file, lang);
    const files = readProject(root);
    const draft = draftYear(articleOf(paragraphs), {
      files,
      year,
      today,
      words: newYearWords[lang].draft,
    });
    if ('why' in draft) return refuse(tellRefusal(draft, file, lang));
    write(root, draft, files);
    process.stdout.write(tellDraft(draft, lang));
    return 0;
  } catch (error) {
    return refuse(error instanceof NotRead ? error.refused : troubleOf(error, lang, root));
  }
}

class NotRead extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.message);
    this.refused = refused;
  }
}

async function paragraphsOf(file: string, lang: Lang): Promise<Paragraph[]> {
  const say = newYearWords[lang];
  const extension = extname(file).toLowerCase();
  if (extension !== '.txt' && extension !== '.docx') throw new NotRead(say.extension(file));
  const bytes = bytesOf(file, lang);
  if (extension === '.docx') {
    if (bytes.length === 0) return [];
    return paragraphsOfDocx(bytes).catch(() => {
      throw new NotRead(say.documentBroken(file));
    });
  }
  const { text, encoding } = decode(bytes);
  if (encoding === 'unknown') throw new NotRead(say.lettersUnreadable(file));
  return paragraphsOfText(text);
}

function bytesOf(file: string, lang: Lang): Uint8Array {
  const say = newYearWords[lang];
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new NotRead(code === 'ENOENT' ? say.fileMissing(file) : say.fileUnreadable(file, code));
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
    const today = new Date().toISOString().slice(0, 10);
    return runNewYear(resolve(values.root), { year, file: resolve(file), lang, today });
  };
  const options = { root: { type: 'string', default: PROJECT } } as const;
  await runCommand(options, run, { positionals: true });
}
