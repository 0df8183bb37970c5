import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from '../../tests/support/run-build.ts';
import { filesIn } from '../files-in.ts';
import { formatNumber } from './table.ts';
import type { BenchWords } from './words.ts';

/** A whole build, with check and audit, and what it cost. */
export interface TimedBuild {
  readonly siteDir: string;
  readonly files: number;
  readonly pages: number;
  readonly milliseconds: number;
  /** The time that its processes computed, on all cores, whatever else the machine did. */
  readonly cpuMilliseconds: number;
  /** The most memory that one of its processes held. */
  readonly peakBytes: number;
}

const preload = new URL('report-usage.ts', import.meta.url).href;

/**
 * Builds the project in `root` as a person would, with further arguments.
 *
 * @throws with the build's own words when it fails
 */
export async function timedBuild(
  root: string,
  say: BenchWords,
  args: readonly string[] = [],
): Promise<TimedBuild> {
  const usageFile = join(root, 'usage.jsonl');
  const env = { NODE_OPTIONS: `--import=${preload}`, USAGE_FILE: usageFile };
  rmSync(usageFile, { force: true });
  const began = performance.now();
  const { status, siteDir, stdout, stderr } = await runBuild(root, join(root, 'dist'), args, {
    env,
  });
  const milliseconds = performance.now() - began;
  if (status !== 0) throw new Error(say.didNotBuild(stdout + stderr));
  const files = filesIn(siteDir);
  const usages = readUsages(usageFile);
  return {
    siteDir,
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    milliseconds,
    cpuMilliseconds: usages.reduce((sum, usage) => sum + cpuTimeOf(usage), 0),
    peakBytes: Math.max(...usages.map(({ maxRSS }) => maxRSS)) * 1024,
  };
}

function readUsages(file: string): NodeJS.ResourceUsage[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as NodeJS.ResourceUsage);
}

function cpuTimeOf({ userCPUTime, systemCPUTime }: NodeJS.ResourceUsage): number {
  return (userCPUTime + systemCPUTime) / 1000;
}

/** The header of a table of builds. */
export function buildHeader(say: BenchWords): string[] {
  return [
    say.site,
    say.files,
    say.htmlPages,
    say.seconds,
    say.cpuSeconds,
    say.peakMemory,
    say.msPerFile,
  ];
}

/** A build as a row of that table. */
export function buildRow(name: string, build: TimedBuild, { lang }: BenchWords): string[] {
  return [
    name,
    formatNumber(build.files, lang),
    formatNumber(build.pages, lang),
    formatNumber(build.milliseconds / 1000, lang, 1),
    formatNumber(build.cpuMilliseconds / 1000, lang, 1),
    formatNumber(build.peakBytes / 2 ** 20, lang),
    formatNumber(build.milliseconds / build.files, lang, 2),
  ];
}
