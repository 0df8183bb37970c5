import type { ChartMatter } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { countWords } from '../i18n/figure.ts';
import { markWords } from '../i18n/mark-words.ts';
import type { Drawing } from './frame.ts';
import { houses, perMark, type HouseKind } from './marks.ts';

/** A count that a chart draws one mark each, with its words and the mark that stands for it. */
interface MarkCount {
  datum: Datum;
  /** Its number: `185`. */
  count: string;
  label: string;
  /** Its mark; the sum of two others has none of its own. */
  sample: Drawing | undefined;
}

/** What a chart of unit marks counts, for words beside its marks; undefined for other kinds. */
export function countsOf(
  chart: ChartMatter,
  report: FilledFrom,
  lang: Lang,
): { counts: MarkCount[]; mark: string } | undefined {
  if (chart.kind !== 'unit-marks') return undefined;
  const [now, fall, start] = [chart.now, chart.fall, chart.start].map((labelled) => ({
    datum: resolve(labelled.of, report.data),
    label: plain(fill(labelled[`label_${lang}`], report, lang).segments),
  }));
  if (!now?.datum || !fall?.datum || !start?.datum) return undefined;
  const change = fall.datum.value;
  const kind: HouseKind | undefined = change > 0 ? 'outline' : change < 0 ? 'added' : undefined;
  const per = perMark(Math.max(now.datum.value, start.datum.value));
  return {
    counts: [
      { ...now, datum: now.datum, sample: sampleOf('fill') },
      { ...fall, datum: fall.datum, sample: kind && sampleOf(kind) },
      { ...start, datum: start.datum, sample: undefined },
    ].map((one) => ({ ...one, count: countWords(one.datum, lang) })),
    mark: markWords('house', now.datum.indicator.measure, per, lang),
  };
}

function sampleOf(kind: HouseKind): Drawing {
  const cell = 16;
  return { width: cell, height: cell, body: [houses(0, 1, { columns: 1, cell, top: 0 }, kind)] };
}
