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
  const commit = git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (!commit) return undefined;
  const id = commit.toString('utf8').trim();
  const listed = git(root, ['ls-tree', '-r', '-z', '--name-only', id]);
  if (!listed) return undefined;
  const paths = listed.toString('utf8').split('\0').filter(isWanted);
  const names = paths.map((path) => `${id}:./${path}\n`).join('');
  const contents = git(root, ['cat-file', '--batch'], names);
  return contents && new Map(blobsOf(contents).map((bytes, at) => [paths[at] ?? '', bytes]));
}

/** True when `root` is in a git repository. */
export function isInGit(root: string): boolean {
  return git(root, ['rev-parse', '--git-dir']) !== undefined;
}

/** Takes apart what `git cat-file --batch` writes: `<id> blob <size>`, a line's end, the bytes, another. */
function blobsOf(output: Buffer): Uint8Array[] {
  const blobs: Uint8Array[] = [];
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, lineEnd).split(' ').at(-1));
    blobs.push(new Uint8Array(output.subarray(lineEnd + 1, lineEnd + 1 + size)));
    at = lineEnd + 1 + size + 1;
  }
  return blobs;
}

function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, input, maxBuffer: 1 << 30 });
  return status === 0 ? stdout : undefined;
}
