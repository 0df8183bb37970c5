import { decode } from '../csv/encoding.ts';
import { paragraphsOfText } from './article-text.ts';
import { readDocx, type WordText } from './docx.ts';

/** The kinds of files in which a source's text can be kept. */
export const documentExtensions = ['.txt', '.docx'] as const;
export type DocumentExtension = (typeof documentExtensions)[number];

export interface DocumentText extends WordText {
  /** The whole text: of a `.txt` file as it stands, of a Word document a paragraph a line. */
  text: string;
  /** True for a `.txt` file in Windows-1258, in which a save can change letters. */
  hasOldLetters: boolean;
}

/** Why a document cannot be read. */
export class DocumentError extends Error {
  readonly why: 'broken' | 'letters';

  constructor(why: 'broken' | 'letters') {
    super(`unreadable document: ${why}`);
    this.why = why;
  }
}

/**
 * Reads a document's text; an empty file has none.
 *
 * @throws {DocumentError} for bytes that are no Word document, or in no encoding that is known
 */
export async function readDocument(
  extension: DocumentExtension,
  bytes: Uint8Array,
): Promise<DocumentText> {
  if (extension === '.docx') {
    if (bytes.length === 0) return { text: '', paragraphs: [], leftOut: [], hasOldLetters: false };
    const read = await readDocx(bytes).catch(() => {
      throw new DocumentError('broken');
    });
    const text = read.paragraphs.map((one) => one.text).join('\n');
    return { ...read, text, hasOldLetters: false };
  }
  const { text, encoding } = decode(bytes);
  if (encoding === 'unknown') throw new DocumentError('letters');
  const hasOldLetters = encoding === 'windows-1258';
  return { text, paragraphs: paragraphsOfText(text), leftOut: [], hasOldLetters };
}
