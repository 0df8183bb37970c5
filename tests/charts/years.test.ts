import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/charts/comparison.ts';
import { drawYears, svgOf, svgText } from '../../src/charts/index.ts';
import { lines } from '../../src/charts/line.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { seriesOfChart, type Series } from '../../src/data/model/series.ts';
import { plain } from '../../src/data/model/template.ts';
import { countWords } from '../../src/i18n/figure.ts';
import { seriesFinding, seriesSummary } from '../../src/i18n/series.ts';
import { measureAtMost } from '../../src/share/measure.ts';
import { standaloneSvg } from '../../src/share/standalone-svg.ts';
import { addedYear, madeUpProject, madeUpYears } from '../fixtures/made-up-years.ts';
import { ownFiles } from '../unit/project-files.ts';
import { all, className, desk, frames, misplaced, paths, phone, textOf } from '../support/drawn.ts';
import { compareSnapshot } from '../support/file-snapshot.ts';
import { topicOf } from '../support/real-data.ts';

/** All figures here are made up. */
function seriesFor(years: readonly number[]) {
  const { charts, dataset } = loadProject(madeUpProject(ownFiles, years));
  const reports = [...dataset.reports.values()];
  return charts.map(({ slug, matter }) => ({
    slug,
    topic: topicOf(matter),
    series: seriesOfChart(matter, reports),
  }));
}

const many = seriesFor([...madeUpYears, addedYear]);
const two = seriesFor([2022, addedYear]);
const d = (path: Element | undefined) => String(path?.properties.d);
const yOf = (circle: Element) => Number(circle.properties.cy);

function of(slug: string, among = many): Series[] {
  return among.find((one) => one.slug === slug)?.series ?? [];
}

function first(slug: string, among = many): Series {
  const [series] = of(slug, among);
  if (!series) throw new Error(`no series of ${slug}`);
  return series;
}

describe('lines()', () => {
  const drawn = lines([first('giam-ngheo')], desk);

  test('joins neighbouring years and never over a year without a datum', () => {
    const [before] = paths(drawn, 'line');
    const moves = d(before).split('M').slice(1);
    expect(moves.map((part) => part.split('L').length)).toEqual([2, 2]);
  });

  test('stops at a break: a rule between the years, a new line after it, its explanation', () => {
    const [, after, ...others] = paths(drawn, 'line');
    expect(others).toEqual([]);
    expect(d(after)).not.toContain('L');
    const [rule] = paths(drawn, 'tick');
    const at = Number(/^M([\d.]+)/.exec(d(rule))?.[1]);
    const marks = all(drawn.body, 'circle').map(({ properties }) => Number(properties.cx));
    expect(at).toBeGreaterThan(marks.at(-2) ?? Infinity);
    expect(at).toBeLessThan(marks.at(-1) ?? 0);
    expect(all(drawn.body, 'text').map(textOf).join(' ')).toContain('Từ năm 2023: chuẩn nghèo');
  });

  test('lays the years out evenly, a missing one too', () => {
    const [a = 0, b = 0, c = 0] = all(drawn.body, 'circle').map(({ properties }) =>
      Number(properties.cx),
    );
    expect((c - b) / (b - a)).toBeCloseTo(2, 1);
  });

  test('counts from zero: a height is in proportion to its value', () => {
    const base = Number(/^M0 ([\d.]+)/.exec(d(paths(drawn, 'rule')[0]))?.[1]);
    const [one, , , , last] = all(drawn.body, 'circle').map((circle) => base - yOf(circle));
    expect((one ?? 0) / (last ?? 1)).toBeCloseTo(185 / 213, 2);
  });

  test('labels the first and the last figure, and names every year that has room', () => {
    const texts = all(drawn.body, 'text').map(textOf);
    expect(texts).toContain('185\u00A0hộ');
    expect(texts).toContain('213\u00A0hộ');
    for (const year of ['2018', '2019', '2020', '2021', '2022', '2023']) {
      expect(texts).toContain(year);
    }
  });

  test('marks each figure with its datum', () => {
    const ids = all(drawn.body, 'g').flatMap(({ properties }) => properties.dataDatum ?? []);
    expect(ids).toEqual([2018, 2019, 2021, 2022, 2023].map((year) => `ho-ngheo-${year}-12`));
  });
});

describe('comparison()', () => {
  test.each([desk, phone])('draws the two years as bars in proportion, from zero (%#)', (frame) => {
    const bars = all(comparison(of('thu-thue', two), frame).body, 'rect');
    const [a, b] = [bars[0], bars[2]].map((bar) => Number(bar?.properties.width));
    // Each up to the least that its words allow, where there is room to draw the range.
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo((frame === desk ? 1.55 : 1.6) / 8.5, 2);
    expect(new Set(bars.map(({ properties }) => properties.x)).size).toBe(1);
    expect(new Set(bars.map(className))).toEqual(new Set(['fill']));
    const isTinted = bars.map(({ properties }) => properties.fillOpacity !== undefined);
    expect(isTinted).toEqual([true, false, true, false, true, false]);
  });

  test('gives each unit a scale of its own', () => {
    const bars = all(comparison(of('an-sinh', two), desk).body, 'rect');
    const widths = bars.map(({ properties }) => Number(properties.width));
    // The largest of people, of households and of money are each as long as there is room.
    for (const longest of [widths[1], widths[5], widths[7]]) expect(longest).toBeGreaterThan(400);
  });

  test('sets a rule between two years that cannot be compared, and explains it', () => {
    const drawn = comparison([first('giam-ngheo', two)], desk);
    expect(paths(drawn, 'tick')).toHaveLength(1);
    expect(all(drawn.body, 'text').map(textOf).join(' ')).toContain('Từ năm 2023: chuẩn nghèo');
  });

  test('names the years between two that are far apart', () => {
    const drawn = comparison([first('giam-ngheo', seriesFor([2019, 2021]))], desk);
    expect(all(drawn.body, 'text').map(textOf)).toContain('Không có số liệu năm 2020.');
  });
});

test('drawYears() compares two years and joins three', () => {
  expect(paths(drawYears(of('giam-ngheo', two), desk), 'line')).toEqual([]);
  const three = seriesFor([2019, 2021, 2022]);
  expect(paths(drawYears(of('giam-ngheo', three), desk), 'line').length).toBeGreaterThan(0);
});

const drawings = [
  ...many.map((one) => ({ kind: 'line', ...one })),
  ...two.map((one) => ({ kind: 'comparison', ...one })),
].flatMap(({ kind, slug, topic, series }) =>
  frames.map(({ name, frame: { lang, ...frame } }) => {
    const drawing = drawYears(series, { ...frame, lang });
    return { name: `years-${kind}-${slug}-${name}`, drawing, series, topic, lang };
  }),
);

test.each(drawings)('$name keeps its text in its box and apart', ({ drawing }) => {
  expect(misplaced(drawing)).toEqual([]);
});

test.each(drawings)('$name is painted right without a style sheet', ({ drawing: { body } }) => {
  for (const one of ['path', 'rect', 'circle'].flatMap((tag) => all(body, tag))) {
    const isFilled = className(one) === 'fill';
    expect(one.properties.fill).toBe(isFilled ? undefined : 'none');
    expect(one.properties.stroke).toBe(isFilled ? undefined : 'currentColor');
  }
});

test.each([...many, ...two])('$slug has a picture of its marks alone', ({ series }) => {
  const drawing = drawYears(series, { ...phone, width: 120, detail: 'marks' });
  expect(all(drawing.body, 'text')).toEqual([]);
  expect(drawing.height).toBeLessThanOrEqual(64);
  expect(svgText(svgOf(drawing, '', '')).length).toBeLessThanOrEqual(1000);
});

test('labels each of up to six years', () => {
  for (const { series } of many) {
    const labels = all(lines(series, phone).body, 'text').map(textOf);
    for (const { datum } of series.flatMap(({ points }) => points)) {
      if (datum) expect(labels.some((text) => text.includes(countWords(datum, 'vi')))).toBe(true);
    }
  }
});

test.each(drawings)('$name is as its snapshot', ({ name, drawing, series, topic, lang }) => {
  const [leading] = series;
  const words = {
    finding: leading ? seriesFinding(leading, lang) : [],
    summary: plain(seriesSummary(series, lang)),
    source: lang === 'vi' ? 'Số liệu bịa để thử' : 'Made-up data, for a test',
  };
  const svg = standaloneSvg(drawing, words, topic, lang, measureAtMost);
  const { drawn, kept } = compareSnapshot(name, svg);
  expect(drawn).toBe(kept);
});
