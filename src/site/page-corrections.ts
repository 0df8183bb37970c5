import { correctionsOf, correctionsOn, type Correction } from '../data/model/corrections.ts';
import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { fill, plain, type Segment } from '../data/model/template.ts';
import { figureWords } from '../i18n/figure.ts';
import { whenWords } from '../i18n/period.ts';
import { pageWords } from '../i18n/page-words.ts';
import { versionBefore } from '../permanence/versions.ts';
import { loadSite, type PageReport } from './reports.ts';
import { publishedVersions } from './versions.ts';
import { address, addressOfDatum, correctionAnchor, localised } from '../share/address.ts';

/** A correction as pages tell of it. */
export interface PageCorrection extends Correction {
  /** Its anchor on the page of all corrections. */
  anchor: string;
  report: PageReport;
  /** Where the datum is at home. */
  href: string;
  /** The reason, its figures apart. */
  why: Segment[];
  /** The charts as they were before it, each at its own address. */
  previous: { slug: string; name: string; href: string }[];
}

/** All corrections, newest first. */
export async function pageCorrections(lang: Lang): Promise<PageCorrection[]> {
  const { dataset, byDatum } = await loadSite();
  const versions = publishedVersions();
  return correctionsOf(dataset).flatMap((correction) => {
    const { datum, date, reason } = correction;
    const report = byDatum.get(datum.id);
    if (!report) return [];
    const touched = report.charts.filter(
      ({ data }) => correctionsOn(data, [correction]).length > 0,
    );
    return [
      {
        ...correction,
        anchor: correctionAnchor(datum.id, date),
        report,
        href: addressOfDatum(datum, report.charts, report.year, lang),
        why: fill(reason[lang], report, lang).segments,
        previous: touched.flatMap(({ slug, matter }) => {
          const embed = localised(address.embed(report.year, slug), lang);
          const version = versionBefore(versions, embed, date);
          return version ? [{ slug, name: matter[`name_${lang}`], href: version.address }] : [];
        }),
      },
    ];
  });
}

/** Those that touch some data. */
export async function pageCorrectionsOn(
  data: readonly Datum[],
  lang: Lang,
): Promise<PageCorrection[]> {
  const all = await pageCorrections(lang);
  const own = new Set(correctionsOn(data, all));
  return all.filter((one) => own.has(one));
}

/** A correction in plain text: what, and from what to what, and why. */
export function correctionText(one: PageCorrection, lang: Lang): { title: string; text: string } {
  const say = pageWords[lang];
  const what = `${one.datum.indicator[`label_${lang}`]}, ${whenWords(one.datum, lang)}`;
  const [before, after] = [one.before, one.after].map((datum) => figureWords(datum, lang));
  return {
    title: `${say.corrections}: ${what}`,
    text: `${say.correctionWas} ${before} → ${say.correctionIs} ${after}. ${plain(one.why)}`,
  };
}
