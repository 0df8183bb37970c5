import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.ts';
import { PROJECT } from './project.ts';
import { runBuild } from './run-build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built site. */
    siteDir: string;
    /** Its address on this machine, with a trailing slash. */
    siteUrl: string;
  }
}

/** Builds the real site once, beside `dist`, and serves it to the tests of the project `site`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const siteDir = join(PROJECT, '.build', 'test', 'site');
  const { status, stdout, stderr } = await runBuild(PROJECT, siteDir);
  if (status !== 0) {
    throw new Error(`the site does not build (exit status ${status}):\n${stdout}${stderr}`);
  }
  const { url, close } = await serve(siteDir, { port: 0 });
  project.provide('siteDir', siteDir);
  project.provide('siteUrl', url);
  return close;
}
