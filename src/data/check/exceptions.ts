import { bind, type Allowed } from '../article/bind.ts';
import { measuredIn } from '../article/measured.ts';
import { plainBlock } from '../article/prose.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import type { Lang } from '../text/number.ts';
import { readText, type ReadText } from '../text/statement.ts';
import { matchTerms } from '../text/terms.ts';
import { wordsOf } from '../text/wording.ts';

/**
 * What is wrong with a phrase named as no statistic: it states a datum of `allowed` or speaks of
 * one, holds a figure with a unit, a scale, a currency or `%`, holds no numeral, does not say what
 * its numeral is of, or was not met in a text (`isUsed`). A phrase is read in both languages: an
 * English text may quote Vietnamese. Undefined when it is in order.
 */
export function exceptionProblem(
  phrase: string,
  place: Place,
  allowed: Allowed,
  isUsed: boolean,
): Problem | undefined {
  const vietnamese = { ...allowed.setting, lang: 'vi' as const };
  const withoutExceptions = { ...allowed, exceptions: [], setting: vietnamese };
  const { spans, problems } = bind(phrase, [plainBlock(phrase)], withoutExceptions, () => place);
  const stated = problems.find(({ code }) => statesFigure.has(code))?.args['stated'];
  const wording = spans[0] ? `“${spans[0].datum.wording}”` : stated;
  if (wording !== undefined) return problemAt(place, 'exception-figure', phrase, { wording });
  const read = (lang: Lang) => readText(phrase, { ...allowed.setting, lang });
  const own = allowed.setting.lang;
  const readings = ([own, own === 'vi' ? 'en' : 'vi'] as const).map((lang) => ({
    lang,
    text: read(lang),
  }));
  for (const { lang, text } of readings) {
    for (const numeral of text.numerals) {
      const figure = measuredIn(text, numeral, phrase, lang)?.text;
      if (figure !== undefined) {
        return problemAt(place, 'exception-measured', figure, { phrase });
      }
    }
  }
  const named = namedInEnglish(read('en'), allowed);
  if (named !== undefined) return problemAt(place, 'exception-figure', phrase, { wording: named });
  if (!/\p{N}/u.test(phrase) && readings.every(({ text }) => text.numerals.length === 0)) {
    return problemAt(place, 'exception-without-number', phrase);
  }
  if (wordsOf(phrase).every((word) => dateWords.has(word))) {
    return problemAt(place, 'exception-bare', phrase);
  }
  return isUsed ? undefined : problemAt(place, 'exception-unused', phrase);
}

/** The wording of a datum whose value an English phrase gives beside a name of its indicator. */
function namedInEnglish(read: ReadText, { data }: Allowed): string | undefined {
  for (const numeral of read.numerals) {
    if (numeral.kind !== 'number' || !numeral.reading.ok) continue;
    const { value } = numeral.reading;
    const said = read.statementOf(numeral);
    const datum = data.find(
      (one) => Math.abs(one.value) === value && matchTerms(said, one.indicator.names_en, ''),
    );
    if (datum) return `“${datum.kind === 'observed' ? datum.wording : datum.indicator.label_vi}”`;
  }
  return undefined;
}

const statesFigure: ReadonlySet<string> = new Set([
  'figure-hedged',
  'figure-contradicts',
  'figure-says-other',
]);

const dateWords = new Set(['ngày', 'mùng', 'tháng', 'quý', 'năm']);
