import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What goes wrong while a build runs; nothing when all is left out. */
export interface Trial {
  /** Modules of this folder that each of its processes loads first, with what they read. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that starts the build, for example one that takes the network away. */
  readonly before?: readonly string[];
  /** Whose process it is, by number. */
  readonly user?: number | undefined;
  /** After so many milliseconds the build is killed, or all its processes at once. */
  readonly kill?: { readonly after: number; readonly isForAll: boolean };
}

/** How a build ended. */
export interface Outcome {
  readonly status: number | null;
  readonly milliseconds: number;
  readonly output: string;
}

/** Builds the project in `root` into its `dist`, for a site at `origin`, while something goes wrong. */
export function startBuild(root: string, origin: string, trial: Trial = {}): Promise<Outcome> {
  const { preload, env, before = [], user, kill } = trial;
  const script = join(root, 'scripts', 'build.ts');
  const build = [process.execPath, script, '--root', root, '--out', join(root, 'dist')];
  const [command = '', ...rest] = [...before, ...build];
  const url = preload && new URL(`${preload}.ts`, import.meta.url).href;
  const began = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(command, rest, {
      cwd: root,
      detached: true,
      env: {
        PATH: process.env.PATH,
        HOME: root,
        NO_COLOR: '1',
        SITE_URL: origin,
        ...(url && { NODE_OPTIONS: `--import=${url}` }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user !== undefined && { uid: user, gid: user }),
    });
    const killing =
      kill &&
      setTimeout(() => {
        const { pid } = child;
        if (pid !== undefined) process.kill(kill.isForAll ? -pid : pid, 'SIGKILL');
      }, kill.after);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', failed).on('close', (status) => {
      clearTimeout(killing);
      done({ status, milliseconds: performance.now() - began, output });
    });
  });
}
