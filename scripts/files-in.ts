import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder by its path in it, with `/`, in the order of its characters' codes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
