import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  readCell,
  readNumber,
  writeNumber,
  writeRounded,
  type ReadResult,
} from '../../../../src/data/text/number.ts';

const seed = 20221231;

function valueOf(result: ReadResult): number | string {
  return result.ok ? result.value : result.why;
}

function known(value: number, step: number, percent = false): ReadResult {
  return { ok: true, value, step, percent };
}

describe('readNumber(text)', () => {
  it.each([
    ['185', 185, 1],
    ['0', 0, 1],
    ['8.157', 8157, 1],
    ['209.376.000', 209_376_000, 1],
    ['1,6 tỷ', 1_600_000_000, 100_000_000],
    ['1,6 tỉ', 1_600_000_000, 100_000_000],
    ['9 tỷ', 9_000_000_000, 1_000_000_000],
    ['12 triệu', 12_000_000, 1_000_000],
    ['1.234 tỷ', 1_234_000_000_000, 1_000_000_000],
    ['1,2 nghìn tỷ', 1_200_000_000_000, 100_000_000_000],
    ['9 Tỷ', 9_000_000_000, 1_000_000_000],
    ['2 tỷ rưỡi', 2_500_000_000, 100_000_000],
    ['9 tỷ 400 triệu', 9_400_000_000, 1_000_000],
    ['231 triệu 500 nghìn', 231_500_000, 1000],
    ['9.412 triệu', 9_412_000_000, 1_000_000],
    ['9.400 tr', 9_400_000_000, 1_000_000],
    ['3 trăm triệu', 300_000_000, 100_000_000],
    ['05', 5, 1],
    ['1 250', 1250, 1],
    ['231 500 000', 231_500_000, 1],
    ['5 ngàn', 5000, 1000],
    ['1.250,5', 1250.5, 0.1],
    ['0,125', 0.125, 0.001],
    ['-5', -5, 1],
    ['−5', -5, 1],
  ])('readNumber(%o) is %d known to %d', (text, value, step) => {
    expect(readNumber(text)).toEqual(known(value, step));
  });

  it("readNumber('19,9%') and readNumber('19,9 %') are 19.9 percent known to 0.1", () => {
    expect(readNumber('19,9%')).toEqual(known(19.9, 0.1, true));
    expect(readNumber('19,9 %')).toEqual(known(19.9, 0.1, true));
  });

  it('readNumber(text) takes a non-breaking or doubled space and decomposed letters', () => {
    expect(readNumber('1,6\u00A0tỷ')).toEqual(known(1.6e9, 1e8));
    expect(readNumber('1,6 \n tỷ')).toEqual(known(1.6e9, 1e8));
    expect(readNumber('12 triệu'.normalize('NFD'))).toEqual(known(12e6, 1e6));
  });

  it.each([
    '',
    ' ',
    'tỷ',
    '1.25',
    '1.2500',
    '209,376,000',
    '1,250.5',
    '007',
    '00',
    '1 250 5',
    '9 tỷ 4',
    '9 tỷ 400',
    '9 triệu 400 tỷ',
    '1,5 tỷ rưỡi',
    'rưỡi',
    '1..2',
    '1,',
    '.5',
    '1e3',
    '12 tỷ đồng',
    '1/2',
    '185 hộ',
    '１８５',
    '²',
    '--5',
    '1,6 tỷ %',
    '1.6 billion',
    '1234567890123456',
    '1.234.567 nghìn tỷ',
  ])('readNumber(%o) is refused as no number', (text) => {
    expect(readNumber(text)).toMatchObject({ ok: false, why: 'not-a-number' });
  });

  it("readNumber('209,376,000') offers the foreign reading", () => {
    expect(readNumber('209,376,000')).toMatchObject({ choices: [209_376_000] });
  });

  it.each([
    ['12,000', [12, 12000]],
    ['1,250', [1.25, 1250]],
    ['-1,250', [-1.25, -1250]],
  ])('readNumber(%o) is refused as ambiguous between %o', (text, choices) => {
    expect(readNumber(text)).toEqual({ ok: false, why: 'ambiguous', choices });
  });
});

describe('readCell(text, wordingValue)', () => {
  it.each([
    ['185', 185],
    ['209376000', 209_376_000],
    ['209.376.000', 209_376_000],
    ['209,376,000', 209_376_000],
    ['1,6 tỷ', 1.6e9],
    ['1.6 tỷ', 1.6e9],
    ['1.25', 1.25],
    ['1,25', 1.25],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['0.125', 0.125],
    ['2.09376E+08', 209_376_000],
    ['2,09376E+08', 209_376_000],
    ['9E9', 9e9],
    [' 9e+9 ', 9e9],
    ['209 376 000', 209_376_000],
    ['209\u00A0376\u00A0000', 209_376_000],
    ['1\u2009250', 1250],
    ['1 250,5', 1250.5],
    ['1 250 tỷ', 1.25e12],
    ['185.0', 185],
  ])('readCell(%o) is %d by either convention', (text, value) => {
    expect(valueOf(readCell(text))).toBe(value);
  });

  it.each(['1 25', '12 3456', '1  2', '0 123', '185 hộ', '=185', '#REF!', '(185)'])(
    'readCell(%o) is not a number',
    (text) => {
      expect(valueOf(readCell(text))).toBe('not-a-number');
    },
  );

  it('readCell(text) reads a scientific cell to its last digit', () => {
    expect(readCell('2.09376E+08')).toEqual(known(209_376_000, 1000));
  });

  it.each(['1.250', '12,000', '1.250 tỷ'])('readCell(%o) is refused as ambiguous', (text) => {
    expect(readCell(text)).toMatchObject({ ok: false, why: 'ambiguous' });
  });

  it('readCell(text, wordingValue) takes the reading that the wording states', () => {
    expect(readCell('1.250', 1250)).toEqual(known(1250, 1));
    expect(readCell('1.250', 1.25)).toEqual(known(1.25, 0.001));
    expect(readCell('12,000', 12000)).toEqual(known(12000, 1));
    expect(valueOf(readCell('12,000', 13000))).toBe('ambiguous');
  });

  it('readCell(text, wordingValue) never takes a value that the text does not give', () => {
    expect(valueOf(readCell('185', 186))).toBe(185);
    expect(valueOf(readCell('abc', 186))).toBe('not-a-number');
  });
});

describe('writeNumber(value, lang, decimals)', () => {
  it.each([
    [209_376_000, 0, '209.376.000', '209,376,000'],
    [1250.5, 1, '1.250,5', '1,250.5'],
    [-19.9, 1, '−19,9', '−19.9'],
    [0, 0, '0', '0'],
    [0.125, 3, '0,125', '0.125'],
    [1250.125, 3, '1.250,125', '1,250.125'],
  ])('writeNumber(%d, lang, %d) is %o or %o', (value, decimals, vi, en) => {
    expect(writeNumber(value, 'vi', decimals)).toBe(vi);
    expect(writeNumber(value, 'en', decimals)).toBe(en);
  });

  it('writeNumber(-0.4) has no minus before a zero', () => {
    expect(writeNumber(-0.4, 'vi')).toBe('0');
    expect(writeNumber(-0, 'en', 2)).toBe('0.00');
  });

  it.each([
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [1e15, 0],
    [1e14, 1],
    [1.25, 3],
    [-999.125, 3],
  ])('writeNumber(%d, lang, %d) throws a RangeError', (value, decimals) => {
    expect(() => writeNumber(value, 'vi', decimals)).toThrow(RangeError);
    expect(() => writeNumber(value, 'en', decimals)).toThrow(RangeError);
  });

  const quantity = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.double({ min: -1, max: 1, noNaN: true }))
    .chain(([decimals, sign]) =>
      fc.record({
        decimals: fc.constant(decimals),
        value: fc
          .integer({ min: 0, max: 10 ** 13 })
          .map((units) => (Math.sign(sign) * units) / 10 ** decimals),
      }),
    );

  it('readNumber(writeNumber(value, vi)) is the value, known to its last decimal', () => {
    fc.assert(
      fc.property(quantity, ({ value, decimals }) => {
        let text: string;
        try {
          text = writeNumber(value, 'vi', decimals);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        const read = readNumber(text);
        expect(read).toMatchObject({ ok: true, percent: false, step: Number(`1e-${decimals}`) });
        expect(valueOf(read)).toBeCloseTo(value, decimals + 1);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('readNumber never reads writeNumber(value, en) as another number', () => {
    fc.assert(
      fc.property(quantity, ({ value, decimals }) => {
        fc.pre(decimals !== 3);
        const read = readNumber(writeNumber(value, 'en', decimals));
        if (read.ok) expect(read.value).toBeCloseTo(value, decimals + 1);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('readCell never reads what writeNumber writes as another number', () => {
    fc.assert(
      fc.property(quantity, fc.constantFrom('vi', 'en'), ({ value, decimals }, lang) => {
        fc.pre(decimals !== 3);
        const read = readCell(writeNumber(value, lang, decimals));
        if (read.ok) expect(read.value).toBeCloseTo(value, decimals + 1);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe('writeRounded(value, step, lang)', () => {
  it.each([
    [1.6e9, 1e8, '1,6 tỷ', '1.6 billion'],
    [9e9, 1e9, '9 tỷ', '9 billion'],
    [12e6, 1e6, '12 triệu', '12 million'],
    [5e8, 1e8, '0,5 tỷ', '0.5 billion'],
    [5000, 1000, '5 nghìn', '5 thousand'],
    [1.2e12, 1e11, '1,2 nghìn tỷ', '1.2 trillion'],
    [209_376_000, 1, '209.376.000', '209,376,000'],
    [19.9, 0.1, '19,9', '19.9'],
  ])('writeRounded(%d, %d, lang) is %o or %o', (value, step, vi, en) => {
    expect(writeRounded(value, step, 'vi')).toBe(vi);
    expect(writeRounded(value, step, 'en')).toBe(en);
  });

  it('writeRounded(value, step) throws a RangeError where no word of scale fits', () => {
    expect(() => writeRounded(5e15, 1e15, 'vi')).toThrow(RangeError);
  });

  const scale = fc.constantFrom('', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ');
  const wording = fc
    .tuple(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 9999 }),
      scale,
      fc.boolean(),
    )
    .map(([whole, places, fraction, word, grouped]) => {
      const digits = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, '.') : String(whole);
      const decimals =
        places === 0 ? '' : `,${String(fraction).padStart(places, '0').slice(-places)}`;
      return `${digits}${decimals}${word}`;
    });

  it('readNumber(writeRounded(value, step)) gives both back for all that a wording can have', () => {
    let written = 0;
    fc.assert(
      fc.property(wording, (text) => {
        const stated = readNumber(text);
        if (!stated.ok) return;
        const again = readNumber(writeRounded(stated.value, stated.step, 'vi'));
        expect(again).toMatchObject({ ok: true, step: stated.step });
        expect(valueOf(again)).toBe(stated.value);
        expect(writeRounded(stated.value, stated.step, 'en')).toMatch(/^[\d,.]+( [a-z]+)?$/);
        written += 1;
      }),
      { seed, numRuns: 3000 },
    );
    expect(written).toBeGreaterThan(2000);
  });
});

describe('decimalsOf(step)', () => {
  it.each([
    [1e8, 0],
    [1, 0],
    [0.1, 1],
    [0.001, 3],
  ])('decimalsOf(%d) is %d', (step, decimals) => {
    expect(decimalsOf(step)).toBe(decimals);
  });
});

describe('any string', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'0123456789.,-−+eE% tỷriệunghì\u00A0²½'),
    maxLength: 24,
  });
  const anyString = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    letters,
  );

  it('readNumber and readCell throw at none, and what they read is finite', () => {
    fc.assert(
      fc.property(anyString, fc.option(fc.double(), { nil: undefined }), (text, wordingValue) => {
        for (const result of [readNumber(text), readCell(text, wordingValue)]) {
          if (!result.ok) continue;
          expect(Number.isFinite(result.value)).toBe(true);
          expect(result.step).toBeGreaterThan(0);
        }
      }),
      { seed, numRuns: 5000 },
    );
  });

  it.each([
    ['digits', '7'.repeat(100_000)],
    ['groups', '1' + '.234'.repeat(25_000)],
    ['commas', '1' + ',234'.repeat(25_000)],
    ['spaces', `1${' '.repeat(100_000)}tỷ`],
    ['nearly a scale', '1 nghìn '.repeat(12_000)],
    ['percent signs', '%'.repeat(100_000)],
    ['marks', 'e\u0302'.repeat(50_000)],
  ])('readNumber and readCell refuse 100 kB of %s at once', (_, text) => {
    const start = performance.now();
    readNumber(text);
    readCell(text, 1);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
