import type { Lang } from '../data/text/number.ts';
import type { Datum } from '../data/model/datum.ts';
import type { Report, YearChart } from '../data/model/report.ts';
import type { CorrectionRow } from '../data/csv/schema.ts';
import { fill, plain } from '../data/model/template.ts';
import type { ChartWords } from './chart-words.ts';

/** All that is known of a chart's data, as an object to write as JSON. */
export function chartJson(parts: {
  langs: readonly Lang[];
  chart: YearChart;
  report: Report;
  words: Record<Lang, ChartWords>;
  url: string;
  version: string;
  pinnedUrl: string;
  published: string;
  citation: Record<Lang, string>;
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
    title: editionsIn(parts, (lang) => words[lang].finding),
    description: editionsIn(parts, (lang) => words[lang].summary),
    data: chart.data.map((datum) => ({
      ...datumJson(datum, report, parts),
      corrected: parts.correctedOn(datum),
    })),
    indicators: [...indicators.values()],
    place: report.place,
    sources: report.sources,
    corrections: parts.corrections,
    citation: editionsIn(parts, (lang) => parts.citation[lang]),
    licence: parts.licence,
  };
}

/** What each edition of the site says. */
function editionsIn(
  { langs }: { langs: readonly Lang[] },
  said: (lang: Lang) => string,
): Record<string, string> {
  return Object.fromEntries(langs.map((lang) => [lang, said(lang)]));
}

function datumJson(
  datum: Datum,
  report: Report,
  { url, langs }: { url: string; langs: readonly Lang[] },
): Record<string, unknown> {
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
  return {
    ...shared,
    wording: datum.wording,
    source: datum.source,
    note: editionsIn({ langs }, (lang) =>
      plain(fill(datum[`note_${lang}`], report, lang).segments),
    ),
  };
}
