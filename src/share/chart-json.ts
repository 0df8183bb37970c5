import type { Datum } from '../data/model/datum.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import type { CorrectionRow } from '../data/csv/schema.ts';
import { fill, plain } from '../data/model/template.ts';
import type { ChartWords } from './chart-words.ts';

/** All that is known of a chart's data, as an object to write as JSON. */
export function chartJson(parts: {
  chart: YearChart;
  report: Report;
  words: Record<'vi' | 'en', ChartWords>;
  url: string;
  version: string;
  pinnedUrl: string;
  published: string;
  citation: Record<'vi' | 'en', string>;
  licence: { name: string; url: string };
  /** Of the chart's data, and of what they are derived from. */
  corrections: readonly (CorrectionRow & { previous_version: readonly string[] })[];
  /** The day of the newest correction of a datum; empty where there is none. */
  correctedOn: (datum: Datum) => string;
}): Record<string, unknown> {
  const { chart, report, words } = parts;
  const indicators = new Map(chart.data.map(({ indicator }) => [indicator.id, indicator]));
  return {
    url: parts.url,
    version: parts.version,
    this_version: parts.pinnedUrl,
    published: parts.published,
    year: report.year,
    title: { vi: words.vi.finding, en: words.en.finding },
    description: { vi: words.vi.summary, en: words.en.summary },
    data: chart.data.map((datum) => ({
      ...datumJson(datum, report, parts.url),
      corrected: parts.correctedOn(datum),
    })),
    indicators: [...indicators.values()],
    place: report.place,
    sources: report.sources,
    corrections: parts.corrections,
    citation: parts.citation,
    licence: parts.licence,
  };
}

function datumJson(datum: Datum, report: Report, url: string): Record<string, unknown> {
  const shared = {
    id: datum.id,
    url: `${url}#${datum.id}`,
    indicator: datum.indicator.id,
    period: datum.period,
    value: datum.value,
    hedge: datum.hedge,
    unit: datum.indicator.unit,
    rounded_to: datum.step,
    kind: datum.kind,
  };
  if (datum.kind === 'derived') {
    const { operation, left, right } = datum;
    return { ...shared, operation, left: left.id, right: right.id };
  }
  const note = (lang: 'vi' | 'en') => plain(fill(datum[`note_${lang}`], report, lang).segments);
  return {
    ...shared,
    wording: datum.wording,
    source: datum.source,
    note: { vi: note('vi'), en: note('en') },
  };
}
