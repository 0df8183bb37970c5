import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { commandPath } from '../../tests/support/web-servers.ts';
import { median } from './median.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';
import { readWrk, type LoadRun } from './wrk.ts';

/** What any server can answer without effort: a file of 200 spaces. */
export const emptyFile = 'two-hundred.txt';

const runs = 3;
const connections = 64;
const seconds = 4;

/** How many readers at once a busy day may bring, and for how long they are kept, in seconds. */
const crowd = 10_000;
const crowdSeconds = 15;

const answersGoal = 0.5;
const p99Goal = 2;

/**
 * Answers a second and 99th percentile of a page against those of an empty file, both asked in
 * turns, and how many errors 10,000 connections meet; as a table.
 */
export async function loadTable(url: string, page: string, say: BenchWords): Promise<string> {
  const { lang } = say;
  if (commandPath('wrk') === undefined) return say.notHere('wrk');
  const [pages, empties]: [LoadRun[], LoadRun[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    pages.push(await load(url + page, connections, seconds));
    empties.push(await load(url + emptyFile, connections, seconds));
  }
  const [ours, theirs] = [middle(pages), middle(empties)];
  const kept = hasDescriptors(crowd + 100)
    ? await load(url + page, crowd, crowdSeconds)
    : undefined;
  const row = (name: string, one: LoadRun, goal = '') => [
    name,
    formatNumber(one.requestsASecond, lang),
    formatNumber(one.p99, lang, 1),
    formatNumber(one.errors, lang),
    goal,
  ];
  const count = formatNumber(crowd, lang);
  const table = formatTable(
    [say.file, say.answersASecond, say.p99, say.errors, say.goal],
    [
      row(say.chartPage, ours),
      row(say.emptyFile, theirs),
      ...(kept ? [row(say.connectionsKept(count), kept, `${goalMark(kept.errors, 0)} 0`)] : []),
    ],
  );
  const answers = ours.requestsASecond / theirs.requestsASecond;
  const p99 = ours.p99 / theirs.p99;
  return [
    table,
    ...(kept ? [] : [say.fewDescriptors(count)]),
    `${say.answersRatio}: ${formatNumber(answers, lang, 2)}  ${goalMark(-answers, -answersGoal)} ${say.atLeast(formatNumber(answersGoal, lang, 1))}`,
    `${say.p99Ratio}: ${formatNumber(p99, lang, 2)}  ${goalMark(p99, p99Goal)} ${say.atMost(String(p99Goal))}`,
  ].join('\n');
}

async function load(url: string, kept: number, duration: number): Promise<LoadRun> {
  const args = [`-c${kept}`, `-d${duration}s`, '-t2', '--timeout=10s', '--latency'];
  const { stdout } = await promisify(execFile)(commandPath('wrk') ?? '', [
    ...args,
    '-H',
    'Accept-Encoding: br, gzip',
    url,
  ]);
  const run = readWrk(stdout);
  if (!run) throw new Error(stdout);
  return run;
}

function middle(all: readonly LoadRun[]): LoadRun {
  return {
    requestsASecond: median(all.map((run) => run.requestsASecond)),
    p99: median(all.map((run) => run.p99)),
    errors: all.reduce((sum, run) => sum + run.errors, 0),
  };
}

function hasDescriptors(count: number): boolean {
  const allowed = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  return allowed === 'unlimited' || Number(allowed) >= count;
}
