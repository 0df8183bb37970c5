import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersions, versionsFile, type Version } from '../permanence/versions.ts';

/** The published states of the charts, oldest first; none before the first `npm run record`. */
export function publishedVersions(root = process.cwd()): Version[] {
  const file = join(root, versionsFile);
  return existsSync(file) ? readVersions(readFileSync(file, 'utf8')) : [];
}
