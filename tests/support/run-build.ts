import { join } from 'node:path';
import { runNode, type Ended, type RunOptions } from './run-node.ts';

/** How a build ended, what it said, and where the finished site is if there is one. */
export interface BuildResult extends Ended {
  readonly siteDir: string;
}

/** Runs the build script of the project in `root`, as a person would, into the folder `siteDir`. */
export async function runBuild(
  root: string,
  siteDir: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<BuildResult> {
  const script = join(root, 'scripts', 'build.ts');
  const command = [script, '--root', root, '--out', siteDir, ...args];
  return { siteDir, ...(await runNode(command, { cwd: root, ...options })) };
}
