import type { Numeral } from '../text/numeral.ts';
import { ordinalBeside } from '../text/ordinal.ts';
import type { ReadText } from '../text/statement.ts';
import type { Lang } from '../text/number.ts';
import { contextOf } from '../text/wording.ts';

/** A numeral that counts or measures, with what says so: `300 hộ`, `9 tỷ`, `VND 5`. */
export interface Measured {
  text: string;
  start: number;
  end: number;
}

/**
 * A numeral of a text that was read with its unit, scale, currency or `%`; undefined where nothing
 * of the kind stands with it, where it is a date, and where the word before it makes it a name
 * (`khu phố 3`, `Điều 12`, `Covid-19`).
 */
export function measuredIn(
  read: ReadText,
  numeral: Numeral,
  text: string,
  lang: Lang,
): Measured | undefined {
  if (numeral.kind === 'date' || isName(numeral, text, lang)) return undefined;
  const currency = currencyBefore.exec(text.slice(Math.max(0, numeral.start - 8), numeral.start));
  const start = numeral.start - (currency?.[0].length ?? 0);
  const isAlone = numeral.kind === 'unreadable' && alone.has(numeral.why);
  const statement = read.statementOf(numeral.kind === 'number' ? numeral : asNumber(numeral));
  const percent = numeral.kind === 'number' && numeral.reading.ok && numeral.reading.percent;
  const scale = lang === 'en' ? englishScale.exec(text.slice(numeral.end, numeral.end + 12)) : null;
  const isMeasured =
    percent || isAlone || currency || scale || statement.unit !== undefined || hasScale(numeral);
  if (!isMeasured) return undefined;
  const end = Math.max(numeral.end + (scale?.[0].length ?? 0), statement.end);
  return { text: text.slice(start, end), start, end };
}

/** What nobody can read as one number, to be asked what stands round it. */
function asNumber({ start, end, text }: Numeral): Numeral & { kind: 'number' } {
  const reading = { ok: false, why: 'not-a-number', choices: [] } as const;
  return {
    kind: 'number',
    start,
    end,
    text,
    reading: { ...reading, choices: [] },
    isSpelled: false,
  };
}

/** What says how many by itself: `một nửa`, `hàng trăm`, `2 vạn`. */
const alone: ReadonlySet<string> = new Set(['share', 'vague', 'scale']);

const currencyBefore = /(?:(?<!\p{L})(?:VND|USD|EUR|GBP|JPY|SGD|AUD)|[$€£¥₫])\s*$/u;

/** Scales, currencies and `%` in words, which the reader of English texts has no use for. */
const englishScale =
  /^\s?(?:(?:thousand|million|billion|trillion)|(?:per cent|percent)|(?:dong|dollars?|euros?))(?!\p{L})/iu;

function hasScale(numeral: Numeral): boolean {
  if (numeral.kind !== 'number') return false;
  return numeral.isSpelled
    ? /(?:triệu|tỷ|tỉ|million|billion|trillion)/iu.test(numeral.text)
    : /\p{L}$/u.test(numeral.text);
}

/** What a number behind it names: a place, a part of a law, a meeting, a programme. */
const named: Record<Lang, ReadonlySet<string>> = {
  vi: new Set(
    'quận phường xã huyện phố ấp thôn đường hẻm ngõ tuyến lộ kỳ lần đợt vòng bộ trình án đài độ buýt'.split(
      ' ',
    ),
  ),
  en: new Set(
    'district ward quarter neighbourhood street road article no nos number resolution decree decision directive term group phase programme cell team session'.split(
      ' ',
    ),
  ),
};

function isName(numeral: Numeral, text: string, lang: Lang): boolean {
  // `Covid-19`, `A3`, and `5K`, which is a slogan and no `5k`.
  if (/\p{L}-?$/u.test(text.slice(0, numeral.start).slice(-2))) return true;
  if (/^\d+K$/.test(numeral.text)) return true;
  const { before } = contextOf(text, numeral);
  if (named[lang].has(before[0] ?? '')) return true;
  return lang === 'vi' && ordinalBeside(before, []) !== '';
}
