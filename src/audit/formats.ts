import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { decimalsOfUnit } from '../data/text/vocabulary.ts';

/**
 * The formats of a datum's number that a page may show in a language, generated
 * from its value and step alone: `209.376.000`, `1,6 tỷ`, `19,9%`. A minus is
 * U+2212, a space U+0020, and `%` stands close. None is finer than the datum is
 * known; a change may be written without its sign (“giảm 19,9%”).
 */
export function numberFormats(datum: Datum, lang: Lang): Set<string> {
  const percent = datum.indicator.unit === '%' ? '%' : '';
  const isChange =
    datum.indicator.direction !== '' ||
    (datum.kind === 'derived' &&
      (datum.operation === 'change' || datum.operation === 'difference'));
  const formats = new Set<string>();
  for (const { value, decimals } of roundingsOf(datum)) {
    const size = Math.abs(value);
    for (const written of [
      ...plainFormats(size, decimals, datum, lang),
      ...scaledFormats(size, datum.step, lang),
    ]) {
      if (value < 0) formats.add(`−${written}${percent}`);
      if (value >= 0 || isChange) formats.add(written + percent);
      if (value > 0 && isChange) formats.add(`+${written}${percent}`);
    }
  }
  return formats;
}

/** The bare numbers by which machine-readable data may give a datum. */
export function machineNumbers(datum: Datum): number[] {
  return [
    datum.value,
    ...roundingsOf(datum).map(({ value, decimals }) => Number(value.toFixed(decimals))),
  ];
}

interface Rounding {
  value: number;
  decimals: number;
}

/**
 * An observation is as it was counted. A derived value is rounded to its unit's
 * decimals or, when it is known less well, to the power of ten above or below
 * its step; long money also to three digits. What is hedged is rounded down or up, whichever way
 * its hedge names; nothing is rounded to nothing.
 */
function roundingsOf({ kind, value, step, indicator, hedge }: Datum): Rounding[] {
  if (kind === 'observed') return [{ value, decimals: decimalsOfStep(step) }];
  const finest = -decimalsOfUnit(indicator.measure);
  const powers =
    step > 10 ** finest
      ? [Math.ceil(Math.log10(step) - 1e-9), Math.max(finest, Math.floor(Math.log10(step) + 1e-9))]
      : [finest];
  if (indicator.measure.counts === 'money' && Math.abs(value) >= 1e5) {
    powers.push(Math.floor(Math.log10(Math.abs(value))) - 2);
  }
  return powers
    .map((power) => {
      const decimals = Math.max(0, -power);
      return { value: roundedAs(hedge, value, power, decimals), decimals };
    })
    .filter((rounding) => rounding.value !== 0 || value === 0);
}

/** Down for what is more, up for what is less, else to the nearest. */
function roundedAs(hedge: Datum['hedge'], value: number, power: number, decimals: number): number {
  const nearest =
    power > 0 ? Math.round(value / 10 ** power) * 10 ** power : roundHalfUp(value, decimals);
  if (!/more|least|nearly|under|most/.test(hedge)) return nearest;
  const unit = 10 ** power;
  const isEven = Math.abs(nearest - value) < 1e-9 * Math.max(1, Math.abs(value));
  const isBelow = /more|least/.test(hedge) === Math.abs(nearest) <= Math.abs(value);
  if (isEven || isBelow) return nearest;
  const moved = nearest + (/more|least/.test(hedge) ? -1 : 1) * Math.sign(value) * unit;
  return roundHalfUp(moved, Math.max(0, -power));
}

/**
 * Rounds by the decimal digits that name a value, a half away from zero: 43.65 to 43.7, where
 * `toFixed` rounds the binary fraction just below it to 43.6.
 */
function roundHalfUp(value: number, decimals: number): number {
  const digits = String(Math.abs(value));
  if (digits.includes('e')) return Number(value.toFixed(decimals));
  return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
}

/** Full digits; from a million up a rounded observation has none, being no exact count. */
function plainFormats(size: number, decimals: number, datum: Datum, lang: Lang): string[] {
  if (datum.kind === 'observed' && datum.step >= 1e6 && size > 0) return [];
  const formats = [write(size, decimals, lang)];
  if (Number.isInteger(size)) formats.push(write(size, 0, lang));
  if (datum.kind === 'observed') {
    const ungrouped = (formats[0] ?? '').replaceAll(lang === 'vi' ? '.' : ',', '');
    if (standsIn(datum.wording, ungrouped)) formats.push(ungrouped);
  }
  return formats;
}

const scales = [
  { size: 1e3, vi: ['nghìn', 'ngàn'], en: ['thousand'] },
  { size: 1e6, vi: ['triệu'], en: ['million'] },
  { size: 1e9, vi: ['tỷ', 'tỉ'], en: ['billion'] },
  { size: 1e12, vi: ['nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ'], en: ['trillion'] },
] as const;

const decimalsAtMost = 6;

/** Words of scale, where they lose nothing of the value and claim no more than its step. */
function scaledFormats(value: number, step: number, lang: Lang): string[] {
  const formats: string[] = [];
  for (const scale of scales) {
    if (value < (step > 1 ? scale.size / 10 : scale.size)) continue;
    for (let decimals = 0; decimals <= decimalsAtMost; decimals++) {
      if (decimals > 0 && scale.size / 10 ** decimals < step * 0.999) break;
      const scaled = value / scale.size;
      if (Math.abs(scaled - Number(scaled.toFixed(decimals))) > 1e-9 * scaled) continue;
      if (decimals > 0 && step <= 1 && (scaled * 10 ** (decimals - 1)) % 1 === 0) continue;
      const digits = write(scaled, decimals, lang);
      formats.push(...scale[lang].map((word) => `${digits} ${word}`));
    }
  }
  return formats;
}

function decimalsOfStep(step: number): number {
  return step >= 1 || step <= 0 ? 0 : Math.round(-Math.log10(step));
}

function standsIn(wording: string, digits: string): boolean {
  const at = wording.indexOf(digits);
  if (at < 0) return false;
  return !/\d/.test(wording.charAt(at - 1)) && !/\d/.test(wording.charAt(at + digits.length));
}

const formatters = new Map<string, Intl.NumberFormat>();

function write(value: number, decimals: number, lang: Lang): string {
  const key = lang + decimals;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}
