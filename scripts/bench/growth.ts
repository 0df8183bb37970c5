import { withCopy } from './site-copy.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import { buildHeader, buildRow, timedBuild } from './timed-build.ts';
import type { BenchWords } from './words.ts';

const tenth = 10;

/** What a page may cost to build, in milliseconds, beyond what any build costs. */
const costGoal = 3;

/** Builds sites of `reports` made-up reports and of a tenth of them; the figures as a table. */
export async function measureGrowth(reports: number, say: BenchWords): Promise<string> {
  const { lang } = say;
  const build = (count: number) => withCopy(count, (root) => timedBuild(root, say));
  const few = Math.max(1, Math.round(reports / tenth));
  const [small, large] = [await build(few), await build(reports)];
  const name = (count: number) => say.reports(formatNumber(count, lang));
  const table = formatTable(buildHeader(say), [
    buildRow(name(few), small, say),
    buildRow(name(reports), large, say),
  ]);
  const ratio = large.milliseconds / small.milliseconds / (reports / few);
  const further = (large.milliseconds - small.milliseconds) / (large.files - small.files);
  const line = (label: string, value: number, goal: number) =>
    `${label}: ${formatNumber(value, lang, 2)}  ${goalMark(value, goal)} ${say.atMost(String(goal))}`;
  return `\n${table}\n\n${line(say.growth, ratio, 1)}\n${line(say.furtherFile, further, costGoal)}`;
}
