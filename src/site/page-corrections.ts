import {
  correctionsOf,
  correctionsOn,
  correctionsOnReport,
  type Correction,
} from '../data/model/corrections.ts';
import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { fill, plain, type Segment } from '../data/model/template.ts';
import { correctionWords } from '../i18n/correction.ts';
import { pageWords } from '../i18n/page-words.ts';
import { versionBefore } from '../permanence/versions.ts';
import { loadSite, type PageReport } from './reports.ts';
import { publishedVersions } from './versions.ts';
import { address, addressOfDatum, correctionAnchor, localised } from '../share/address.ts';

/** A correction as pages tell of it. */
export interface PageCorrection extends Correction {
  /** Its anchor on the page of all corrections. */
  anchor: string;
  /** What was corrected, in words: `Hộ nghèo, tháng 12/2022`. */
  what: string;
  /** Where that is at home. */
  href: string;
  /** What was published and what is right, in words. */
  was: string;
  is: string;
  /** The reason, its figures apart. */
  why: Segment[];
  /** The charts as they were before it, each at its own address. */
  previous: { slug: string; name: string; href: string }[];
}

/** All corrections, newest first. */
export async function pageCorrections(lang: Lang): Promise<PageCorrection[]> {
  const { dataset, byYear } = await loadSite();
  const versions = publishedVersions();
  return correctionsOf(dataset).flatMap((correction) => {
    const { id, date, reason, data } = correction;
    const report = byYear.get(correction.report);
    if (!report) return [];
    const touched = report.charts.filter(
      (chart) => correctionsOn(chart.data, [correction]).length > 0,
    );
    const datum = data.findLast((one) => one.report === report.year);
    return [
      {
        ...correction,
        ...correctionWords(correction, lang),
        anchor: correctionAnchor(id, date),
        href: datum
          ? addressOfDatum(datum, report.charts, report.year, lang)
          : localised(address.report(report.year), lang),
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
  return correctionsOn(data, await pageCorrections(lang));
}

/** Those on a year's data and its article. */
export async function pageCorrectionsOnReport(
  { year }: PageReport,
  lang: Lang,
): Promise<PageCorrection[]> {
  const { dataset } = await loadSite();
  return correctionsOnReport(dataset, year, await pageCorrections(lang));
}

/** A correction in plain text: what, and from what to what, and why. */
export function correctionText(
  { what, was, is, why, isOfMeaning }: PageCorrection,
  lang: Lang,
): { title: string; text: string } {
  const say = pageWords[lang];
  return {
    title: `${say.corrections}: ${what}`,
    text: `${say.correctionWas} ${was} → ${isOfMeaning ? say.correctionIs : say.correctionWritten} ${is}. ${plain(why)}`,
  };
}
