import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from '../../tests/support/run-build.ts';
import { filesIn } from './site-copy.ts';
import { formatNumber } from './table.ts';
import type { BenchWords } from './words.ts';

/** A whole build, with check and audit, and what it cost. */
export interface TimedBuild {
  readonly siteDir: string;
  readonly files: number;
  readonly pages: number;
  readonly milliseconds: number;
  /** The most memory that one of its processes held. */
  readonly peakBytes: number;
}

const preload = new URL('peak-memory.ts', import.meta.url).href;

/**
 * Builds the project in `root` as a person would.
 *
 * @throws with the build's own words when it fails
 */
export async function timedBuild(root: string, say: BenchWords): Promise<TimedBuild> {
  const peaks = join(root, 'peak-memory.txt');
  const env = { NODE_OPTIONS: `--import=${preload}`, PEAK_MEMORY_FILE: peaks };
  const began = performance.now();
  const { status, siteDir, stdout, stderr } = await runBuild(root, join(root, 'dist'), [], { env });
  const milliseconds = performance.now() - began;
  if (status !== 0) throw new Error(say.didNotBuild(stdout + stderr));
  const files = filesIn(siteDir);
  return {
    siteDir,
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    milliseconds,
    peakBytes: Math.max(...readFileSync(peaks, 'utf8').trim().split('\n').map(Number)) * 1024,
  };
}

/** The header of a table of builds. */
export function buildHeader(say: BenchWords): string[] {
  return [say.site, say.files, say.htmlPages, say.seconds, say.peakMemory, say.msPerFile];
}

/** A build as a row of that table. */
export function buildRow(name: string, build: TimedBuild, { lang }: BenchWords): string[] {
  return [
    name,
    formatNumber(build.files, lang),
    formatNumber(build.pages, lang),
    formatNumber(build.milliseconds / 1000, lang, 1),
    formatNumber(build.peakBytes / 2 ** 20, lang),
    formatNumber(build.milliseconds / build.files, lang, 2),
  ];
}
