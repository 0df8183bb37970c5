import type { Element } from 'hast';
import type { ChartMatter } from '../data/model/content-schema.ts';
import type { Datum } from '../data/model/datum.ts';
import type { FilledFrom } from '../data/model/report.ts';
import { fill, plain, resolve } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';
import { countWords } from '../i18n/figure.ts';

/** A count that a chart draws one mark each, with its words and the mark that stands for it. */
export interface Count {
  datum: Datum;
  /** Its number: `185`. */
  count: string;
  label: string;
  /** Its mark; the sum of two others has none of its own. */
  sample: Element | undefined;
}

/** What a chart of unit marks counts, for the words beside its marks; empty for other kinds. */
export function countsOf(chart: ChartMatter, report: FilledFrom, lang: Lang): Count[] {
  if (chart.kind !== 'unit-marks') return [];
  return [chart.now, chart.fall, chart.start].flatMap((labelled) => {
    const datum = resolve(labelled.of, report.data);
    if (!datum) return [];
    const label = plain(fill(labelled[`label_${lang}`], report, lang).segments);
    return [{ datum, count: countWords(datum, lang), label, sample: undefined }];
  });
}
