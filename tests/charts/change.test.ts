import { describe, expect, test } from 'vitest';
import { drawChart, narrow, wide } from '../../src/charts/index.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import { fill, plain } from '../../src/data/model/template.ts';
import { readProject } from '../../src/project/read-project.ts';
import { measureAtMost } from '../../src/share/measure.ts';
import { standaloneSvg } from '../../src/share/standalone-svg.ts';
import { withMadeUpRise } from '../fixtures/made-up-rise.ts';
import { PROJECT } from '../support/project.ts';
import { compareSnapshot } from '../support/file-snapshot.ts';

/** The chart of poor households in a made-up year in which they rise, and in one without a change. */
const files = withMadeUpRise(readProject(PROJECT));
const { dataset, charts, problems } = loadProject(files);
const rise = filledFrom(dataset, 2023);
const rows = files.get('data/poverty.csv') ?? '';
const unchanged = rows.replace(
  /^ho_ngheo_giam,2023,.*$/m,
  'ho_ngheo_giam,2023,0,giảm 0 hộ so với đầu năm,tong_ket_2023,,',
);
const same = filledFrom(
  loadProject(new Map([...files, ['data/poverty.csv', unchanged]])).dataset,
  2023,
);
const topic = dataset.topics.get('giam-ngheo');
const matter = charts.find(({ slug }) => slug === 'giam-ngheo')?.matter;
if (!matter || !topic) throw new Error('no chart');

test('the made-up year is right in itself', () => {
  // It starts below the end of 2022, which is asked about and no error.
  expect(problems.map(({ code }) => code)).toEqual(['start-differs']);
});

describe.each([
  ['rise', rise],
  ['no-change', same],
])('the chart of a %s', (name, report) => {
  for (const lang of ['vi', 'en'] as const) {
    const words = {
      finding: fill(matter[`finding_${lang}`], report, lang).segments,
      summary: plain(fill(matter[`summary_${lang}`], report, lang).segments),
      source: 'Nguồn',
    };
    for (const [layout, width] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      test(`draws what its snapshot shows, ${layout} ${lang}`, () => {
        const drawing = drawChart(matter, report, {
          width,
          lang,
          measure: measureAtMost,
          detail: 'full',
        });
        const svg = standaloneSvg(drawing, words, topic, lang, measureAtMost);
        const { drawn, kept } = compareSnapshot(`change-${name}-${layout}-${lang}`, svg);
        expect(drawn).toBe(kept);
      });
    }
  }
});

test.each([
  [
    'rise',
    rise,
    'Hộ nghèo ở Cầu Kho tăng 25 hộ trong năm 2023, lên hơn 160 hộ',
    'Poor households in Cầu Kho rose by 25 in 2023, to more than 160',
    'tăng 25 hộ, tức khoảng 18,5%. Hình vẽ các hộ thành những ngôi nhà.',
  ],
  [
    'no change',
    same,
    'Hộ nghèo ở Cầu Kho không đổi trong năm 2023, vẫn là hơn 160 hộ',
    'Poor households in Cầu Kho stayed the same in 2023, at more than 160',
    'không đổi. Hình vẽ các hộ thành những ngôi nhà.',
  ],
])('says of a %s what it is', (_, report, vi, en, summary) => {
  expect(plain(fill(matter.finding_vi, report, 'vi').segments)).toBe(vi);
  expect(plain(fill(matter.finding_en, report, 'en').segments)).toBe(en);
  expect(plain(fill(matter.summary_vi, report, 'vi').segments)).toContain(summary);
  expect(plain(fill(matter.summary_vi, report, 'vi').segments)).not.toContain('giảm');
});
