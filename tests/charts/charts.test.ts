import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import type { Mark } from '../../src/charts/frame.ts';
import { groups } from '../../src/charts/groups.ts';
import { drawChart, narrow, svgOf, svgText, wrap, type Frame } from '../../src/charts/index.ts';
import { rate } from '../../src/charts/rate.ts';
import { reachOf } from '../../src/charts/svg.ts';
import { columnsFor } from '../../src/charts/marks.ts';
import { unitMarks } from '../../src/charts/unit-marks.ts';
import { size } from '../../src/charts/svg.ts';
import { measure } from '../../src/share/measure.ts';
import type { Datum } from '../../src/data/model/datum.ts';
import { resolve } from '../../src/data/model/template.ts';
import { all, className, desk, frames, misplaced, paths, phone, textOf } from '../support/drawn.ts';
import { realCharts } from '../support/real-data.ts';

const { charts, report } = realCharts();
const { data } = report;
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

  /** The same, had the households changed by so many. */
  const changedBy = (fall: number) => ({
    now: household.now,
    fall: { ...household.fall, datum: { ...household.fall.datum, value: fall } },
    start: {
      ...household.start,
      datum: { ...household.start.datum, value: household.now.datum.value + fall },
    },
  });

  test('fills those that came with a cross cut out, among those that are', () => {
    const { body } = unitMarks(changedBy(-25), desk);
    const paths = all(body, 'path').filter((path) => className(path) === 'fill');
    const houses = (isCut: boolean) =>
      paths
        .filter(({ properties }) => (properties.fillRule === 'evenodd') === isCut)
        .map(({ properties }) => String(properties.d).split('z').length - 1)
        .sort((a, b) => a - b);
    expect(houses(false)).toEqual([1, 160]);
    // A house with its cross is two outlines.
    expect(houses(true)).toEqual([2, 50]);
    expect(all(body, 'path').some((path) => className(path) === 'outline')).toBe(false);
    const [group] = all(body, 'g').filter(
      ({ properties }) => properties.dataDatum === 'ho-ngheo-2022-12',
    );
    const within = all(group?.children ?? [], 'g').map(({ properties }) => properties.dataDatum);
    expect(within).toEqual(['ho-ngheo-giam-2022']);
  });

  test('draws no house for a change of none', () => {
    const paths = all(unitMarks(changedBy(0), phone).body, 'path');
    expect(paths.map(className)).toEqual(['fill', 'fill']);
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
  const taxes = ['thue_cong_thuong', 'thue_phi_nong_nghiep', 'thu_ngan_sach'];
  const drawn = (frame: Frame) => bars({ bars: taxes.map(mark) }, frame);
  const solid = (group: Element) =>
    all([group], 'rect').map(({ properties }) => Number(properties.width))[0] ?? NaN;
  /** Where a bar's dashed range ends, and where the rule of its figure stands, in px. */
  const range = (group: Element) =>
    all([group], 'path').map((path) => ({
      kind: className(path),
      from: Number(/^M([\d.]+)/.exec(String(path.properties.d))?.[1]),
      to: Number(/H([\d.]+)/.exec(String(path.properties.d))?.[1]),
    }));

  test.each([desk, phone])(
    'draws lengths in proportion to the least that the words allow, from zero (%#)',
    (frame) => {
      const [industry = 0, , budget = 0] = drawn(frame).body.map(solid);
      expect(Math.abs(budget - (industry * 209_376_000) / 8.5e9)).toBeLessThan(0.1);
      for (const rect of all(drawn(frame).body, 'rect')) expect(rect.properties.x).toBe(0);
    },
  );

  test('draws a dashed range up to the most that the words allow, and a rule at the figure', () => {
    const [industry, land, budget] = drawn(desk).body;
    if (!industry || !land || !budget) throw new Error('no bars');
    const [box, rule] = range(industry);
    const px = solid(industry) / 8.5e9;
    expect(box?.kind).toBe('outline');
    expect(box?.from).toBeCloseTo(solid(industry), 1);
    expect(box?.to).toBeCloseTo(px * 9.5e9, 0);
    expect(rule?.kind).toBe('tick');
    expect(rule?.from).toBeCloseTo(px * 9e9, 0);
    expect(range(land)).toHaveLength(2);
    expect(range(budget)).toEqual([]);
  });

  test('draws no range that is too small to be seen: the words tell it', () => {
    const [, land] = drawn(phone).body;
    expect(land && range(land)).toEqual([]);
    expect(all(drawn(phone).body, 'text').map(textOf)).toContain(
      'nguồn chỉ ghi đến hàng trăm triệu đồng',
    );
  });

  test('outlines what is computed', () => {
    const one = { ...mark('tet_moi_ho_ngheo') };
    const { body } = bars({ bars: [one] }, desk);
    expect(all(body, 'rect')).toEqual([]);
    expect(all(body, 'path').map(className)).toEqual(['outline']);
  });

  test.each([
    ['', -0.5, 0.5],
    ['about', -0.5, 0.5],
    ['more', 0, 1],
    ['at-least', 0, 1],
    ['nearly', -1, 0],
    ['at-most', -1, 0],
  ] as const)('hedged %o, it reaches from %d to %d steps of its value', (hedge, low, high) => {
    const one = { ...datum('thue_cong_thuong'), hedge };
    expect(reachOf(one)).toEqual({ low: 9e9 + low * 1e9, high: 9e9 + high * 1e9 });
    expect(reachOf({ ...one, step: 1 })).toEqual({ low: 9e9, high: 9e9 });
  });
});

describe('rate()', () => {
  const things = {
    total: mark('tuong_tac'),
    each: mark('bai_viet'),
    rate: mark('tuong_tac_moi_bai'),
  };
  const withValues = (each: number, perEach: number) => ({
    total: { ...things.total, datum: { ...things.total.datum, value: each * perEach } },
    each: { ...things.each, datum: { ...things.each.datum, value: each } },
    rate: { ...things.rate, datum: { ...things.rate.datum, value: perEach } },
  });

  /** How many marks the rows of a dashed path are. */
  const counted = (drawing: { body: Element[] }, kind: string) =>
    paths(drawing, kind)
      .map(({ properties }) => {
        const [dash = 0, gap = 0] = String(properties.strokeDashArray).split(/[ ,]+/).map(Number);
        const rows = [...String(properties.d).matchAll(/h([\d.]+)/g)];
        return rows
          .map(([, length]) => Math.round((Number(length) - dash) / (dash + gap)) + 1)
          .reduce((sum, count) => sum + count, 0);
      })
      .reduce((sum, count) => sum + count, 0);

  test.each([desk, phone])(
    'draws a tile for each post, one of them large with its dots (%#)',
    (frame) => {
      const drawing = rate(things, frame);
      expect(counted(drawing, 'tiles')).toBe(195);
      expect(counted(drawing, 'dots')).toBe(41);
      expect(all(drawing.body, 'rect').map(className)).toEqual(['fill', 'outline']);
    },
  );

  test('fills the last dot in part, as a pie', () => {
    const pie = paths(rate(things, desk), 'fill').map(({ properties }) => String(properties.d));
    expect(pie).toHaveLength(1);
    // More than half a round, clockwise.
    expect(pie[0]).toMatch(/A[\d.]+ [\d.]+ 0 1 1 /);
  });

  test.each([desk, phone])('says where a mark stands for ten, and stays low (%#)', (frame) => {
    const drawing = rate(withValues(8000, 4321), frame);
    const words = all(drawing.body, 'text').map(textOf).join(' ');
    expect(words).toContain('một ô là một trăm bài viết');
    expect(words).toContain('một chấm là mười lượt');
    expect(counted(drawing, 'tiles')).toBe(80);
    expect(drawing.height).toBeLessThan(700);
    expect(misplaced(drawing)).toEqual([]);
  });

  test.each([
    [1, 3],
    [2, 0],
    [7, 0.25],
    [600, 599.5],
    [100_000, 1_000_000],
  ])('draws %d things with %d each', (each, perEach) => {
    for (const { frame } of frames) {
      const drawing = rate(withValues(each, perEach), frame);
      expect(drawing.height).toBeLessThan(700);
      expect(misplaced(drawing)).toEqual([]);
    }
  });
});

describe('groups()', () => {
  const people = {
    title: 'Thẻ bảo hiểm y tế',
    shape: 'dot',
    items: [mark('the_bhyt_ho_ngheo')],
  } as const;
  const items = (...marks: Mark[]) => ({ groups: [{ ...people, items: marks }] });

  test('says of each group what a mark is, and draws one for each', () => {
    const { matter } = charts.find(({ slug }) => slug === 'an-sinh') ?? {};
    if (!matter) throw new Error('no chart');
    const drawing = drawChart(matter, report, desk);
    const words = all(drawing.body, 'text').map(textOf).join(' ');
    expect(words).toContain('mỗi chấm là một thành viên');
    expect(words).toContain('mỗi ngôi nhà là một hộ');
    const houses = paths(drawing, 'fill').map(({ properties }) => String(properties.d).split('z'));
    expect(houses.map((parts) => parts.length - 1)).toEqual([237, 12]);
    // What this site computed is outlined.
    expect(all(drawing.body, 'rect')).toEqual([]);
  });

  test('draws one mark for ten of what is many, and says so', () => {
    const one = mark('the_bhyt_ho_ngheo');
    const many = { ...one, datum: { ...one.datum, value: 4680 } };
    const words = all(groups(items(many), desk).body, 'text')
      .map(textOf)
      .join(' ');
    expect(words).toContain('một chấm là mười thành viên (làm tròn)');
  });

  test.each(frames)('holds twelve groups with long labels, $name', ({ frame }) => {
    const label = 'thành viên hộ nghèo và hộ cận nghèo được cấp thẻ bảo hiểm y tế trong năm';
    const one = (shape: 'dot' | 'house' | 'bar') => ({
      title: 'Thẻ bảo hiểm y tế cấp cho thành viên hộ nghèo',
      shape,
      items: [
        { ...mark(shape === 'bar' ? 'tet_tien_ho_ngheo' : 'tet_ho_ngheo'), label },
        { ...mark(shape === 'bar' ? 'tet_moi_ho_ngheo' : 'tet_ho_can_ngheo'), label },
      ],
    });
    const twelve = [0, 1, 2, 3].flatMap(() => [one('dot'), one('house'), one('bar')]);
    expect(misplaced(groups({ groups: twelve }, frame))).toEqual([]);
  });

  test('draws nothing for none', () => {
    const one = mark('the_bhyt_ho_ngheo');
    const none = { ...one, datum: { ...one.datum, value: 0 } };
    expect(paths(groups(items(none), desk), 'dots')).toEqual([]);
  });
});

describe('every chart', () => {
  const drawn = charts.flatMap(({ slug, matter }) =>
    frames.map(({ name, frame }) => ({ name: `${slug}-${name}`, matter, frame })),
  );

  test.each(drawn)('$name keeps all its text within its box, and apart', ({ matter, frame }) => {
    expect(misplaced(drawChart(matter, report, frame))).toEqual([]);
  });

  const cards = charts.flatMap(({ slug, matter }) =>
    [500, 600, 700, 960].map((width) => ({ slug, matter, width })),
  );
  test.each(cards)('$slug keeps its text in its box on a card $width wide', ({ matter, width }) => {
    for (const lang of ['vi', 'en'] as const) {
      const frame: Frame = { width, lang, measure, detail: 'poster' };
      expect(misplaced(drawChart(matter, report, frame), measure)).toEqual([]);
    }
  });

  test.each(charts)('$slug has a picture of its marks alone, of few bytes', ({ matter }) => {
    const drawing = drawChart(matter, report, { ...phone, width: 120, detail: 'marks' });
    expect(all(drawing.body, 'text')).toEqual([]);
    expect(drawing.height).toBeLessThanOrEqual(64);
    expect(gzipSync(svgText(svgOf(drawing, '', ''))).length).toBeLessThanOrEqual(600);
  });

  test.each(drawn)('$name is painted right without a style sheet', ({ matter, frame }) => {
    const { body } = drawChart(matter, report, frame);
    for (const one of ['path', 'rect', 'circle'].flatMap((tag) => all(body, tag))) {
      const isFilled = className(one) === 'fill';
      expect(one.properties.fill).toBe(isFilled ? undefined : 'none');
      expect(one.properties.stroke).toBe(isFilled ? undefined : 'currentColor');
    }
    for (const text of all(body, 'text')) expect(text.properties.fontSize).toBeGreaterThan(12);
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
