import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lchownSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../fuzz/random.ts';
import { Harness, type Finding } from './harness.ts';

/** What a fault did, and all that was found amiss. */
export interface FaultResult {
  readonly tries: number;
  /** Builds that the fault stopped; the others got through. */
  readonly stopped: number;
  readonly findings: readonly Finding[];
}

/** Where a fault counts no builds that stopped, they are its harness's. */
type Found = Omit<FaultResult, 'stopped'> & { readonly stopped?: number };

type Fault = (harness: Harness, chance: Random, tries: number) => Promise<Found | undefined>;

export type FaultName =
  'killed' | 'failingWrites' | 'fullDisk' | 'wrongClock' | 'noNetwork' | 'readOnlySite';

/** Kills between which a build may run to its end. */
const killsInARow = 10;

/** How much of a disk is left when it runs full, at most: builds of small sites need as much. */
const mostLeft = 2 ** 20;
const diskSize = 64 * 2 ** 20;

const nobody = 65534;
const isRoot = process.getuid?.() === 0;

/** SIGKILL at moments of chance: of the build in one half, of all its processes in the other. */
const killed: Fault = async (harness, chance, tries) => {
  const findings: Finding[] = [];
  for (let index = 0; index < tries; index++) {
    const kill = { after: chance.fraction() * harness.buildTime, isForAll: index % 2 === 0 };
    findings.push(...(await harness.strike({ kill })).findings);
    const isLast = index === tries - 1;
    if (isLast || index % killsInARow === killsInARow - 1)
      findings.push(...(await harness.recover()));
  }
  return { tries, findings };
};

/** Writes that fail after some bytes, as on a full disk. */
const failingWrites: Fault = async (harness, chance, tries) => {
  const findings: Finding[] = [];
  for (let index = 0; index < tries; index++) {
    const env = { DISK_LEFT: String(chance.below(sizeOf(harness.places.dist))) };
    findings.push(...(await harness.strike({ preload: 'full-disk', env })).findings);
  }
  return { tries, findings: [...findings, ...(await harness.recover())] };
};

/** A real small disk that runs full; tried by root, who may mount one. */
const fullDisk: Fault = async ({ root }, chance, tries) => {
  if (!isRoot) return undefined;
  const disk = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'none', disk]);
  } catch {
    rmSync(disk, { recursive: true });
    return undefined;
  }
  try {
    const project = join(disk, 'project');
    cpSync(root, project, { recursive: true, verbatimSymlinks: true });
    const harness = await Harness.make(project);
    const findings: Finding[] = [];
    const filler = join(disk, 'filler');
    for (let index = 0; index < tries; index++) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - chance.below(mostLeft))));
      findings.push(...(await harness.strike({})).findings);
      rmSync(filler);
      findings.push(...(await harness.recover()));
    }
    return { tries, findings, stopped: harness.stopped };
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true });
  }
};

/** A clock years behind, which may refuse to build, and then one years ahead, which must build. */
const wrongClock: Fault = async (harness, chance) => {
  const findings: Finding[] = [];
  const years = [-1 - chance.below(50), 1 + chance.below(60)];
  for (const CLOCK_YEARS of years.map(String)) {
    const strike = await harness.strike({ preload: 'other-clock', env: { CLOCK_YEARS } });
    findings.push(...strike.findings);
    if (!CLOCK_YEARS.startsWith('-') && strike.outcome.status !== 0) {
      findings.push('should have built');
    }
  }
  return { tries: years.length, findings };
};

/** No network at all, not even to this machine: the build must not miss it. */
const noNetwork: Fault = async (harness) => {
  const before = ['unshare', '--net', ...(isRoot ? [] : ['--map-root-user'])];
  try {
    execFileSync(before[0] ?? '', [...before.slice(1), 'true'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const { outcome, findings } = await harness.strike({ before });
  const missed: Finding[] = outcome.status === 0 ? [] : ['should have built'];
  return { tries: 1, findings: [...findings, ...missed] };
};

/** A site that the builder may not write to; root, who may always, lets another user build. */
const readOnlySite: Fault = async (harness) => {
  const { root, places } = harness;
  const user = isRoot ? nobody : undefined;
  if (user !== undefined) own(root, user);
  setWritable(places.dist, false);
  const { findings } = await harness.strike({ user });
  setWritable(places.dist, true);
  if (user !== undefined) own(root, process.getuid?.() ?? 0);
  return { tries: 1, findings: [...findings, ...(await harness.recover())] };
};

const faults: Readonly<Record<FaultName, Fault>> = {
  killed,
  failingWrites,
  fullDisk,
  wrongClock,
  noNetwork,
  readOnlySite,
};

/** Tries one fault on a project; the seed decides its moments and amounts. None where it cannot be tried. */
export async function tryFault(
  name: FaultName,
  harness: Harness,
  { chance, tries }: { chance: Random; tries: number },
): Promise<FaultResult | undefined> {
  const before = harness.stopped;
  const result = await faults[name](harness, chance, tries);
  const stopped = harness.stopped - before;
  return result && { ...result, stopped: result.stopped ?? stopped };
}

function sizeOf(folder: string): number {
  return entriesOf(folder).reduce((sum, path) => sum + lstatSync(path).size, 0);
}

function setWritable(folder: string, isWritable: boolean): void {
  for (const path of entriesOf(folder)) {
    const { mode } = lstatSync(path);
    chmodSync(path, isWritable ? mode | 0o200 : mode & ~0o222);
  }
}

function own(folder: string, user: number): void {
  for (const path of entriesOf(folder)) lchownSync(path, user, user);
}

/** The folder and all that is in it; links are not followed. */
function entriesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [folder, ...entries.map((entry) => join(folder, entry))];
}
