import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { changes } from '../../src/charts/changes.ts';
import { diverging } from '../../src/charts/diverging.ts';
import type { Drawing, Mark } from '../../src/charts/frame.ts';
import { drawChart, drawYears, svgOf, svgText, type Frame } from '../../src/charts/index.ts';
import { parts } from '../../src/charts/parts.ts';
import { shares } from '../../src/charts/shares.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import type { Datum, Observation } from '../../src/data/model/datum.ts';
import type { Hedge } from '../../src/data/text/statement.ts';
import { fill, plain, resolve, statesOf } from '../../src/data/model/template.ts';
import { measure, measureAtMost } from '../../src/share/measure.ts';
import { standaloneSvg } from '../../src/share/standalone-svg.ts';
import { madeUpKinds, withMadeUpKinds } from '../fixtures/made-up-kinds.ts';
import { all, className, desk, frames, misplaced, paths, phone, textOf } from '../support/drawn.ts';
import { compareSnapshot } from '../support/file-snapshot.ts';
import { ownFiles } from '../unit/project-files.ts';

/** All figures here are made up. */
const { charts, dataset, problems } = loadProject(withMadeUpKinds(ownFiles));
const report = filledFrom(dataset, 2023);
const kinds = charts.filter(({ slug }) => madeUpKinds.includes(slug));

function datum(reference: string): Observation {
  const found = resolve(reference, report.data);
  if (found?.kind !== 'observed') throw new Error(`no observation ${reference}`);
  return found;
}

const long =
  'hộ gia đình trên địa bàn phường được tiếp cận nguồn nước sạch hợp vệ sinh theo quy chuẩn của Bộ Y tế';
const label = 'hộ';
const mark = (reference: string, changed: Partial<Observation> = {}): Mark => ({
  datum: { ...datum(reference), ...changed },
  label,
});

/** A figure with its source's hedge. */
function hedged(one: Observation, means: Hedge, lead: string): Observation {
  const hedge = { ...one.figure.statement.hedge, means, lead };
  const statement = { ...one.figure.statement, hedge };
  return { ...one, hedge: means, figure: { ...one.figure, statement } };
}

const words = (drawing: Drawing) =>
  all(drawing.body, 'text').map(textOf).join(' | ').replaceAll(/\s+/g, ' ');

test('the made-up charts are right in themselves', () => {
  const own = problems.filter(({ file }) =>
    madeUpKinds.some((slug) => file.endsWith(`/${slug}.mdx`)),
  );
  expect(own).toEqual([]);
});

describe('every kind', () => {
  const drawn = kinds.flatMap(({ slug, matter }) =>
    frames.map(({ name, frame }) => ({ name: `kind-${slug}-${name}`, matter, frame })),
  );

  test.each(drawn)('$name is drawn as its snapshot shows', ({ name, matter, frame }) => {
    const { lang } = frame;
    const told = {
      finding: fill(matter[`finding_${lang}`], report, lang).segments,
      summary: plain(fill(matter[`summary_${lang}`], report, lang).segments),
      source: 'Nguồn',
    };
    const drawing = drawChart(matter, report, frame);
    expect(misplaced(drawing)).toEqual([]);
    const topic = dataset.topics.get(matter.topic);
    if (!topic) throw new RangeError(matter.topic);
    const svg = standaloneSvg(drawing, told, topic, lang, measureAtMost);
    const { drawn: made, kept } = compareSnapshot(name, svg);
    expect(made).toBe(kept);
  });

  test.each(drawn)('$name is painted right without a style sheet', ({ matter, frame }) => {
    const { body } = drawChart(matter, report, frame);
    for (const one of ['path', 'rect', 'circle'].flatMap((tag) => all(body, tag))) {
      const isFilled = className(one) === 'fill';
      expect(one.properties.fill).toBe(isFilled ? undefined : 'none');
      expect(one.properties.stroke).toBe(isFilled ? undefined : 'currentColor');
    }
  });

  test.each(kinds)('$slug keeps its text in its box on cards of all widths', ({ matter }) => {
    for (const width of [280, 500, 700, 960]) {
      for (const lang of ['vi', 'en'] as const) {
        const frame: Frame = { width, lang, measure, detail: 'poster' };
        expect(misplaced(drawChart(matter, report, frame), measure)).toEqual([]);
      }
    }
  });

  test.each(kinds)('$slug has a picture of its marks alone, of few bytes', ({ matter }) => {
    const drawing = drawChart(matter, report, { ...phone, width: 120, detail: 'marks' });
    expect(all(drawing.body, 'text')).toEqual([]);
    expect(drawing.height).toBeLessThanOrEqual(64);
    expect(gzipSync(svgText(svgOf(drawing, '', ''))).length).toBeLessThanOrEqual(600);
  });

  test.each(kinds)('$slug marks all that it draws with its datum', ({ matter }) => {
    const ids = all(drawChart(matter, report, desk).body, 'g').map(
      ({ properties }) => properties.dataDatum,
    );
    for (const reference of Object.values(matter).flat()) {
      const one = typeof reference === 'string' && resolve(reference, report.data);
      if (one && !matter.also.includes(one.indicator.id)) expect(ids).toContain(one.id);
    }
  });

  /** Six of each, with a label of three lines. */
  const six = <T>(one: T) => [one, one, one, one, one, one];
  test.each(frames)('six of each with long labels do not overlap, $name', ({ frame }) => {
    const [part, whole] = [
      { ...mark('ho_nuoc_sach'), label: long },
      { ...mark('ho_toan_phuong'), label: long },
    ];
    const share = { datum: hedged(datum('ty_le_bhyt'), 'estimate-nearly', 'gần'), label: long };
    const fall = { ...mark('ho_thieu_nuoc_giam'), label: long };
    const states = statesOf('thu_nhap', report.data);
    const drawings = [
      ...(['dot', 'house', 'bar'] as const).map((shape) =>
        parts({ parts: six({ shape, part, whole }) }, frame),
      ),
      shares({ shares: six(share) }, frame),
      diverging({ bars: six(fall) }, frame),
      diverging({ bars: [...six(fall), { ...mark('ho_nuoc_sach_tang'), label: long }] }, frame),
      changes({ changes: six({ label: long, states }) }, frame),
    ];
    for (const drawing of drawings) expect(misplaced(drawing)).toEqual([]);
  });
});

describe('parts()', () => {
  /** How many marks are filled and how many are outlined, without the keys. */
  const counted = (part: number, whole: number) => {
    const drawing = parts(
      {
        parts: [
          {
            shape: 'house',
            part: mark('ho_nuoc_sach', { value: part }),
            whole: mark('ho_toan_phuong', { value: whole }),
          },
        ],
      },
      { ...desk, detail: 'marks' },
    );
    return (['fill', 'rest'] as const).map((kind) =>
      paths(drawing, kind)
        .map(({ properties }) => String(properties.d).split('z').length - 1)
        .reduce((sum, count) => sum + count, 0),
    );
  };

  test.each([
    [17, 18, 17, 1],
    [0, 18, 0, 18],
    [18, 18, 18, 0],
    [0, 0, 0, 0],
    [600, 600, 600, 0],
    [480, 662, 48, 18],
    // A rest that is not none is seen, and so is a part.
    [661, 662, 65, 1],
    [1, 10_000, 1, 99],
    [9999, 10_000, 99, 1],
    [10_000, 10_000, 100, 0],
  ])('%d of %d are %d filled marks and %d outlined', (part, whole, filled, rest) => {
    expect(counted(part, whole)).toEqual([filled, rest]);
  });

  test('says where a mark stands for ten, and in a hedge what is not exact', () => {
    const [one] = kinds;
    const drawing = one && drawChart(one.matter, report, desk);
    expect(drawing && words(drawing)).toContain('một ngôi nhà là mười hộ (làm tròn)');
    expect(drawing && words(drawing)).toContain('hơn 480');
    expect(drawing && words(drawing)).toContain('nguồn viết “hơn”, không có số chính xác');
  });

  test('draws the rest of dots as rings, and an amount in a frame of its whole', () => {
    const [one] = kinds;
    const drawing = one && drawChart(one.matter, report, desk);
    if (!drawing) throw new Error('no chart');
    const [rect] = all(drawing.body, 'rect');
    const frame = paths(drawing, 'rest').at(-1);
    const inner = Number(/h([\d.]+)/.exec(String(frame?.properties.d))?.[1]);
    expect(Number(rect?.properties.width) / (inner + 1)).toBeCloseTo(12.5 / 15, 2);
  });
});

describe('shares()', () => {
  const drawn = (value: number) =>
    shares({ shares: [mark('ty_le_bhyt', { value })] }, { ...desk, detail: 'full' });
  const lengths = (drawing: Drawing) => ({
    bar: Number(all(drawing.body, 'rect')[0]?.properties.width),
    frame: Number(/h([\d.]+)/.exec(String(paths(drawing, 'rest')[0]?.properties.d))?.[1]) + 1,
  });

  test.each([0, 0.4, 50, 89.5, 98.7, 100])('%d% is so much of its frame', (value) => {
    const { bar, frame } = lengths(drawn(value));
    expect(bar / frame).toBeCloseTo(value / 100, 2);
  });

  test('says what the frame is, in words without a digit', () => {
    expect(words(drawn(50))).toContain('Cả khung là một trăm phần trăm.');
  });

  test('outlines what is computed within its frame', () => {
    const computed = { ...datum('ty_le_bhyt'), kind: 'derived' } as unknown as Datum;
    const { body } = shares({ shares: [{ datum: computed, label }] }, desk);
    expect(all(body, 'rect')).toEqual([]);
    expect(all(body, 'path').map(className)).toEqual(['rest', 'outline']);
  });

  const series = (years: readonly number[]) => ({
    reference: 'ty_le_bhyt',
    indicator: datum('ty_le_bhyt').indicator,
    points: years.map((year) => ({
      year,
      datum: { ...datum('ty_le_bhyt'), id: `ty-le-${year}`, period: String(year) },
      breakBefore: undefined,
    })),
  });

  test.each(frames)(
    'over the years too, a hundred percent is the whole scale, $name',
    ({ frame }) => {
      const pair = drawYears([series([2022, 2023])], frame);
      const { bar, frame: whole } = lengths(pair);
      expect(bar / whole).toBeCloseTo(0.895, 2);
      expect(misplaced(pair)).toEqual([]);
      const line = drawYears([series([2021, 2022, 2023])], frame);
      const [spot] = all(line.body, 'circle');
      expect(Number(spot?.properties.cy)).toBeCloseTo(130 * 0.105, 0);
      expect(misplaced(line)).toEqual([]);
    },
  );
});

describe('diverging()', () => {
  const bars = (...marks: Mark[]) => diverging({ bars: marks }, desk);
  /** Where a bar begins and ends from its zero, in px. */
  const extents = ({ body }: Drawing) => {
    const zeros = all(body, 'path')
      .filter((path) => className(path) === 'tick')
      .map(({ properties }) => Number(/^M([\d.]+)/.exec(String(properties.d))?.[1]));
    return all(body, 'rect').map(({ properties: { x, width } }) =>
      [Number(x), Number(x) + Number(width)].map((px) => Math.round(px - (zeros[0] ?? NaN))),
    );
  };

  test('draws a fall to the left of zero and a rise to the right, on one scale', () => {
    const drawing = bars(mark('ho_thieu_nuoc_giam'), mark('ho_nuoc_sach_tang'));
    const [fall = [], rise = []] = extents(drawing);
    expect(fall[1]).toBe(0);
    expect(rise[0]).toBe(0);
    expect((fall[0] ?? NaN) / (rise[1] ?? NaN)).toBeCloseTo(-46 / 31, 1);
    expect(words(drawing)).toContain('giảm 46 hộ');
    expect(words(drawing)).toContain('tăng 31 hộ');
  });

  test('draws a fall that is a rise to the right, and says so', () => {
    const drawing = bars(mark('ho_thieu_nuoc_giam', { value: -25 }));
    expect(extents(drawing)[0]?.[0]).toBe(0);
    expect(words(drawing)).toContain('tăng ');
  });

  test('draws no bar for none', () => {
    const drawing = bars(mark('ho_thieu_nuoc_giam', { value: 0 }), mark('ho_nuoc_sach_tang'));
    expect(extents(drawing)[0]).toEqual([0, 0]);
    const none = bars(mark('ho_thieu_nuoc_giam', { value: 0 }));
    expect(misplaced(none)).toEqual([]);
  });

  test('goes on to where the words of a hedge allow, on its own side', () => {
    const one = { ...hedged(datum('ho_thieu_nuoc_giam'), 'more', 'hơn'), step: 10 };
    const drawing = bars({ datum: one, label }, mark('ho_nuoc_sach_tang'));
    const [box] = paths(drawing, 'outline').map(({ properties }) => String(properties.d));
    const [solid] = all(drawing.body, 'rect');
    const [from, to] = [/^M([\d.]+)/, /H([\d.]+)/].map((end) => Number(end.exec(box ?? '')?.[1]));
    expect(from).toBeCloseTo(Number(solid?.properties.x), 0);
    expect(to).toBeLessThan(from ?? NaN);
    expect(words(drawing)).toContain('giảm hơn 46 hộ');
  });
});

describe('changes()', () => {
  const [before, after] = statesOf('thu_nhap', report.data) as [Observation, Observation];
  const drawn = (states: readonly Datum[], frame: Frame = desk) =>
    changes({ changes: [{ label, states }] }, frame);
  /** Where the tip of each arrow is, and where it came from. */
  const tips = (drawing: Drawing) =>
    paths(drawing, 'fill').map(({ properties }) => {
      const [, tip, back] = /^M([\d.]+) \d+l(-?\d+)/.exec(String(properties.d)) ?? [];
      return { tip: Number(tip), isRise: Number(back) < 0 };
    });
  const dots = ({ body }: Drawing): Element[] => all(body, 'circle');

  test('draws an arrow from the earlier state, tinted, to the later, on a scale from zero', () => {
    const drawing = drawn([before, after]);
    const [dot] = dots(drawing);
    const [arrow] = tips(drawing);
    expect(dot?.properties.fillOpacity).toBeLessThan(1);
    expect(Number(dot?.properties.cx) / (arrow?.tip ?? NaN)).toBeCloseTo(61.2 / 66.8, 2);
    expect(arrow?.isRise).toBe(true);
    expect(words(drawing)).toContain('61,2 triệu đồng/người năm 2022');
    expect(words(drawing)).toContain('66,8 triệu đồng/người năm 2023');
  });

  test('points back where it falls', () => {
    const [arrow] = tips(drawn([after, { ...before, period: '2024' }]));
    expect(arrow?.isRise).toBe(false);
  });

  test('of several states draws an arrow from each to the next', () => {
    const third = { ...before, value: 64e6, id: 'thu-nhap-2024', period: '2024' };
    const drawing = drawn([before, after, third]);
    expect(tips(drawing).map(({ isRise }) => isRise)).toEqual([true, false]);
    expect(dots(drawing)).toHaveLength(2);
    expect(misplaced(drawing)).toEqual([]);
  });

  test('of two that are alike draws one dot and says so; a hedge does not', () => {
    const same = { ...before, id: 'thu-nhap-2023', period: '2023' };
    const drawing = drawn([before, same]);
    expect(tips(drawing)).toEqual([]);
    expect(words(drawing)).toContain('năm 2023, không đổi');
    expect(words(drawn([before, hedged(same, 'more', 'hơn')]))).not.toContain('không đổi');
  });

  test('of one state alone draws a dot and says that the source gives no other', () => {
    const drawing = drawn([after]);
    expect(dots(drawing)).toHaveLength(1);
    expect(words(drawing)).toContain('Nguồn chỉ nêu một thời điểm.');
  });

  test('draws no arrow over a changed definition, and says what changed', () => {
    const other = { ...after, break_vi: 'cách tính bịa ra.', break_en: 'made up.' };
    const drawing = drawn([before, other]);
    expect(tips(drawing)).toEqual([]);
    expect(dots(drawing)).toHaveLength(2);
    expect(words(drawing)).toContain('Từ năm 2023: cách tính bịa ra.');
    expect(tips(drawn([before, other], { ...desk, detail: 'marks' }))).toEqual([]);
  });

  test('shows the range that the words allow', () => {
    const rough = { ...after, step: 1e7 };
    expect(paths(drawn([before, rough]), 'outline')).toHaveLength(1);
    expect(words(drawn([before, rough]))).toContain('nguồn chỉ ghi đến hàng chục triệu');
  });

  test('goes on below zero, with zero where it is', () => {
    const drawing = drawn([
      { ...before, value: -5e6 },
      { ...after, value: 5e6 },
    ]);
    const [zero] = paths(drawing, 'tick').map(({ properties }) => String(properties.d));
    expect(Number(/^M([\d.]+)/.exec(zero ?? '')?.[1])).toBeCloseTo(360, -1);
    expect(misplaced(drawing)).toEqual([]);
  });
});
