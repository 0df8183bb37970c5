import { isError } from '../data/problem/problem.ts';
import type { Lang } from '../data/text/number.ts';
import { newYearWords, type NewYearWords, type Refused } from './words.ts';
import type { DraftWarning, Refusal, YearDraft } from './new-year.ts';
import type { NotRecorded, Recognised } from './recognise.ts';

/** A drafted year as a person reads it in a terminal; `copy` is where its document was laid. */
export function tellDraft(draft: YearDraft, copy: string, lang: Lang): string {
  const say = newYearWords[lang];
  const labelOf = ({ indicator }: { indicator: { label_vi: string; label_en: string } }) =>
    lang === 'vi' ? indicator.label_vi : indicator.label_en;
  const part = (head: string, items: readonly string[]) =>
    items.length === 0 ? [] : [head, ...items.map((item) => `  ${item}`), ''];
  const { recognised, notRecorded, excepted, head, leftOut, absent, underived } = draft;
  return [
    ...part(
      say.warnings(draft.warnings.length),
      draft.warnings.map((warning) => tellWarning(warning, draft.year, say)),
    ),
    ...part(say.written, [
      ...[...draft.texts.keys()].map((path) => `+ ${path}: ${say.newFile}`),
      ...[...draft.rows].map(([path, rows]) => `± ${path}: ${say.newRows(rows.length)}`),
      `+ ${copy}: ${say.copy}`,
    ]),
    ...part(
      say.recognised(recognised.length),
      recognised.flatMap((one) => [
        `${labelOf(one)}: ${valueOf(one)}${beforeOf(one, say)}`,
        `    “${one.sentence}”`,
      ]),
    ),
    ...part(
      say.notRecorded(notRecorded.length),
      notRecorded.flatMap((one) => tellNotRecorded(one, lang).split('\n')),
    ),
    ...part(
      say.excepted(excepted.length),
      excepted.map(({ phrase, sentence }) =>
        phrase === sentence ? phrase : `${phrase}: “${sentence}”`,
      ),
    ),
    ...part(say.head, head),
    ...part(
      say.leftOut(leftOut.length),
      leftOut.map(({ kind, text }) =>
        text === '' ? say.leftOutKinds[kind] : `${say.leftOutKinds[kind]}: “${text}”`,
      ),
    ),
    ...part(
      say.absent(absent.length),
      absent.map((datum) => `${labelOf(datum)} (${datum.report}: “${datum.wording}”)`),
    ),
    ...part(say.underived(underived.length), underived.map(labelOf)),
    say.left(draft.problems.filter(isError).length),
    '',
    ...say.next,
    '',
  ].join('\n');
}

/** A figure without a row, with why and its sentence, in two lines. */
export function tellNotRecorded({ text, sentence, reason }: NotRecorded, lang: Lang): string {
  return `${text}: ${newYearWords[lang].reason(reason)}\n    “${sentence}”`;
}

/** A recognised value with its unit and what limits it, as it is to be read. */
function valueOf({ statement, value, text, indicator: { unit } }: Recognised): string {
  const sign = value < 0 ? '−' : '';
  const own = unit === '%' ? '' : ` ${unit}`;
  return [statement.hedge.words, `${sign}${text}${own}`].filter((part) => part !== '').join(' ');
}

function beforeOf({ earlier }: Recognised, say: NewYearWords): string {
  return earlier ? ` (${say.inYear(earlier.report)}: ${earlier.figure.text})` : ` (${say.isNew})`;
}

function tellWarning(warning: DraftWarning, year: number, say: NewYearWords): string {
  switch (warning.why) {
    case 'other-years':
      return say.warning['other-years'](year, warning.years);
    case 'same-figures':
      return say.warning['same-figures'](warning.year);
    case 'other-place':
      return say.warning['other-place'](warning.place);
    case 'old-letters':
      return say.warning['old-letters']();
    case 'year-unnamed':
    case 'year-in-title-only':
    case 'nothing-recognised':
      return say.warning[warning.why](year);
  }
}

/** Why a year was not drafted, in words. */
export function tellRefusal(refusal: Refusal, file: string, lang: Lang): Refused {
  const say = newYearWords[lang].refusal;
  switch (refusal.why) {
    case 'year':
      return say.year(refusal.year);
    case 'report-there':
    case 'article-there':
      return say[refusal.why](refusal.year, refusal.place);
    case 'project-wrong':
      return say['project-wrong'](refusal.errors);
    case 'text-empty':
      return say['text-empty'](file);
  }
}
