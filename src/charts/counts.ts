import type { ChartMatter, Labelled } from '../data/model/content-schema.ts';
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
  const valueOf = ({ of }: Labelled) => resolve(of, report.data)?.value;
  const now = resolve(chart.now.of, report.data);
  if (!now) return undefined;
  const change = valueOf(chart.fall) ?? (valueOf(chart.start) ?? now.value) - now.value;
  const kind: HouseKind | undefined = change > 0 ? 'outline' : change < 0 ? 'added' : undefined;
  const samples = { now: 'fill', fall: kind, start: undefined } as const;
  const per = perMark(Math.max(now.value, now.value + change));
  return {
    counts: (['now', 'fall', 'start'] as const).flatMap((role) => {
      const datum = resolve(chart[role].of, report.data);
      if (!datum) return [];
      const sample = samples[role];
      return {
        datum,
        count: countWords(datum, lang),
        label: plain(fill(chart[role][`label_${lang}`], report, lang).segments),
        sample: sample && sampleOf(sample),
      };
    }),
    mark: markWords('house', now.indicator.measure, per, lang),
  };
}

function sampleOf(kind: HouseKind): Drawing {
  const cell = 16;
  return { width: cell, height: cell, body: [houses(0, 1, { columns: 1, cell, top: 0 }, kind)] };
}
