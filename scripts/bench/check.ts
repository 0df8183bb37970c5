import { loadProject } from '../../src/data/check/load-project.ts';
import { generateLarge, type LargeOptions } from '../../tests/fixtures/generate-large.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

/** How much larger the second input is than the first. */
const times = 10;
const small: LargeOptions = { rows: 10_000, articleLength: 100_000 };
const large: LargeOptions = { rows: 100_000, articleLength: 1_000_000 };

/** Over this, the time grows faster than the input by more than the noise of a measurement. */
const mostGrowth = 1.3;

/**
 * Checks made-up data of two sizes, ten times apart: the seconds of each, and how much faster
 * than the input the time grows, as a table.
 */
export function measureCheck(say: BenchWords): string {
  secondsOf(small);
  const [less, more] = [secondsOf(small), secondsOf(large)];
  const row = ({ rows, articleLength }: LargeOptions, seconds: number) => [
    formatNumber(rows, say.lang),
    formatNumber(articleLength, say.lang),
    formatNumber(seconds, say.lang, 1),
  ];
  const growth = more / less / times;
  const goal = `${goalMark(growth, mostGrowth)} ${say.atMost(formatNumber(mostGrowth, say.lang, 1))}`;
  const table = formatTable(
    [say.rows, say.letters, say.cpuSeconds],
    [row(small, less), row(large, more)],
  );
  return `\n${say.check}\n${table}\n${say.growth}: ${formatNumber(growth, say.lang, 2)} (${goal})`;
}

function secondsOf(options: LargeOptions): number {
  const files = generateLarge(options);
  const before = process.cpuUsage();
  const { problems } = loadProject(files);
  const { user, system } = process.cpuUsage(before);
  if (problems.length > 0) throw new Error(`${problems.length} problems in made-up data`);
  return (user + system) / 1_000_000;
}
