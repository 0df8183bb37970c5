import type { Lang } from '../data/text/number.ts';
import { plain } from '../data/model/template.ts';
import { pageWords } from '../i18n/page-words.ts';
import type { PageReport } from './reports.ts';
import { address, localised } from '../share/address.ts';
import { site } from '../site.ts';
import { cardOfPage, type Card } from './cards.ts';

/** The card of a year's article. */
export function cardOfReport(report: PageReport, lang: Lang): Card {
  const title = plain(report.article[lang].title);
  const path = localised(address.report(report.year), lang);
  return cardOfPage(path, title, report, report.charts[0], lang);
}

/** The card of the first page, which shows the newest report. */
export function cardOfHome(report: PageReport, lang: Lang): Card {
  const title = pageWords[lang].homeTitle(site.place[lang], report.year);
  return cardOfPage(localised(address.home, lang), title, report, report.charts[0], lang);
}
