import type { Correction } from '../data/model/corrections.ts';
import type { CorrectionRow } from '../data/csv/schema.ts';
import type { Lang } from '../data/text/number.ts';
import { figureWords } from './figure.ts';
import { periodWords, whenWords } from './period.ts';

/** The parts of what was published that a correction may be of, in words. */
export const partWords: Record<CorrectionRow['part'], Record<Lang, string>> = {
  '': { vi: 'con số', en: 'figure' },
  hedge: { vi: 'mức chắc chắn', en: 'degree of certainty' },
  period: { vi: 'kỳ', en: 'period' },
  source: { vi: 'nguồn', en: 'source' },
  wording: { vi: 'lời của nguồn hay phép tính', en: 'words of the source, or the sum' },
  unit: { vi: 'đơn vị', en: 'unit' },
  label: { vi: 'tên', en: 'name' },
  definition: { vi: 'định nghĩa', en: 'definition' },
  article: { vi: 'ngày tháng trong bài', en: 'dates of the article' },
  words: { vi: 'câu chữ, nghĩa không đổi', en: 'words alone, with the same meaning' },
};

function periodOf(period: string, lang: Lang): string {
  return period === '' ? '' : periodWords(period, lang);
}

/** What a correction is of, what was published and what is right, in words. */
export function correctionWords(
  { row, figure, data, indicator }: Correction,
  lang: Lang,
): { what: string; was: string; is: string } {
  const [datum] = data;
  const of = indicator ?? datum?.indicator;
  const name = of ? of[`label_${lang}`] : lang === 'vi' ? 'Bài' : 'Article';
  const when = datum && !indicator ? whenWords(datum, lang) : periodOf(row.period, lang);
  const period = when === '' ? '' : `, ${when}`;
  if (figure) {
    const [was, is] = [figure.before, figure.after].map((one) => figureWords(one, lang));
    return { what: name + period, was: was ?? '', is: is ?? '' };
  }
  const quoted = (text: string) => `“${text}”`;
  return {
    what: `${name}${period} (${partWords[row.part][lang]})`,
    was: quoted(row.old_value),
    is: quoted(row.new_value),
  };
}
