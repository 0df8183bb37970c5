import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { decode } from '../src/data/csv/encoding.ts';
import type { Lang } from '../src/data/text/number.ts';
import { withRowsInBytes } from '../src/draft/append-rows.ts';
import { articleOf, paragraphsOfText, type Paragraph } from '../src/draft/article-text.ts';
import { paragraphsOfDocx } from '../src/draft/docx.ts';
import { draftYear, type YearDraft } from '../src/draft/new-year.ts';
import { tellDraft, tellRefusal } from '../src/draft/tell-draft.ts';
import { newYearWords, type Refused } from '../src/i18n/entry.ts';
import { readProject } from '../src/project/read-project.ts';
import { acquireLock } from './lock.mjs';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { troubleOf } from './trouble.ts';
import { formatTrouble, langOf } from './words.ts';
import { finishWrites, writeAll } from './write-all.ts';
import { PROJECT } from './project-folder.ts';

/** For another run of the same command, in milliseconds. */
const longestWait = 30_000;

/**
 * `npm run new-year -- 2023 article.docx`: drafts the report of a year from its
 * source's article into the project under `root`, all of it or nothing. What a
 * killed run had begun to write is written to its end first. Status 1 when the
 * year is refused, 2 when the command is not understood.
 */
export async function runNewYear(
  root: string,
  { year, file, lang, today }: { year: string; file: string; lang: Lang; today: string },
): Promise<number> {
  const refuse = (refused: Refused) => {
    process.stderr.write(formatTrouble(lang, refused));
    return 1;
  };
  let release: () => void = () => undefined;
  try {
    release = await acquireLock(join(root, '.build', 'new-year.lock'), { wait: longestWait });
    const waiting = join(root, '.new-year');
    if (finishWrites(waiting)) process.stderr.write(`${newYearWords[lang].finished}\n`);
    const paragraphs = await paragraphsOf(file, lang);
    const draft = draftYear(articleOf(paragraphs), {
      files: readProject(root),
      year,
      today,
      words: newYearWords[lang].draft,
    });
    if ('why' in draft) return refuse(tellRefusal(draft, file, lang));
    writeAll(filesOf(root, draft, lang), waiting);
    process.stdout.write(tellDraft(draft, lang));
    return 0;
  } catch (error) {
    return refuse(error instanceof NotRead ? error.refused : troubleOf(error, lang, root));
  } finally {
    release();
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

/** Every file that a draft makes or extends, whole, by its path. */
function filesOf(root: string, { texts, rows }: YearDraft, lang: Lang): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, added] of rows) {
    const target = join(root, path);
    const bytes = withRowsInBytes(readFileSync(target), added);
    if (!bytes) throw new NotRead(newYearWords[lang].cannotEncode(path));
    files.set(target, bytes);
  }
  for (const [path, text] of texts) {
    const target = join(root, path);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    files.set(target, new TextEncoder().encode(text));
  }
  return files;
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const lang = langOf(args, process.env);
  const { values, positionals } = readOptions(
    {
      args,
      allowPositionals: true,
      options: {
        ...COMMON_OPTIONS,
        root: { type: 'string', default: PROJECT },
      },
    },
    lang,
  );
  const [year, file, ...rest] = positionals;
  if (year === undefined || file === undefined || rest.length > 0) {
    process.stderr.write(formatTrouble(lang, newYearWords[lang].usage));
    process.exitCode = 2;
  } else {
    const today = new Date().toISOString().slice(0, 10);
    process.exitCode = await runNewYear(resolve(values.root), {
      year,
      file: resolve(file),
      lang,
      today,
    });
  }
}
