import type { Lang } from '../data/text/number.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import { lackingOf, lackingWords } from '../i18n/lacking.ts';
import { fill, plain, type Segment } from '../data/model/template.ts';

/** What a chart says in a language, its figures filled in. */
export interface ChartWords {
  name: string;
  finding: string;
  findingSegments: Segment[];
  /** A short sentence that begins with the chart's leading figure. */
  briefSegments: Segment[];
  summary: string;
  summarySegments: Segment[];
}

export function wordsOfChart(chart: YearChart, report: Report, lang: Lang): ChartWords {
  const { matter } = chart;
  const findingSegments = fill(matter[`finding_${lang}`], report, lang).segments;
  const summarySegments = fill(matter[`summary_${lang}`], report, lang).segments;
  const lacks = lackingWords(lackingOf(matter, report, lang), lang);
  if (lacks !== '') summarySegments.push({ kind: 'text', text: ` ${lacks}` });
  return {
    name: matter[`name_${lang}`],
    finding: plain(findingSegments),
    findingSegments,
    briefSegments: fill(matter[`brief_${lang}`], report, lang).segments,
    summary: plain(summarySegments),
    summarySegments,
  };
}
