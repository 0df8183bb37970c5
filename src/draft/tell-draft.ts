import { isError } from '../data/problem/problem.ts';
import type { Lang } from '../data/text/number.ts';
import { newYearWords, type Refused } from '../i18n/entry.ts';
import type { Refusal, YearDraft } from './new-year.ts';

/** A drafted year as a person reads it in a terminal. */
export function tellDraft(draft: YearDraft, lang: Lang): string {
  const say = newYearWords[lang];
  const labelOf = ({ indicator }: { indicator: { label_vi: string; label_en: string } }) =>
    lang === 'vi' ? indicator.label_vi : indicator.label_en;
  const part = (head: string, items: readonly string[]) =>
    items.length === 0 ? [] : [head, ...items.map((item) => `  ${item}`), ''];
  const { recognised, unmatched, absent, underived, model } = draft;
  return [
    ...part(say.written, [
      ...[...draft.texts.keys()].map((path) => `+ ${path}: ${say.newFile}`),
      ...[...draft.rows].map(([path, rows]) => `± ${path}: ${say.newRows(rows.length)}`),
    ]),
    ...part(
      say.recognised(recognised.length, model),
      recognised.map(({ text, datum }) => `${text} ← ${datum.figure.text}  ${labelOf(datum)}`),
    ),
    ...part(
      say.unmatched(unmatched.length),
      unmatched.map(({ text, sentence, candidates }) => {
        const labels = candidates.map(labelOf);
        const perhaps = labels.length > 0 ? ` (${say.perhaps(labels)})` : '';
        return `${text}: “${sentence}”${perhaps}`;
      }),
    ),
    ...part(
      say.absent(absent.length, model),
      absent.map((datum) => `${labelOf(datum)}: “${datum.wording}”`),
    ),
    ...part(say.underived(underived.length), underived.map(labelOf)),
    say.left(draft.problems.filter(isError).length),
    '',
    ...say.next,
    '',
  ].join('\n');
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
    case 'no-report':
      return say['no-report']();
    case 'text-empty':
      return say['text-empty'](file);
    case 'nothing-known':
      return say['nothing-known'](refusal.numerals);
    case 'year-unnamed':
    case 'same-figures':
      return say[refusal.why](refusal.year);
  }
}
