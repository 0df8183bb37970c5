import { describe, expect, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { drawChart, narrow, wrap, type Frame } from '../../src/charts/index.ts';
import { rate } from '../../src/charts/rate.ts';
import { columnsFor, unitMarks } from '../../src/charts/unit-marks.ts';
import { size } from '../../src/charts/svg.ts';
import { measure } from '../../src/share/measure.ts';
import type { Datum } from '../../src/data/model/datum.ts';
import { resolve } from '../../src/data/model/template.ts';
import { all, className, desk, frames, misplaced, phone } from '../support/drawn.ts';
import { realCharts } from '../support/real-data.ts';

const { charts, data } = realCharts();
function datum(reference: string): Datum {
  const found = resolve(reference, data);
  if (!found) throw new Error(`no datum ${reference}`);
  return found;
}

const mark = (reference: string) => ({ datum: datum(reference), label: reference });

describe('unitMarks()', () => {
  const household = {
    now: mark('ho_ngheo'),
    fall: mark('ho_ngheo_giam'),
    start: mark('ho_ngheo.first'),
  };

  test('draws one house a household: 185 filled, 46 outlined, beside one of each as key', () => {
    const paths = all(unitMarks(household, desk).body, 'path');
    const houses = (kind: string) =>
      paths
        .filter((path) => className(path) === kind)
        .map((path) => String(path.properties.d).split('z').length - 1)
        .sort((a, b) => a - b);
    expect(houses('fill')).toEqual([1, 185]);
    expect(houses('outline')).toEqual([1, 46]);
  });

  test('marks every count with its datum', () => {
    const groups = all(unitMarks(household, phone).body, 'g').map(
      ({ properties }) => properties.dataDatum,
    );
    expect(new Set(groups.filter((id) => id !== undefined))).toEqual(
      new Set(['ho-ngheo-2022-12', 'ho-ngheo-giam-2022', 'ho-ngheo-2022-01']),
    );
  });

  test('columnsFor() fills the last row where a divisor is near', () => {
    expect(columnsFor(231, 21)).toBe(21);
    expect(columnsFor(200, 21)).toBe(20);
    expect(columnsFor(211, 21)).toBe(21);
    expect(columnsFor(5, 21)).toBe(5);
  });
});

describe('bars()', () => {
  const drawn = (frame: Frame) =>
    bars(
      {
        bars: ['thue_cong_thuong', 'thue_phi_nong_nghiep', 'thu_ngan_sach'].map((one) => ({
          ...mark(one),
          quote: '',
        })),
      },
      frame,
    );
  const widths = (frame: Frame) =>
    all(drawn(frame).body, 'rect').map(({ properties }) => Number(properties.width));

  test.each([desk, phone])(
    'draws lengths in proportion to the amounts, from zero (%#)',
    (frame) => {
      const [industry = 0, land = 0, budget = 0] = widths(frame);
      expect(industry / land).toBeCloseTo(9 / 1.6, 1);
      expect(Math.abs(budget - (industry * 209_376_000) / 9e9)).toBeLessThan(0.1);
      for (const rect of all(drawn(frame).body, 'rect')) expect(rect.properties.x).toBe(0);
    },
  );

  test('gives a whisker to what its source rounds, and none to what it gives in full digits', () => {
    const whiskers = drawn(desk).body.map(
      (group) => all([group], 'path').filter((path) => className(path) === 'whisker').length,
    );
    expect(whiskers).toEqual([1, 1, 0]);
  });
});

describe('rate()', () => {
  const drawn = (frame: Frame) =>
    rate(
      { total: mark('tuong_tac'), each: mark('bai_viet'), rate: mark('tuong_tac_moi_bai') },
      frame,
    );

  /** How many dots a frame's field and its enlarged thing have, by their rows' lengths. */
  const dotsOf = (frame: Frame) =>
    all(drawn(frame).body, 'path')
      .filter((path) => className(path) === 'dots')
      .map(({ properties }) => {
        const pitch = Number(String(properties.strokeDashArray).split(/[ ,]+/)[1]);
        const rows = [...String(properties.d).matchAll(/h([\d.]+)/g)];
        const inRow = ([, length]: RegExpExecArray) =>
          Math.floor(Number(length) / pitch + 0.02) + 1;
        return rows.map(inRow).reduce((sum, count) => sum + count, 0);
      });

  test.each([desk, phone])('draws a dot for each of the 8,157, and 41 enlarged (%#)', (frame) => {
    expect(dotsOf(frame)).toEqual([8157, 41]);
  });

  test('fills the last dot of one thing in part', () => {
    const [part, rim] = all(drawn(desk).body, 'circle').map(({ properties }) =>
      Number(properties.r),
    );
    expect(((part ?? 0) / (rim ?? 1)) ** 2).toBeCloseTo(0.83, 1);
  });
});

describe('every chart', () => {
  const drawn = charts.flatMap(({ slug, matter }) =>
    frames.map(({ name, frame }) => ({ name: `${slug}-${name}`, matter, frame })),
  );

  test.each(drawn)('$name keeps all its text within its box, and apart', ({ matter, frame }) => {
    expect(misplaced(drawChart(matter, data, frame))).toEqual([]);
  });

  test('sets no text under 12 px on a page 320 px wide', () => {
    const shown = 320 - 2 * 16;
    for (const px of Object.values(size)) expect((px * shown) / narrow).toBeGreaterThanOrEqual(12);
  });
});

describe('wrap()', () => {
  test('breaks a text at spaces so that every line fits', () => {
    const text = 'Ủy ban Mặt trận Tổ quốc Việt Nam phường nghiêng nghiêng khuỷu khuỷu';
    const lines = wrap(text, 160, 15, 'bold', measure);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(measure(line, 15, 'bold')).toBeLessThanOrEqual(160);
  });

  test('does not break at a non-breaking space', () => {
    expect(wrap('một hai\u00A0ba', 1, 15, 'regular', measure)).toEqual(['một', 'hai\u00A0ba']);
  });
});
