import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The project's own files that `checkProject` reads, by their path from `root`
 * (with `/`), in a fixed order: data, content, and the words of
 * the site and its interface.
 */
export function readProject(root: string): Map<string, string> {
  const paths = globSync(
    [
      'data/*.csv',
      'src/content/*/*.mdx',
      'src/content/*/en/*.mdx',
      'src/site.ts',
      'src/i18n/page-words.ts',
    ],
    { cwd: root },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
