import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import {
  seriesOf,
  seriesOfChart,
  stretchesOf,
  yearsWithData,
} from '../../../../src/data/model/series.ts';
import { plain } from '../../../../src/data/model/template.ts';
import { gapWords, seriesFinding, seriesSummary } from '../../../../src/i18n/series.ts';
import {
  addedYear,
  madeUpBreak,
  madeUpProject,
  madeUpYears,
} from '../../../fixtures/made-up-years.ts';
import { ownFiles, problemsAfter, told } from '../../project-files.ts';

const project = loadProject(madeUpProject(ownFiles, [...madeUpYears, addedYear]), {
  today: '2026-11-24',
});
const reports = [...project.dataset.reports.values()];
const poverty = project.charts.find(({ slug }) => slug === 'giam-ngheo')?.matter;
if (!poverty) throw new Error('no chart');
const [poor] = seriesOfChart(poverty, reports);
if (!poor) throw new Error('no series');

test('the made-up years are a project that the check accepts', () => {
  expect(told(project.problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
});

describe('seriesOf()', () => {
  test('follows a reference through every year, also those without a report', () => {
    expect(poor.points.map(({ year, datum }) => [year, datum?.value])).toEqual([
      [2018, 185],
      [2019, 192],
      [2020, undefined],
      [2021, 199],
      [2022, 206],
      [2023, 213],
    ]);
  });

  test('breaks where a row says so, and with what is derived from it', () => {
    const breaks = (reference: string) =>
      seriesOf(reference, reports, { from: 2018, to: 2023 })?.points.flatMap((point) =>
        point.breakBefore ? [[point.year, point.breakBefore]] : [],
      );
    expect(breaks('ho_ngheo')).toEqual([[addedYear, { stated: madeUpBreak }]]);
    expect(breaks('ho_ngheo.first')).toEqual([[addedYear, { stated: madeUpBreak }]]);
    expect(breaks('ho_ngheo_giam')).toEqual([]);
  });

  test('has nothing to break with before its first datum', () => {
    const last = reports.filter(({ year }) => year === addedYear);
    const series = seriesOf('ho_ngheo', last, { from: addedYear, to: addedYear });
    expect(series?.points.map(({ breakBefore }) => breakBefore)).toEqual([undefined]);
  });

  test('is undefined for what no report has', () => {
    expect(seriesOf('nothing', reports, { from: 2018, to: 2023 })).toBeUndefined();
  });
});

test('stretchesOf() begins a new stretch at a break', () => {
  const years = stretchesOf(poor.points).map((stretch) => stretch.map(({ year }) => year));
  expect(years).toEqual([[2018, 2019, 2020, 2021, 2022], [2023]]);
});

test('yearsWithData() counts no gap', () => {
  expect(yearsWithData([poor])).toBe(5);
});

describe('the words of a series', () => {
  test('give the first and the last figure with its year, and no more', () => {
    expect(plain(seriesFinding(poor, 'vi')).replaceAll('\u00A0', ' ')).toBe(
      'Hộ nghèo: 185 hộ trong năm 2018, 213 hộ trong năm 2023',
    );
    expect(plain(seriesFinding(poor, 'en')).replaceAll('\u00A0', ' ')).toMatch(
      /^Poor households: 185 households in 2018, 213 /,
    );
  });

  test('name the gap and the break in the text alternative', () => {
    const [vi, en] = (['vi', 'en'] as const).map((lang) => plain(seriesSummary([poor], lang)));
    expect(vi).toContain(`Không có số liệu năm 2020. Từ năm 2023: ${madeUpBreak.vi}`);
    expect(en).toContain(`No data for 2020. From 2023: ${madeUpBreak.en}`);
    expect(gapWords({ ...poor, points: poor.points.slice(3) }, 'vi')).toBe('');
  });
});

test('the columns when_vi and when_en stand together, with {year} and no digit', () => {
  const poverty = 'data/poverty.csv';
  const refused = (to: string) =>
    problemsAfter([poverty, ',at the {year} review', `,${to}`]).flatMap(({ code, args }) =>
      args.column?.startsWith('when_') ? [code] : [],
    );
  expect(refused('at its {year} review')).toEqual([]);
  expect(refused('')).toEqual(['cell-empty']);
  expect(refused('at the 2022 review')).toEqual(['cell-form']);
});

describe('the columns break_vi and break_en', () => {
  const withBreak = (vi: string, en: string) =>
    problemsAfter(
      ['data/poverty.csv', 'when_en\n', 'when_en,break_vi,break_en\n'],
      ['data/poverty.csv', 'at the {year} review\n', `at the {year} review,${vi},${en}\n`],
    ).flatMap(({ code, args }) =>
      code === 'number-unbound' || args.column?.startsWith('break_') ? [[code, args.column]] : [],
    );

  test('stand together', () => {
    expect(withBreak('Chuẩn khác.', 'Another standard.')).toEqual([]);
    expect(withBreak('Chuẩn khác.', '')).toEqual([['cell-empty', 'break_en']]);
    expect(withBreak('', 'Another standard.')).toEqual([['cell-empty', 'break_vi']]);
  });

  test('hold no figure', () => {
    expect(withBreak('Chuẩn {ho_ngheo}.', 'Another standard.')).toEqual([
      ['cell-form', 'break_vi'],
    ]);
    expect(withBreak('Chuẩn có 99 điểm.', 'Another standard.')[0]?.[0]).toBe('number-unbound');
  });
});
