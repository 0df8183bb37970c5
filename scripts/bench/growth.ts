import { raiseFigure, withCopy } from './site-copy.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import { buildHeader, buildRow, timedBuild, type TimedBuild } from './timed-build.ts';
import type { BenchWords } from './words.ts';

/** What a page may cost to build, in milliseconds, beyond what any build costs. */
const pageGoal = 3;

/** The most memory that a process of a build may hold. */
const memoryGoal = 2 ** 30;

/** How long a build may take after one row has changed, in milliseconds. */
const rowGoal = 2000;

/** A site of so many reports, built three times. */
interface Builds {
  chartPages: number;
  /** With nothing kept: cards are drawn too. */
  cold: TimedBuild;
  /** With the cards of the first build, and nothing else of it. */
  withoutCards: TimedBuild;
  /** After one row and its article have changed. */
  oneRow: TimedBuild;
}

/**
 * Builds made-up sites of several sizes (`chartPages`, in both editions, smallest first), each with
 * nothing kept, without drawing cards, and after one row has changed; the figures as tables.
 */
export async function measureGrowth(
  chartPages: readonly number[],
  say: BenchWords,
): Promise<string> {
  const { lang } = say;
  const sizes: Builds[] = [];
  for (const count of chartPages) sizes.push(await buildsOf(count, say));
  const rows = sizes.flatMap(({ chartPages: count, cold, withoutCards, oneRow }) =>
    [
      [say.coldBuild, cold] as const,
      [say.withoutCards, withoutCards] as const,
      [say.oneRow, oneRow] as const,
    ].map(([name, build]) => buildRow(`${formatNumber(count, lang)}: ${name}`, build, say)),
  );
  const table = formatTable(buildHeader(say), rows);
  const line = (label: string, value: number, goal: number, decimals: number) =>
    `${label}: ${formatNumber(value, lang, decimals)}  ${goalMark(value, goal)} ${say.atMost(formatNumber(goal, lang))}`;
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large) return table;
  const peak = Math.max(
    ...sizes.flatMap(({ cold, withoutCards }) => [cold.peakBytes, withoutCards.peakBytes]),
  );
  const lines = [
    ...(small === large ? [] : growthLines(small.withoutCards, large.withoutCards)),
    line(say.peak, peak / 2 ** 20, memoryGoal / 2 ** 20, 0),
    line(
      say.afterOneRow(formatNumber(large.chartPages, lang)),
      large.oneRow.milliseconds / 1000,
      rowGoal / 1000,
      1,
    ),
  ];
  return `\n${say.chartPages}\n${table}\n\n${lines.join('\n')}`;

  function growthLines(few: TimedBuild, many: TimedBuild): string[] {
    const spent = many.milliseconds - few.milliseconds;
    const growth = many.milliseconds / few.milliseconds / (many.files / few.files);
    return [
      line(say.growth, growth, 1, 2),
      line(say.furtherPage, spent / (many.pages - few.pages), pageGoal, 2),
      line(say.furtherFile, spent / (many.files - few.files), pageGoal, 2),
    ];
  }
}

/** Pages of charts that a made-up report has in both editions. */
const chartPagesOfReport = 8;

function buildsOf(chartPages: number, say: BenchWords): Promise<Builds> {
  const reports = Math.max(1, Math.round(chartPages / chartPagesOfReport));
  return withCopy(reports, async (root) => {
    const cold = await timedBuild(root, say);
    const withoutCards = await timedBuild(root, say, ['--clean']);
    raiseFigure(root, Math.floor(reports / 2));
    const oneRow = await timedBuild(root, say);
    return { chartPages: reports * chartPagesOfReport, cold, withoutCards, oneRow };
  });
}
