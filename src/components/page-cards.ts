import { pageWords } from '../i18n/page-words.ts';
import type { PageReport } from '../project/reports.ts';
import { address } from '../share/address.ts';
import { cardOfPage, type Card } from './cards.ts';

/** The card of a year's article. */
export function cardOfReport(report: PageReport): Card {
  const { title } = report.article.matter;
  return cardOfPage(address.report(report.year), title, report, report.charts[0]);
}

/** The card of the first page, which shows the newest report. */
export function cardOfHome(report: PageReport): Card {
  return cardOfPage(address.home, pageWords.homeTitle(report.year), report, report.charts[0]);
}
