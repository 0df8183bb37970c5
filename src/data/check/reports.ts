import type { ArticleFile } from './articles.ts';
import { articleFolder } from '../article/content-file.ts';
import { pointerOf, type Dataset } from '../model/dataset.ts';
import { numberOf } from '../model/datum.ts';
import { dayOfSource } from '../model/source.ts';
import { endOfPeriod, isDay } from '../text/period.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { fileOf } from '../csv/schema.ts';
import type { Rows } from '../csv/table.ts';

/**
 * Every report has its article and every article its report; the article gives
 * each of the report's figures, and each day that its data and sources name.
 */
export function checkReports(
  articles: readonly ArticleFile[],
  articleFiles: ReadonlySet<string>,
  rows: Rows,
  dataset: Dataset,
): Problem[] {
  const byYear = new Map(articles.map((one) => [one.article.year, saidIn(one)]));
  return [
    ...sourceProblems(byYear, articleFiles, rows),
    ...articles
      .filter(({ article }) => !dataset.reports.has(article.year))
      .map(({ article: { file, year } }) =>
        problemAt({ file, line: 1, column: 1 }, 'report-missing', String(year), {
          file: fileOf('sources'),
        }),
      ),
    ...observationProblems(byYear, rows, dataset),
  ];
}

/** A document was read before today, and what it tells of and its publication came before that. */
export function checkSourceDays(rows: Rows, today: string | undefined): Problem[] {
  return rows.sources.flatMap(({ row, at }) => {
    const isReadLate = today !== undefined && row.read > today;
    const to = isReadLate ? today : row.read;
    return (['published', 'read', 'event_date'] as const)
      .filter((column) => row[column] > to)
      .map((column) => ({
        ...problemAt(at(column), 'source-day-late', row[column], { to }),
        row: row.id,
      }));
  });
}

interface Said {
  file: string;
  /** The ids of the figures given, rightly or with a problem of their own. */
  figures: ReadonlySet<string>;
  /** The days named in full, ISO 8601. */
  days: ReadonlySet<string>;
}

function saidIn({ article, binding }: ArticleFile): Said {
  const days = binding.dates.map(({ year, month, day }) =>
    [String(year), twoDigits(month), twoDigits(day)].join('-'),
  );
  return {
    file: article.file,
    figures: new Set(
      [...binding.spans.map(({ datum }) => datum), ...binding.refused]
        .filter(({ report }) => report === article.year)
        .map(({ id }) => id),
    ),
    days: new Set(days),
  };
}

function twoDigits(part: number | undefined): string {
  return String(part).padStart(2, '0');
}

function sourceProblems(
  byYear: ReadonlyMap<number, Said>,
  articleFiles: ReadonlySet<string>,
  rows: Rows,
): Problem[] {
  return rows.sources.flatMap(({ row, at }) => {
    const file = `${articleFolder}/${row.report}.mdx`;
    const said = byYear.get(Number(row.report));
    if (!articleFiles.has(file))
      return [problemAt(at('report'), 'report-missing', row.report, { file })];
    const day = dayOfSource(row);
    if (!said || day === '' || said.days.has(day)) return [];
    const place = at(row.event_date === '' ? 'published' : 'event_date');
    return [{ ...problemAt(place, 'source-date-missing', day, { file }), row: row.id }];
  });
}

function observationProblems(
  byYear: ReadonlyMap<number, Said>,
  rows: Rows,
  dataset: Dataset,
): Problem[] {
  return rows.observations.flatMap(({ row, at }) => {
    const datum = dataset.data.get(pointerOf(row.indicator, row.period));
    const said = datum && byYear.get(datum.report);
    if (!datum || !said) return [];
    const { file } = said;
    const rowKey = `${row.indicator} ${row.period}`;
    const problems: Problem[] = [];
    if (!said.figures.has(datum.id)) {
      const args = { file, wording: row.wording };
      problems.push({
        ...problemAt(at('value'), 'figure-missing', numberOf(datum, 'vi'), args),
        row: rowKey,
      });
    }
    const end = endOfPeriod(row.period);
    if (isDay(end) && !said.days.has(end)) {
      problems.push({
        ...problemAt(at('period'), 'date-missing', row.period, { file }),
        row: rowKey,
      });
    }
    return problems;
  });
}
