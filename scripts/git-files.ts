import { spawnSync } from 'node:child_process';

/**
 * The files of a git revision under `root` that `isWanted` chooses, by their path
 * from `root`; nothing is checked out. Undefined when git has no such revision, or
 * `root` is in no repository.
 */
export function filesAt(
  root: string,
  revision: string,
  isWanted: (path: string) => boolean,
): Map<string, Uint8Array> | undefined {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit) return undefined;
  const id = commit.toString('utf8').trim();
  const listed = git(root, ['ls-tree', '-r', '-z', '--name-only', id]);
  if (!listed) return undefined;
  const paths = listed.toString('utf8').split('\0').filter(isWanted);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = git(root, ['show', `${id}:./${path}`]);
    if (bytes) files.set(path, new Uint8Array(bytes));
  }
  return files;
}

/** True when `root` is in a git repository. */
export function isInGit(root: string): boolean {
  return git(root, ['rev-parse', '--git-dir']) !== undefined;
}

function git(root: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, maxBuffer: 1 << 30 });
  return status === 0 ? stdout : undefined;
}
