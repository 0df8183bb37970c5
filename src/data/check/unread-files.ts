import { basename, dirname, extname } from 'node:path/posix';
import { articleFolder, chartFolder, englishFolder } from '../article/content-file.ts';
import { allTables, fileOf, isTableName } from '../csv/schema.ts';
import { documentExtensions } from '../document/read-document.ts';
import { problemAt, type Problem, type UnreadKind } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';
import { documentFolder } from './documents.ts';

/** Where people write texts; each folder has its English edition within. */
const textFolders = [articleFolder, chartFolder, 'src/content/pages'].flatMap((folder) => [
  folder,
  englishFolder(folder),
]);

/** What programs leave beside a file, and no person wrote. */
const leftByPrograms = /^(?:[.~]|Thumbs\.db$|desktop\.ini$|Icon\r$)/i;

const workbooks = /\.(?:xls[xmb]?|xlt[xm]?|f?ods|ots|numbers|et)$/i;
const plainTables = /\.(?:csv|tsv|tab)$/i;
const texts = /\.(?:mdx?|markdown)$/i;
const documents = /\.(?:txt|docx?|odt|rtf|pdf|pages)$/i;

/**
 * A problem for each file that lies where people lay what they write and that nothing reads: an error
 * for what looks like a table or a text, as its writer believes that it is on the site; else a
 * warning. `laid` are the paths of all that lies there, `read` those of what is read or shown.
 */
export function checkUnread(laid: readonly string[], read: ReadonlySet<string>): Problem[] {
  const all = new Set(laid);
  const tables = allTables(read);
  return laid
    .filter((file) => !isRead(file, read, all) && !isLeft(file))
    .map((file) => unread(file, tables));
}

/** The folder of what charts say of one year. */
const ofYear = /\/charts\/\d{4}(?=\/|$)/;

function isRead(file: string, read: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (/^data\/[^/]+\.csv$/.test(file)) return isTableName(basename(file, '.csv'));
  if (dirname(file) === documentFolder) {
    // Beside the text that is read, the same document may lie in another form.
    const stem = file.slice(0, -extname(file).length || undefined);
    return documentExtensions.some((extension) => all.has(`${stem}${extension}`));
  }
  const folder = dirname(file).replace(ofYear, '/charts');
  return read.has(file) && !(file.endsWith('.mdx') && !textFolders.includes(folder));
}

function isLeft(file: string): boolean {
  return file.split('/').some((part) => leftByPrograms.test(part));
}

function unread(file: string, tables: readonly string[]): Problem {
  const kind = kindOf(file);
  const args = { kind, instead: insteadOf(file, kind, tables) };
  const problem = problemAt({ file, line: 1, column: 1 }, 'file-unread', file, args);
  const isHarmless = kind === 'document' || kind === 'other';
  return isHarmless ? { ...problem, severity: 'warning' } : problem;
}

function kindOf(file: string): UnreadKind {
  const isDocument = documents.test(file);
  if (file.startsWith(`${documentFolder}/`)) return 'document';
  if (file.startsWith('data/') && isDocument) return 'document';
  if (workbooks.test(file)) return 'workbook';
  if (plainTables.test(file)) return 'table';
  return isDocument || texts.test(file) ? 'text' : 'other';
}

/** The file that its writer seems to mean; empty where nothing tells. */
function insteadOf(file: string, kind: UnreadKind, tables: readonly string[]): string {
  const name = originalOf(basename(file, extname(file)));
  switch (kind) {
    case 'workbook':
    case 'table': {
      const table = nearMiss(name, tables);
      return table && fileOf(table);
    }
    case 'text': {
      const isEnglish = file.split('/').includes('en');
      const near = textFolders.includes(dirname(file)) ? dirname(file) : '';
      const folder = near || (/^\d{4}$/.test(name) ? articleFolder : '');
      if (folder === '') return '';
      return `${isEnglish && near === '' ? englishFolder(folder) : folder}/${name}.mdx`;
    }
    case 'document':
      return `${documentFolder}/${name}.docx`;
    case 'other':
      return '';
  }
}

/** A name without what programs and people add to that of a copy: `Copy of`, `(1)`, `- Copy`. */
function originalOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:copy of|bản sao(?: của)?)\s+/u, '')
    .replace(/\s*\(\d+\)$/u, '')
    .replace(/\s*[-–_]?\s*(?:copy|bản sao|sao chép)(?:\s*\d+)?$/u, '')
    .trim();
}
