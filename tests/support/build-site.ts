import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { copyProject, type Overlay } from './project.ts';
import { runBuild, type BuildResult } from './run-build.ts';

/** A build of a changed copy of the project. */
export interface SiteBuild extends BuildResult {
  /** The copy, with `data/`, `src/` and all. */
  readonly root: string;
}

const copies: string[] = [];

afterAll(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/**
 * Builds a copy of the project with some files changed. The copies of a test file are removed
 * when its tests are over.
 *
 * @param skipCheck leaves `npm run check` out, to prove that Astro's own build stops as well
 * @param options further options of the build, for example `['--lang', 'en']`
 * @param env laid over the environment, for example `{ SITE_URL: 'https://a.example' }`
 */
export async function buildSite({
  overlay = {},
  skipCheck = false,
  options = [],
  env = {},
}: {
  overlay?: Overlay;
  skipCheck?: boolean;
  options?: readonly string[];
  env?: NodeJS.ProcessEnv;
} = {}): Promise<SiteBuild> {
  const root = copyProject(overlay);
  copies.push(root);
  const flags = skipCheck ? ['--skip-check', ...options] : options;
  return { root, ...(await runBuild(root, join(root, 'dist'), flags, { env })) };
}
