import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../src/data/csv/schema.ts';
import { problemAt, type Problem } from '../src/data/problem/problem.ts';
import { archiveFolder, archiveList, checkArchive } from '../src/permanence/archive.ts';
import { checkGrowth, isOfRecord, type Bytes } from '../src/permanence/growth.ts';
import { filesIn } from './files-in.ts';
import { filesAt, isInGit, lastTag } from './git-files.ts';

/** The environment's name of the commit that the record is held against: see `recordBase`. */
export const baseVariable = 'PUBLISHED_BASE';

/** An earlier state of the record: its files and the name of its commit; or why there is none. */
export type RecordBase =
  | { name: string; files: Bytes }
  | { why: 'no-git' | 'not-wanted' }
  | { why: 'unknown'; name: string };

/**
 * What the record of a project is held against: the commit that `PUBLISHED_BASE` names (in the
 * workflow the target branch), else the last tag, else `HEAD`. `none`, or a row of zeros as GitHub
 * names the state before a branch's first commit, means that nothing was published before.
 */
export function recordBase(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): RecordBase {
  const asked = env[baseVariable] ?? '';
  if (asked === 'none' || /^0+$/.test(asked)) return { why: 'not-wanted' };
  if (!isInGit(root)) return asked === '' ? { why: 'no-git' } : { why: 'unknown', name: asked };
  const name = asked === '' ? (lastTag(root) ?? 'HEAD') : asked;
  const files = filesAt(root, name, isOfRecord);
  if (files) return { name, files };
  // A repository without a commit, or a folder that is in one and not of it.
  return asked === '' ? { why: 'no-git' } : { why: 'unknown', name };
}

/** The record as it is on the disk. */
export function recordOnDisk(root: string): Map<string, Uint8Array> {
  const folder = join(root, 'published');
  const published = existsSync(folder) ? filesIn(folder).map((file) => `published/${file}`) : [];
  const files = [...published, fileOf('reviews')].filter((file) => existsSync(join(root, file)));
  return new Map(
    files.filter(isOfRecord).map((file) => [file, new Uint8Array(readFileSync(join(root, file)))]),
  );
}

/** What a change did to the record that none may do, and archived files that are not as listed. */
export function guardRecord(root: string, base: RecordBase): Problem[] {
  const now = recordOnDisk(root);
  const list = new TextDecoder().decode(now.get(archiveList));
  const archived = new Map([...now].filter(([file]) => file.startsWith(`${archiveFolder}/`)));
  const problems = checkArchive(list, archived);
  if ('files' in base) return [...problems, ...checkGrowth(base.files, now, base.name)];
  if (base.why !== 'unknown') return problems;
  const place = { file: archiveList, line: 1, column: 1 };
  return [...problems, problemAt(place, 'record-base', base.name)];
}
