import { globSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { documentFolder, type SourceDocument } from '../data/check/documents.ts';
import { documentExtensions, DocumentError, readDocument } from '../data/document/read-document.ts';

/** The documents of the sources that are laid beside the data; most projects keep none in git. */
export function readDocuments(root: string): Promise<SourceDocument[]> {
  const paths = documentExtensions.flatMap((extension) =>
    globSync(`${documentFolder}/*${extension}`, { cwd: root }),
  );
  return Promise.all(
    paths.sort().map(async (path) => {
      const extension = extname(path) === '.docx' ? '.docx' : '.txt';
      const file = path.replaceAll('\\', '/');
      const own = { file, source: basename(path, extension) };
      try {
        const { text, paragraphs } = await readDocument(extension, readFileSync(join(root, path)));
        return { ...own, text, paragraphs: paragraphs.map((one) => one.text) };
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        return own;
      }
    }),
  );
}
