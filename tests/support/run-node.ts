import { spawn } from 'node:child_process';

/** How a process ended, and what it said. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Laid over the environment of the tests, without what vitest sets in it. */
  readonly env?: NodeJS.ProcessEnv;
  /** Sends SIGKILL so many milliseconds after the start. */
  readonly killAfter?: number;
}

/** Runs Node with the arguments and waits for its end. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...plainEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.killAfter,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (status, signal) => done({ status, signal, stdout, stderr }));
  });
}

/** Runs a piece of TypeScript as a process of its own. */
export function runCode(code: string, options?: RunOptions): Promise<Ended> {
  return runNode(['--input-type=module-typescript', '--eval', code], options);
}

/** What the test runner and the CI set, and a person's terminal does not. */
const SET_BY_RUNNERS =
  /^VITEST|^(NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|SSR|MODE|BASE_URL|FORCE_COLOR|GITHUB_ACTIONS)$/;

/** What a person's terminal would set, in Vietnamese and without colours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !SET_BY_RUNNERS.test(name) && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LANG: 'vi_VN.UTF-8', NO_COLOR: '1' };
}
