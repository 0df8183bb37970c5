import { execFileSync, spawnSync } from 'node:child_process';

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
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const id = git(root, [...verify, `${revision}^{commit}`])
    ?.toString()
    .trim();
  const listed = id && git(root, ['ls-tree', '-r', '-z', '--name-only', id]);
  if (!listed) return undefined;
  const paths = listed.toString().split('\0').filter(isWanted);
  const contentOf = (path: string) =>
    new Uint8Array(execFileSync('git', ['cat-file', 'blob', `${id}:./${path}`], options(root)));
  return new Map(paths.map((path) => [path, contentOf(path)]));
}

/** True when `root` is in a git repository. */
export function isInGit(root: string): boolean {
  return git(root, ['rev-parse', '--git-dir']) !== undefined;
}

/** The newest tag before `HEAD` or at it; undefined where there is none. */
export function lastTag(root: string): string | undefined {
  return git(root, ['describe', '--tags', '--abbrev=0'])?.toString().trim();
}

function git(root: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, options(root));
  return status === 0 ? stdout : undefined;
}

const options = (cwd: string) => ({ cwd, maxBuffer: 1 << 30 });
