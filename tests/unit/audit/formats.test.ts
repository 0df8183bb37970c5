import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { auditPage } from '../../../src/audit/audit-page.ts';
import { allowedNumbersOf } from '../../../src/audit/allowed-numbers.ts';
import { numberFormats } from '../../../src/audit/formats.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { numberOf, type Datum } from '../../../src/data/model/datum.ts';
import { writeRounded, type Lang } from '../../../src/data/text/number.ts';
import { readProject } from '../../../src/project/read-project.ts';
import { derived, observed, projectOf, sample } from './support/project.ts';

const seed = 20221231;
const { data } = loadProject(readProject(process.cwd())).dataset;
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('numberFormats', () => {
  const byId = new Map([...sample.dataset.data.values()].map((datum) => [datum.id, datum]));
  const formatsOf = (id: string, lang: Lang) => {
    const datum = byId.get(id);
    return datum ? [...numberFormats(datum, lang)] : [];
  };

  test.each([
    ['ho-ngheo-2022-12', 'vi', '185'],
    ['ngan-sach-2022-12-31', 'vi', '209.376.000'],
    ['ngan-sach-2022-12-31', 'en', '209,376,000'],
    ['thue-2022-12-31', 'vi', '1,6 tỷ'],
    ['thue-2022-12-31', 'en', '1.6 billion'],
    ['thue-cong-thuong-2022-12-31', 'vi', '9 tỉ'],
    ['ho-ngheo-thay-doi-2022', 'vi', '19,9%'],
    ['ho-ngheo-thay-doi-2022', 'en', '−19.9%'],
  ] as const)('%s in %s may be %s', (id, lang, format) => {
    expect(formatsOf(id, lang)).toContain(format);
  });

  test.each([
    ['thue-2022-12-31', 'vi', '1.600.000.000'],
    ['thue-2022-12-31', 'vi', '1,60 tỷ'],
    ['thue-2022-12-31', 'vi', '2 tỷ'],
    ['ho-ngheo-thay-doi-2022', 'vi', '20%'],
    ['ho-ngheo-thay-doi-2022', 'vi', '+19,9%'],
    ['ho-ngheo-thay-doi-2022', 'vi', '19,91%'],
    ['ho-ngheo-2022-12', 'vi', '−185'],
  ] as const)('%s in %s may not be %s', (id, lang, format) => {
    expect(formatsOf(id, lang)).not.toEqual([]);
    expect(formatsOf(id, lang)).not.toContain(format);
  });

  it('writes ungrouped digits only as the source does', () => {
    const worded = (wording: string) =>
      numberFormats(
        observed({ id: 'a', unit: 'lượt', period: '2022', value: 8157, step: 1, wording }),
        'vi',
      );
    expect(worded('8157 lượt')).toContain('8157');
    expect(worded('8.157 lượt')).not.toContain('8157');
    expect(worded('18157 lượt')).not.toContain('8157');
  });

  test.each([
    [8730, 200, '43,7'],
    [9010, 200, '45,1'],
    [8610, 200, '43,1'],
    [1, 20, '0,1'],
  ])('writes %d ÷ %d, a half, as the page does: %s', (dividend, divisor, written) => {
    const operand = { unit: 'lượt', period: '2022', step: 1, wording: '' } as const;
    const ratio = derived({
      id: 'c',
      unit: 'lượt/bài viết',
      period: '2022',
      operation: 'ratio',
      value: dividend / divisor,
      left: observed({ id: 'a', value: dividend, ...operand }),
      right: observed({ id: 'b', value: divisor, ...operand }),
    });
    expect(numberOf(ratio, 'vi')).toBe(written);
    expect([...numberFormats(ratio, 'vi')]).toContain(written);
  });

  it('rounds a derived value to what is known of it, never to nothing', () => {
    const left = observed({
      id: 'a',
      unit: 'đồng',
      period: '2022',
      value: 10e9,
      step: 1e9,
      wording: '',
    });
    const right = observed({
      id: 'b',
      unit: 'đồng',
      period: '2022',
      value: 9e9,
      step: 1e9,
      wording: '',
    });
    const rise = derived({
      value: (1 / 9) * 100,
      step: (1 / 9) * (10 / 9) * 100,
      id: 'c',
      unit: '%',
      period: '2022',
      operation: 'change',
      left,
      right,
    });
    expect([...numberFormats(rise, 'vi')].sort()).toEqual(['+10%', '10%']);
  });

  it('has for each observation of the site a format that its wording holds', () => {
    const without = [...data.values()].filter(
      (datum) =>
        datum.kind === 'observed' &&
        ![...numberFormats(datum, 'vi')].some((format) => plain(datum.wording).includes(format)),
    );
    expect(without).toEqual([]);
  });

  it('has the number that the site shows for each of its data', () => {
    for (const datum of data.values()) {
      for (const lang of ['vi', 'en'] as const) {
        expect(numberFormats(datum, lang)).toContain(plain(numberOf(datum, lang)));
      }
    }
  });

  it('has the number that the site would show for any observation', () => {
    fc.assert(
      fc.property(anyObservation, fc.constantFrom<Lang>('vi', 'en'), (datum, lang) => {
        expect(numberFormats(datum, lang)).toContain(
          plain(writeRounded(datum.value, datum.step, lang)),
        );
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('auditPage on any datum', () => {
  it('accounts for its number and refuses it with any one digit changed', () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(
        anyObservation,
        change,
        fc.constantFrom<Lang>('vi', 'en'),
        (datum, { at, by }, lang) => {
          const allowed = allowedNumbersOf(projectOf([datum]));
          const shown = writeRounded(datum.value, datum.step, lang);
          const page = (text: string) =>
            `<html lang="${lang}"><p>Có <a data-datum="${datum.id}">${text}</a></p>` +
            `<title>${lang === 'vi' ? `${text} ${datum.indicator.unit}` : text}</title>`;
          expect(auditPage('index.html', page(shown), allowed)).toEqual([]);
          const wrong = auditPage('index.html', page(changed(shown, at, by)), allowed);
          expect(wrong.map(({ code }) => code)).toEqual([
            'published-other-value',
            'published-number',
          ]);
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it('refuses the numbers of the site with any one digit changed', () => {
    const real = loadProject(readProject(process.cwd()));
    const allowed = allowedNumbersOf(real);
    for (const datum of real.dataset.data.values()) {
      const operands = operandsOf(datum).flatMap((one) => [...numberFormats(one, 'vi')]);
      const shown = numberOf(datum, 'vi');
      for (let at = 0; at < shown.replace(/\D/g, '').length; at++) {
        for (let by = 1; by <= 9; by++) {
          const text = changed(shown, at, by);
          if (operands.includes(plain(text))) continue;
          const page = `<html lang="vi"><p data-datum="${datum.id}">${text}</p>`;
          expect(auditPage('index.html', page, allowed), text).toHaveLength(1);
        }
      }
    }
  });
});

function operandsOf(datum: Datum): Datum[] {
  return datum.kind === 'derived' ? [datum.left, datum.right] : [];
}

/** The text with its `at`-th digit (round about) raised by `by`, modulo ten. */
function changed(text: string, at: number, by: number): string {
  const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const place = places[at % places.length] ?? 0;
  const digit = (Number(text.charAt(place)) + by) % 10;
  return text.slice(0, place) + String(digit) + text.slice(place + 1);
}

/** Counts to 15 digits, and amounts rounded to a word of scale as a source words them. */
const anyObservation = fc
  .record({
    digits: fc.integer({ min: 1, max: 999_999 }),
    step: fc.constantFrom(1, 1, 1, 1e3, 1e6, 1e8, 1e9),
    unit: fc.constantFrom('hộ' as const, 'đồng' as const, 'lượt' as const),
  })
  .map(({ digits, step, unit }) =>
    observed({ id: 'so', unit, period: '2022-12', value: digits * step, step, wording: '' }),
  );
